// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/card.h"

class QPushButton;

namespace roundtable {
class TextLabel;
} // namespace roundtable

namespace roundtable::manager {

/// \brief What to do while there is no starter: the command for the server box, or a starter here.
class WaitingPage final : public Card {
    Q_OBJECT

public:
    struct Content {
        QStringList addresses; ///< by which other computers reach this one; the first is in the command
        bool isOnlyForThisComputer = false; ///< no other computer can connect
        quint16 starterPort = 0; ///< 0: it does not listen
        quint16 chatPort = 0;
        QString lastStarter; ///< a sentence, or empty
        bool isStarterRunningHere = false;
        QString starterEnded; ///< why the starter on this computer ended, or empty
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

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitCommand();

    QString m_command;
    Card *m_box;
    TextLabel *m_listens;
    TextLabel *m_commandLabel;
    TextLabel *m_others;
    QPushButton *m_copy;
    QPushButton *m_runHere;
    TextLabel *m_ended;
    TextLabel *m_lastStarter;
    QWidget *m_divider;
};

} // namespace roundtable::manager
