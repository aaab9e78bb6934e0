// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "platform/loglimiter.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

using namespace roundtable;
using namespace std::chrono_literals;

class TestLogLimiter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void whatComesSlowlyIsLetThrough()
    {
        test::FakeClock clock;
        LogLimiter limiter(10, 1s);
        for (int i = 0; i < 1000; ++i)
            QVERIFY(limiter.admit(clock.advance(100ms)));
        QVERIFY(!limiter.hasLeftOut());
    }

    void noStretchOfTimeHasMoreLinesThanAllowed()
    {
        test::FakeClock clock;
        LogLimiter limiter(10, 1s);
        std::vector<test::FakeClock::TimePoint> written;
        clock.advance(990ms); // wherever a second of the clock begins
        for (int i = 0; i < 5000; ++i) {
            if (limiter.admit(clock.advance(1ms)))
                written.push_back(clock.now());
        }
        QCOMPARE(written.size(), std::size_t(50));
        for (std::size_t i = 10; i < written.size(); ++i)
            QVERIFY(written[i] - written[i - 10] >= 1s);
    }

    void whatIsLeftOutIsCountedOnce()
    {
        test::FakeClock clock;
        LogLimiter limiter(50, 5s);
        int lines = 0;
        for (int i = 0; i < 10'000; ++i) {
            lines += limiter.admit(clock.now()) ? 1 : 0;
            clock.advance(1ms);
        }
        QCOMPARE(lines, 100);
        QVERIFY(limiter.hasLeftOut());
        QCOMPARE(limiter.takeLeftOut(), 9'900);
        QVERIFY(!limiter.hasLeftOut());
        QCOMPARE(limiter.takeLeftOut(), 0);
    }
};

QTEST_APPLESS_MAIN(TestLogLimiter)
#include "tst_loglimiter.moc"
