// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/transport/managementchannel.h"
#include "server-starter/hosting/backoff.h"
#include "server-starter/hosting/chatserverhost.h"

#include <QtCore/QElapsedTimer>

namespace roundtable::starter {

/// \brief The starter's connection to its manager: obeys start and stop, reports what the chat server does.
///
/// Silent on connecting, unless a chat server runs: that is news to a new manager. Every SVR_Start and SVR_Stop is answered
/// with the true state. Without a manager the chat server goes on serving, and the link tries again for ever.
///
/// \spec Chat Protocol v3, chapter 7
class ManagementLink final : public QObject {
    Q_OBJECT

public:
    struct Settings {
        QString host;
        quint16 port = 9000;
        QHostAddress chatAddress = QHostAddress::Any; ///< what SVR_Start listens on
        quint16 chatPort = 8000;
        bool bareOnline = false; ///< SVR_Online without the port
        std::chrono::milliseconds diagnosticInterval{5000};
    };

    /// \a server outlives the link.
    ManagementLink(ChatServerHost &server, const Settings &settings, QObject *parent = nullptr);

    /// Connects, and stays connected as well as it can.
    void open();
    /// Says that the chat server is offline and ends the connection for good; closed() follows.
    void close();

    [[nodiscard]] bool isConnected() const { return m_channel != nullptr && m_channel->isOpen(); }
    void setDiagnosticInterval(std::chrono::milliseconds interval);

Q_SIGNALS:
    void connected();
    void disconnected();
    void closed();

private:
    void connectToManager();
    void handleOpened();
    void handleClosed(const ChannelEnd &end);
    void handleFrame(const servermanagement::Frame &frame);
    void handleMalformed(const WireError &error);
    void handleStart();
    void handleStop();
    void reportOnline();
    void reportOffline();
    void reportStopped();
    void send(std::initializer_list<servermanagement::Packet> packets);
    [[nodiscard]] servermanagement::Diagnostic diagnostic() const;

    ChatServerHost &m_server;
    Settings m_settings;
    ManagementChannel *m_channel = nullptr; ///< owned as a child; a new one for every try
    Backoff m_backoff;
    QElapsedTimer m_sinceOpened;
    QTimer m_retryTimer;
    QTimer m_diagnosticTimer;
    int m_stopsToAnswer = 0;
    bool m_saidOffline = false; ///< and nothing else since
    bool m_saidMissing = false; ///< in the log, once until there is a manager again
    bool m_closing = false;
};

} // namespace roundtable::starter
