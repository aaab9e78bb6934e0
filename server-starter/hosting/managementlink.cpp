// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/managementlink.h"

#include "server-starter/system/logcategories.h"

#include <QtCore/QRandomGenerator>

#include <limits>

namespace roundtable::starter {

using namespace servermanagement;

namespace {

using namespace std::chrono_literals;

constexpr auto connectPatience = 5s;
/// A link that lasted this long is a good one: the next one to be lost is looked for quickly again.
constexpr std::chrono::milliseconds goodLink = 5s;
/// A manager that does not end its direction is left after this.
constexpr auto closePatience = 500ms;
/// A manager that leaves this much unread does not read at all: thousands of answers.
constexpr qint64 longestBacklog = 64 * 1024;

template <typename Narrow>
Narrow saturated(quint64 value)
{
    return Narrow(std::min<quint64>(value, std::numeric_limits<Narrow>::max()));
}

} // namespace

ManagementLink::ManagementLink(ChatServerHost &server, const Settings &settings, QObject *parent)
    : QObject(parent), m_server(server), m_settings(settings)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &ManagementLink::connectToManager);
    m_diagnosticTimer.setInterval(settings.diagnosticInterval);
    connect(&m_diagnosticTimer, &QTimer::timeout, this, [this] {
        if (m_server.isRunning())
            send({diagnostic()});
    });
    connect(&m_server, &ChatServerHost::started, this, &ManagementLink::reportOnline);
    connect(&m_server, &ChatServerHost::stopped, this, &ManagementLink::reportStopped);
}

void ManagementLink::open()
{
    m_closing = false;
    connectToManager();
}

void ManagementLink::close()
{
    m_closing = true;
    m_retryTimer.stop();
    if (!m_channel) {
        Q_EMIT closed();
        return;
    }
    if (!m_saidOffline)
        reportOffline();
    if (m_channel)
        m_channel->close(closePatience);
}

void ManagementLink::setDiagnosticInterval(std::chrono::milliseconds interval)
{
    m_diagnosticTimer.setInterval(interval);
}

void ManagementLink::connectToManager()
{
    m_channel = new ManagementChannel(this);
    connect(m_channel, &ManagementChannel::opened, this, &ManagementLink::handleOpened);
    connect(m_channel, &ManagementChannel::closed, this, &ManagementLink::handleClosed);
    connect(m_channel, &ManagementChannel::frameReceived, this, &ManagementLink::handleFrame);
    connect(m_channel, &ManagementChannel::malformedPacketReceived, this, &ManagementLink::handleMalformed);
    m_channel->setDeadline(connectPatience);
    m_channel->connectToHost(m_settings.host, m_settings.port);
}

void ManagementLink::handleOpened()
{
    qCInfo(lcManager, "connected to the manager at %ls port %u", qUtf16Printable(m_settings.host), unsigned(m_settings.port));
    m_channel->clearDeadline();
    m_sinceOpened.start();
    m_saidOffline = false;
    m_saidMissing = false;
    m_stopsToAnswer = 0;
    m_diagnosticTimer.start();
    if (m_server.isRunning())
        reportOnline();
    Q_EMIT connected();
}

void ManagementLink::handleClosed(const ChannelEnd &end)
{
    const bool wasOpen = m_sinceOpened.isValid();
    if (wasOpen && m_sinceOpened.hasExpired(goodLink.count()))
        m_backoff.reset();
    m_sinceOpened.invalidate();
    m_diagnosticTimer.stop();
    m_channel->deleteLater();
    m_channel = nullptr;
    if (wasOpen)
        Q_EMIT disconnected();
    if (m_closing) {
        Q_EMIT closed();
        return;
    }
    const auto delay = m_backoff.next(QRandomGenerator::global()->generateDouble());
    if (wasOpen && end.cause != ChannelEnd::Cause::ClosedByUs)
        qCWarning(lcManager, "lost the manager: %ls", qUtf16Printable(end.detail));
    else if (!wasOpen && !std::exchange(m_saidMissing, true))
        qCInfo(lcManager, "no manager at %ls port %u: %ls; trying again until there is one", qUtf16Printable(m_settings.host),
               unsigned(m_settings.port), qUtf16Printable(end.detail));
    m_retryTimer.start(delay);
}

void ManagementLink::handleFrame(const Frame &frame)
{
    if (std::holds_alternative<Start>(frame.packet))
        handleStart();
    else if (std::holds_alternative<Stop>(frame.packet))
        handleStop();
    else
        qCDebug(lcManager, "ignored a packet that says nothing to a starter");
}

void ManagementLink::handleMalformed(const WireError &error)
{
    if (isSkippable(error)) {
        qCDebug(lcManager, "skipped a packet of a type that nobody uses");
        return;
    }
    qCWarning(lcManager, "the manager sent something that is none of the protocol's: %ls; link dropped",
              qUtf16Printable(describe(error)));
    m_channel->abort();
}

void ManagementLink::handleStart()
{
    if (m_server.isRunning()) {
        reportOnline();
        return;
    }
    const auto port = m_server.start(m_settings.chatAddress, m_settings.chatPort);
    if (port)
        return; // started() has reported it
    qCCritical(lcServer, "cannot listen on chat port %u: %ls", unsigned(m_settings.chatPort),
               qUtf16Printable(port.error().detail));
    reportOffline();
}

void ManagementLink::handleStop()
{
    if (m_server.isRunning() || m_server.isStopping()) {
        ++m_stopsToAnswer;
        m_server.stop();
    } else {
        reportOffline();
    }
}

void ManagementLink::reportOnline()
{
    const Online online = m_settings.bareOnline ? Online{} : Online{m_server.port()};
    m_saidOffline = false;
    send({online, diagnostic()});
}

void ManagementLink::reportOffline()
{
    m_saidOffline = true;
    send({Offline{}});
}

/// Once for every SVR_Stop that waited, and once where the chat server ended by itself.
void ManagementLink::reportStopped()
{
    for (int left = std::max(std::exchange(m_stopsToAnswer, 0), 1); left > 0; --left)
        reportOffline();
}

void ManagementLink::send(std::initializer_list<Packet> packets)
{
    if (!isConnected())
        return;
    if (const auto error = m_channel->send(packets))
        qCCritical(lcManager, "cannot say this to the manager: %ls", qUtf16Printable(describe(*error)));
    if (m_channel->bytesToWrite() > longestBacklog) {
        qCWarning(lcManager, "the manager does not read; link dropped");
        m_channel->abort();
    }
}

Diagnostic ManagementLink::diagnostic() const
{
    const Statistics statistics = m_server.statistics();
    return {saturated<quint16>(statistics.usersOnline), saturated<quint32>(statistics.messages)};
}

} // namespace roundtable::starter
