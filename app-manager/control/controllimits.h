// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

#include <chrono>

namespace roundtable::manager {

/// The figures the rules go by.
struct ControlLimits {
    std::chrono::milliseconds answerTime = std::chrono::seconds(10); ///< for SVR_Start and SVR_Stop
    std::chrono::milliseconds restartDelay = std::chrono::seconds(1); ///< a starter may bring its server back by itself
    std::chrono::milliseconds restartWindow = std::chrono::minutes(2);
    int restartsInWindow = 3; ///< then it stays down and says so
    std::chrono::milliseconds staleAfter = std::chrono::seconds(15);
    std::chrono::milliseconds silentAfter = std::chrono::seconds(15); ///< its computer answers nothing any more
    std::chrono::milliseconds replaceWindow = std::chrono::seconds(60); ///< how long the place is kept for the one wanted
    quint16 chatPort = 8000; ///< counts where SVR_Online names none
};

} // namespace roundtable::manager
