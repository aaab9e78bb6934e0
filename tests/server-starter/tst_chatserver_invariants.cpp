// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "room.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <algorithm>
#include <map>
#include <random>
#include <set>

using namespace roundtable;
using namespace roundtable::chatmessage;
using namespace roundtable::starter;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A host that believes nothing: it keeps its own account of the room and finds every effect that does not fit.
class Auditor {
public:
    Auditor(const ChatLimits &limits, quint32 seed) : m_room(limits), m_random(seed) { }

    void step();
    [[nodiscard]] QString complaint() const { return m_complaint; }
    [[nodiscard]] quint64 broadcasts() const { return m_broadcasts; }
    [[nodiscard]] quint64 closes() const { return m_closes; }

private:
    struct Client {
        bool member = false;
        bool asksPassword = false;
        bool asksAccount = false;
        int account = 0; ///< as the last SYS_Login_Success said
        int pendingAccount = 0;
    };

    int below(int end) { return std::uniform_int_distribution(0, end - 1)(m_random); }
    std::pair<const SessionId, Client> *anyClient();
    Packet anyPacket(const Client &client);
    void connect();
    void answer(SessionId session, Client &client);
    void carryOut(const Effects &effects);
    void apply(const SendTo &effect);
    void apply(const Broadcast &effect);
    void apply(const Join &effect);
    void apply(const Leave &effect);
    void apply(const CheckPassword &effect);
    void apply(const CreateAccount &effect);
    void apply(const Close &effect);
    void compareCounts();
    void expect(bool holds, const char *what)
    {
        if (!holds && m_complaint.isEmpty())
            m_complaint = QLatin1String(what);
    }

    Room m_room;
    std::mt19937 m_random;
    std::map<SessionId, Client> m_clients;
    SessionId m_speaker{};
    quint64 m_broadcasts = 0;
    quint64 m_closes = 0;
    QString m_complaint;
};

QByteArray nameOf(int account)
{
    return "user" + QByteArray::number(account);
}

std::pair<const SessionId, Auditor::Client> *Auditor::anyClient()
{
    if (m_clients.empty())
        return nullptr;
    return &*std::next(m_clients.begin(), below(int(m_clients.size())));
}

Packet Auditor::anyPacket(const Client &client)
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

void Auditor::connect()
{
    const auto connected = m_room.server.connected("10.0.0." + QByteArray::number(below(4)), below(4) == 0, m_room.now);
    expect(!m_clients.contains(connected.session), "an id was given twice");
    m_clients.emplace(connected.session, Client());
    carryOut(connected.effects);
}

void Auditor::answer(SessionId session, Client &client)
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

void Auditor::step()
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

void Auditor::carryOut(const Effects &effects)
{
    for (const Effect &effect : effects)
        std::visit([this](const auto &e) { apply(e); }, effect);
}

void Auditor::apply(const SendTo &effect)
{
    const auto client = m_clients.find(effect.session);
    if (client == m_clients.end())
        return expect(false, "a packet for somebody who has gone");
    if (const auto *success = std::get_if<LoginSuccess>(&effect.packet)) {
        expect(int(success->id) == client->second.pendingAccount, "the id of another account");
        client->second.account = int(success->id);
    }
}

void Auditor::apply(const Broadcast &effect)
{
    ++m_broadcasts;
    const Client &speaker = m_clients[m_speaker];
    expect(speaker.member, "a message of somebody who is not logged in");
    expect(int(effect.frame.sender) == speaker.account, "a message under another's id");
    const auto *send = std::get_if<Send>(&effect.frame.packet);
    expect(send && send->username.bytes() == nameOf(speaker.account), "a message under another's name");
}

void Auditor::apply(const Join &effect)
{
    Client &client = m_clients[effect.session];
    expect(!client.member, "joined twice");
    client.member = true;
}

void Auditor::apply(const Leave &effect)
{
    Client &client = m_clients[effect.session];
    expect(client.member, "left without having joined");
    client.member = false;
    client.account = 0;
}

void Auditor::apply(const CheckPassword &effect)
{
    Client &client = m_clients[effect.session];
    expect(!client.asksPassword && !client.asksAccount, "two questions at a time");
    client.asksPassword = true;
}

void Auditor::apply(const CreateAccount &effect)
{
    Client &client = m_clients[effect.session];
    expect(!client.asksPassword && !client.asksAccount && !client.member, "an account for somebody who has one");
    client.asksAccount = true;
}

void Auditor::apply(const Close &effect)
{
    ++m_closes;
    const auto client = m_clients.find(effect.session);
    expect(client != m_clients.end() && !client->second.member, "closed while a member");
    m_clients.erase(effect.session);
    expect(!m_room.server.acceptsPackets(effect.session), "a closed session accepts packets");
}

void Auditor::compareCounts()
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

} // namespace

/// Whatever clients, accounts and time do in whatever order, the room stays a room.
class TestChatServerInvariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theRoomStaysConsistent_data();
    void theRoomStaysConsistent();
};

void TestChatServerInvariants::theRoomStaysConsistent_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestChatServerInvariants::theRoomStaysConsistent()
{
    QFETCH(quint32, seed);
    ChatLimits limits;
    limits.maxConnections = 40;
    limits.maxConnectionsPerAddress = 15;
    limits.sessionsPerAccount = 3;
    limits.strictSenderId = seed % 2;
    Auditor auditor(limits, seed);
    for (int i = 0; i < 5000; ++i) {
        auditor.step();
        QVERIFY2(auditor.complaint().isEmpty(), qPrintable(auditor.complaint()));
    }
    QVERIFY(auditor.broadcasts() > 50);
    QVERIFY(auditor.closes() > 5);
}

QTEST_APPLESS_MAIN(TestChatServerInvariants)
#include "tst_chatserver_invariants.moc"
