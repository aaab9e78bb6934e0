// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/samplebucket.h"

#include <QtCore/QList>

namespace roundtable::manager {

/// \brief A bucket with its place: which series, which ring.
struct StoredSample {
    enum class Series : quint8 { Users, MessageRate };

    Series series = Series::Users;
    quint8 ring = 0;
    SampleBucket bucket;

    friend bool operator==(const StoredSample &, const StoredSample &) = default;
};

using StoredSamples = QList<StoredSample>;

} // namespace roundtable::manager
