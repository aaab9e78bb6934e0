// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/connectionchannel.h"
#include "protocol/transport/listener.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/examples.h"
#include "tests/support/loopback.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::clientconnection;
using namespace std::chrono_literals;
using roundtable::test::bytes;
using roundtable::test::example;
using roundtable::test::RawListener;
using roundtable::test::RawPeer;

namespace {
const QByteArray online = "ReturnIp{127.0.0.1:8000}";
const QByteArray offline = "ReturnIp{offline}";
}

class TestConnectionChannel : public QObject {
    Q_OBJECT

private:
    QByteArrayList m_story; ///< what the channel told, in order

    void listenTo(ConnectionChannel &channel)
    {
        connect(&channel, &ConnectionChannel::frameReceived, this, [this](const Frame &frame) { m_story << test::inWords(frame); });
        connect(&channel, &ConnectionChannel::malformedPacketReceived, this,
                [this](const WireError &error) { m_story << describe(error).toUtf8(); });
        connect(&channel, &SocketChannel::closed, this, [this](const ChannelEnd &end) {
            constexpr const char *names[] = {"we closed",  "peer closed",      "host not found",  "refused",       "unreachable",
                                             "timed out", "connection reset", "protocol broken", "system failure"};
            m_story << names[int(end.cause)];
        });
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_story.clear();
    }

    void questionIsTwoBytesInOneSegment()
    {
        RawListener manager;
        ConnectionChannel channel;
        connect(&channel, &SocketChannel::opened, this, [&] { QCOMPARE(channel.send(GetIp{}), std::nullopt); });
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        QVERIFY(peer->waitFor(example(u"connection-getip"_s)));
        QCOMPARE(peer->segmentsReceived(), 1);
    }

    void answersOfEveryManagerAreUnderstood_data()
    {
        QTest::addColumn<test::Pieces>("pieces");
        QTest::addColumn<QByteArrayList>("story");
        const auto row = [](const char *name, const test::Pieces &pieces, const QByteArrayList &story) {
            QTest::newRow(name) << pieces << story;
        };
        const QByteArray onlineWire = example(u"connection-returnip-online"_s);
        const QByteArray offlineWire = example(u"connection-returnip-offline"_s);
        row("online", {onlineWire}, {online, "peer closed"});
        row("online, byte by byte", test::byteByByte(onlineWire), {online, "peer closed"});
        row("online, and something behind it", {onlineWire + "more"}, {online, "peer closed"});
        row("online, version 2", {"\x01\x02" + onlineWire.sliced(2)}, {online + " (version 2)", "peer closed"});
        row("offline", {offlineWire}, {offline, "peer closed"});
        row("offline, byte by byte", test::byteByByte(offlineWire), {offline, "peer closed"});
        row("offline with bare zeros", {bytes("01 03 00 00 00 00 00")}, {offline, "peer closed"});
        row("offline and nothing else", {bytes("01 03 00")}, {offline, "peer closed"});
        row("offline and garbage", {bytes("01 03 00 FF FF FF 47 45 54")}, {offline, "peer closed"});
        row("half an answer", {onlineWire.first(12)}, {"peer closed"});
        row("no answer", {}, {"peer closed"});
        row("an address that is none", {bytes("01 03 01 0C 01 \"x\" 0C 04 \"8000\"")}, {"BadAddress at byte 5", "protocol broken"});
        row("another protocol", {bytes("\"HTTP/1.1 400 Bad Request\"")}, {"UnknownType at byte 0", "protocol broken"});
    }
    void answersOfEveryManagerAreUnderstood()
    {
        QFETCH(test::Pieces, pieces);
        QFETCH(QByteArrayList, story);
        RawListener manager;
        ConnectionChannel channel;
        listenTo(channel);
        connect(&channel, &SocketChannel::opened, this, [&] { QCOMPARE(channel.send(GetIp{}), std::nullopt); });
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        QVERIFY(peer->waitForBytes(2));
        peer->send(pieces);
        peer->close();
        QTRY_COMPARE(m_story, story);
    }

