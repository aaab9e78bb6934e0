// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/clientconnection/connectionpackets.h"

#include <QtCore/QDateTime>
#include <QtCore/QString>

#include <optional>

namespace roundtable::manager {

/// \brief One client's question and what it was told.
struct Lookup {
    QDateTime at; ///< UTC
    QString client; ///< its address
    quint8 version = protocolVersion; ///< of the question; the answer is version 3
    std::optional<clientconnection::ServerAddress> answer; ///< nothing: "offline"

    friend bool operator==(const Lookup &, const Lookup &) = default;
};

} // namespace roundtable::manager
