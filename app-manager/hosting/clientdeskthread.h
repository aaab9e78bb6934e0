// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/hosting/clientdesk.h"
#include "app-manager/hosting/portproblem.h"

#include <QtCore/QThread>

namespace roundtable::manager {

/// \brief A ClientDesk in a thread of its own, used from another.
class ClientDeskThread final : public QObject {
    Q_OBJECT

public:
    explicit ClientDeskThread(QObject *parent = nullptr);
    ~ClientDeskThread() override;

    /// Closes the port that is open and opens this one; 0 lets the system choose. Returns what went wrong.
    [[nodiscard]] std::optional<PortProblem> listen(const QHostAddress &address, quint16 port);
    [[nodiscard]] quint16 port() const { return m_port; } ///< 0: not listening
    /// Takes effect within the turn of the desk's own event loop.
    void setAnswer(const std::optional<clientconnection::ServerAddress> &answer);

Q_SIGNALS:
    void lookupsAnswered(const QList<roundtable::manager::Lookup> &newest, quint64 count);
    void clientsTurnedAway(quint64 count, const QString &lastAddress);

private:
    QThread m_thread;
    ClientDesk *m_desk = nullptr; ///< lives in the thread, which deletes it when it ends
    quint16 m_port = 0;
};

} // namespace roundtable::manager
