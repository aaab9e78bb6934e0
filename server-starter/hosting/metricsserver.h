// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/transport/listener.h"

#include <functional>

namespace roundtable::starter {

/// \brief Answers `GET /metrics` for Prometheus, and nothing else. One answer a connection, a request of 8 KiB and 5 s at most,
///        few connections at once, of which the oldest makes room: nobody can make it hold more, or keep anybody out.
class MetricsServer final : public QObject {
    Q_OBJECT

public:
    /// \a text is asked for at every request.
    explicit MetricsServer(std::function<QByteArray()> text, QObject *parent = nullptr);

    /// False: errorString() says why.
    [[nodiscard]] bool listen(const QHostAddress &address, quint16 port) { return m_listener.listen(address, port); }
    [[nodiscard]] quint16 port() const { return m_listener.port(); }
    [[nodiscard]] QString errorString() const { return m_listener.errorString(); }

private:
    void admit(QTcpSocket *socket);
    void drop(QTcpSocket *socket);
    void readRequest(QTcpSocket &socket);
    [[nodiscard]] QByteArray answerTo(const QByteArray &request) const;

    std::function<QByteArray()> m_text;
    Listener m_listener;
    QList<QTcpSocket *> m_connections; ///< the oldest first; owned as children
};

} // namespace roundtable::starter
