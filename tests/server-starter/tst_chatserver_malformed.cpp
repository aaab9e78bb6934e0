// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/streamdecoder.h"
#include "tests/server-starter/room.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::chatmessage;
using namespace roundtable::starter;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

namespace {

DecodeStep<Frame> decodeClient(QByteArrayView bytes)
{
    return decode(bytes);
}

/// One connection to a room, in bytes both ways; bob's password is "pw", and nobody else's is right.
class Wire {
public:
    explicit Wire(Room &room) : m_room(room), m_session(room.connect()) { }

    void receive(const QByteArray &bytes)
    {
        QByteArrayView input = bytes;
        while (!closed) {
            const auto item = m_decoder.next(input);
            if (!item)
                return;
            if (const auto *frame = std::get_if<Frame>(&*item))
                carryOut(m_room.server.receive(m_session, *frame, m_room.now));
            else
                carryOut(m_room.server.receiveMalformed(m_session, std::get<WireError>(*item), m_room.now));
        }
    }
    void receive(const Pieces &pieces)
    {
        for (const QByteArray &piece : pieces)
            receive(piece);
    }
    [[nodiscard]] QByteArray takeSent() { return std::exchange(sent, {}); }
    [[nodiscard]] qsizetype bytesHeld() const { return m_decoder.bytesHeld(); }

    QByteArray sent;
    bool closed = false;

private:
    void carryOut(const Effects &effects)
    {
        for (const Effect &effect : effects)
            std::visit([this](const auto &e) { carryOut(e); }, effect);
    }
    void carryOut(const SendTo &e) { sent += *encode({serverId, e.packet}); }
    void carryOut(const Broadcast &e) { sent += *encode(e.frame); }
    void carryOut(const Join &) { }
    void carryOut(const Leave &) { }
    void carryOut(const Close &) { closed = true; }
    void carryOut(const CheckPassword &e)
    {
        const bool right = e.username == Room::text("bob") && e.password == Room::text("pw");
        carryOut(m_room.checked(m_session, right ? LoginResult(Room::account("bob", 1)) : LoginRefusal::WrongCredentials));
    }
    void carryOut(const CreateAccount &) { carryOut(m_room.created(m_session)); }

    Room &m_room;
    SessionId m_session;
    StreamDecoder<Frame, &decodeClient> m_decoder;
};

const QByteArray login = bytes("0A 03 00 00 00 09 0C 03 \"bob\" 0C 02 \"pw\"");
const QByteArray loggedIn = bytes("0B 03 00 00 00 04 02 02 00 01");
const QByteArray invalidRequest = bytes("01 03 00 00 00 14 0A 01 1F 0C 0F \"Invalid Request\"");
const QByteArray invalidAuthentication = bytes("01 03 00 00 00 1B 0A 01 0C 0C 16 \"Invalid Authentication\"");

QByteArray packet(quint8 type, const QByteArray &payload, quint8 version = 3)
{
    const char header[] = {char(type), char(version), 0, 0, char(payload.size() >> 8), char(payload.size())};
    return QByteArray(header, sizeof header) + payload;
}

QByteArray field(quint8 tag, const QByteArray &value)
{
    return QByteArray(1, char(tag)) + QByteArray(1, char(value.size())) + value;
}

QByteArray text(const QByteArray &value)
{
    return field(0x0C, value);
}

QByteArray chat(const QByteArray &time, const QByteArray &content)
{
    return packet(0x14, field(0x18, time) + text(content) + text("bob"));
}

/// The same packet as it is relayed: from account 1.
QByteArray relayed(QByteArray packet)
{
    packet[3] = 1;
    return packet;
}

const QByteArray valid = chat("20250320123000Z", "hello");

} // namespace

/// Bytes in, bytes out: what no packet may do is to bring the stream out of step.
class TestChatServerMalformed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyPacketHasItsAnswerHoweverItArrives_data();
    void everyPacketHasItsAnswerHoweverItArrives();
    void everyTypeThatIsNotAClientsIsInvalid();
    void everyUnknownVersionClosesTheConnection();
    void tooLongPayloadsAreSkippedUnstored();
    void aThousandPacketsInOneSegmentAreAnsweredInOrder();
    void createLoginAndChatInOneSegment();
};

