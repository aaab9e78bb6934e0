// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/reconnectpolicy.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class tst_ReconnectPolicy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void delaysGrowToHalfAMinute_data()
    {
        QTest::addColumn<int>("attempt");
        QTest::addColumn<int>("seconds");
        QTest::newRow("before the first") << 0 << 1;
        QTest::newRow("first") << 1 << 1;
        QTest::newRow("second") << 2 << 2;
        QTest::newRow("third") << 3 << 4;
        QTest::newRow("fourth") << 4 << 8;
        QTest::newRow("fifth") << 5 << 15;
        QTest::newRow("sixth") << 6 << 30;
        QTest::newRow("thousandth") << 1000 << 30;
        QTest::newRow("no number at all") << -5 << 1;
    }
    void delaysGrowToHalfAMinute()
    {
        QFETCH(const int, attempt);
        QFETCH(const int, seconds);
        const std::chrono::milliseconds middle = std::chrono::seconds(seconds);
        QCOMPARE(reconnectDelay(attempt, 0.5), middle);
        QCOMPARE(reconnectDelay(attempt, 0.0), middle * 8 / 10);
        QVERIFY(reconnectDelay(attempt, 0.999999) <= middle * 12 / 10);
        QVERIFY(reconnectDelay(attempt, 0.999999) > middle);
    }
};

QTEST_APPLESS_MAIN(tst_ReconnectPolicy)
#include "tst_reconnectpolicy.moc"
