// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/bench/client/floodserver.h"

#include "protocol/chatmessage/chatcodec.h"
#include "tests/bench/client/longhistory.h"

#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::bench {

using namespace roundtable::chatmessage;

namespace {

constexpr UserId clientId{1};
constexpr quint16 firstSender = 2;
constexpr int senders = 5;
constexpr int atOnce = 500; ///< messages in one write of a burst

} // namespace

FloodServer::FloodServer() : m_saidAt(maxMessages) { }

quint16 FloodServer::listen()
{
    m_server = new QTcpServer(this);
    m_timer = new QTimer(this);
    m_timer->setTimerType(Qt::PreciseTimer);
    m_timer->setInterval(1ms);
    connect(m_timer, &QTimer::timeout, this, &FloodServer::sayWhatIsDue);
    connect(m_server, &QTcpServer::newConnection, this, &FloodServer::accept);
    return m_server->listen(QHostAddress::LocalHost) ? m_server->serverPort() : 0;
}

void FloodServer::accept()
{
    m_client = m_server->nextPendingConnection();
    m_client->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Whatever it asks first is the sign-in.
    connect(m_client, &QTcpSocket::readyRead, this, [this, signedIn = false]() mutable {
        m_client->readAll();
        if (!std::exchange(signedIn, true))
            m_client->write(*encode({serverId, LoginSuccess{clientId}}));
    });
}

void FloodServer::say(int count, int perSecond)
{
    m_first = m_said;
    m_count = std::min(count, maxMessages - m_first);
    m_perSecond = perSecond;
    m_since.start();
    m_timer->start();
}

void FloodServer::sayWhatIsDue()
{
    constexpr qint64 millisecondsPerSecond = 1000;
    const int last = m_first + m_count;
    int due = m_perSecond > 0 ? m_first + int(m_since.elapsed() * m_perSecond / millisecondsPerSecond) : m_said + atOnce;
    due = std::min(due, last);
    const auto time = GeneralizedTime::fromDateTime(QDateTime::currentDateTimeUtc()).value();
    QByteArray bytes;
    for (int number = m_said; number < due; ++number) {
        const int sender = (number / 3) % senders;
        static_cast<void>(appendTo(bytes, {UserId(quint16(firstSender + sender)),
                                           Send{time, Utf8Text(text(number)), Utf8Text(u"student-"_s + QString::number(sender))}}));
        m_saidAt[size_t(number)].store(steadyNow(), std::memory_order_relaxed);
    }
    m_client->write(bytes);
    m_said.store(due, std::memory_order_release);
    if (due == last)
        m_timer->stop();
}

QString FloodServer::text(int number) { return sampleText(number).left(100) + u" nr "_s + QString::number(number); }

int FloodServer::numberIn(const QString &text)
{
    bool isNumber = false;
    const int number = text.mid(text.lastIndexOf(u' ') + 1).toInt(&isNumber);
    return isNumber ? number : -1;
}

} // namespace roundtable::bench
