// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QTimer>
#include <QtNetwork/QLocalSocket>

namespace roundtable::manager {

/// \brief The other end of LocalControl: one command to the manager that runs, and its answer.
class LocalRequest final : public QObject {
    Q_OBJECT

public:
    explicit LocalRequest(QObject *parent = nullptr);

    /// answered() or failed() follows.
    void send(const QString &socketPath, const QByteArray &command);

Q_SIGNALS:
    void answered(const QByteArray &text);
    void failed(const QString &reason);

private:
    void finish();

    QLocalSocket m_socket;
    QTimer m_patience;
    bool m_isFinished = false;
};

} // namespace roundtable::manager
