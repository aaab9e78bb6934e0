// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/socketroom.h"
#include "tests/support/bytes.h"

#include <QtTest/QTest>

#include <sys/resource.h>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;
using roundtable::test::RawPeer;

namespace {

const QByteArray failure = SocketRoom::packet(chatmessage::standardError(chatmessage::ErrorCode::GenericFailure));

constexpr int smallBuffer = 64 * 1024;

/// Leaves the process so many descriptors as long as it lives.
class FewDescriptors {
public:
    explicit FewDescriptors(int left)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const FileDescriptor lowest(::dup(0));
        rlimit few = m_before;
        few.rlim_cur = rlim_t(lowest.get() + left);
        ::setrlimit(RLIMIT_NOFILE, &few);
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(FewDescriptors)

private:
    rlimit m_before{};
};

} // namespace

/// What one client may cost the others: nothing they would notice.
class TestClientSocketsLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneClientGetsAtMostSixtyFourPacketsPerTurn();
    void bytesThatAreSkippedDoNotFillATurn();
    void aSlowReaderGetsEverythingInTheEnd();
    void aReaderThatStopsIsSeenBeforeTheSystemIsFull();
    void aReaderThatIsTooFarBehindIsCutOff();
    void aReaderThatIsBehindForTooLongIsCutOff();
    void theLargestIsCutOffWhenAllTogetherAreTooMuch();
    void whoDoesNotReadIsNotRead();
    void anEmptyBucketStopsReadingAndLosesNothing();
    void aRateOfZeroIsNoLimit();
    void withoutDescriptorsNewcomersAreAnsweredAndClosed();
    void whoWasAnsweredMakesRoomForNewcomers();

private:
    /// Broadcasts until \a bytes wait for somebody.
    static void fill(SocketRoom &room, quint64 bytes);
};

void TestClientSocketsLimits::fill(SocketRoom &room, quint64 bytes)
{
    const chatmessage::Frame frame{chatmessage::serverId, SocketRoom::message(QByteArray(200, 'x'))};
    for (int turn = 0; turn < 100'000 && room.sockets.statistics().queuedBytes < bytes; ++turn) {
        for (int i = 0; i < 200; ++i)
            room.sockets.broadcast(frame);
        const int before = room.turns;
        QTRY_VERIFY(room.turns > before);
    }
    QVERIFY(room.sockets.statistics().queuedBytes >= bytes);
}

void TestClientSocketsLimits::oneClientGetsAtMostSixtyFourPacketsPerTurn()
{
    SocketRoom room;
    const auto alice = room.connect();
    QByteArray all;
    for (int i = 0; i < 640; ++i)
        all += test::bytes("0C 03 0000 0000");
    const int before = room.turns;

    alice->send(all);

    QTRY_COMPARE(room.frames.size(), 640U);
    QVERIFY2(room.turns - before >= 10, QByteArray::number(room.turns - before).constData());
}

void TestClientSocketsLimits::bytesThatAreSkippedDoNotFillATurn()
{
    SocketRoom room;
    room.everybodyJoins = false;
    const auto guest = room.connect();
    const int before = room.turns;
    guest->send(joined({test::bytes("14 03 0000 FFFF"), QByteArray(0xFFFF, 'x'), test::bytes("0C 03 0000 0000")}));
    QTRY_COMPARE(room.frames.size(), 1U);
    QVERIFY2(room.turns - before >= 7, QByteArray::number(room.turns - before).constData());
}

