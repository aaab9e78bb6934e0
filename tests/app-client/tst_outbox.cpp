// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/outbox.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class tst_Outbox : public QObject {
    Q_OBJECT

    roundtable::test::FakeClock m_clock;
    QDateTime m_wall{QDate(2025, 3, 20), QTime(14, 5), Qt::UTC};

    Moment now() { return {m_wall, m_clock.now()}; }
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_wall = m_wall.addMSecs(time.count());
    }
    MessageEntry written(quint64 id, const QString &text)
    {
        MessageEntry message;
        message.id = id;
        message.text = text;
        message.own = true;
        message.arrivedAt = m_wall;
        return message;
    }
    static std::vector<quint64> ids(const std::vector<MessageEntry> &messages)
    {
        std::vector<quint64> found;
        for (const MessageEntry &message : messages)
            found.push_back(message.id);
        return found;
    }
    using Ids = std::vector<quint64>;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void waitsThenGoesOutInOrderWithTheTimeOfSending()
    {
        Outbox outbox;
        QCOMPARE(outbox.hold(written(1, u"a"_s)).delivery, Delivery::Waiting);
        static_cast<void>(outbox.hold(written(2, u"b"_s)));
        QCOMPARE(outbox.waitingCount(), 2);
        pass(61500ms);
        const auto released = outbox.release(now());
        QCOMPARE(ids(released), (Ids{1, 2}));
        QCOMPARE(released[0].delivery, Delivery::Sent);
        QCOMPARE(released[0].sentAt, QDateTime::fromSecsSinceEpoch(m_wall.toSecsSinceEpoch(), Qt::UTC));
        QCOMPARE(outbox.waitingCount(), 0);
        QVERIFY(outbox.release(now()).empty());
    }

    void equalMessagesAreConfirmedFirstInFirstOut()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"same"_s)));
        static_cast<void>(outbox.hold(written(2, u"same"_s)));
        const auto sent = outbox.release(now());
        pass(18ms);
        const auto first = outbox.echoed(u"same"_s, sent[0].sentAt, now());
        QCOMPARE(first.value().message.id, quint64(1));
        QCOMPARE(first->message.delivery, Delivery::Delivered);
        QCOMPARE(first->roundTrip, std::optional(18ms));
        QCOMPARE(outbox.echoed(u"same"_s, sent[0].sentAt, now()).value().message.id, quint64(2));
        QVERIFY(!outbox.echoed(u"same"_s, sent[0].sentAt, now()));
    }

    void theTimeTellsEqualTextsApart()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"same"_s)));
        static_cast<void>(outbox.release(now()));
        pass(2s);
        static_cast<void>(outbox.hold(written(2, u"same"_s)));
        const auto second = outbox.release(now());
        QCOMPARE(outbox.echoed(u"same"_s, second[0].sentAt, now()).value().message.id, quint64(2));
    }

    void anEchoWithTheServersOwnTimeIsStillAnEcho()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        static_cast<void>(outbox.release(now()));
        QCOMPARE(outbox.echoed(u"a"_s, m_wall.addSecs(3600), now()).value().message.id, quint64(1));
    }

    void whatWasNeverSentIsNoEcho()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        QVERIFY(!outbox.echoed(u"a"_s, m_wall, now())); // it still waits
        static_cast<void>(outbox.release(now()));
        QVERIFY(!outbox.echoed(u"b"_s, m_wall, now()));
    }

    void aRefusalBelongsToTheOldestUnanswered()
    {
        Outbox outbox;
        for (quint64 id = 1; id <= 3; ++id)
            static_cast<void>(outbox.hold(written(id, QString::number(id))));
        const auto sent = outbox.release(now());
        QVERIFY(outbox.echoed(u"1"_s, sent[0].sentAt, now()));
        const auto refused = outbox.refused(u"Invalid Request"_s, now());
        QCOMPARE(refused.value().id, quint64(2));
        QCOMPARE(refused->delivery, Delivery::Failed);
        QCOMPARE(refused->failure, u"Invalid Request"_s);
        QVERIFY(!outbox.echoed(u"2"_s, sent[1].sentAt, now()));
    }

    void aRefusalNeverReachesBackToOldMessages()
    {
        Outbox outbox; // of a session with a server that does not echo
        static_cast<void>(outbox.hold(written(1, u"old"_s)));
        static_cast<void>(outbox.release(now()));
        pass(31s);
        QVERIFY(!outbox.refused(u"x"_s, now()));
        static_cast<void>(outbox.hold(written(2, u"new"_s)));
        static_cast<void>(outbox.release(now()));
        QCOMPARE(outbox.refused(u"x"_s, now()).value().id, quint64(2));
    }

    void afterFiveMinutesThePersonIsAsked()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"old"_s)));
        pass(2min);
        static_cast<void>(outbox.hold(written(2, u"younger"_s)));
        pass(3min + 1s);
        QVERIFY(outbox.release(now()).empty());
        QCOMPARE(outbox.staleCount(), 2); // the order of what was written stays

        static_cast<void>(outbox.hold(written(3, u"typed meanwhile"_s)));
        QCOMPARE(ids(outbox.release(now())), Ids{3});
        outbox.releaseStale();
        QCOMPARE(outbox.staleCount(), 0);
        QCOMPARE(ids(outbox.release(now())), (Ids{1, 2}));
    }

    void fiveMinutesAreNotTooLong()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        pass(5min);
        QCOMPARE(ids(outbox.release(now())), Ids{1});
    }

    void aLostConnectionLeavesInDoubtWhatAnEchoingServerDidNotConfirm()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        static_cast<void>(outbox.hold(written(2, u"b"_s)));
        const auto sent = outbox.release(now());
        QVERIFY(outbox.echoed(u"a"_s, sent[0].sentAt, now()));
        pass(1h);
        const auto lost = outbox.connectionEnded(now());
        QCOMPARE(ids(lost), Ids{2});
        QCOMPARE(lost[0].delivery, Delivery::InDoubt);
        QVERIFY(outbox.connectionEnded(now()).empty());
    }

    void whatHasComeBackIsKnownAgain()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        const auto sent = outbox.release(now());
        QVERIFY(!outbox.wasEchoed(u"a"_s, sent[0].sentAt));
        QVERIFY(outbox.echoed(u"a"_s, sent[0].sentAt, now()));
        QVERIFY(outbox.wasEchoed(u"a"_s, sent[0].sentAt));
        QVERIFY(!outbox.wasEchoed(u"a"_s, sent[0].sentAt.addSecs(1)));
        QVERIFY(!outbox.wasEchoed(u"b"_s, sent[0].sentAt));
        for (quint64 id = 2; id < 2 + Outbox::maxReceipts; ++id) {
            static_cast<void>(outbox.hold(written(id, QString::number(id))));
            static_cast<void>(outbox.release(now()));
            QVERIFY(outbox.echoed(QString::number(id), m_wall, now()));
        }
        QVERIFY(!outbox.wasEchoed(u"a"_s, sent[0].sentAt)); // not for ever
    }

    void aServerThatDoesNotEchoLeavesMessagesSent()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        static_cast<void>(outbox.release(now()));
        pass(Outbox::unacknowledgedFor + 1s);
        QVERIFY(outbox.connectionEnded(now()).empty());
    }

    void whatWasSentJustBeforeTheConnectionBrokeIsInDoubtWithoutAnEchoToo()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"long ago"_s)));
        static_cast<void>(outbox.release(now()));
        pass(Outbox::unacknowledgedFor);
        static_cast<void>(outbox.hold(written(2, u"a moment ago"_s)));
        static_cast<void>(outbox.release(now()));
        pass(1s);
        const auto lost = outbox.connectionEnded(now());
        QCOMPARE(ids(lost), Ids{2});
        QCOMPARE(lost[0].delivery, Delivery::InDoubt);
    }

    void onlyTheVerySameMessageIsALateEcho()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        const auto sent = outbox.release(now());
        static_cast<void>(outbox.connectionEnded(now()));
        QVERIFY(!outbox.echoed(u"a"_s, sent[0].sentAt.addSecs(1), now()));
        const auto late = outbox.echoed(u"a"_s, sent[0].sentAt, now());
        QCOMPARE(late.value().message.id, quint64(1));
        QVERIFY(!late->roundTrip);
        QVERIFY(!outbox.echoed(u"a"_s, sent[0].sentAt, now()));
    }

    void whatIsForgottenHasNoLateEcho()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        const auto sent = outbox.release(now());
        static_cast<void>(outbox.connectionEnded(now()));
        QVERIFY(!outbox.discard(1)); // it was not waiting
        QVERIFY(!outbox.echoed(u"a"_s, sent[0].sentAt, now()));
    }

    void discardingForgets()
    {
        Outbox outbox;
        static_cast<void>(outbox.hold(written(1, u"a"_s)));
        static_cast<void>(outbox.hold(written(2, u"b"_s)));
        static_cast<void>(outbox.hold(written(3, u"c"_s)));
        QVERIFY(outbox.discard(2));
        QVERIFY(!outbox.discard(2));
        QCOMPARE(outbox.discardWaiting(), (Ids{1, 3}));
        QVERIFY(outbox.release(now()).empty());
    }

    void silenceDoesNotLetItGrow()
    {
        Outbox outbox;
        for (quint64 id = 1; id <= 2 * Outbox::maxUnanswered; ++id) {
            static_cast<void>(outbox.hold(written(id, QString::number(id))));
            static_cast<void>(outbox.release(now()));
        }
        QVERIFY(!outbox.echoed(u"1"_s, m_wall, now()));
        QVERIFY(outbox.echoed(QString::number(2 * Outbox::maxUnanswered), m_wall, now()));
    }
};

QTEST_APPLESS_MAIN(tst_Outbox)
#include "tst_outbox.moc"
