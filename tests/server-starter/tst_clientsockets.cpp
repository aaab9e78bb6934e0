// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/socketroom.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;
using roundtable::test::RawPeer;

namespace {

const QByteArray invalidRequest = SocketRoom::packet(chatmessage::standardError(chatmessage::ErrorCode::InvalidRequest));
const QByteArray timedOut = SocketRoom::packet(chatmessage::standardError(chatmessage::ErrorCode::RequestTimeout));
const QByteArray failure = SocketRoom::packet(chatmessage::standardError(chatmessage::ErrorCode::GenericFailure));

} // namespace

/// Bytes in, batches out: what every client gets, in which order and in how many writes.
class TestClientSockets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyMemberGetsABroadcastInOneWrite();
    void manyPacketsOfOneTurnAreOneWrite();
    void aPrivateReplyKeepsItsPlaceInTheOrder();
    void whoJoinsInTheMiddleOfATurnGetsTheRest();
    void whoLeavesInTheMiddleOfATurnGetsWhatWasBefore();
    void packetsCutAnywhereAreWhole();
    void aThousandPacketsInOneSegmentArriveInOrder();
    void aFaultInBetweenLeavesTheStreamInStep();
    void whatIsHeldWaitsAndNothingIsLost();
    void packetsBeforeTheEndOfAStreamAreAnswered();
    void halfAPacketAndTheEndIsNoPacket();
    void aResetIsGoneWithinATurn();
    void aResetBehindManyPacketsHarmsNobody();
    void closingSendsEverythingAndWaitsForThePeer();
    void aPeerThatNeverClosesIsLeftAfterTheLinger();
    void aSlowPacketTimesOutFromItsFirstByte();
    void aDrippedPacketTimesOutFromItsFirstByte();
    void theRestOfASkippedPacketHasNoTimeOfItsOwn();
    void theNextPacketHasItsOwnTime();
    void stoppedPortIsFree();
    void aTakenPortIsReported();
    void stoppingDeliversWhatWasSaid();
};

void TestClientSockets::everyMemberGetsABroadcastInOneWrite()
{
    SocketRoom room;
    const auto alice = room.connect();
    const auto bob = room.connect();

    alice->send(SocketRoom::chat("hi"));

    QVERIFY2(alice->waitFor(SocketRoom::chat("hi")), test::hex(alice->received()).constData());
    QVERIFY2(bob->waitFor(SocketRoom::chat("hi")), test::hex(bob->received()).constData());
    QCOMPARE(bob->segmentsReceived(), 1);
    QCOMPARE(room.sockets.statistics().deliveries, 2U);
}

void TestClientSockets::manyPacketsOfOneTurnAreOneWrite()
{
    SocketRoom room;
    const auto alice = room.connect();
    const auto bob = room.connect();
    QByteArray all;
    for (int i = 0; i < 10; ++i)
        all += SocketRoom::chat("message " + QByteArray::number(i));

    alice->send(all);

    QVERIFY(bob->waitFor(all));
    QCOMPARE(bob->segmentsReceived(), 1);
}

void TestClientSockets::aPrivateReplyKeepsItsPlaceInTheOrder()
{
    SocketRoom room;
    const auto alice = room.connect();
    const auto bob = room.connect();
    const QByteArray unknownType = test::bytes("63 03 0000 0000");

    alice->send(joined({SocketRoom::chat("one"), unknownType, SocketRoom::chat("two"), unknownType, SocketRoom::chat("three")}));

    const QByteArray one = SocketRoom::chat("one");
    const QByteArray two = SocketRoom::chat("two");
    const QByteArray three = SocketRoom::chat("three");
    QVERIFY(alice->waitFor(joined({one, invalidRequest, two, invalidRequest, three})));
    QVERIFY(bob->waitFor(joined({one, two, three})));
    QCOMPARE(alice->segmentsReceived(), 1);
}