void TestChatServerMalformed::everyPacketHasItsAnswerHoweverItArrives_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answer");
    const QByteArray time = field(0x18, "20250320123000Z");
    const QByteArray name = text("bob");
    const auto invalid = [](const char *title, const QByteArray &sent) { QTest::newRow(title) << sent << invalidRequest; };
    const auto relay = [](const char *title, const QByteArray &sent) { QTest::newRow(title) << sent << relayed(sent); };

    invalid("version 1", packet(0x14, time + text("x") + name, 1));
    invalid("version 2", packet(0x14, time + text("x") + name, 2));
    invalid("a logout of version 2", packet(0x0C, {}, 2));
    invalid("login without payload", packet(0x0A, {}));
    invalid("create without payload", packet(0x0D, {}));
    invalid("chat without payload", packet(0x14, {}));
    invalid("a field cut", packet(0x14, QByteArray(time + text("hello") + name).chopped(1)));
    invalid("a field missing", packet(0x14, time + text("hello")));
    invalid("a field too many", packet(0x14, time + text("hello") + name + name));
    invalid("a NULL too many", packet(0x14, time + text("hello") + name + field(0x05, {})));
    invalid("fields swapped", packet(0x14, text("hello") + time + name));
    invalid("a wrong tag", packet(0x14, time + field(0x04, "hello") + name));
    invalid("payload larger than its fields", packet(0x14, time + text("hello") + name + QByteArray(3, '\0')));
    invalid("a length beyond the payload", packet(0x14, time + bytes("0C 81") + QByteArray(100, 'x') + name));
    invalid("an empty content", packet(0x14, time + text("") + name));
    invalid("another's name", packet(0x14, time + text("hello") + text("eve")));
    invalid("no name", packet(0x14, time + text("hello") + text("")));
    invalid("create while logged in", packet(0x0D, text("carol") + text("pw")));
    QTest::newRow("login without a name") << packet(0x0A, text("") + text("pw")) << invalidAuthentication;
    QTest::newRow("login without a password") << packet(0x0A, text("bob") + text("")) << invalidAuthentication;

    invalid("NUL", chat("20250320123000Z", QByteArray(1, '\0')));
    invalid("a lone continuation", chat("20250320123000Z", "\x80"));
    invalid("overlong", chat("20250320123000Z", "\xC0\x80"));
    invalid("a surrogate", chat("20250320123000Z", "\xED\xA0\x80"));
    invalid("above the last character", chat("20250320123000Z", "\xF4\x90\x80\x80"));
    invalid("a sequence cut", chat("20250320123000Z", "\xE2\x82"));
    invalid("an escape", chat("20250320123000Z", "\x1B[2J"));
    relay("tab and line ends", chat("20250320123000Z", "a\tb\r\nc"));
    relay("bidi controls", chat("20250320123000Z", "\u202Eabc\u202C"));
    relay("a byte order mark", chat("20250320123000Z", "\uFEFFabc"));
    relay("one byte", chat("20250320123000Z", "x"));
    relay("254 bytes", chat("20250320123000Z", QByteArray(254, 'x')));
    relay("255 bytes", chat("20250320123000Z", QByteArray(255, 'x')));
    relay("a length byte 81 is 129", chat("20250320123000Z", QByteArray(129, 'x')));

    relay("the 29th of February 2024", chat("20240229000000Z", "x"));
    relay("a leap second", chat("20161231235960Z", "x"));
    relay("a thousand years off", chat("30250320123000Z", "x"));
    invalid("the 29th of February 2023", chat("20230229000000Z", "x"));
    invalid("the 30th of February", chat("20240230000000Z", "x"));
    invalid("month 13", chat("20251301000000Z", "x"));
    invalid("hour 24", chat("20250101240000Z", "x"));
    invalid("second 61", chat("20250101235961Z", "x"));
    invalid("no Z", chat("20250101000000+", "x"));
    invalid("an offset", chat("202501010000+0100", "x"));
    invalid("a fraction", chat("20250101000000.5Z", "x"));
    invalid("13 bytes", chat("250101000000Z", "x"));
    invalid("14 bytes", chat("20250101000000", "x"));
    invalid("16 bytes", chat("202501010000000Z", "x"));
    invalid("full-width digits", chat("\uFF12\uFF10\uFF12\uFF15\uFF10", "x"));
}

