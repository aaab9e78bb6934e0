// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/problem.h"

#include <QtCore/QCoreApplication>

namespace roundtable::client {

/// What the person can do about a problem.
enum class ProblemAction : quint8 {
    EditAddress,
    EditName,
    EditPassword,
    TryAgain,
    CheckNow, ///< asks the manager again
    TryOtherServer, ///< ProblemText::otherServer
    AcceptServer, ///< signs in where the manager sends us now
    SignInInstead, ///< the account exists
    OpenInspector, ///< the packets that crossed the connection
    ShowDetails,
};

/// Which field of the sign-in page a problem belongs to.
enum class ProblemField : quint8 { Address, Name, Password, Page };

/// \brief A problem in words: what happened and what it means, one action, and the rest behind "Details".
struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)

public:
    [[nodiscard]] static ProblemText of(const Problem &problem);

    QString sentence;
    ProblemAction action = ProblemAction::TryAgain;
    QString actionText;
    QString details; ///< plain text; empty where there is nothing more to say
    ProblemField field = ProblemField::Page;
    Endpoint otherServer; ///< for TryOtherServer
};

} // namespace roundtable::client
