// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/problem.h"
#include "protocol/clientconnection/connectionpackets.h"

#include <QtCore/QObject>

#include <chrono>
#include <variant>

namespace roundtable {
class ConnectionChannel;
struct ChannelEnd;
}

namespace roundtable::client {

class PacketRecorder;

/// The manager runs, but no chat server does.
struct NoServerOnline {
    friend bool operator==(const NoServerOnline &, const NoServerOnline &) = default;
};

/// What came of asking a manager.
using LookUpResult = std::variant<clientconnection::ServerAddress, NoServerOnline, Problem>;

/// \brief Asks a manager where the chat server is: one question at a time, one result for each.
/// \spec Chat Protocol v3, chapter 8; protocol/README.md on what real managers make of it
class ServerLocator final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::seconds defaultTimeout{5};

    explicit ServerLocator(QObject *parent = nullptr);
    ~ServerLocator() override;

    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }
    /// Looks on at every question; null: nobody does. It must outlive the locator.
    void setRecorder(PacketRecorder *recorder) { m_recorder = recorder; }
    /// A question that is still open is dropped without a result.
    void locate(const Endpoint &manager);
    void cancel();
    [[nodiscard]] bool isBusy() const { return m_channel != nullptr; }

Q_SIGNALS:
    void finished(const roundtable::client::LookUpResult &result);

private:
    void handleFrame(const clientconnection::Frame &frame);
    void handleClosed(const ChannelEnd &end);
    void finish(const LookUpResult &result);

    std::chrono::milliseconds m_timeout = defaultTimeout;
    Endpoint m_manager;
    QByteArray m_brokenBytes; ///< the beginning of what it said, where that is no answer
    PacketRecorder *m_recorder = nullptr;
    ConnectionChannel *m_channel = nullptr; ///< owned as a child, while a question is open
};

} // namespace roundtable::client

Q_DECLARE_METATYPE(roundtable::client::LookUpResult)