void TestClientSockets::whoJoinsInTheMiddleOfATurnGetsTheRest()
{
    SocketRoom room;
    room.everybodyJoins = false;
    room.onFrame = [&](ClientSocket &client, const chatmessage::Frame &frame) {
        room.sockets.broadcast(frame);
        if (room.frames.size() != 2)
            return;
        room.sockets.reply(client, chatmessage::LoginSuccess{chatmessage::UserId(7)});
        room.sockets.join(client);
    };
    const auto alice = room.connect();
    room.sockets.join(*room.clients.front());
    const auto bob = room.connect();

    bob->send(joined({SocketRoom::chat("one"), SocketRoom::chat("two"), SocketRoom::chat("three")}));

    QVERIFY(alice->waitFor(joined({SocketRoom::chat("one"), SocketRoom::chat("two"), SocketRoom::chat("three")})));
    QVERIFY(bob->waitFor(joined({SocketRoom::packet(chatmessage::LoginSuccess{chatmessage::UserId(7)}), SocketRoom::chat("three")})));
}

void TestClientSockets::whoLeavesInTheMiddleOfATurnGetsWhatWasBefore()
{
    SocketRoom room;
    room.onFrame = [&](ClientSocket &client, const chatmessage::Frame &frame) {
        room.sockets.broadcast(frame);
        if (room.frames.size() == 2)
            room.sockets.leave(client);
    };
    const auto alice = room.connect();
    const auto bob = room.connect();

    bob->send(joined({SocketRoom::chat("one"), SocketRoom::chat("two"), SocketRoom::chat("three")}));

    QVERIFY(alice->waitFor(joined({SocketRoom::chat("one"), SocketRoom::chat("two"), SocketRoom::chat("three")})));
    QVERIFY(bob->waitFor(joined({SocketRoom::chat("one"), SocketRoom::chat("two")})));
}

void TestClientSockets::packetsCutAnywhereAreWhole()
{
    SocketRoom room;
    const auto alice = room.connect();
    const QByteArray two = SocketRoom::chat("one") + SocketRoom::chat("two");
    for (const test::Pieces &pieces : test::everyCut(two)) {
        alice->takeReceived();
        alice->send(pieces);
        QVERIFY(alice->waitFor(two));
    }
    alice->takeReceived();
    alice->send(test::byteByByte(two));
    QVERIFY(alice->waitFor(two));
}

void TestClientSockets::aThousandPacketsInOneSegmentArriveInOrder()
{
    SocketRoom room;
    const auto alice = room.connect();
    const auto bob = room.connect();
    QByteArray all;
    for (int i = 0; i < 1000; ++i)
        all += SocketRoom::chat(QByteArray::number(i));

    alice->send(all);

    QVERIFY(bob->waitFor(all));
    QVERIFY(alice->waitFor(all));
}

void TestClientSockets::aFaultInBetweenLeavesTheStreamInStep()
{
    SocketRoom room;
    const auto alice = room.connect();
    const QByteArray oversized = test::bytes("14 03 0000 FFFF") + QByteArray(0xFFFF, 'x');

    alice->send(joined({oversized, SocketRoom::chat("after")}));

    QVERIFY(alice->waitFor(joined({invalidRequest, SocketRoom::chat("after")})));
    QCOMPARE(room.faults.size(), 1U);
}

void TestClientSockets::whatIsHeldWaitsAndNothingIsLost()
{
    SocketRoom room;
    room.onFrame = [&](ClientSocket &client, const chatmessage::Frame &frame) {
        room.sockets.broadcast(frame);
        room.sockets.setHeld(client, true);
    };
    const auto alice = room.connect();
    QByteArray all;
    for (int i = 0; i < 100; ++i)
        all += SocketRoom::chat(QByteArray::number(i));
    alice->send(all);

    for (std::size_t i = 1; i <= 100; ++i) {
        QTRY_COMPARE(room.frames.size(), i);
        room.sockets.setHeld(*room.clients.front(), false);
    }
    QVERIFY(alice->waitFor(all));
}

