// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/conversation.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using chatmessage::UserId;

class tst_Conversation : public QObject {
    Q_OBJECT

    const Room m_room{u"lab-srv:8080"_s, u"dana"_s};
    const Endpoint m_server{u"10.0.0.5"_s, 8000};
    QTemporaryDir m_folder;
    int m_files = 0;
    test::FakeClock m_clock;
    QDateTime m_wall{QDate(2025, 3, 20), QTime(14, 7), Qt::UTC};

    Moment now() const { return {m_wall, m_clock.now()}; }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_wall = m_wall.addMSecs(time.count());
    }
    QString newFile() { return m_folder.filePath(QString::number(++m_files) + u".sqlite"_s); }
    chatmessage::Send said(const QString &author, const QString &text, const QDateTime &time) const
    {
        return {GeneralizedTime::fromDateTime(time).value(), Utf8Text(text), Utf8Text(author)};
    }
    void receive(Conversation &conversation, quint16 sender, const QString &author, const QString &text)
    {
        conversation.receive(UserId(sender), said(author, text, m_wall), now());
    }
    static bool open(Conversation &conversation, const Room &room)
    {
        QSignalSpy opened(&conversation, &Conversation::opened);
        conversation.open(room);
        return !opened.isEmpty() || opened.wait();
    }
    /// In a room that is open and online, as user 7.
    void start(Conversation &conversation)
    {
        QVERIFY(open(conversation, m_room));
        QVERIFY(conversation.begin(UserId(7), m_server, now()).empty());
    }
    static MessageEntry message(Conversation &conversation, int row)
    {
        const auto *found = std::get_if<MessageEntry>(&conversation.timeline().entry(row));
        return found ? *found : MessageEntry{};
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void longTextGoesOutInParts()
    {
        Conversation conversation(nullptr);
        start(conversation);
        const auto sent = conversation.compose(QString(500, u'a'), now());
        QCOMPARE(sent.size(), size_t(3));
        QCOMPARE(conversation.timeline().rowCount(), 3);
        conversation.setPayloadLimit(MessageLimits::largestPayload);
        QCOMPARE(conversation.compose(QString(500, u'a'), now()).size(), size_t(2));
    }

    void anEchoWithoutAnIdIsOnesOwnToo()
    {
        Conversation conversation(nullptr);
        start(conversation);
        static_cast<void>(conversation.compose(u"hello"_s, now()));
        receive(conversation, 0, u"dana"_s, u"hello"_s);
        QCOMPARE(conversation.timeline().rowCount(), 1);
        QCOMPARE(message(conversation, 0).delivery, Delivery::Delivered);
    }

    void onesOwnNameWithAnotherIdIsSomebodyElse()
    {
        Conversation conversation(nullptr);
        start(conversation);
        static_cast<void>(conversation.compose(u"hello"_s, now()));
        receive(conversation, 9, u"dana"_s, u"hello"_s);
        QCOMPARE(conversation.timeline().rowCount(), 2);
        QCOMPARE(message(conversation, 0).delivery, Delivery::Sent);
        QVERIFY(message(conversation, 1).nameUnconfirmed && !message(conversation, 1).own);
    }

    void onesOwnAccountElsewhereIsOneself()
    {
        Conversation conversation(nullptr);
        start(conversation);
        const QSignalSpy received(&conversation, &Conversation::messageReceived);
        receive(conversation, 7, u"dana"_s, u"from my other computer"_s);
        QVERIFY(message(conversation, 0).own);
        QCOMPARE(message(conversation, 0).delivery, Delivery::Delivered);
        QVERIFY(received.isEmpty());
        QCOMPARE(conversation.timeline().unreadCount(), 0);
    }

    void clocksMayDifferByTwoMinutes_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::addColumn<bool>("off");
        QTest::newRow("exact") << 0 << false;
        QTest::newRow("two minutes ahead") << 120 << false;
        QTest::newRow("two minutes behind") << -120 << false;
        QTest::newRow("more ahead") << 121 << true;
        QTest::newRow("more behind") << -121 << true;
    }
    void clocksMayDifferByTwoMinutes()
    {
        QFETCH(const int, seconds);
        QFETCH(const bool, off);
        Conversation conversation(nullptr);
        start(conversation);
        conversation.receive(UserId(3), said(u"amir"_s, u"a"_s, m_wall.addSecs(seconds)), now());
        QCOMPARE(message(conversation, 0).clockOff, off);
    }

    void whatWaitsGoesOutAfterTheGap()
    {
        Conversation conversation(nullptr);
        start(conversation);
        conversation.end(SessionEnded::How::Lost, now());
        QVERIFY(conversation.compose(u"while away"_s, now()).empty());
        pass(2min);
        const auto sent = conversation.begin(UserId(7), m_server, now());
        QCOMPARE(sent.size(), size_t(1));
        QCOMPARE(message(conversation, 1).delivery, Delivery::Sent);
        const auto gap = std::get<GapEntry>(conversation.timeline().entry(0));
        QCOMPARE(gap.from.secsTo(gap.until.value()), qint64(120));
        QCOMPARE(conversation.timeline().rowCount(), 2);
    }

    void whatWaitedTooLongIsAskedAbout()
    {
        Conversation conversation(nullptr);
        start(conversation);
        conversation.end(SessionEnded::How::Lost, now());
        static_cast<void>(conversation.compose(u"old news"_s, now()));
        pass(6min);
        const QSignalSpy asked(&conversation, &Conversation::staleMessagesFound);
        QVERIFY(conversation.begin(UserId(7), m_server, now()).empty());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(conversation.compose(u"fresh"_s, now()).size(), size_t(1)); // the question holds nothing else up
        QCOMPARE(asked.size(), 1);
        QCOMPARE(conversation.sendStale(now()).size(), size_t(1));
        QCOMPARE(conversation.outbox().waitingCount(), 0);
    }

    void discardedMessagesAreGone()
    {
        Conversation conversation(nullptr);
        start(conversation);
        conversation.end(SessionEnded::How::Lost, now());
        for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
            static_cast<void>(conversation.compose(text, now()));
        const QSignalSpy counts(&conversation, &Conversation::waitingCountChanged);
        conversation.discard(message(conversation, 2).id);
        conversation.discardWaiting();
        QCOMPARE(conversation.timeline().rowCount(), 1); // the gap
        QCOMPARE(counts.last().first().toInt(), 0);
        QVERIFY(conversation.begin(UserId(7), m_server, now()).empty());
    }

    void sentAndReceivedMessagesCannotBeDiscarded()
    {
        Conversation conversation(nullptr);
        start(conversation);
        static_cast<void>(conversation.compose(u"mine"_s, now()));
        receive(conversation, 3, u"amir"_s, u"his"_s);
        conversation.discard(message(conversation, 0).id);
        conversation.discard(message(conversation, 1).id);
        conversation.discard(99);
        QCOMPARE(conversation.timeline().rowCount(), 2);
        QVERIFY(conversation.retry(message(conversation, 0).id, now()).empty());
    }

    void anUnconfirmedMessageOfALostSessionCanBeRetried()
    {
        Conversation conversation(nullptr);
        start(conversation);
        static_cast<void>(conversation.compose(u"arrived"_s, now()));
        receive(conversation, 7, u"dana"_s, u"arrived"_s);
        static_cast<void>(conversation.compose(u"fate unknown"_s, now()));
        conversation.end(SessionEnded::How::Lost, now());
        QCOMPARE(message(conversation, 0).delivery, Delivery::Delivered);
        QCOMPARE(message(conversation, 1).delivery, Delivery::InDoubt); // not "not sent": it may have arrived
        QVERIFY(conversation.retry(message(conversation, 1).id, now()).empty());
        QCOMPARE(message(conversation, 2).delivery, Delivery::Waiting);
        QCOMPARE(conversation.begin(UserId(7), m_server, now()).size(), size_t(1));
    }

    void anEchoThatComesAfterTheEndIsNoSecondMessage_data()
    {
        QTest::addColumn<SessionEnded::How>("how");
        QTest::newRow("while the goodbye drains") << SessionEnded::How::SignedOut;
        QTest::newRow("over the next connection") << SessionEnded::How::Lost;
    }
    void anEchoThatComesAfterTheEndIsNoSecondMessage()
    {
        QFETCH(const SessionEnded::How, how);
        Conversation conversation(nullptr);
        start(conversation);
        static_cast<void>(conversation.compose(u"last words"_s, now()));
        const auto stamped = message(conversation, 0).sentAt;
        conversation.end(how, now());
        const int rows = conversation.timeline().rowCount();
        pass(3s);
        const QSignalSpy measured(&conversation, &Conversation::roundTripMeasured);
        conversation.receive(UserId(7), said(u"dana"_s, u"last words"_s, stamped), now());
        QCOMPARE(conversation.timeline().rowCount(), rows);
        QCOMPARE(message(conversation, 0).delivery, Delivery::Delivered);
        QVERIFY(measured.isEmpty()); // that was no round trip
    }

    void aMessageInDoubtThatIsSentAgainIsOnlyThatOne()
    {
        Conversation conversation(nullptr);
        start(conversation);
        static_cast<void>(conversation.compose(u"twice?"_s, now()));
        conversation.end(SessionEnded::How::Lost, now());
        static_cast<void>(conversation.retry(message(conversation, 0).id, now()));
        QCOMPARE(message(conversation, 1).delivery, Delivery::Waiting);
        QCOMPARE(conversation.timeline().rowCount(), 2); // the gap, and the message
        QCOMPARE(conversation.begin(UserId(7), m_server, now()).size(), size_t(1));
        receive(conversation, 7, u"dana"_s, u"twice?"_s);
        QCOMPARE(conversation.timeline().rowCount(), 2);
        QCOMPARE(message(conversation, 1).delivery, Delivery::Delivered);
    }

    void everythingSurvivesARestart()
    {
        const QString path = newFile();
        {
            MessageStore store(path);
            Conversation conversation(&store);
            start(conversation);
            receive(conversation, 3, u"amir"_s, u"before"_s);
            conversation.end(SessionEnded::How::Lost, now());
            static_cast<void>(conversation.compose(u"still waiting"_s, now()));
            conversation.saveDraft(u"half a thou"_s);
        }
        pass(2min);
        MessageStore store(path);
        Conversation conversation(&store);
        const QSignalSpy drafts(&conversation, &Conversation::draftLoaded);
        const QSignalSpy opened(&conversation, &Conversation::opened);
        QVERIFY(open(conversation, m_room));
        QCOMPARE(opened.first().first().value<std::optional<Endpoint>>(), std::optional(m_server));
        QCOMPARE(drafts.first().first().toString(), u"half a thou"_s);
        QCOMPARE(conversation.timeline().rowCount(), 3);
        QCOMPARE(conversation.timeline().unreadCount(), 0);
        QCOMPARE(conversation.people().index(1).data(RecentPeopleModel::NameRole).toString(), u"amir"_s); // who wrote lately
        QCOMPARE(conversation.outbox().waitingCount(), 1);

        QCOMPARE(conversation.begin(UserId(7), m_server, now()).size(), size_t(1));
        QCOMPARE(conversation.timeline().rowCount(), 3); // the gap that was open is closed, there is no second one
        QVERIFY(std::get<GapEntry>(conversation.timeline().entry(1)).until);
        receive(conversation, 3, u"amir"_s, u"after"_s);
        QCOMPARE(conversation.timeline().rowOf(message(conversation, 3).id), std::optional(3));
    }

    void theTimeBetweenTwoRunsIsAGap()
    {
        const QString path = newFile();
        {
            MessageStore store(path);
            Conversation conversation(&store);
            start(conversation);
            pass(1min);
            receive(conversation, 3, u"amir"_s, u"before"_s); // and then the program was killed
        }
        const QDateTime killed = m_wall;
        pass(1h);
        MessageStore store(path);
        Conversation conversation(&store);
        QVERIFY(open(conversation, m_room));
        QVERIFY(conversation.begin(UserId(7), m_server, now()).empty());
        QCOMPARE(std::get<GapEntry>(conversation.timeline().entry(1)), (GapEntry{2, killed, m_wall}));
    }

    void aServerThatClosesAfterEachLoginLeavesOneGap()
    {
        const QString path = newFile();
        const QDateTime from = m_wall;
        {
            MessageStore store(path);
            Conversation conversation(&store);
            start(conversation);
            for (int session = 0; session < 3; ++session) {
                conversation.end(SessionEnded::How::Lost, now());
                pass(2s);
                QVERIFY(conversation.begin(UserId(7), m_server, now()).empty());
            }
            QCOMPARE(conversation.timeline().rowCount(), 1);
            QCOMPARE(std::get<GapEntry>(conversation.timeline().entry(0)).until, std::optional(m_wall));
            conversation.end(SessionEnded::How::SignedOut, now());
        }
        pass(1h);
        MessageStore store(path);
        Conversation conversation(&store);
        QVERIFY(open(conversation, m_room));
        QVERIFY(conversation.begin(UserId(7), m_server, now()).empty());
        QCOMPARE(conversation.timeline().rowCount(), 1);
        const auto gap = std::get<GapEntry>(conversation.timeline().entry(0));
        QCOMPARE(gap.from, from);
        QCOMPARE(gap.until, std::optional(m_wall));
    }

    void onlyTheLastQuestionIsAnswered()
    {
        MessageStore store(u":memory:"_s);
        Conversation conversation(&store);
        start(conversation);
        receive(conversation, 3, u"amir"_s, u"the header is 6 bytes"_s);
        QSignalSpy found(&conversation, &Conversation::searchFinished);
        conversation.search(u"head"_s);
        conversation.search(u"header"_s);
        conversation.search(u"payload"_s);
        QVERIFY(found.wait());
        QCOMPARE(found.count(), 1);
        QCOMPARE(found.last().first().value<QList<quint64>>().size(), 0);
        conversation.search(u"EAD"_s);
        QVERIFY(found.wait());
        QCOMPARE(found.last().first().value<QList<quint64>>().size(), 1);
    }

    void aFirstSessionHasNoGap()
    {
        MessageStore store(u":memory:"_s);
        Conversation conversation(&store);
        start(conversation);
        QCOMPARE(conversation.timeline().rowCount(), 0);
    }

    void anotherNameSeesNothingOfIt()
    {
        MessageStore store(u":memory:"_s);
        Conversation conversation(&store);
        start(conversation);
        receive(conversation, 3, u"amir"_s, u"for dana"_s);
        conversation.end(SessionEnded::How::Lost, now());
        static_cast<void>(conversation.compose(u"by dana"_s, now()));
        QVERIFY(open(conversation, {m_room.server, u"bo"_s}));
        QCOMPARE(conversation.timeline().rowCount(), 0);
        QVERIFY(conversation.begin(UserId(8), m_server, now()).empty());
    }

    void changingOnesMindWhileARoomOpensShowsTheLastOne()
    {
        MessageStore store(u":memory:"_s);
        Conversation conversation(&store);
        start(conversation);
        receive(conversation, 3, u"amir"_s, u"for dana"_s);
        QSignalSpy opened(&conversation, &Conversation::opened);
        conversation.open({m_room.server, u"bo"_s});
        conversation.open({m_room.server, u"chloe"_s});
        QVERIFY(opened.wait());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(conversation.room().user, u"chloe"_s);
        QCOMPARE(conversation.timeline().rowCount(), 0);
    }

    void olderPagesComeFromTheStore()
    {
        MessageStore store(u":memory:"_s);
        {
            Conversation writer(&store);
            start(writer);
            for (int i = 0; i < 250; ++i)
                receive(writer, 3, u"amir"_s, QString::number(i));
        }
        Conversation conversation(&store);
        QVERIFY(open(conversation, m_room));
        TimelineModel &timeline = conversation.timeline();
        QCOMPARE(timeline.rowCount(), 200);
        QVERIFY(timeline.canFetchMore({}));
        timeline.fetchMore({});
        QTRY_COMPARE(timeline.rowCount(), 250);
        QVERIFY(!timeline.canFetchMore({}));
        QCOMPARE(message(conversation, 0).text, u"0"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Conversation)
#include "tst_conversation.moc"
