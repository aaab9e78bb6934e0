// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/wakewatch.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class tst_WakeWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aSleepIsNoticed_data()
    {
        QTest::addColumn<int>("wallSeconds");
        QTest::addColumn<bool>("noticed");
        QTest::newRow("awake") << 5 << false;
        QTest::newRow("a busy moment") << 14 << false;
        QTest::newRow("asleep for ten seconds") << 15 << true;
        QTest::newRow("asleep over night") << 8 * 3600 << true;
        QTest::newRow("set back") << -3600 << false;
    }
    void aSleepIsNoticed()
    {
        QFETCH(const int, wallSeconds);
        QFETCH(const bool, noticed);
        test::FakeClock clock;
        QDateTime wall(QDate(2025, 3, 20), QTime(14, 0), Qt::UTC);
        WakeWatch watch([&] { return Moment{wall, clock.now()}; });
        const QSignalSpy woke(&watch, &WakeWatch::wokeUp);
        clock.advance(5s);
        wall = wall.addSecs(wallSeconds);
        watch.check();
        QCOMPARE(woke.size(), noticed ? 1 : 0);
        watch.check();
        QCOMPARE(woke.size(), noticed ? 1 : 0);
    }
};

QTEST_GUILESS_MAIN(tst_WakeWatch)
#include "tst_wakewatch.moc"
