// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlstate.h"
#include "appearance/tone.h"
#include "protocol/clientconnection/connectionpackets.h"

#include <QtCore/QCoreApplication>

namespace roundtable::manager {

/// What the window knows beside the state itself.
struct StateContext {
    std::optional<clientconnection::ServerAddress> advertised;
    QDateTime advertisedSince;
    bool isAdvertisedFixed = false; ///< the operator has set it; else it is the starter's own
    quint16 chatPort = 0;
    QDateTime now;
};

/// \brief The state in words: what the header, the title bar and the strip below the header say.
struct StateText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::StateText)

public:
    enum class Button : quint8 { None, Start, Stop, StopAgain, Retry };

    /// A sentence with one part that is to stand out.
    struct Sentence {
        QString before;
        QString strong;
        QString after;
        [[nodiscard]] QString whole() const { return before + strong + after; }
    };

    /// What went wrong, what it means and what to type on the server box.
    struct Problem {
        QString question;
        QString explanation;
        QString command;
        QString details;
    };

    Tone tone = Tone::Meta;
    QString icon;
    QString title;
    QString titleNote; ///< beside the title, in meta
    Sentence clients; ///< where clients are sent
    QString clientsNote;
    bool isAddressShown = false; ///< Edit and Test belong beside the sentence
    bool canKeepOpen = false; ///< the stop that waits for the last person can be called off
    Button button = Button::None;
    QString windowTitle;
    std::optional<Problem> problem;

    [[nodiscard]] static StateText of(const ControlState &state, const StateContext &context);

    /// "5 h 43 min", "38 s"
    [[nodiscard]] static QString duration(std::chrono::seconds duration);
    /// Who was here before and until when; empty where nobody is known.
    [[nodiscard]] static QString lastStarter(const std::optional<LastStarter> &last, const QDateTime &now);
    /// "14:07", with the day where it is not today's.
    [[nodiscard]] static QString since(const QDateTime &time, const QDateTime &now);
};

} // namespace roundtable::manager
