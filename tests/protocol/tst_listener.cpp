// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/listener.h"
#include "tests/support/loopback.h"

#include <QtTest/QTest>

#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using roundtable::test::RawPeer;

namespace {

/// Leaves this process not a single descriptor more, as long as it lives.
class DescriptorDrought {
public:
    DescriptorDrought()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        const int lowestFree = ::dup(0);
        ::close(lowestFree);
        // The limit holds for numbers: those below it that are free are taken.
        rlimit lowered = m_before;
        lowered.rlim_cur = rlim_t(lowestFree) + 1;
        ::setrlimit(RLIMIT_NOFILE, &lowered);
        for (int taken = ::dup(0); taken >= 0; taken = ::dup(0))
            m_taken.push_back(taken);
    }
    ~DescriptorDrought() { end(); }
    Q_DISABLE_COPY_MOVE(DescriptorDrought)

    void end()
    {
        ::setrlimit(RLIMIT_NOFILE, &m_before);
        for (const int descriptor : m_taken)
            ::close(descriptor);
        m_taken.clear();
    }

private:
    rlimit m_before{};
    std::vector<int> m_taken;
};

double cpuSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

class TestListener : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyNewcomerIsHandedOut()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        QVERIFY(listener.isListening());
        QVERIFY(listener.port() > 0);
        std::vector<std::unique_ptr<QTcpSocket>> accepted;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) { accepted.emplace_back(socket); });
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int i = 0; i < 200; ++i) {
            peers.push_back(std::make_unique<RawPeer>(listener.port()));
            QVERIFY(peers.back()->isConnected());
        }
        QTRY_COMPARE(accepted.size(), 200u);
        for (size_t i = 0; i < peers.size(); ++i) {
            QCOMPARE(accepted[i]->state(), QAbstractSocket::ConnectedState);
            QCOMPARE(accepted[i]->peerPort(), peers[i]->localPort());
        }
    }

    void portInUseIsTold()
    {
        Listener first;
        QVERIFY(first.listen(QHostAddress::LocalHost, 0));
        Listener second;
        QVERIFY(!second.listen(QHostAddress::LocalHost, first.port()));
        QVERIFY(second.isAddressInUse());
        QVERIFY(!second.errorString().isEmpty());
        QVERIFY(!second.isListening());
    }

    void closedPortRefusesAndMayBeOpenedAgain()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        const quint16 port = listener.port();
        listener.close();
        QVERIFY(!listener.isListening());
        QVERIFY(!RawPeer(port).isConnected());

        QVERIFY(listener.listen(QHostAddress::LocalHost, port));
        std::unique_ptr<QTcpSocket> accepted;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) { accepted.reset(socket); });
        const RawPeer peer(port);
        QTRY_VERIFY(accepted);
    }

    void closeInTheSlotEndsAccepting()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        std::vector<std::unique_ptr<QTcpSocket>> accepted;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) {
            accepted.emplace_back(socket);
            listener.close();
        });
        const RawPeer first(listener.port());
        RawPeer second(listener.port());
        QVERIFY(second.waitForEnd());
        QCOMPARE(accepted.size(), 1u);
    }

    void withoutDescriptorsNewcomersAreTurnedAwayWithoutSpinning()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        std::vector<std::unique_ptr<QTcpSocket>> accepted;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) { accepted.emplace_back(socket); });
        int turnedAway = 0;
        int exhaustions = 0;
        connect(&listener, &Listener::descriptorsExhausted, this, [&](int count) {
            turnedAway += count;
            ++exhaustions;
        });

        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int i = 0; i < 150; ++i) {
            peers.push_back(std::make_unique<RawPeer>(listener.port()));
            QVERIFY(peers.back()->isConnected());
        }
        DescriptorDrought drought;
        QElapsedTimer time;
        time.start();
        const double cpuBefore = cpuSeconds();
        for (const auto &peer : peers)
            QVERIFY(peer->waitForEnd());
        QCOMPARE(turnedAway, 150);
        QCOMPARE(accepted.size(), 0u);
        // 64 of them each time, and 100 ms in between.
        QCOMPARE(exhaustions, 3);
        QVERIFY(time.elapsed() >= 190);
        QVERIFY2(cpuSeconds() - cpuBefore < 0.1, "the process was busy while it had nothing to do");

        drought.end();
        const RawPeer late(listener.port());
        QTRY_COMPARE(accepted.size(), 1u);
        QCOMPARE(accepted.front()->peerPort(), late.localPort());
        QCOMPARE(exhaustions, 3);
    }

    void droughtBeforeAnybodyComesIsSurvived()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        int exhaustions = 0;
        connect(&listener, &Listener::descriptorsExhausted, this, [&] { ++exhaustions; });
        std::vector<std::unique_ptr<QTcpSocket>> accepted;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) { accepted.emplace_back(socket); });
        RawPeer first(listener.port());
        {
            const DescriptorDrought drought;
            QVERIFY(first.waitForEnd());
            QCOMPARE(exhaustions, 1);
            QCOMPARE(first.received(), QByteArray());
        }
        const RawPeer second(listener.port());
        QTRY_COMPARE(accepted.size(), 1u);
    }
};

QTEST_GUILESS_MAIN(TestListener)
#include "tst_listener.moc"
