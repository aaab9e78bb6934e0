// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/connectionquota.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestConnectionQuota : public QObject {
    Q_OBJECT

    static IpAddress ip(const QString &text) { return IpAddress::fromText(text).value(); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneAddressHasThirtyTwoConnectionsAtATime()
    {
        test::FakeClock clock;
        ConnectionQuota quota({});
        const IpAddress address = ip(u"10.0.0.31"_s);
        int admitted = 0;
        for (int i = 0; i < 100; ++i) {
            clock.advance(50ms); // as fast as the rate allows
            admitted += quota.admit(address, clock.now()) ? 1 : 0;
        }
        QCOMPARE(admitted, 32);
        quota.release(address);
        QVERIFY(quota.admit(address, clock.now()));
        QVERIFY(!quota.admit(address, clock.now()));
    }

    void oneAddressConnectsTwentyTimesASecond()
    {
        test::FakeClock clock;
        ConnectionQuota quota({});
        const IpAddress address = ip(u"10.0.0.31"_s);
        const auto knockManyTimes = [&] {
            int admitted = 0;
            for (int i = 0; i < 100; ++i) {
                if (!quota.admit(address, clock.now()))
                    continue;
                ++admitted;
                quota.release(address);
            }
            return admitted;
        };
        QCOMPARE(knockManyTimes(), 20);
        clock.advance(500ms);
        QCOMPARE(knockManyTimes(), 10);
        clock.advance(1h);
        QCOMPARE(knockManyTimes(), 20);
    }

    void anotherAddressIsNotInTheWay()
    {
        test::FakeClock clock;
        ConnectionQuota quota({});
        while (quota.admit(ip(u"10.0.0.31"_s), clock.now())) { }
        QVERIFY(quota.admit(ip(u"10.0.0.32"_s), clock.now()));
    }

    void localProgramsAreExempt()
    {
        test::FakeClock clock;
        ConnectionQuota quota({});
        for (int i = 0; i < 1000; ++i)
            QVERIFY(quota.admit(ip(u"127.0.0.1"_s), clock.now()));
        QCOMPARE(quota.size(), size_t(0));
    }

    void addressesThatHaveGoneAreForgotten()
    {
        test::FakeClock clock;
        ConnectionQuota quota({});
        for (int i = 0; i < 100'000; ++i) {
            const IpAddress address = ip(u"10.%1.%2.%3"_s.arg(i >> 16).arg((i >> 8) & 255).arg(i & 255));
            QVERIFY(quota.admit(address, clock.now()));
            quota.release(address);
            clock.advance(1ms);
        }
        QVERIFY2(quota.size() <= 2048, qPrintable(QString::number(quota.size())));
    }
};

QTEST_APPLESS_MAIN(TestConnectionQuota)
#include "tst_connectionquota.moc"
