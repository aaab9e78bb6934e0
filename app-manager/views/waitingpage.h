// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/card.h"

class QPushButton;

namespace roundtable {
class ElidedLabel;
class TextLabel;
} // namespace roundtable

namespace roundtable::manager {

/// \brief What to do while there is no starter: the command for the server box, or a starter here.
class WaitingPage final : public Card {
    Q_OBJECT

public:
    struct Content {
        QString address; ///< by which other computers reach this one
        quint16 starterPort = 0; ///< 0: it does not listen
        quint16 chatPort = 0;
        QString lastStarter; ///< a sentence, or empty
        bool isStarterRunningHere = false;
    };

    explicit WaitingPage(QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] QString command() const { return m_command; }
    void copyCommand();

Q_SIGNALS:
    void runStarterRequested();
    void firewallHelpRequested();
    void portsRequested();
    void logRequested();

private:
    QString m_command;
    TextLabel *m_listens;
    ElidedLabel *m_commandLabel;
    QPushButton *m_copy;
    QPushButton *m_runHere;
    TextLabel *m_lastStarter;
    QWidget *m_divider;
};

} // namespace roundtable::manager