    void claimedVersionIsKnownAlsoWhereTheRestMakesNoSense_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("version"); // -1: nobody knows
        QTest::newRow("an answer") << example(u"connection-returnip-online"_s) << 3;
        QTest::newRow("an answer of version 2") << bytes("01 02 00") << 2;
        QTest::newRow("another shape under version 1") << bytes("01 01 01 7F 00 00 01 1F 40") << 1;
        QTest::newRow("nothing") << QByteArray() << -1;
        QTest::newRow("one byte") << bytes("01") << -1;
        QTest::newRow("another protocol") << bytes("\"HTTP/1.1\"") << -1;
    }
    void claimedVersionIsKnownAlsoWhereTheRestMakesNoSense()
    {
        QFETCH(QByteArray, answer);
        RawListener manager;
        ConnectionChannel channel;
        listenTo(channel);
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        QTRY_VERIFY(channel.isOpen());
        QVERIFY(!channel.claimedVersion());
        peer->send(test::byteByByte(answer));
        peer->close();
        QTRY_VERIFY(!channel.isOpen());
        QTEST(channel.claimedVersion() ? int(*channel.claimedVersion()) : -1, "version");
    }

    /// It has sent and closed before our question is there, which TCP answers with a reset.
    void managerMayAnswerBeforeItReads()
    {
        RawListener manager;
        ConnectionChannel channel;
        listenTo(channel);
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        QTRY_VERIFY(channel.isOpen());
        peer->send(example(u"connection-returnip-online"_s));
        peer->close();
        QCOMPARE(channel.send(GetIp{}), std::nullopt);
        QCOMPARE(channel.send(GetIp{}), std::nullopt);
        QTRY_COMPARE(m_story, (QByteArrayList{online, "peer closed"}));
    }

    void answerCountsThoughTheManagerResets()
    {
        RawListener manager;
        ConnectionChannel channel;
        listenTo(channel);
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        QTRY_VERIFY(channel.isOpen());
        peer->send(example(u"connection-returnip-offline"_s));
        peer->reset();
        QTRY_COMPARE(m_story, (QByteArrayList{offline, "peer closed"}));
    }

    void silentManagerIsGivenUpAtTheDeadline_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("one byte") << bytes("01");
        QTest::newRow("all but the last byte") << example(u"connection-returnip-online"_s).chopped(1);
    }
    void silentManagerIsGivenUpAtTheDeadline()
    {
        QFETCH(QByteArray, answer);
        RawListener manager;
        ConnectionChannel channel;
        listenTo(channel);
        channel.setDeadline(50ms);
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        peer->send(answer);
        QTRY_COMPARE(m_story, QByteArrayList{"timed out"});
        QVERIFY(peer->waitForEnd());
    }

    void acceptedChannelAnswersInOneSegmentAndClosesInOrder_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<bool>("endsItsDirection");
        QTest::newRow("a client that waits") << example(u"connection-getip"_s) << false;
        QTest::newRow("a client that ends its direction") << example(u"connection-getip"_s) << true;
        QTest::newRow("a client that says more than it should") << bytes("00 03 00 00 FF FF") << false;
    }
    void acceptedChannelAnswersInOneSegmentAndClosesInOrder()
    {
        QFETCH(QByteArray, question);
        QFETCH(bool, endsItsDirection);
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        std::unique_ptr<ConnectionChannel> channel;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) {
            channel = std::make_unique<ConnectionChannel>(socket);
            connect(channel.get(), &ConnectionChannel::frameReceived, this, [&] {
                QCOMPARE(channel->send(ReturnIp{ServerAddress{u"127.0.0.1"_s, 8000}}), std::nullopt);
                channel->close();
            });
        });
        RawPeer client(listener.port());
        QVERIFY(client.send(question));
        if (endsItsDirection)
            client.endSending();
        QVERIFY(client.waitForEnd());
        QCOMPARE(client.received(), example(u"connection-returnip-online"_s));
        QCOMPARE(client.segmentsReceived(), 1);
        QVERIFY(!client.wasReset());
    }

    void twoQuestionsOnOneConnectionAreBothTold()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        std::unique_ptr<ConnectionChannel> channel;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) {
            channel = std::make_unique<ConnectionChannel>(socket);
            listenTo(*channel);
        });
        RawPeer client(listener.port());
        QVERIFY(client.send(bytes("00 03 00 01")));
        QTRY_COMPARE(m_story, (QByteArrayList{"GetIp", "GetIp (version 1)"}));
    }

    void addressThatCannotBeSaidIsRefusedAndNothingIsSent()
    {
        RawListener manager;
        ConnectionChannel channel;
        channel.connectToHost(u"127.0.0.1"_s, manager.port());
        const auto peer = manager.next();
        QTRY_VERIFY(channel.isOpen());
        QCOMPARE(channel.send(ReturnIp{ServerAddress{u"::1"_s, 8000}}), (WireError{WireFault::BadAddress, 3, 0}));
        QCOMPARE(channel.send(ReturnIp{}), std::nullopt);
        QVERIFY(peer->waitFor(example(u"connection-returnip-offline"_s)));
        QCOMPARE(peer->segmentsReceived(), 1);
    }
};

QTEST_GUILESS_MAIN(TestConnectionChannel)
#include "tst_connectionchannel.moc"
