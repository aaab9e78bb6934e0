// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/sessions/sessiontable.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::chatmessage;
using namespace roundtable::starter;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestSessionTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void idsAreGivenInOrderAndNeverAgain();
    void aSessionIsFoundUntilItIsRemoved();
    void sessionsOfAPeerAreCounted();
    void sessionsOfAnAccountAreCounted();
    void theLoginThatStandsCountsInEveryState();
    void theOneThatWaitsLongestForItsLoginIsFirst();
    void whoLoggedInOnceIsNotWaitedFor();
    void heldAnswersAreInTheOrderTheyAreDue();

private:
    static Online online(int account) { return {UserId(account), Utf8Text(u"bob"_s)}; }

    const TimePoint m_start{1h};
};

void TestSessionTable::idsAreGivenInOrderAndNeverAgain()
{
    SessionTable table;
    const SessionId first = table.add("a", false, m_start).id;
    const SessionId refused = table.takeId();
    table.remove(first);
    const SessionId next = table.add("a", false, m_start).id;
    QVERIFY(first < refused && refused < next);
}

void TestSessionTable::aSessionIsFoundUntilItIsRemoved()
{
    SessionTable table;
    const SessionId id = table.add("a", true, m_start).id;
    const Session *session = std::as_const(table).find(id);
    QVERIFY(session);
    QCOMPARE(session->id, id);
    QCOMPARE(session->peer, "a"_qba);
    QVERIFY(session->exempt && session->isIdle() && !session->online());
    QCOMPARE(table.count(), 1);
    table.remove(id);
    table.remove(id);
    QVERIFY(!table.find(id));
    QCOMPARE(table.count(), 0);
}

void TestSessionTable::sessionsOfAPeerAreCounted()
{
    SessionTable table;
    const SessionId first = table.add("a", false, m_start).id;
    table.add("a", false, m_start);
    table.add("b", false, m_start);
    QCOMPARE(table.countOf("a"_qba), 2);
    table.remove(first);
    QCOMPARE(table.countOf("a"_qba), 1);
    QCOMPARE(table.countOf("c"_qba), 0);
}

void TestSessionTable::sessionsOfAnAccountAreCounted()
{
    SessionTable table;
    Session &first = table.add("a", false, m_start);
    Session &second = table.add("a", false, m_start);
    table.setState(first, online(1));
    table.setState(second, online(1));
    QCOMPARE(table.countOf(UserId{1}), 2);
    QCOMPARE(table.accountsOnline(), 1);
    table.setState(second, online(2));
    QCOMPARE(table.countOf(UserId{1}), 1);
    QCOMPARE(table.accountsOnline(), 2);
    table.setState(first, Anonymous{});
    table.remove(second.id);
    QCOMPARE(table.accountsOnline(), 0);
}

void TestSessionTable::theLoginThatStandsCountsInEveryState()
{
    SessionTable table;
    Session &session = table.add("a", false, m_start);
    table.setState(session, online(1));
    table.setState(session, LoggingIn{"eve", m_start, *session.online()});
    QCOMPARE(table.countOf(UserId{1}), 1);
    QVERIFY(!session.isIdle());
    table.setState(session, AnswerHeld{ErrorCode::InvalidAuthentication, m_start, *session.online()});
    QCOMPARE(table.countOf(UserId{1}), 1);
    QVERIFY(!session.isIdle());
    table.remove(session.id);
    QCOMPARE(table.countOf(UserId{1}), 0);
    QVERIFY(!table.firstHeld());
}

void TestSessionTable::theOneThatWaitsLongestForItsLoginIsFirst()
{
    SessionTable table;
    QVERIFY(!table.earliestWithoutLogin());
    QVERIFY(!table.earliestConnectionWithoutLogin());
    Session &first = table.add("a", false, m_start);
    Session &second = table.add("a", false, m_start + 1s);
    table.setState(first, LoggingIn{"bob", m_start, {}});
    QCOMPARE(table.earliestWithoutLogin(), &second);
    QCOMPARE(table.earliestConnectionWithoutLogin(), std::optional(m_start + 1s));
    table.setState(first, Anonymous{});
    QCOMPARE(table.earliestWithoutLogin(), &first);
    table.setState(first, Creating{});
    table.remove(second.id);
    QVERIFY(!table.earliestWithoutLogin());
}

void TestSessionTable::whoLoggedInOnceIsNotWaitedFor()
{
    SessionTable table;
    Session &session = table.add("a", false, m_start);
    table.setState(session, online(1));
    table.setState(session, Anonymous{});
    QVERIFY(session.hasLoggedIn);
    QVERIFY(!table.earliestWithoutLogin());
}

void TestSessionTable::heldAnswersAreInTheOrderTheyAreDue()
{
    SessionTable table;
    QVERIFY(!table.firstHeld());
    QVERIFY(!table.firstHeldDue());
    Session &late = table.add("a", false, m_start);
    Session &early = table.add("a", false, m_start);
    Session &asEarly = table.add("a", false, m_start);
    table.setState(late, AnswerHeld{ErrorCode::InvalidAuthentication, m_start + 2s, {}});
    table.setState(early, AnswerHeld{ErrorCode::InvalidAuthentication, m_start + 1s, {}});
    table.setState(asEarly, AnswerHeld{ErrorCode::InvalidAuthentication, m_start + 1s, {}});
    for (Session *expected : {&early, &asEarly, &late}) {
        QCOMPARE(table.firstHeld(), expected);
        QCOMPARE(table.firstHeldDue(), std::optional(std::get<AnswerHeld>(expected->state).due));
        table.setState(*expected, Anonymous{});
    }
    QVERIFY(!table.firstHeld());
}

QTEST_APPLESS_MAIN(TestSessionTable)
#include "tst_sessiontable.moc"
