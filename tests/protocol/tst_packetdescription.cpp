// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/inspection/packetdescription.h"
#include "tests/support/bytes.h"
#include "tests/support/examples.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::inspection;
using test::bytes;

namespace {

/// "offset name = value" of each field: what a person reads.
QStringList inWords(const PacketDescription &description)
{
    QStringList words;
    for (const PacketField &field : description.fields)
        words.append(u"%1 %2 = %3"_s.arg(field.offset).arg(field.name, field.isPassword ? u"hidden"_s : field.value));
    return words;
}

/// True where the fields stand side by side from the first byte to the last.
bool fillsThePacket(const PacketDescription &description, qsizetype size)
{
    qsizetype at = 0;
    for (const PacketField &field : description.fields) {
        if (field.offset != at || field.size <= 0 || field.valueOffset + field.valueSize > at + field.size)
            return false;
        at += field.size;
    }
    return at == size;
}

constexpr auto chat = SubProtocol::ChatMessage;
constexpr auto connection = SubProtocol::ClientConnection;

} // namespace

class TestPacketDescription : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyExampleOfTheSpecificationHasItsName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("withManager");
        QTest::newRow("chat-create") << u"ACC_Create"_s << false;
        QTest::newRow("chat-login") << u"ACC_Login"_s << false;
        QTest::newRow("chat-login-success") << u"ACC_Login_Success"_s << false;
        QTest::newRow("chat-logout") << u"ACC_Logout"_s << false;
        QTest::newRow("chat-logout-bare") << u"ACC_Logout"_s << false;
        QTest::newRow("chat-send") << u"CHT_Send"_s << false;
        QTest::newRow("chat-success-for-create") << u"SYS_Success"_s << false;
        QTest::newRow("chat-error-invalid-authentication") << u"SYS_Error"_s << false;
        QTest::newRow("chat-error-code-as-integer") << u"SYS_Error"_s << false;
        QTest::newRow("connection-getip") << u"CLIENT_GetIp"_s << true;
    }
    void everyExampleOfTheSpecificationHasItsName()
    {
        QFETCH(const QString, name);
        QFETCH(const bool, withManager);
        const QByteArray packet = test::example(QString::fromLatin1(QTest::currentDataTag()));
        const auto description = describePacket(withManager ? connection : chat, packet);
        QCOMPARE(QString(description.name), name);
        QVERIFY(!description.fault && description.missing == 0);
        QVERIFY(fillsThePacket(description, packet.size()));
    }

    void aMessageIsTakenApartFieldByField()
    {
        const auto description =
            describePacket(chat, bytes("14 03 00 07 00 1B 18 0F \"20250320123000Z\" 0C 03 \"hi!\" 0C 03 \"bob\""));
        QCOMPARE(inWords(description),
                 (QStringList{u"0 packet_type = 20 – CHT_Send"_s, u"1 version = 3"_s, u"2 sender_id = 7"_s, u"4 payload_len = 27"_s,
                              u"6 timestamp = 2025-03-20 12:30:00 UTC"_s, u"23 content = \"hi!\""_s, u"28 username = \"bob\""_s}));
        QCOMPARE(description.sender, std::optional<quint16>(7));
        const PacketField content = description.fields[5];
        QCOMPARE(content.tag, std::optional<quint8>(0x0C));
        QCOMPARE(content.declaredLength, std::optional<quint8>(3));
        QCOMPARE(content.valueOffset, 25);
        QCOMPARE(description.fieldAt(26), 5);
        QCOMPARE(description.fieldAt(33), -1);
    }

    void numbersSayWhatTheyStandFor()
    {
        QCOMPARE(describePacket(chat, bytes("01 03 00 00 00 05 0A 01 1F 0C 00")).fields[4].value, u"31 – Invalid Request"_s);
        QCOMPARE(describePacket(chat, bytes("01 03 00 00 00 05 02 01 0C 0C 00")).fields[4].value, u"12 – Invalid Authentication"_s);
        QCOMPARE(describePacket(chat, bytes("00 03 00 00 00 03 0A 01 0D")).fields[4].value, u"13 – ACC_Create"_s);
        QCOMPARE(describePacket(chat, bytes("0B 03 00 00 00 04 02 02 13 79")).fields[4].value, u"4985"_s);
    }

    void anAnswerOfTheManagerIsTakenApart()
    {
        QCOMPARE(inWords(describePacket(connection, bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\""))),
                 (QStringList{u"0 messageType = 1 – MAN_ReturnIp"_s, u"1 version = 3"_s, u"2 serverOnline = 1 – TRUE"_s,
                              u"3 activeServerIp = \"127.0.0.1\""_s, u"14 activeServerPort = \"8000\""_s}));
        QCOMPARE(inWords(describePacket(connection, bytes("01 03 00 0C 00 0C 00"))).mid(2),
                 (QStringList{u"2 serverOnline = 0 – FALSE"_s, u"3 activeServerIp = \"\""_s, u"5 activeServerPort = \"\""_s}));
    }

    void aFaultIsShownWhereItStands()
    {
        // The id as a text: the decoder's words, and the field as it came
        const auto description = describePacket(chat, bytes("0B 03 00 00 00 04 0C 02 \"ab\""));
        QCOMPARE(description.fault, std::optional(WireError{WireFault::WrongTag, 6, 10}));
        QCOMPARE(description.fields.last().value, u"\"ab\""_s);
        QCOMPARE(description.fieldAt(description.fault->offset), 4);
    }

    void fieldsThatEndTooSoonAreShownAsFarAsTheyGo()
    {
        const auto description = describePacket(chat, bytes("0B 03 00 00 00 03 02 02 07"));
        QCOMPARE(description.fault.value().fault, WireFault::MissingField);
        QVERIFY(description.fields.last().isCut());
        QCOMPARE(description.fields.last().value, u"07"_s);
        QVERIFY(fillsThePacket(description, 9));
    }

    void fieldsTooManyHaveNoName()
    {
        const auto description = describePacket(chat, bytes("0B 03 00 00 00 07 02 02 00 01 0C 01 \"x\""));
        QCOMPARE(description.fault.value().fault, WireFault::TrailingBytes);
        QVERIFY(description.fields.last().name.isEmpty());
    }

    void anUnknownTypeHasFieldsAllTheSame()
    {
        const auto description = describePacket(chat, bytes("63 03 00 00 00 03 0C 01 \"x\""));
        QVERIFY(description.name.isEmpty());
        QCOMPARE(description.fields.last().value, u"\"x\""_s);
    }

    void theBeginningOfAPacketSaysWhatIsMissing()
    {
        QCOMPARE(describePacket(chat, bytes("0B 03 00")).missing, 3);
        QCOMPARE(describePacket(chat, bytes("0B 03 00 00 00 04 02")).missing, 3);
        QCOMPARE(describePacket(chat, {}).fields.size(), 0);
    }

    void noPasswordIsEverShown_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QByteArray>("masked");
        QTest::newRow("login") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"abc\"") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"***\"");
        QTest::newRow("logout") << bytes("0C 03 00 01 00 0A 0C 03 \"bob\" 0C 03 \"abc\"") << bytes("0C 03 00 01 00 0A 0C 03 \"bob\" 0C 03 \"***\"");
        QTest::newRow("create") << bytes("0D 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"abc\"") << bytes("0D 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"***\"");
        QTest::newRow("with a wrong length") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 01 \"abc\"") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 01 \"***\"");
        QTest::newRow("with a wrong tag") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 18 03 \"abc\"") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 18 03 \"***\"");
        QTest::newRow("without tags") << bytes("0A 03 00 00 00 06 \"bobabc\"") << bytes("0A 03 00 00 00 06 \"******\"");
        QTest::newRow("cut") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"ab\"") << bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"**\"");
    }
    void noPasswordIsEverShown()
    {
        QFETCH(QByteArray, packet);
        QFETCH(const QByteArray, masked);
        QVERIFY(!inWords(describePacket(chat, packet)).join(u'\n').contains(u"ab"_s));
        maskPassword(chat, packet);
        QCOMPARE(test::hex(packet), test::hex(masked));
        QVERIFY(!inWords(describePacket(chat, packet)).join(u'\n').contains(u'*'));
    }

    void packetsWithoutAPasswordStayAsTheyAre()
    {
        for (const QByteArray &packet : {bytes("0C 03 00 01 00 00"), bytes("14 03 00 00 00 05 0C 03 \"abc\""), bytes("0A"), QByteArray()}) {
            QByteArray same = packet;
            maskPassword(chat, same);
            QCOMPARE(same, packet);
        }
        QByteArray answer = bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\"");
        maskPassword(connection, answer);
        QVERIFY(answer.contains("127.0.0.1"));
    }

    void whateverComesFillsThePacket()
    {
        // Every cut of every example, and every byte of it replaced
        for (const char *name : {"chat-send", "chat-login", "chat-error-invalid-authentication", "connection-getip"}) {
            const QByteArray packet = test::example(QString::fromLatin1(name));
            for (qsizetype i = 0; i < packet.size(); ++i) {
                for (const auto protocol : {chat, connection}) {
                    QVERIFY(fillsThePacket(describePacket(protocol, packet.first(i)), i));
                    QByteArray damaged = packet;
                    for (const char byte : {'\x00', '\x7F', '\xFF'}) {
                        damaged[i] = byte;
                        QVERIFY(fillsThePacket(describePacket(protocol, damaged), damaged.size()));
                    }
                }
            }
        }
    }

    void textsFromTheNetworkCannotDisturbALine()
    {
        const QString value = describePacket(chat, bytes("01 03 00 00 00 08 0A 01 15 0C 03 0A 1B 61")).fields.last().value;
        QVERIFY2(!value.contains(u'\n') && !value.contains(QChar(0x1B)), qPrintable(value));
    }
};

QTEST_APPLESS_MAIN(TestPacketDescription)
#include "tst_packetdescription.moc"
