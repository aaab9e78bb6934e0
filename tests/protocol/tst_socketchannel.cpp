// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/socketchannel.h"
#include "tests/support/loopback.h"

#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <functional>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace std::chrono_literals;
using roundtable::test::FullPort;
using roundtable::test::RawListener;
using roundtable::test::RawPeer;
using roundtable::test::SilentPort;

namespace {

const QString loopback = u"127.0.0.1"_s;

/// A channel that speaks in bytes.
class ByteChannel final : public SocketChannel {
public:
    using SocketChannel::SocketChannel;
    using SocketChannel::breakOff;
    using SocketChannel::write;

    QByteArray received;
    QList<ChannelEnd> ends;
    std::function<void()> onBytes = [] {};

    void watch()
    {
        connect(this, &SocketChannel::closed, this, [this](const ChannelEnd &end) { ends.append(end); });
    }

private:
    void receive(QByteArrayView bytes) override
    {
        received += bytes;
        onBytes();
    }
};

using Cause = ChannelEnd::Cause;

/// A channel and the peer it is connected with.
struct Pair {
    RawListener listener;
    ByteChannel *channel = new ByteChannel;
    std::unique_ptr<QObject> owner{channel};
    std::unique_ptr<RawPeer> peer;

    Pair()
    {
        channel->watch();
        channel->connectToHost(loopback, listener.port());
        peer = listener.next();
        if (!QTest::qWaitFor([this] { return channel->isOpen(); }))
            qFatal("The channel does not open");
    }
    [[nodiscard]] QList<Cause> causes() const
    {
        QList<Cause> causes;
        for (const ChannelEnd &end : channel->ends)
            causes.append(end.cause);
        return causes;
    }
};

int option(int descriptor, int level, int name)
{
    int value = -1;
    socklen_t size = sizeof value;
    ::getsockopt(descriptor, level, name, &value, &size);
    return value;
}

} // namespace

