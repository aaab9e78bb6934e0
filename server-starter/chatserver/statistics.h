// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

namespace roundtable::starter {

/// \brief What SVR_Diagnostic reports, before it saturates.
struct Statistics {
    quint64 usersOnline = 0; ///< distinct accounts logged in
    quint64 messages = 0; ///< CHT_Send relayed since the chat server started
    quint64 connections = 0; ///< sessions, logged in or not

    friend bool operator==(const Statistics &, const Statistics &) = default;
};

} // namespace roundtable::starter
