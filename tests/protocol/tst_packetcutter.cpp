// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/inspection/packetcutter.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::inspection;
using test::bytes;

namespace {

const QByteArray loginSuccess = bytes("0B 03 00 00 00 04 02 02 00 01");
const QByteArray bareLogout = bytes("0C 03 00 01 00 00");

QList<PacketCutter::Piece> cut(SubProtocol protocol, const QList<QByteArray> &chunks)
{
    PacketCutter cutter(protocol);
    QList<PacketCutter::Piece> pieces;
    for (const QByteArray &chunk : chunks)
        pieces += cutter.take(chunk);
    if (const auto rest = cutter.finish())
        pieces += *rest;
    return pieces;
}

QList<PacketCutter::Piece> whole(const QList<QByteArray> &packets)
{
    QList<PacketCutter::Piece> pieces;
    for (const QByteArray &packet : packets)
        pieces.append({packet, packet.size(), true});
    return pieces;
}

constexpr auto chat = SubProtocol::ChatMessage;
constexpr auto connection = SubProtocol::ClientConnection;

} // namespace

class TestPacketCutter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void packetsCutAnywhereComeOutWhole()
    {
        const QByteArray both = loginSuccess + bareLogout;
        QCOMPARE(cut(chat, {both}), whole({loginSuccess, bareLogout}));
        QCOMPARE(cut(chat, test::byteByByte(both)), whole({loginSuccess, bareLogout}));
    }

    void brokenPacketsComeOutAsTheyWere()
    {
        const QByteArray wrongTag = bytes("0B 03 00 00 00 04 0C 02 00 01");
        QCOMPARE(cut(chat, {wrongTag + bareLogout}), whole({wrongTag, bareLogout}));
    }

    void anyVersionIsLetPass()
    {
        const QByteArray versionZero = bytes("0B 00 00 00 00 04 02 02 00 01");
        QCOMPARE(cut(chat, {versionZero + bareLogout}), whole({versionZero, bareLogout}));
    }

    void ofAPacketThatIsTooLongTheBeginningIsKept()
    {
        const QByteArray header = bytes("14 03 00 00 FF FF");
        const QByteArray body(0xFFFF, 'x');
        const auto pieces = cut(chat, {header + body + bareLogout});
        QCOMPARE(pieces.size(), 2);
        QCOMPARE(pieces[0].size, header.size() + body.size());
        QCOMPARE(pieces[0].bytes, header + body.first(PacketCutter::maxKept - header.size()));
        QVERIFY(pieces[0].isWhole);
        QCOMPARE(pieces[1].bytes, bareLogout);
    }

    void whatTheStreamEndsInIsToldAtTheEnd()
    {
        PacketCutter cutter(chat);
        QVERIFY(cutter.take(loginSuccess.first(7)).isEmpty());
        QCOMPARE(cutter.finish(), (PacketCutter::Piece{loginSuccess.first(7), 7, false}));
        QVERIFY(!cutter.finish());
    }

    void aLostStreamIsOnePieceToItsEnd()
    {
        const QByteArray hello = bytes("16 03 01 00 05 01 00 00 00 00");
        const auto pieces = cut(chat, {hello, hello});
        QCOMPARE(pieces, (QList<PacketCutter::Piece>{{hello + hello, 2 * hello.size(), false}}));
    }

    void lookUpsAreCutByTheirShape()
    {
        const QByteArray online = bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\"");
        QCOMPARE(cut(connection, {bytes("00 03")}), whole({bytes("00 03")}));
        QCOMPARE(cut(connection, {online}), whole({online}));
        QCOMPARE(cut(connection, test::byteByByte(online)), whole({online}));
    }

    void whatFollowsAnOfflineAnswerBelongsToIt()
    {
        for (const QByteArray &answer : {bytes("01 03 00"), bytes("01 03 00 0C 00 0C 00"), bytes("01 03 00 00 00 00 00")})
            QCOMPARE(cut(connection, {answer}), whole({answer}));
    }

    void passwordsNeverComeOut()
    {
        const QByteArray login = bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"abc\"");
        for (const auto &chunks : {QList<QByteArray>{login}, test::byteByByte(login), QList<QByteArray>{login.chopped(1)}}) {
            const auto pieces = cut(chat, chunks);
            QCOMPARE(pieces.size(), 1);
            QVERIFY(pieces[0].bytes.contains("bob") && !pieces[0].bytes.contains("ab"));
        }
    }
};

QTEST_APPLESS_MAIN(TestPacketCutter)
#include "tst_packetcutter.moc"
