// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/alertwatch.h"
#include "tests/app-manager/controldriver.h"

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestAlertWatch : public QObject {
    Q_OBJECT

    /// Everything the rules say, seen by the watch.
    struct Watched : ControlDriver {
        AlertWatch watch;
        [[nodiscard]] std::vector<Event> alerts() { return watch.observe(state(), now()); }
        /// Time passes for both.
        std::vector<Event> wait(std::chrono::seconds time)
        {
            std::vector<Event> all;
            for (auto second = 0s; second < time; ++second) {
                pass(1s);
                const auto more = alerts();
                all.insert(all.end(), more.begin(), more.end());
            }
            return all;
        }
    };
    using Alerts = std::vector<Event>;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void withoutRulesNothingIsWorthACall()
    {
        Watched w;
        w.bringOnline();
        QVERIFY(w.alerts().empty());
        w.report(65535);
        QVERIFY(w.alerts().empty());
        QVERIFY(w.wait(60s).empty());
        w.leave();
        QVERIFY(w.wait(60s).empty());
        QVERIFY(!w.watch.nextDeadline());
    }

    void moreUsersThanWantedIsToldOnceUntilItIsCalmAgain()
    {
        Watched w;
        w.watch.setRules({.usersAbove = 20});
        w.bringOnline();
        const Alerts alert{{EventKind::UsersAbove, {}, 20}};
        const std::vector<std::pair<quint16, bool>> reports{{20, false}, {21, true}, {25, false}, {20, false}, {21, false},
                                                            {19, false}, {21, false}, {18, false}, {21, true}};
        for (const auto &[users, isTold] : reports) {
            w.report(users);
            QCOMPARE(w.alerts(), isTold ? alert : Alerts());
            QVERIFY(w.alerts().empty());
        }
    }

    void aThresholdOfOneWorksToo()
    {
        Watched w;
        w.watch.setRules({.usersAbove = 1});
        w.bringOnline();
        w.report(2);
        QCOMPARE(w.alerts().size(), size_t(1));
        w.report(0);
        QVERIFY(w.alerts().empty());
        w.report(2);
        QCOMPARE(w.alerts().size(), size_t(1));
    }

    void missingReportsAreToldOnceUntilOneComes()
    {
        Watched w;
        w.watch.setRules({.reportsMissing = 30s});
        w.bringOnline();
        QVERIFY(w.alerts().empty());
        QCOMPARE(w.watch.nextDeadline(), std::optional(w.clock.now() + 30s));
        QVERIFY(w.wait(29s).empty());
        QCOMPARE(w.wait(1s), (Alerts{{EventKind::ReportsMissing, {}, 30}}));
        QVERIFY(!w.watch.nextDeadline());
        QVERIFY(w.wait(300s).empty());
        w.report(1);
        QVERIFY(w.alerts().empty());
        QVERIFY(w.wait(29s).empty());
        QCOMPARE(w.wait(1s).size(), size_t(1));
    }

    void aServerThatIsOfflineIsNotExpectedToReport()
    {
        Watched w;
        w.watch.setRules({.reportsMissing = 30s});
        w.bringOnline();
        QVERIFY(w.alerts().empty());
        w.stop();
        w.sayOffline();
        QVERIFY(w.wait(300s).empty());
    }

    void aServerThatStaysDownIsToldOnce_data()
    {
        QTest::addColumn<bool>("starterIsLost");
        QTest::newRow("the starter is lost") << true;
        QTest::newRow("the server went offline and is not kept running") << false;
    }
    void aServerThatStaysDownIsToldOnce()
    {
        QFETCH(const bool, starterIsLost);
        Watched w;
        w.watch.setRules({.serverDown = true});
        w.control.setKeepRunning(starterIsLost);
        w.bringOnline();
        QVERIFY(w.alerts().empty());
        starterIsLost ? w.leave() : w.sayOffline();
        QVERIFY(w.alerts().empty());
        QCOMPARE(w.watch.nextDeadline(), std::optional(w.clock.now() + AlertWatch::downAfter));
        QVERIFY(w.wait(2s).empty());
        QCOMPARE(w.wait(1s), (Alerts{{EventKind::ServerDown}}));
        QVERIFY(w.wait(600s).empty());
    }

    void aServerThatIsBackSoonIsNotWorthACall()
    {
        Watched w;
        w.watch.setRules({.serverDown = true});
        w.bringOnline();
        QVERIFY(w.alerts().empty());
        w.sayOffline();
        QVERIFY(w.wait(1s).empty());
        w.sayOnline();
        QVERIFY(w.wait(60s).empty());
    }

    void aStopThatWasAskedForIsNoAlert()
    {
        Watched w;
        w.watch.setRules({.serverDown = true});
        w.bringOnline();
        QVERIFY(w.alerts().empty());
        w.stop();
        QVERIFY(w.alerts().empty());
        w.sayOffline();
        w.leave();
        QVERIFY(w.wait(60s).empty());
    }

    void aServerThatNeverWasOnlineIsNotDown()
    {
        Watched w;
        w.watch.setRules({.serverDown = true});
        w.start();
        QVERIFY(w.wait(60s).empty());
    }
};

QTEST_APPLESS_MAIN(TestAlertWatch)
#include "tst_alertwatch.moc"
