// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/managementchannel.h"
#include "protocol/transport/listener.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/examples.h"
#include "tests/support/loopback.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::servermanagement;
using roundtable::test::bytes;
using roundtable::test::example;
using roundtable::test::RawListener;
using roundtable::test::RawPeer;

class TestManagementChannel : public QObject {
    Q_OBJECT

private:
    RawListener m_manager;
    QByteArrayList m_story; ///< what the channel told, in order

    void listenTo(ManagementChannel &channel)
    {
        connect(&channel, &ManagementChannel::frameReceived, this, [this](const Frame &frame) { m_story << test::inWords(frame); });
        connect(&channel, &ManagementChannel::malformedPacketReceived, this,
                [this](const WireError &error) { m_story << describe(error).toUtf8(); });
    }
    std::unique_ptr<RawPeer> connected(ManagementChannel &channel)
    {
        listenTo(channel);
        channel.connectToHost(u"127.0.0.1"_s, m_manager.port());
        auto peer = m_manager.next();
        if (!QTest::qWaitFor([&] { return channel.isOpen(); }))
            qFatal("The channel does not open");
        return peer;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_story.clear();
    }

    void packetsSentTogetherAreOneSegment()
    {
        ManagementChannel channel;
        const auto manager = connected(channel);
        QCOMPARE(channel.send({Online{quint16(8000)}, Diagnostic{3, 66051}}), std::nullopt);
        QVERIFY(manager->waitFor(example(u"management-online"_s) + example(u"management-diagnostic"_s)));
        QCOMPARE(manager->received().size(), 24);
        QCOMPARE(manager->segmentsReceived(), 1);
        QCOMPARE(channel.send({Offline{}}), std::nullopt);
        QVERIFY(manager->waitForBytes(28));
        QCOMPARE(manager->segmentsReceived(), 2);
    }

    void nothingIsSentWhereOnePacketCannotBeSaid()
    {
        ManagementChannel channel;
        const auto manager = connected(channel);
        QCOMPARE(channel.send({Diagnostic{1, 2}, Online{quint16(0)}}), (WireError{WireFault::BadPort, 4, 0}));
        QCOMPARE(channel.send({Offline{}}), std::nullopt);
        QVERIFY(manager->waitFor(example(u"management-offline"_s)));
    }

    void commandsComeInOrderHoweverTheyAreCut_data()
    {
        QTest::addColumn<test::Pieces>("pieces");
        const QByteArray wire = example(u"management-start"_s) + example(u"management-manager-response"_s) + example(u"management-stop"_s);
        QTest::newRow("coalesced") << test::Pieces{wire};
        QTest::newRow("byte by byte") << test::byteByByte(wire);
    }
    void commandsComeInOrderHoweverTheyAreCut()
    {
        QFETCH(test::Pieces, pieces);
        ManagementChannel channel;
        const auto manager = connected(channel);
        QVERIFY(manager->send(pieces));
        QTRY_COMPARE(m_story, (QByteArrayList{"Start", "Ignored{0}", "Stop"}));
    }

    void starterOfAnySortIsUnderstoodByAnAcceptedChannel()
    {
        Listener listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
        std::unique_ptr<ManagementChannel> channel;
        connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) {
            channel = std::make_unique<ManagementChannel>(socket);
            listenTo(*channel);
        });
        RawPeer starter(listener.port());
        QVERIFY(starter.send(example(u"management-online-bare"_s) + example(u"management-online"_s)
                             + example(u"management-diagnostic"_s) + bytes("0D 02 00 00")));
        QTRY_COMPARE(m_story, (QByteArrayList{"Online{}", "Online{8000}", "Diagnostic{3, 66051}", "Offline (version 2)"}));
    }

    void malformedPacketIsToldAndTheNextOneIsRead()
    {
        ManagementChannel channel;
        const auto manager = connected(channel);
        manager->send(bytes("0C 03 00 05 0C 03 \"80a\"  0E 03 00 00  00 03 FF FF") + QByteArray(65535, 'x') + example(u"management-stop"_s));
        QTRY_COMPARE(m_story, (QByteArrayList{"BadPort at byte 6", "UnknownType at byte 0", "PayloadTooLong at byte 2", "Stop"}));
        QVERIFY(channel.isOpen());
    }

    void lastReportBeforeTheEndCounts()
    {
        ManagementChannel channel;
        const auto manager = connected(channel);
        bool isClosed = false;
        connect(&channel, &SocketChannel::closed, this, [&] { isClosed = true; });
        manager->send(example(u"management-offline"_s));
        manager->reset();
        QTRY_VERIFY(isClosed);
        QCOMPARE(m_story, QByteArrayList{"Offline"});
    }
};

QTEST_GUILESS_MAIN(TestManagementChannel)
#include "tst_managementchannel.moc"