void TestClientSockets::packetsBeforeTheEndOfAStreamAreAnswered()
{
    SocketRoom room;
    const auto alice = room.connect();
    alice->send(joined({SocketRoom::chat("last words"), test::bytes("63 03 0000 0000")}));
    alice->endSending();

    QVERIFY(alice->waitForEnd());
    QVERIFY(!alice->wasReset());
    QCOMPARE(alice->received(), joined({SocketRoom::chat("last words"), invalidRequest}));
    QCOMPARE(room.gone.size(), 1U);
    QTRY_COMPARE(room.sockets.statistics().sockets, 0U);
}

void TestClientSockets::halfAPacketAndTheEndIsNoPacket()
{
    SocketRoom room;
    const auto alice = room.connect();
    alice->send(SocketRoom::chat("half").chopped(1));
    alice->endSending();

    QVERIFY(alice->waitForEnd());
    QCOMPARE(alice->received(), QByteArray());
    QCOMPARE(room.frames.size(), 0U);
    QTRY_COMPARE(room.sockets.statistics().sockets, 0U);
}

void TestClientSockets::aResetIsGoneWithinATurn()
{
    SocketRoom room;
    const auto alice = room.connect();
    const auto bob = room.connect();
    alice->send(SocketRoom::chat("half").chopped(1));
    alice->reset();

    QTRY_COMPARE(room.gone, std::vector{SessionId(1)});
    QTRY_COMPARE(room.sockets.statistics().sockets, 1U);
    bob->send(SocketRoom::chat("still here"));
    QVERIFY(bob->waitFor(SocketRoom::chat("still here")));
}

void TestClientSockets::aResetBehindManyPacketsHarmsNobody()
{
    SocketRoom room;
    const auto bob = room.connect();
    const auto alice = room.connect();
    // One turn deals with 32 of these pairs; the stream breaks in the next, before the sockets are asked.
    room.onFrame = [&](ClientSocket &, const chatmessage::Frame &frame) {
        room.sockets.broadcast(frame);
        if (room.frames.size() == 40)
            alice->reset();
    };
    QByteArray much;
    for (int i = 0; i < 60; ++i)
        much += joined({SocketRoom::chat("x"), test::bytes("63 03 0000 0000")});
    alice->send(much);
    QTRY_COMPARE(room.gone, std::vector{SessionId(2)});

    QTRY_COMPARE(room.sockets.statistics().sockets, 1U);
    bob->takeReceived();
    bob->send(SocketRoom::chat("still here"));
    QVERIFY(bob->waitFor(SocketRoom::chat("still here")));
}

