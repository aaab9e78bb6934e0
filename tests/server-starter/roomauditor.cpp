// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/roomauditor.h"

#include <algorithm>
#include <iterator>

namespace roundtable::starter {

using namespace chatmessage;

namespace {

QByteArray nameOf(int account)
{
    return "user" + QByteArray::number(account);
}

} // namespace

std::pair<const SessionId, RoomAuditor::Client> *RoomAuditor::anyClient()
{
    if (m_clients.empty())
        return nullptr;
    return &*std::next(m_clients.begin(), below(int(m_clients.size())));
}

Packet RoomAuditor::anyPacket(const Client &client)
{
    const QByteArray name = nameOf(client.account > 0 && below(8) > 0 ? client.account : 1 + below(5));
    switch (below(10)) {
    case 0:
    case 1:
        return Login{Utf8Text::fromBytes(name), Room::text("pw")};
    case 2:
        return Create{Utf8Text::fromBytes(name), Room::text(below(4) ? "pw" : "")};
    case 3:
        return Logout{};
    case 4:
        return LoginSuccess{UserId(below(5))};
    default:
        return Room::message(below(10) ? "hello" : "\x07", name);
    }
}

void RoomAuditor::connect()
{
    const auto connected = m_room.server.connected("10.0.0." + QByteArray::number(below(4)), below(4) == 0, m_room.now);
    expect(!m_clients.contains(connected.session), "an id was given twice");
    m_clients.emplace(connected.session, Client());
    carryOut(connected.effects);
}

void RoomAuditor::answer(SessionId session, Client &client)
{
    if (client.asksPassword) {
        client.asksPassword = false;
        const int kind = below(6);
        client.pendingAccount = 1 + below(5);
        carryOut(m_room.checked(session,
                                kind < 3     ? LoginResult(Room::account(nameOf(client.pendingAccount), client.pendingAccount))
                                        : kind < 5 ? LoginResult(LoginRefusal::WrongCredentials)
                                                   : LoginResult(LoginRefusal::Busy)));
    } else if (client.asksAccount) {
        client.asksAccount = false;
        carryOut(m_room.created(session, CreateResult(below(6))));
    }
}

void RoomAuditor::step()
{
    auto *entry = anyClient();
    const int what = below(100);
    if (!entry || what < 8) {
        connect();
    } else if (what < 12) {
        const bool wasMember = entry->second.member;
        const SessionId session = entry->first;
        const Effects effects = m_room.server.disconnected(session, m_room.now);
        expect(effects == (wasMember ? Effects{Leave{session}} : Effects()), "whoever leaves was a member or not");
        m_clients.erase(session);
    } else if (what < 15) {
        carryOut(m_room.server.receiveMalformed(entry->first, {WireFault::WrongTag, 6, below(8) ? 20 : 0}, m_room.now));
    } else if (what < 16) {
        carryOut(m_room.server.packetTimedOut(entry->first, m_room.now));
    } else if (what < 17) {
        const int gone = 1 + below(5);
        AccountIds usable;
        for (int id = 1; id <= 5; ++id) {
            if (id != gone)
                usable.push_back(UserId(id));
        }
        carryOut(m_room.server.accountsChanged(usable));
        for (const auto &[session, client] : m_clients)
            expect(!client.member || client.account != gone, "somebody stays whose account has gone");
    } else if (what < 20) {
        carryOut(m_room.pass(std::chrono::milliseconds(below(20'000))));
    } else if (what < 45) {
        answer(entry->first, entry->second);
    } else if (m_room.server.acceptsPackets(entry->first)) {
        expect(!entry->second.asksPassword && !entry->second.asksAccount, "packets wait for the accounts");
        m_speaker = entry->first;
        carryOut(m_room.receive(entry->first, anyPacket(entry->second), below(4) ? entry->second.account : below(6)));
    }
    compareCounts();
}

void RoomAuditor::carryOut(const Effects &effects)
{
    for (const Effect &effect : effects)
        std::visit([this](const auto &e) { apply(e); }, effect);
}

void RoomAuditor::apply(const SendTo &effect)
{
    const auto client = m_clients.find(effect.session);
    if (client == m_clients.end())
        return expect(false, "a packet for somebody who has gone");
    if (const auto *success = std::get_if<LoginSuccess>(&effect.packet)) {
        expect(int(success->id) == client->second.pendingAccount, "the id of another account");
        client->second.account = int(success->id);
    }
}

void RoomAuditor::apply(const Broadcast &effect)
{
    ++m_broadcasts;
    const Client &speaker = m_clients[m_speaker];
    expect(speaker.member, "a message of somebody who is not logged in");
    expect(int(effect.frame.sender) == speaker.account, "a message under another's id");
    const auto *send = std::get_if<Send>(&effect.frame.packet);
    expect(send && send->username.bytes() == nameOf(speaker.account), "a message under another's name");
}

void RoomAuditor::apply(const Join &effect)
{
    Client &client = m_clients[effect.session];
    expect(!client.member, "joined twice");
    client.member = true;
}

void RoomAuditor::apply(const Leave &effect)
{
    Client &client = m_clients[effect.session];
    expect(client.member, "left without having joined");
    client.member = false;
    client.account = 0;
}

void RoomAuditor::apply(const CheckPassword &effect)
{
    Client &client = m_clients[effect.session];
    expect(!client.asksPassword && !client.asksAccount, "two questions at a time");
    client.asksPassword = true;
}

void RoomAuditor::apply(const CreateAccount &effect)
{
    Client &client = m_clients[effect.session];
    expect(!client.asksPassword && !client.asksAccount && !client.member, "an account for somebody who has one");
    client.asksAccount = true;
}

void RoomAuditor::apply(const Close &effect)
{
    ++m_closes;
    const auto client = m_clients.find(effect.session);
    expect(client != m_clients.end() && !client->second.member, "closed while a member");
    m_clients.erase(effect.session);
    expect(!m_room.server.acceptsPackets(effect.session), "a closed session accepts packets");
}

void RoomAuditor::compareCounts()
{
    std::map<int, int> sessions;
    for (const auto &[session, client] : m_clients) {
        if (client.member)
            ++sessions[client.account];
    }
    const bool crowded = std::ranges::any_of(sessions, [](const auto &entry) { return entry.second > 3; });
    expect(!crowded, "more sessions of an account than are allowed");
    expect(m_room.server.statistics() == (Statistics{sessions.size(), m_broadcasts, m_clients.size()}), "the counts are wrong");
}

} // namespace roundtable::starter
