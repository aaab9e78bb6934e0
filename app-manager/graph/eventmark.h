// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtCore/QString>

#include <chrono>

namespace roundtable::manager {

/// \brief A thin line through both graphs that says when something happened.
struct EventMark {
    quint64 id = 0; ///< of the row in the event log
    std::chrono::milliseconds time{0};
    QString icon; ///< its name in resources/icons
    QString label; ///< a word or two
    Tone tone = Tone::Meta;

    friend bool operator==(const EventMark &, const EventMark &) = default;
};

} // namespace roundtable::manager
