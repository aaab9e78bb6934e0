// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/answertester.h"

#include <QtCore/QCoreApplication>

namespace roundtable::manager {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 5s;

struct TestText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::AnswerTest)
};

} // namespace

QString sentence(const AnswerTest &test)
{
    const QString server = test.answer ? QString(test.answer->ip + u':' + QString::number(test.answer->port)) : QString();
    switch (test.outcome) {
    case AnswerTest::Outcome::Reachable:
        return TestText::tr("Clients are sent to %1, and a server accepts connections there.").arg(server);
    case AnswerTest::Outcome::ToldOffline:
        return TestText::tr("Clients are told “offline”.");
    case AnswerTest::Outcome::ManagerUnreachable:
        return TestText::tr("This manager does not answer on its own client port: %1").arg(test.detail);
    case AnswerTest::Outcome::ServerUnreachable:
        return TestText::tr("Clients are sent to %1, but nothing can be reached there from this computer: %2").arg(server, test.detail);
    }
    return {};
}

void AnswerTester::start(const QHostAddress &manager, quint16 clientPort)
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_answer.reset();
    m_channel = new ConnectionChannel(this);
    connect(m_channel, &SocketChannel::opened, this, [this] {
        const auto error = m_channel->send(clientconnection::GetIp{});
        Q_ASSERT_X(!error, "start", "the question can always be said");
    });
    connect(m_channel, &ConnectionChannel::frameReceived, this, [this](const clientconnection::Frame &frame) {
        const auto *answer = std::get_if<clientconnection::ReturnIp>(&frame.packet);
        if (!answer)
            finish(AnswerTest::Outcome::ManagerUnreachable, tr("something else answers there"));
        else if (!answer->activeServer)
            finish(AnswerTest::Outcome::ToldOffline);
        else
            connectTo(*answer->activeServer);
    });
    connect(m_channel, &SocketChannel::closed, this,
            [this](const ChannelEnd &end) { finish(AnswerTest::Outcome::ManagerUnreachable, end.detail); });
    m_channel->setDeadline(patience);
    m_channel->connectToHost(manager.toString(), clientPort);
}

void AnswerTester::connectTo(const clientconnection::ServerAddress &server)
{
    m_answer = server;
    m_channel->disconnect(this);
    m_channel->abort();
    m_channel->deleteLater();
    // Only the connection counts; nothing is said on it.
    m_channel = new ConnectionChannel(this);
    connect(m_channel, &SocketChannel::opened, this, [this] { finish(AnswerTest::Outcome::Reachable); });
    connect(m_channel, &SocketChannel::closed, this,
            [this](const ChannelEnd &end) { finish(AnswerTest::Outcome::ServerUnreachable, end.detail); });
    m_channel->setDeadline(patience);
    m_channel->connectToHost(server.ip, server.port);
}

void AnswerTester::finish(AnswerTest::Outcome outcome, const QString &detail)
{
    m_channel->disconnect(this);
    m_channel->abort();
    m_channel->deleteLater();
    m_isRunning = false;
    Q_EMIT finished({outcome, m_answer, detail});
}

} // namespace roundtable::manager
