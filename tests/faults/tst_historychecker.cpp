// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/historychecker.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::faults;

using Messages = std::vector<MessageId>;

namespace {

/// Clients 1 and 2 each say two things; everybody hears them in the same order.
const Messages talk{{1, 0}, {2, 0}, {1, 1}, {2, 1}};

History goodHistory()
{
    History history;
    history.clients = {{1, 2, true, true, talk}, {2, 2, true, true, talk}, {3, 0, false, false, {talk[1], talk[2]}}};
    history.accounts = {{u"alice"_s, true, true}, {u"bob"_s, false, false}, {u"carol"_s, false, true}};
    history.messagePerSession = 4;
    history.userCountOnline = 3;
    history.accountsOnline = 3;
    return history;
}

} // namespace

class TestHistoryChecker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void goodHistoryBreaksNothing_data()
    {
        QTest::addColumn<History>("history");
        QTest::newRow("two who were there throughout, one who came and went") << goodHistory();
        QTest::newRow("nothing happened") << History{};
        History nobodySawTheSeam;
        nobodySawTheSeam.clients = {{1, 4, false, true, {{1, 0}, {1, 1}}}, {2, 0, false, false, {{1, 2}, {1, 3}}}};
        QTest::newRow("two pieces that nobody saw together") << nobodySawTheSeam;
        History stopped = goodHistory();
        stopped.clients[0].sent = 5;
        stopped.clients[0].allRelayed = false;
        QTest::newRow("the server was stopped before it read everything") << stopped;
    }
    void goodHistoryBreaksNothing()
    {
        QFETCH(History, history);
        QCOMPARE(brokenPromises(history), QStringList());
    }

    void badHistoryIsTold_data()
    {
        QTest::addColumn<History>("history");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const QString &problem, auto spoil) {
            History history = goodHistory();
            spoil(history);
            QTest::newRow(name) << history << problem;
        };
        row("a message twice", u"client 3 received 2#0 twice"_s, [](History &h) { h.clients[2].received = {talk[1], talk[1]}; });
        row("a message twice, later", u"client 3 received 2#0 twice"_s,
            [](History &h) { h.clients[2].received = {talk[1], talk[2], talk[1]}; });
        row("two in another order", u"client 3 saw 2#0 directly behind 1#1, another did not"_s,
            [](History &h) { h.clients[2].received = {talk[2], talk[1]}; });
        row("a hole in the middle", u"client 3 saw 1#1 directly behind 1#0, another did not"_s,
            [](History &h) { h.clients[2].received = {talk[0], talk[2]}; });
        row("the end is missing", u"client 2 was there throughout and missed 1 of 4 messages"_s,
            [](History &h) { h.clients[1].received.pop_back(); });
        row("the beginning is missing", u"client 1 was there throughout and missed 1 of 4 messages"_s,
            [](History &h) { h.clients[0].received.erase(h.clients[0].received.begin()); });
        row("one that heard nothing", u"client 1 was there throughout and missed 4 of 4 messages"_s,
            [](History &h) { h.clients[0].received.clear(); });
        row("a sender's messages turned round for all", u"1#0 comes behind 1#1"_s, [](History &h) {
            for (ClientHistory &client : h.clients)
                client.received = {talk[2], talk[1], talk[0], talk[3]};
        });
        row("a sender's message lost for all", u"client 2 sent 2 messages, 1 were relayed"_s, [](History &h) {
            for (ClientHistory &client : h.clients)
                client.received = {talk[0], talk[1], talk[2]};
            h.messagePerSession = 3;
        });
        row("a lost one in the middle", u"1#2 comes behind 1#0"_s, [](History &h) {
            h.clients = {{1, 3, true, false, {{1, 0}, {1, 2}}}};
            h.messagePerSession = 2;
        });
        row("a message nobody said", u"2#2 was never sent"_s, [](History &h) {
            for (ClientHistory &client : h.clients)
                client.received.push_back({2, 2});
            h.clients.pop_back();
            h.messagePerSession = 5;
            h.clients[1].allRelayed = false;
        });
        row("a stranger's message", u"9#0 was never sent"_s, [](History &h) {
            h.clients = {{1, 0, true, true, {{9, 0}}}};
            h.messagePerSession = 1;
        });
        row("a circle", u"what the clients saw goes round in a circle"_s, [](History &h) {
            h.clients = {{1, 3, false, true, {{1, 0}, {1, 1}}}, {2, 0, false, false, {{1, 1}, {1, 2}}}, {3, 0, false, false, {{1, 2}, {1, 0}}}};
            h.messagePerSession = 3;
        });
        row("an acknowledged account is gone", u"account alice was acknowledged and cannot log in"_s,
            [](History &h) { h.accounts[0].canLogIn = false; });
        row("too many messages counted", u"messagePerSession is 5, 4 messages were relayed"_s,
            [](History &h) { h.messagePerSession = 5; });
        row("somebody who left is counted", u"userCountOnline is 4, 3 are online"_s, [](History &h) { h.userCountOnline = 4; });
    }
    void badHistoryIsTold()
    {
        QFETCH(History, history);
        QFETCH(QString, problem);
        const QStringList told = brokenPromises(history);
        QVERIFY2(told.contains(problem), qPrintable(told.join(u'\n')));
    }
};

QTEST_APPLESS_MAIN(TestHistoryChecker)
#include "tst_historychecker.moc"