void TestChatServerMalformed::everyPacketHasItsAnswerHoweverItArrives()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, answer);
    Room room;
    Wire wire(room);
    wire.receive(login);
    QCOMPARE(wire.takeSent(), loggedIn);
    const auto isInStep = [&] {
        wire.receive(valid);
        return wire.takeSent() == relayed(valid) && !wire.closed && wire.bytesHeld() == 0;
    };
    const QList<Pieces> whole{{sent}, {byteByByte(sent)}};
    for (const Pieces &pieces : whole + everyCut(sent)) {
        wire.receive(pieces);
        QCOMPARE(hex(wire.takeSent()), hex(answer));
        QVERIFY(isInStep());
        room.pass(std::chrono::hours(1)); // guesses are forgotten
    }
    wire.receive(valid + sent + valid);
    QCOMPARE(hex(wire.takeSent()), hex(QByteArray(relayed(valid) + answer + relayed(valid))));

    Wire fresh(room);
    fresh.receive(login + valid);
    QCOMPARE(fresh.takeSent(), QByteArray(loggedIn + relayed(valid)));
}

void TestChatServerMalformed::everyTypeThatIsNotAClientsIsInvalid()
{
    Room room;
    Wire wire(room);
    wire.receive(login);
    QCOMPARE(wire.takeSent(), loggedIn);
    for (int type = 0; type <= 0xFF; ++type) {
        if (type == 0x0A || type == 0x0C || type == 0x0D || type == 0x14)
            continue;
        for (const QByteArray &payload : {QByteArray(), QByteArray("anything"), bytes("0A 01 0D"), bytes("02 02 00 01")}) {
            wire.receive(packet(quint8(type), payload));
            QCOMPARE(hex(wire.takeSent()), hex(invalidRequest));
        }
    }
    wire.receive(valid);
    QCOMPARE(wire.takeSent(), relayed(valid));
}

void TestChatServerMalformed::everyUnknownVersionClosesTheConnection()
{
    Room room;
    const QByteArray tls = bytes("16 03 01 02 00 01 00 01 FC 03 03") + QByteArray(507, 'r');
    QList<QByteArray> strangers{"GET / HTTP/1.1\r\nHost: x\r\n\r\n", "SSH-2.0-OpenSSH_9.2\r\n", tls};
    for (int version = 0; version <= 0xFF; ++version) {
        if (version < 1 || version > 3)
            strangers.append(packet(0x14, "payload", quint8(version)));
    }
    for (const QByteArray &sent : std::as_const(strangers)) {
        Wire wire(room);
        wire.receive(sent + valid);
        QCOMPARE(hex(wire.takeSent()), hex(invalidRequest));
        QVERIFY(wire.closed);
    }
    Wire fresh(room);
    fresh.receive(login + valid);
    QCOMPARE(fresh.takeSent(), QByteArray(loggedIn + relayed(valid)));
}

void TestChatServerMalformed::tooLongPayloadsAreSkippedUnstored()
{
    Room room;
    Wire wire(room);
    wire.receive(login);
    QCOMPARE(wire.takeSent(), loggedIn);
    for (const int length : {532, 533, 4096, 65535}) {
        QByteArray tooLong = packet(0x14, QByteArray(length, 'x'));
        wire.receive(tooLong.first(headerSize));
        QCOMPARE(hex(wire.takeSent()), hex(invalidRequest));
        for (qsizetype i = headerSize; i < tooLong.size(); i += 1000) {
            wire.receive(tooLong.mid(i, 1000));
            QVERIFY(wire.bytesHeld() <= headerSize);
        }
        QCOMPARE(wire.takeSent(), QByteArray());
        wire.receive(valid);
        QCOMPARE(wire.takeSent(), relayed(valid));
    }
}

void TestChatServerMalformed::aThousandPacketsInOneSegmentAreAnsweredInOrder()
{
    Room room;
    Wire wire(room);
    QByteArray segment = login;
    QByteArray expected = loggedIn;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray next = i % 5 == 4 ? packet(0x63, "what?") : chat("20250320123000Z", QByteArray::number(i));
        segment += next;
        expected += i % 5 == 4 ? invalidRequest : relayed(next);
    }
    wire.receive(segment);
    QCOMPARE(wire.takeSent(), expected);
}

void TestChatServerMalformed::createLoginAndChatInOneSegment()
{
    Room room;
    Wire wire(room);
    const QByteArray wrong = packet(0x0A, text("bob") + text("no"));
    const QByteArray create = packet(0x0D, text("bob") + text("pw"));
    const QByteArray logout = packet(0x0C, {});
    wire.receive(wrong + create + login + valid + logout + valid);
    QCOMPARE(hex(wire.takeSent()),
             hex(QByteArray(invalidAuthentication + bytes("00 03 00 00 00 03 0A 01 0D") + loggedIn + relayed(valid) + invalidRequest)));
}

QTEST_APPLESS_MAIN(TestChatServerMalformed)
#include "tst_chatserver_malformed.moc"