class TestSocketChannel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void refusedConnectionIsToldAsRefused()
    {
        const SilentPort nobody;
        ByteChannel channel;
        channel.watch();
        QSignalSpy opened(&channel, &SocketChannel::opened);
        channel.connectToHost(loopback, nobody.port());
        QTRY_COMPARE(channel.ends.size(), 1);
        QCOMPARE(channel.ends.first().cause, Cause::ConnectionRefused);
        QVERIFY(!channel.ends.first().detail.isEmpty());
        QCOMPARE(opened.count(), 0);
        QVERIFY(!channel.isOpen());
    }

    void unknownHostIsToldAsNotFound()
    {
        ByteChannel channel;
        channel.watch();
        channel.connectToHost(u"a name with blanks and "_s + QString(300, u'x'), 1);
        QTRY_COMPARE(channel.ends.size(), 1);
        QCOMPARE(channel.ends.first().cause, Cause::HostNotFound);
    }

    void deadlineCoversConnecting()
    {
        const FullPort full;
        ByteChannel channel;
        channel.watch();
        channel.setDeadline(50ms);
        channel.connectToHost(loopback, full.port());
        QTRY_COMPARE(channel.ends.size(), 1);
        QCOMPARE(channel.ends.first().cause, Cause::TimedOut);
    }

    void closeWhileConnectingEndsAtOnce()
    {
        const FullPort full;
        ByteChannel channel;
        channel.watch();
        channel.connectToHost(loopback, full.port());
        channel.close();
        QCOMPARE(channel.ends.size(), 1);
        QCOMPARE(channel.ends.first().cause, Cause::ClosedByUs);
    }

    void deadlineCoversASilentPeerUnlessCleared()
    {
        Pair patient;
        Pair hasty;
        patient.channel->setDeadline(20ms);
        patient.channel->clearDeadline();
        hasty.channel->setDeadline(40ms);
        QTRY_COMPARE(hasty.causes(), QList{Cause::TimedOut});
        QVERIFY(patient.channel->isOpen());
    }

    void deadlineAfterCloseIsVoid()
    {
        Pair pair;
        pair.channel->close(100ms);
        pair.channel->setDeadline(1ms);
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByUs});
    }

    void bytesBeforeTheEndCount()
    {
        Pair pair;
        pair.peer->send("the last word");
        pair.peer->close();
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByPeer});
        QCOMPARE(pair.channel->received, "the last word");
    }

    void bytesBeforeAResetCount()
    {
        Pair pair;
        pair.peer->send("the last word");
        pair.peer->reset();
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByPeer});
        QCOMPARE(pair.channel->received, "the last word");
    }

    void bytesBeforeAResetCountThoughOurOwnWriteFails()
    {
        Pair pair;
        pair.peer->send("the last word");
        pair.peer->reset();
        pair.channel->write("a question nobody reads");
        pair.channel->write("another");
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByPeer});
        QCOMPARE(pair.channel->received, "the last word");
    }

    void everyWriteLeavesAtOnceAsOneSegment()
    {
        Pair pair;
        for (int count = 1; count <= 3; ++count) {
            pair.channel->write("header and payload");
            QCOMPARE(pair.channel->bytesToWrite(), 0);
            QVERIFY(pair.peer->waitForBytes(count * 18));
            QCOMPARE(pair.peer->segmentsReceived(), count);
        }
    }

    void writesToASlowReaderArriveInOrder()
    {
        Pair pair;
        pair.peer->stopReading();
        QByteArray expected;
        for (int i = 0; pair.channel->bytesToWrite() < 1'000'000 && i < 100'000; ++i) {
            const QByteArray packet = QByteArray::number(i).rightJustified(500, '.');
            pair.channel->write(packet);
            expected += packet;
        }
        QVERIFY(pair.channel->bytesToWrite() >= 1'000'000);
        pair.peer->goOnReading();
        QVERIFY(pair.peer->waitFor(expected));
        QTRY_COMPARE(pair.channel->bytesToWrite(), 0);
        pair.channel->write("and on");
        expected += "and on";
        QVERIFY(pair.peer->waitFor(expected));
    }

    void largeStreamComesInWholeAndInOrder()
    {
        Pair pair;
        QByteArray expected;
        for (int i = 0; i < 400'000; ++i)
            expected += QByteArray::number(i);
        pair.peer->send(expected);
        pair.peer->close();
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByPeer});
        QCOMPARE(pair.channel->received.size(), expected.size());
        QVERIFY(pair.channel->received == expected);
    }

    void answerReachesAPeerThatHasEndedItsDirection()
    {
        Pair pair;
        pair.channel->onBytes = [&] { pair.channel->write("answer"); };
        pair.peer->send("question");
        pair.peer->endSending();
        QVERIFY(pair.peer->waitFor("answer"));
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByPeer});
    }

    void closeDeliversWhatIsQueuedAndWaitsForThePeer()
    {
        Pair pair;
        const QByteArray everything(4'000'000, 'x');
        pair.channel->write(everything);
        QVERIFY(pair.channel->bytesToWrite() > 0);
        pair.channel->close(5s);
        QVERIFY(!pair.channel->isOpen());
        QVERIFY(pair.peer->waitForBytes(everything.size()));
        QVERIFY(pair.peer->waitForEnd());
        QVERIFY(!pair.peer->wasReset());
        QVERIFY(pair.causes().isEmpty());
        pair.peer->close();
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByUs});
    }

    void closeLingersNoLongerThanItWasTold()
    {
        Pair pair;
        pair.channel->close(50ms);
        QVERIFY(pair.peer->waitForEnd());
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByUs});
    }

    void nothingIsReportedAfterClose()
    {
        Pair pair;
        pair.channel->close(5s);
        pair.peer->send("too late");
        pair.peer->close();
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByUs});
        QCOMPARE(pair.channel->received, QByteArray());
    }

    void abortInASlotStopsReading()
    {
        Pair pair;
        pair.channel->onBytes = [&] { pair.channel->abort(); };
        pair.peer->send(QByteArray(100'000, 'x'));
        QTRY_COMPARE(pair.causes(), QList{Cause::ClosedByUs});
        QVERIFY(pair.channel->received.size() < 100'000);
        QVERIFY(pair.peer->waitForEnd());
    }

    void breakOffTellsWhy()
    {
        Pair pair;
        pair.channel->onBytes = [&] { pair.channel->breakOff(u"nonsense at byte 0"_s); };
        pair.peer->send("nonsense");
        QTRY_COMPARE(pair.causes(), QList{Cause::ProtocolBroken});
        QCOMPARE(pair.channel->ends.first().detail, u"nonsense at byte 0"_s);
        QVERIFY(pair.peer->waitForEnd());
    }

    void channelMayBeDeletedLaterInAnySlot()
    {
        Pair pair;
        QPointer<ByteChannel> channel = pair.channel;
        pair.owner.release();
        channel->onBytes = [channel] { channel->deleteLater(); };
        pair.peer->send("go");
        QTRY_VERIFY(channel.isNull());
        QVERIFY(pair.peer->waitForEnd());

        Pair ended;
        channel = ended.channel;
        ended.owner.release();
        connect(channel, &SocketChannel::closed, channel, &QObject::deleteLater);
        ended.peer->close();
        QTRY_VERIFY(channel.isNull());
    }

    void everyFunctionMayBeCalledAfterTheEnd()
    {
        Pair pair;
        pair.peer->close();
        QTRY_COMPARE(pair.causes().size(), 1);
        pair.channel->write("nothing");
        pair.channel->close();
        pair.channel->abort();
        pair.channel->breakOff(u"nothing"_s);
        pair.channel->setDeadline(0ms);
        pair.channel->clearDeadline();
        QCoreApplication::processEvents();
        QCOMPARE(pair.causes(), QList{Cause::ClosedByPeer});
        QCOMPARE(pair.channel->bytesToWrite(), 0);
    }

    void acceptedSocketSpeaksAfterItsOwnerIsReady()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        RawPeer peer(server.serverPort());
        QVERIFY(peer.send("early"));
        QTRY_VERIFY(server.hasPendingConnections());
        ByteChannel channel(server.nextPendingConnection());
        channel.watch();
        QVERIFY(channel.isOpen());
        QCOMPARE(channel.received, QByteArray());
        QTRY_COMPARE(channel.received, "early");
    }

    void acceptedSocketThatHasEndedAlreadyStillTellsItsEnd()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        RawPeer peer(server.serverPort());
        QVERIFY(peer.send("early"));
        peer.close();
        QTRY_VERIFY(server.hasPendingConnections());
        QTcpSocket *socket = server.nextPendingConnection();
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        ByteChannel channel(socket);
        channel.watch();
        QTRY_COMPARE(channel.ends.size(), 1);
        QCOMPARE(channel.ends.first().cause, Cause::ClosedByPeer);
        QCOMPARE(channel.received, "early");
    }

    void mappedAddressOfAPeerIsToldAsIpv4()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::Any));
        const RawPeer peer(server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        const ByteChannel channel(server.nextPendingConnection());
        QCOMPARE(channel.peerAddress(), QHostAddress(QHostAddress::LocalHost));
        QCOMPARE(channel.peerAddress().toString(), loopback);
        QCOMPARE(channel.peerPort(), peer.localPort());
    }

    void vanishedPeersAreNoticed()
    {
        Pair pair;
        const int descriptor = int(pair.channel->findChild<QTcpSocket *>()->socketDescriptor());
        QCOMPARE(option(descriptor, SOL_SOCKET, SO_KEEPALIVE), 1);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_NODELAY), 1);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_KEEPIDLE), 10);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_KEEPINTVL), 5);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_KEEPCNT), 3);
        QCOMPARE(option(descriptor, IPPROTO_TCP, TCP_USER_TIMEOUT), 20'000);
    }
};

QTEST_GUILESS_MAIN(TestSocketChannel)
#include "tst_socketchannel.moc"