void TestClientSockets::closingSendsEverythingAndWaitsForThePeer()
{
    SocketRoom room;
    const auto alice = room.connect();
    // What is unread when a socket is closed resets the stream, and may cost the peer what was sent last.
    alice->send(joined({test::bytes("FF FF 0000 0000"), QByteArray(100'000, 'x')}));

    QVERIFY(alice->waitForEnd());
    QVERIFY(!alice->wasReset());
    QCOMPARE(alice->received(), invalidRequest);
    QCOMPARE(room.gone.size(), 0U);
    alice->close();
    QTRY_COMPARE(room.sockets.statistics().sockets, 0U);
}

void TestClientSockets::aPeerThatNeverClosesIsLeftAfterTheLinger()
{
    SocketRoom room;
    const auto alice = room.connect();
    alice->send(test::bytes("FF FF 0000 0000"));
    QVERIFY(alice->waitForEnd());
    QCOMPARE(room.sockets.statistics().sockets, 1U);

    room.pass(SocketLimits().linger);
    QTRY_COMPARE(room.sockets.statistics().sockets, 0U);
}

void TestClientSockets::aSlowPacketTimesOutFromItsFirstByte()
{
    SocketRoom room;
    const auto alice = room.connect();
    alice->send(joined({SocketRoom::chat("whole"), SocketRoom::chat("half").chopped(1)}));
    QVERIFY(alice->waitFor(SocketRoom::chat("whole")));

    room.pass(std::chrono::milliseconds(9'999));
    const int before = room.turns;
    QTRY_VERIFY(room.turns > before);
    QCOMPARE(alice->received(), SocketRoom::chat("whole"));
    room.pass(std::chrono::milliseconds(1));
    QVERIFY(alice->waitFor(joined({SocketRoom::chat("whole"), timedOut})));
    QVERIFY(alice->waitForEnd());
}

void TestClientSockets::aDrippedPacketTimesOutFromItsFirstByte()
{
    SocketRoom room;
    const auto alice = room.connect();
    const QByteArray packet = SocketRoom::chat("drip");
    for (int i = 0; i < 5; ++i) {
        const int before = room.turns;
        alice->send(packet.mid(i, 1));
        QTRY_VERIFY(room.turns > before);
        room.pass(std::chrono::seconds(2));
    }
    QVERIFY(alice->waitFor(timedOut));
}

void TestClientSockets::theRestOfASkippedPacketHasNoTimeOfItsOwn()
{
    SocketRoom room;
    const auto alice = room.connect();
    const auto sendAndPass = [&](const QByteArray &bytes) {
        const int before = room.turns;
        alice->send(bytes);
        if (!QTest::qWaitFor([&] { return room.turns > before; }))
            qFatal("no turn");
        room.pass(std::chrono::seconds(4));
    };
    sendAndPass(test::bytes("14 03 0000"));
    sendAndPass(test::bytes("FFFF"));
    sendAndPass("skipped");
    QVERIFY(alice->waitFor(joined({invalidRequest, timedOut})));
}

void TestClientSockets::theNextPacketHasItsOwnTime()
{
    SocketRoom room;
    const auto alice = room.connect();
    const QByteArray packet = SocketRoom::chat("slow but fine");
    QByteArray expected;
    for (int i = 0; i < 4; ++i) {
        const int before = room.turns;
        alice->send(packet.first(10));
        QTRY_VERIFY(room.turns > before);
        room.pass(std::chrono::seconds(8));
        alice->send(packet.sliced(10));
        expected += packet;
        QVERIFY(alice->waitFor(expected));
    }
}

void TestClientSockets::stoppedPortIsFree()
{
    SocketRoom room;
    const quint16 port = room.sockets.port();
    room.sockets.stopListening();
    QVERIFY(!RawPeer(port).isConnected());
    QVERIFY(!room.sockets.listen(QHostAddress::LocalHost, port));
    QCOMPARE(room.sockets.port(), port);
}

void TestClientSockets::aTakenPortIsReported()
{
    SocketRoom room;
    SocketRoom other;
    other.sockets.stopListening();
    const auto error = other.sockets.listen(QHostAddress::LocalHost, room.sockets.port());
    QVERIFY(error);
    QCOMPARE(error->reason, ListenError::Reason::AddressInUse);
}

void TestClientSockets::stoppingDeliversWhatWasSaid()
{
    SocketRoom room;
    bool delivered = false;
    connect(&room.sockets, &ClientSockets::delivered, this, [&] { delivered = true; });
    const auto alice = room.connect();
    const auto bob = room.connect();
    room.onFrame = [&](ClientSocket &, const chatmessage::Frame &frame) {
        room.sockets.broadcast(frame);
        room.sockets.stopListening();
        room.sockets.closeAll();
    };
    alice->send(SocketRoom::chat("the last one"));

    QVERIFY(bob->waitForEnd());
    QVERIFY(!bob->wasReset());
    QCOMPARE(bob->received(), SocketRoom::chat("the last one"));
    QVERIFY(alice->waitForEnd());
    QCOMPARE(alice->received(), SocketRoom::chat("the last one"));
    QTRY_VERIFY(delivered);
}

QTEST_GUILESS_MAIN(TestClientSockets)
#include "tst_clientsockets.moc"