void TestClientSocketsLimits::aSlowReaderGetsEverythingInTheEnd()
{
    SocketRoom room;
    const auto slow = room.connect();
    slow->setReceiveBuffer(smallBuffer);
    slow->stopReading();
    fill(room, 100'000);

    room.sockets.leave(*room.clients.front());
    slow->goOnReading();

    QTRY_COMPARE(room.sockets.statistics().queuedBytes, 0U);
    const QByteArray one = SocketRoom::chat(QByteArray(200, 'x'));
    QTRY_COMPARE(slow->received().size() % one.size(), 0);
    QVERIFY(slow->waitForBytes(100'000));
    for (qsizetype at = 0; at < slow->received().size(); at += one.size())
        QCOMPARE(QByteArrayView(slow->received()).sliced(at, one.size()), QByteArrayView(one));
    QCOMPARE(room.gone.size(), 0U);
}

/// The age of what waits counts from when it waits with us, so little of it may wait unseen.
void TestClientSocketsLimits::aReaderThatStopsIsSeenBeforeTheSystemIsFull()
{
    constexpr qsizetype rounds = 60, perRound = 20; // a quarter of a megabyte, more than the peer's own buffer
    SocketRoom room;
    const auto slow = room.connect();
    slow->setReceiveBuffer(4096);
    slow->stopReading();
    const auto other = room.connect();
    const QByteArray texts = SocketRoom::chat(QByteArray(200, 'x')).repeated(perRound);
    for (qsizetype i = 1; i <= rounds; ++i) {
        other->send(texts);
        QVERIFY(other->waitForBytes(i * texts.size()));
    }
    const auto queued = qsizetype(room.sockets.statistics().queuedBytes);
    QVERIFY2(queued >= rounds * texts.size() / 2, qPrintable(QString::number(queued)));
}

void TestClientSocketsLimits::aReaderThatIsTooFarBehindIsCutOff()
{
    SocketRoom room;
    const auto slow = room.connect();
    slow->setReceiveBuffer(smallBuffer);
    slow->stopReading();
    const auto other = room.connect();
    qsizetype sent = 0;
    QByteArray texts;
    for (int i = 0; i < 60; ++i)
        texts += SocketRoom::chat(QByteArray(200, 'x'));
    for (int i = 0; i < 10'000 && room.gone.empty(); ++i) {
        other->send(texts);
        sent += texts.size();
        QVERIFY(other->waitForBytes(sent));
    }
    QCOMPARE(room.gone, std::vector{SessionId(1)});
    QCOMPARE(room.sockets.statistics().slowReaders, 1U);
    QCOMPARE(room.sockets.statistics().queuedBytes, 0U);
    QCOMPARE(room.sockets.statistics().sockets, 1U);
    QTRY_VERIFY(slow->isBrokenOff()); // whether it reads or not
    slow->goOnReading();
    QVERIFY(slow->waitForEnd());
}

void TestClientSocketsLimits::aReaderThatIsBehindForTooLongIsCutOff()
{
    SocketRoom room;
    const auto slow = room.connect();
    slow->setReceiveBuffer(smallBuffer);
    slow->stopReading();
    const auto other = room.connect();
    fill(room, 1);

    room.pass(std::chrono::milliseconds(19'999));
    const int before = room.turns;
    QTRY_VERIFY(room.turns > before);
    QCOMPARE(room.gone.size(), 0U);
    room.pass(std::chrono::milliseconds(1));
    QTRY_COMPARE(room.gone, std::vector{SessionId(1)});
}

void TestClientSocketsLimits::theLargestIsCutOffWhenAllTogetherAreTooMuch()
{
    SocketLimits limits = SocketRoom::withoutRate();
    limits.queuedBytesOfAll = 300'000;
    SocketRoom room(limits);
    const auto slowest = room.connect();
    const auto slow = room.connect();
    room.sockets.leave(*room.clients[1]);
    for (RawPeer *peer : {slowest.get(), slow.get()}) {
        peer->setReceiveBuffer(smallBuffer);
        peer->stopReading();
    }
    fill(room, 100'000);
    room.sockets.join(*room.clients[1]);

    const chatmessage::Frame frame{chatmessage::serverId, SocketRoom::message(QByteArray(200, 'x'))};
    for (int turn = 0; turn < 100'000 && room.gone.empty(); ++turn) {
        for (int i = 0; i < 100; ++i)
            room.sockets.broadcast(frame);
        const int before = room.turns;
        QTRY_VERIFY(room.turns > before);
    }
    QCOMPARE(room.gone, std::vector{SessionId(1)});
    QVERIFY(room.sockets.statistics().queuedBytes <= 300'000);
}

void TestClientSocketsLimits::whoDoesNotReadIsNotRead()
{
    SocketRoom room;
    const auto slow = room.connect();
    slow->setReceiveBuffer(smallBuffer);
    slow->stopReading();
    fill(room, 65 * 1024);

    slow->send(SocketRoom::chat("later"));
    room.pass(std::chrono::milliseconds(0));
    const int before = room.turns;
    QTRY_VERIFY(room.turns > before);
    QCOMPARE(room.frames.size(), 0U);
    slow->goOnReading();
    QTRY_COMPARE(room.frames.size(), 1U);
}

void TestClientSocketsLimits::anEmptyBucketStopsReadingAndLosesNothing()
{
    SocketLimits limits;
    limits.rate = {20, 100};
    SocketRoom room(limits);
    const auto fast = room.connect();
    const auto other = room.connect();
    QByteArray all;
    for (int i = 0; i < 150; ++i)
        all += SocketRoom::chat(QByteArray::number(i));
    fast->send(all);

    QTRY_COMPARE(room.frames.size(), 100U);
    other->send(SocketRoom::chat("in between"));
    QTRY_COMPARE(room.frames.size(), 101U);
    for (std::size_t i = 1; i <= 50; ++i) {
        room.pass(std::chrono::milliseconds(50));
        QTRY_COMPARE(room.frames.size(), 101 + i);
    }
    QTRY_COMPARE(fast->received().size(), joined({all, SocketRoom::chat("in between")}).size());
    QCOMPARE(room.gone.size(), 0U);
}

void TestClientSocketsLimits::aRateOfZeroIsNoLimit()
{
    SocketRoom room;
    const auto fast = room.connect();
    QByteArray all;
    for (int i = 0; i < 2000; ++i)
        all += SocketRoom::chat(QByteArray::number(i));
    fast->send(all);
    QTRY_COMPARE(room.frames.size(), 2000U);
}

void TestClientSocketsLimits::withoutDescriptorsNewcomersAreAnsweredAndClosed()
{
    SocketRoom room;
    std::vector<std::unique_ptr<RawPeer>> peers;
    int exhausted = 0;
    connect(&room.sockets, &ClientSockets::descriptorsExhausted, this, [&] { ++exhausted; });
    {
        // The peers' own ends come out of the same limit, so the last ones stand in the queue of the port.
        const FewDescriptors few(21);
        for (int i = 0; i < 20; ++i)
            peers.push_back(std::make_unique<RawPeer>(room.sockets.port()));
        QTRY_VERIFY(exhausted > 0);
        for (auto it = peers.begin() + 2; it != peers.end(); ++it)
            QVERIFY((*it)->waitForEnd());
        QCOMPARE(peers.back()->received(), failure);
        QVERIFY(!peers.back()->wasReset());
    }
    peers.clear();
    QTRY_COMPARE(room.sockets.statistics().sockets, 0U);
    // The pause counts in the time of the room.
    room.pass(std::chrono::milliseconds(100));
    const auto late = room.connect();
    late->send(SocketRoom::chat("room again"));
    QVERIFY(late->waitFor(SocketRoom::chat("room again")));
}

void TestClientSocketsLimits::whoWasAnsweredMakesRoomForNewcomers()
{
    SocketRoom room;
    const auto refused = room.connect();
    refused->send(test::bytes("FF FF 0000 0000"));
    QVERIFY(refused->waitForEnd());
    QCOMPARE(room.sockets.statistics().sockets, 1U);

    const FewDescriptors few(1);
    const RawPeer late(room.sockets.port());
    QTRY_COMPARE(room.clients.size(), 2U);
    QCOMPARE(room.sockets.statistics().sockets, 1U);
}

QTEST_GUILESS_MAIN(TestClientSocketsLimits)
#include "tst_clientsockets_limits.moc"
