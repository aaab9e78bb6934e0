// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/sessionfixture.h"

#include <QtCore/QRegularExpression>

#include <functional>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

/// What real chat servers make of the protocol, and what a client must make of them.
class tst_ServerQuirks : public QObject {
    Q_OBJECT

    using Pieces = QList<QByteArray>;
    /// \a pieces of the answer to the message \a sent.
    using Answer = std::function<Pieces(const chatmessage::Send &sent)>;

    static QByteArray echo(const chatmessage::Send &sent, quint16 sender = 7) { return packet(sent, sender); }
    static QByteArray confirmation() { return packet(chatmessage::Success{quint8(chatmessage::PacketType::Send)}); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void ownMessageIsShownOnce_data()
    {
        QTest::addColumn<Answer>("answer");
        QTest::addColumn<Delivery>("delivery");
        QTest::newRow("sends it back") << Answer([](const auto &sent) { return Pieces{echo(sent)}; }) << Delivery::Delivered;
        QTest::newRow("sends it back twice")
            << Answer([](const auto &sent) { return Pieces{echo(sent) + echo(sent)}; }) << Delivery::Delivered;
        QTest::newRow("sends nothing back") << Answer([](const auto &) { return Pieces{}; }) << Delivery::Sent;
        QTest::newRow("confirms before it sends it back")
            << Answer([](const auto &sent) { return Pieces{confirmation() + echo(sent)}; }) << Delivery::Delivered;
        QTest::newRow("confirms and sends nothing back")
            << Answer([](const auto &) { return Pieces{confirmation()}; }) << Delivery::Sent;
        QTest::newRow("leaves the sender 0") << Answer([](const auto &sent) { return Pieces{echo(sent, 0)}; }) << Delivery::Delivered;
        QTest::newRow("leaves the version 0") << Answer([](const auto &sent) {
            QByteArray relayed = echo(sent);
            relayed[1] = 0;
            return Pieces{relayed};
        }) << Delivery::Delivered;
        QTest::newRow("puts its own time on it") << Answer([](auto sent) {
            sent.timestamp = GeneralizedTime::fromDateTime(sent.timestamp.toDateTime().addSecs(3600)).value();
            return Pieces{echo(sent)};
        }) << Delivery::Delivered;
        QTest::newRow("writes header and payload apart") << Answer([](const auto &sent) {
            const QByteArray relayed = echo(sent);
            return Pieces{relayed.first(chatmessage::headerSize), relayed.sliced(chatmessage::headerSize)};
        }) << Delivery::Delivered;
        QTest::newRow("writes byte by byte") << Answer([](const auto &sent) {
            Pieces pieces;
            for (const char byte : echo(sent))
                pieces.append(QByteArray(1, byte));
            return pieces;
        }) << Delivery::Delivered;
    }
    void ownMessageIsShownOnce()
    {
        QFETCH(const Answer, answer);
        QFETCH(const Delivery, delivery);
        SessionFixture f;
        QVERIFY(f.goOnline());
        f.session.send(u"hello"_s);
        const auto frames = f.nextFrames();
        QVERIFY(!frames.isEmpty());
        const Pieces pieces = answer(std::get<chatmessage::Send>(frames.first().packet));
        QVERIFY(f.peer->send(pieces));
        // When somebody else's message is there, the answer before it has been heard.
        f.peer->send(relay(u"amir"_s, u"hi"_s, QDateTime::currentDateTimeUtc(), 3));
        QTRY_COMPARE(f.session.timeline()->rowCount(), 2);
        QCOMPARE(f.message(0).text, u"hello"_s);
        QCOMPARE(f.message(0).delivery, delivery);
        QCOMPARE(f.message(1).text, u"hi"_s);
    }

    void theSameWordsTwiceAreTwoMessages()
    {
        SessionFixture f;
        QVERIFY(f.goOnline());
        for (int count = 1; count <= 2; ++count) {
            f.session.send(u"yes"_s);
            const auto frames = f.nextFrames();
            QVERIFY(!frames.isEmpty());
            f.peer->send(echo(std::get<chatmessage::Send>(frames.first().packet)));
            QTRY_COMPARE(f.message(count - 1).delivery, Delivery::Delivered);
        }
        QCOMPARE(f.session.timeline()->rowCount(), 2);
    }

    void aServerThatHangsUpRightAfterTheAnswerIsASessionThatWasLost()
    {
        SessionFixture f;
        f.session.signIn(f.request());
        f.peer = f.server.next();
        QVERIFY(f.peer && f.peer->waitForBytes(packet(SessionFixture::login()).size()));
        f.peer->takeReceived();
        f.peer->send(loginSuccess(7));
        f.peer->close();
        QVERIFY(f.reaches<Waiting>());
        QVERIFY(std::get<Waiting>(f.session.state()).attempt.lostAt);
    }

    void aFloodIsShownWholeAndInOrder()
    {
        constexpr int count = 2000;
        SessionFixture f;
        QVERIFY(f.goOnline());
        QByteArray flood;
        for (int i = 0; i < count; ++i)
            flood += relay(u"amir"_s, QString::number(i), QDateTime::currentDateTimeUtc(), 3);
        f.peer->send(flood);
        QTRY_COMPARE(f.session.timeline()->rowCount(), count);
        for (int i = 0; i < count; ++i)
            QCOMPARE(f.message(i).text, QString::number(i));
        QVERIFY(std::holds_alternative<Online>(f.session.state()));
    }
};

QTEST_GUILESS_MAIN(tst_ServerQuirks)
#include "tst_serverquirks.moc"
