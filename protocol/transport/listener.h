// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <memory>

namespace roundtable {

/// \brief A listening port that hands out accepted connections and never spins.
///
/// QTcpServer binds and listens; accepting is done here, because QTcpServer polls at full speed and silently when the process
/// has no descriptor left. Then one is kept in reserve to close the newcomer with, and accepting pauses for 100 ms.
class Listener : public QObject {
    Q_OBJECT

public:
    explicit Listener(QObject *parent = nullptr);
    ~Listener() override;

    /// Port 0 lets the system choose. False: errorString() says why.
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port);
    void close();

    [[nodiscard]] bool isListening() const { return m_server.isListening(); }
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] QString errorString() const { return m_server.errorString(); }
    [[nodiscard]] bool isAddressInUse() const { return m_server.serverError() == QAbstractSocket::AddressInUseError; }

Q_SIGNALS:
    /// The receiver takes over the socket.
    void accepted(QTcpSocket *socket);
    /// No descriptor was left for a newcomer; it was closed.
    void descriptorsExhausted();

private:
    void acceptWaiting();
    void handleExhaustion();

    QTcpServer m_server;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QTimer m_pause;
    int m_reserve = -1; ///< a descriptor to give up when there is no other
};

} // namespace roundtable
