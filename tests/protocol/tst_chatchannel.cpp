// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/chatchannel.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/examples.h"
#include "tests/support/loopback.h"
#include "tests/support/printers.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::chatmessage;
using roundtable::test::bytes;
using roundtable::test::example;
using roundtable::test::RawListener;
using roundtable::test::RawPeer;

namespace {

/// What a channel told, in order, in words.
struct Story {
    QByteArrayList words;

    explicit Story(ChatChannel &channel)
    {
        QObject::connect(&channel, &ChatChannel::frameReceived, &channel, [this](const Frame &frame) { words << test::inWords(frame); });
        QObject::connect(&channel, &ChatChannel::malformedPacketReceived, &channel,
                         [this](const WireError &error) { words << describe(error).toUtf8(); });
        QObject::connect(&channel, &SocketChannel::closed, &channel,
                         [this](const ChannelEnd &end) { words << "closed: " + QByteArray::number(int(end.cause)); });
    }
};

const QByteArray closedByPeer = "closed: " + QByteArray::number(int(ChannelEnd::Cause::ClosedByPeer));
const QByteArray protocolBroken = "closed: " + QByteArray::number(int(ChannelEnd::Cause::ProtocolBroken));

} // namespace

class TestChatChannel : public QObject {
    Q_OBJECT

private:
    RawListener m_server;

    std::unique_ptr<RawPeer> connected(ChatChannel &channel)
    {
        channel.connectToHost(u"127.0.0.1"_s, m_server.port());
        auto peer = m_server.next();
        if (!QTest::qWaitFor([&] { return channel.isOpen(); }))
            qFatal("The channel does not open");
        return peer;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyFrameLeavesInOneSegment()
    {
        ChatChannel channel;
        const auto server = connected(channel);
        const Utf8Text longest(QString(255, u'x'));
        const QList<Frame> frames{
            {serverId, Create{u"bob"_s, u"pw"_s}},
            {serverId, Login{u"bob"_s, u"pw"_s}},
            {UserId{1}, Send{GeneralizedTime(), longest, longest}},
            {UserId{1}, Logout{}},
        };
        QByteArray expected;
        for (const Frame &frame : frames) {
            QCOMPARE(channel.send(frame), std::nullopt);
            expected += encode(frame).value();
        }
        QVERIFY(server->waitFor(expected));
        QCOMPARE(server->segmentsReceived(), 4);
    }

    void frameThatCannotBeSaidIsRefusedAndNothingIsSent()
    {
        ChatChannel channel;
        const auto server = connected(channel);
        const Utf8Text tooLong(QString(256, u'x'));
        QCOMPARE(channel.send({serverId, Login{tooLong, u"pw"_s}}), (WireError{WireFault::TextTooLong, 8, 0}));
        QCOMPARE(channel.send({serverId, Logout{}}), std::nullopt);
        QVERIFY(server->waitFor(bytes("0C 03 00 00 00 00")));
    }

    void framesComeInOrderHoweverTheyAreCut_data()
    {
        QTest::addColumn<test::Pieces>("pieces");
        const QByteArray wire = example(u"chat-success-for-create"_s) + example(u"chat-login-success"_s) + example(u"chat-send"_s);
        QTest::newRow("coalesced") << test::Pieces{wire};
        QTest::newRow("byte by byte") << test::byteByByte(wire);
        QTest::newRow("header and payload apart") << test::Pieces{wire.first(6), wire.sliced(6, 3), wire.sliced(9, 6), wire.sliced(15)};
    }
    void framesComeInOrderHoweverTheyAreCut()
    {
        QFETCH(test::Pieces, pieces);
        ChatChannel channel;
        const Story story(channel);
        const auto server = connected(channel);
        QVERIFY(server->send(pieces));
        QTRY_COMPARE(story.words, (QByteArrayList{"0: Success{13}", "0: LoginSuccess{1}", "1: Send{20250320123000Z, \"hello\", \"bob\"}"}));
    }

    void serverOfAnotherVersionIsUnderstood()
    {
        ChatChannel channel;
        const Story story(channel);
        const auto server = connected(channel);
        server->send(bytes("0B 00 00 00 00 04 02 02 00 01  01 02 00 00 00 06 02 01 0C 0C 01 \"x\""));
        QTRY_COMPARE(story.words, (QByteArrayList{"0: LoginSuccess{1} (version 0)", "0: Error{12, \"x\"} (version 2)"}));
    }

    void malformedPacketIsToldAndTheNextOneIsRead()
    {
        ChatChannel channel;
        const Story story(channel);
        const auto server = connected(channel);
        server->send(bytes("63 03 00 00 00 02 FF FF  14 03 00 00 FF FF") + QByteArray(65535, 'x') + example(u"chat-login-success"_s));
        QTRY_COMPARE(story.words, (QByteArrayList{"UnknownType at byte 0", "PayloadTooLong at byte 4", "0: LoginSuccess{1}"}));
        QVERIFY(channel.isOpen());
    }

    void lastWordsBeforeTheEndCount()
    {
        ChatChannel channel;
        const Story story(channel);
        const auto server = connected(channel);
        server->send(bytes("01 03 00 00 00 05 0A 01 20 0C 00  0B 03"));
        server->close();
        QTRY_COMPARE(story.words, (QByteArrayList{"0: Error{32, \"\"}", closedByPeer}));
    }

    void streamThatIsNotOursIsBrokenOff()
    {
        ChatChannel channel;
        const Story story(channel);
        const auto server = connected(channel);
        server->send(bytes("16 03 03 00 05 01 00 00 00 00"));
        QTRY_COMPARE(story.words, (QByteArrayList{"UnknownType at byte 0", protocolBroken}));
        QVERIFY(server->waitForEnd());
    }

    void closingInASlotSilencesTheRest()
    {
        ChatChannel channel;
        const Story story(channel);
        connect(&channel, &ChatChannel::frameReceived, &channel, [&] { channel.close(); });
        const auto server = connected(channel);
        server->send(example(u"chat-login-success"_s) + example(u"chat-send"_s));
        QVERIFY(server->waitForEnd());
        server->close();
        QTRY_COMPARE(story.words, (QByteArrayList{"0: LoginSuccess{1}", "closed: 0"}));
    }

    void logoutReachesTheServerBeforeTheEnd()
    {
        ChatChannel channel;
        const auto server = connected(channel);
        QCOMPARE(channel.send({UserId{1}, Logout{}}), std::nullopt);
        channel.close();
        QVERIFY(server->waitForEnd());
        QCOMPARE(server->received(), example(u"chat-logout-bare"_s));
        QVERIFY(!server->wasReset());
    }

    void channelMayBeDeletedLaterWhileFramesCome()
    {
        QPointer<ChatChannel> channel = new ChatChannel;
        int frames = 0;
        connect(channel, &ChatChannel::frameReceived, channel, [&, channel] {
            ++frames;
            channel->deleteLater();
        });
        const auto server = connected(*channel);
        server->send(example(u"chat-send"_s) + example(u"chat-send"_s));
        QTRY_VERIFY(channel.isNull());
        QCOMPARE(frames, 2);
    }
};

QTEST_GUILESS_MAIN(TestChatChannel)
#include "tst_chatchannel.moc"
