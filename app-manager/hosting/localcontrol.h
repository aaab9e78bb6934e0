// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtNetwork/QLocalServer>

namespace roundtable::manager {

class ManagerCore;

/// \brief "roundtable-manager status|start|stop|trust …": answers other programs of the same user over a local socket.
///
/// One line in ("status", "start", "stop", "stop-when-empty"; "trust", "refuse", "forget" or "replace" and the address of a starter;
/// with " json" after it for JSON), the status out, end. The socket is the user's alone (0600).
class LocalControl final : public QObject {
    Q_OBJECT

public:
    explicit LocalControl(ManagerCore &core, QObject *parent = nullptr);
    ~LocalControl() override;

    /// Where the manager of this profile listens: in the user's runtime folder.
    [[nodiscard]] static QString socketPath(const QString &profile);
    /// False where another manager answers there already, or the folder does not allow it: errorString() says which.
    [[nodiscard]] bool listen(const QString &path);
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    void accept();
    void answer(QLocalSocket *socket);
    /// False where there is no such command.
    [[nodiscard]] bool carryOut(const QByteArray &command);

    ManagerCore &m_core;
    QLocalServer m_server;
    QString m_error;
};

} // namespace roundtable::manager
