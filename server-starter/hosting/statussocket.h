// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtNetwork/QLocalServer>

#include <functional>
#include <optional>

namespace roundtable::starter {

/// \brief A socket in the data folder at which the running program tells how it is doing to whoever may read that folder.
class StatusSocket final : public QObject {
    Q_OBJECT

public:
    /// \a text is asked for at every connection.
    StatusSocket(const QString &dataDir, std::function<QByteArray()> text, QObject *parent = nullptr);

    /// False: errorString() says why. What a program that died left there is replaced, never what one holds that lives.
    [[nodiscard]] bool listen();
    [[nodiscard]] QString errorString() const { return m_error; }

    /// What the program that works in \a dataDir tells; nothing where none answers within a second. Waits: not for programs with
    /// an event loop.
    [[nodiscard]] static std::optional<QByteArray> ask(const QString &dataDir);

private:
    void answer();

    QString m_path;
    std::function<QByteArray()> m_text;
    QLocalServer m_server;
    QString m_error;
};

} // namespace roundtable::starter
