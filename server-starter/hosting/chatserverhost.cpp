// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/chatserverhost.h"

#include "protocol/overloaded.h"
#include "server-starter/system/logcategories.h"

#include <algorithm>

namespace roundtable::starter {

namespace {

using namespace std::chrono_literals;

/// That clients may take to be sent what is theirs when the chat server stops.
constexpr auto stopPatience = 2s;
/// Sessions of one run are fewer than this.
constexpr int sessionBits = 40;

bool letsIn(const Effects &effects)
{
    const auto isWelcome = [](const Effect &effect) {
        const auto *send = std::get_if<SendTo>(&effect);
        return send && std::holds_alternative<chatmessage::LoginSuccess>(send->packet);
    };
    return std::ranges::any_of(effects, isWelcome);
}

} // namespace

ChatServerHost::ChatServerHost(AccountService &accounts, const Settings &settings, QObject *parent, Clock clock)
    : QObject(parent), m_accounts(accounts), m_settings(settings), m_clock(std::move(clock)),
      m_sockets(*this, settings.sockets, m_clock)
{
    m_stopTimer.setSingleShot(true);
    connect(&m_timer, &DeadlineTimer::expired, this, &ChatServerHost::checkTime);
    connect(&m_stopTimer, &QTimer::timeout, &m_sockets, &ClientSockets::dropAll);
    connect(&m_accounts, &AccountService::passwordChecked, this, &ChatServerHost::handlePasswordChecked);
    connect(&m_accounts, &AccountService::accountCreated, this, &ChatServerHost::handleAccountCreated);
    connect(&m_accounts, &AccountService::accountsChanged, this, &ChatServerHost::handleAccountsChanged);
    connect(&m_sockets, &ClientSockets::delivered, this, &ChatServerHost::finishStopping);
    connect(&m_sockets, &ClientSockets::listeningFailed, this, [this] {
        qCCritical(lcServer, "the chat port is lost");
        stop();
    });
    connect(&m_sockets, &ClientSockets::descriptorsExhausted, this,
            [] { qCWarning(lcChat, "no descriptor left: newcomers are refused"); });
}

ChatServerHost::~ChatServerHost() = default;

Result<quint16, ListenError> ChatServerHost::start(const QHostAddress &address, quint16 port)
{
    if (m_state == State::Running)
        return m_sockets.port();
    if (m_state == State::Stopping)
        finishStopping();
    if (auto error = m_sockets.listen(address, port))
        return *error;
    ++m_run;
    m_server = std::make_unique<ChatServer>(m_settings.rules);
    m_state = State::Running;
    qCInfo(lcServer, "chat server listens on port %u", unsigned(m_sockets.port()));
    Q_EMIT started(m_sockets.port());
    return m_sockets.port();
}

void ChatServerHost::stop()
{
    if (m_state != State::Running)
        return;
    m_state = State::Stopping;
    m_server->beginShutdown();
    m_sockets.stopListening();
    for (const auto &[session, client] : std::exchange(m_clients, {}))
        m_accounts.cancel(ticketOf(session));
    m_accessLog.forgetAll();
    m_sockets.closeAll();
    m_stopTimer.start(stopPatience);
}

void ChatServerHost::finishStopping()
{
    if (m_state != State::Stopping)
        return;
    m_state = State::Stopped;
    m_stopTimer.stop();
    m_server.reset();
    qCInfo(lcServer, "chat server stopped");
    Q_EMIT stopped();
}

Statistics ChatServerHost::statistics() const
{
    return m_server ? m_server->statistics() : Statistics();
}

void ChatServerHost::setSettings(const Settings &settings)
{
    m_settings = settings;
    m_sockets.setLimits(settings.sockets);
    if (m_server)
        m_server->setLimits(settings.rules);
    m_sockets.scheduleTurn();
}

void ChatServerHost::checkTime()
{
    if (m_state == State::Running)
        carryOut(m_server->tick(m_clock()));
    m_sockets.scheduleTurn();
}

// What happens on the sockets

void ChatServerHost::clientConnected(ClientSocket &client, TimePoint now)
{
    const bool exempt = client.isLoopback() && !m_settings.limitLoopback;
    const ChatServer::Connected connected = m_server->connected(client.peer(), exempt, now);
    client.setSession(connected.session);
    m_clients.emplace(connected.session, &client);
    if (!connected.effects.empty())
        qCInfo(lcChat, "a newcomer is refused: as many are connected as may be");
    carryOut(connected.effects);
}

void ChatServerHost::frameReceived(ClientSocket &client, const chatmessage::Frame &frame, TimePoint now)
{
    carryOut(m_server->receive(client.session(), frame, now));
    updateHeld(client);
}

void ChatServerHost::malformedReceived(ClientSocket &client, const WireError &error, TimePoint now)
{
    qCInfo(lcWire, "session %llu: %ls", qulonglong(client.session()), qUtf16Printable(describe(error)));
    carryOut(m_server->receiveMalformed(client.session(), error, now));
    updateHeld(client);
}

void ChatServerHost::packetTimedOut(ClientSocket &client, TimePoint now)
{
    carryOut(m_server->packetTimedOut(client.session(), now));
}

void ChatServerHost::clientGone(ClientSocket &client, TimePoint now)
{
    if (m_clients.erase(client.session()) == 0)
        return;
    m_accounts.cancel(ticketOf(client.session()));
    m_accessLog.forget(client.session());
    carryOut(m_server->disconnected(client.session(), now));
}

void ChatServerHost::turnEnded(TimePoint now)
{
    if (m_state == State::Running)
        m_timer.expect(m_server->nextDeadline().value_or(TimePoint::max()), now);
}

// What the accounts answer

void ChatServerHost::handlePasswordChecked(quint64 ticket, const LoginResult &result)
{
    const auto session = sessionOf(ticket);
    if (!session)
        return;
    const Effects effects = m_server->passwordChecked(*session, result, m_clock());
    m_accessLog.loginEnded(*find(*session), result, letsIn(effects));
    carryOut(effects);
    if (ClientSocket *client = find(*session))
        updateHeld(*client);
    m_sockets.scheduleTurn(); // an answer may be held: its time has to be waited for
}

void ChatServerHost::handleAccountCreated(quint64 ticket, CreateResult result)
{
    const auto session = sessionOf(ticket);
    if (!session)
        return;
    m_accessLog.creationEnded(*find(*session), result);
    carryOut(m_server->accountCreated(*session, result, m_clock()));
    if (ClientSocket *client = find(*session))
        updateHeld(*client);
}

void ChatServerHost::handleAccountsChanged(const AccountIds &usable)
{
    if (m_state != State::Running)
        return;
    const Effects effects = m_server->accountsChanged(usable);
    for (const Effect &effect : effects) {
        if (const auto *close = std::get_if<Close>(&effect))
            qCInfo(lcChat, "session %llu is ended: its account was disabled or deleted", qulonglong(close->session));
    }
    carryOut(effects);
}

quint64 ChatServerHost::ticketOf(SessionId session) const
{
    return (m_run << sessionBits) | quint64(session);
}

/// Nothing where the answer is for a connection that has gone, perhaps of a chat server that has.
std::optional<SessionId> ChatServerHost::sessionOf(quint64 ticket) const
{
    const SessionId session{ticket & ((quint64(1) << sessionBits) - 1)};
    if (m_state != State::Running || (ticket >> sessionBits) != m_run || find(session) == nullptr)
        return std::nullopt;
    return session;
}

// What the rules decide

void ChatServerHost::carryOut(const Effects &effects)
{
    const auto with = [this](SessionId session, auto action) {
        if (ClientSocket *client = find(session))
            action(*client);
    };
    const Overloaded carryOutOne{
        [&](const SendTo &send) {
            with(send.session, [&](ClientSocket &client) {
                m_sockets.reply(client, send.packet);
                updateHeld(client);
            });
        },
        [&](const Broadcast &broadcast) { m_sockets.broadcast(broadcast.frame); },
        [&](const Join &join) { with(join.session, [&](ClientSocket &client) { m_sockets.join(client); }); },
        [&](const Leave &leave) { with(leave.session, [&](ClientSocket &client) { m_sockets.leave(client); }); },
        [&](const CheckPassword &check) {
            with(check.session, [&](ClientSocket &client) {
                m_accounts.checkPassword(ticketOf(check.session), client.peer(), check.username, check.password);
            });
        },
        [&](const CreateAccount &create) {
            with(create.session, [&](ClientSocket &client) {
                m_accessLog.creationBegins(client, create.username);
                m_accounts.createAccount(ticketOf(create.session), client.peer(), create.username, create.password);
            });
        },
        [&](const Close &close) {
            with(close.session, [&](ClientSocket &client) {
                m_accounts.cancel(ticketOf(close.session));
                m_accessLog.forget(close.session);
                m_clients.erase(close.session);
                m_sockets.close(client);
            });
        },
    };
    for (const Effect &effect : effects)
        std::visit(carryOutOne, effect);
}

ClientSocket *ChatServerHost::find(SessionId session) const
{
    const auto found = m_clients.find(session);
    return found == m_clients.end() ? nullptr : found->second;
}

/// The rules say when the next packet of a session may come; they change their mind only where they answer it.
void ChatServerHost::updateHeld(ClientSocket &client)
{
    if (client.phase() == ClientSocket::Phase::Open && m_clients.contains(client.session()))
        m_sockets.setHeld(client, !m_server->acceptsPackets(client.session()));
}

} // namespace roundtable::starter
