// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/backoff.h"

#include <QtTest/QTest>

using roundtable::starter::Backoff;

class TestBackoff : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itDoublesUpToFiveSeconds();
    void chanceShortensByAQuarterAtMost();
    void afterASuccessItBeginsAnew();
};

void TestBackoff::itDoublesUpToFiveSeconds()
{
    Backoff backoff;
    for (const int expected : {250, 500, 1000, 2000, 4000, 5000, 5000, 5000})
        QCOMPARE(backoff.next(0).count(), expected);
}

void TestBackoff::chanceShortensByAQuarterAtMost()
{
    QCOMPARE(Backoff().next(1).count(), 187);
    QCOMPARE(Backoff().next(0.5).count(), 218);
    QCOMPARE(Backoff().next(7).count(), 187);
}

void TestBackoff::afterASuccessItBeginsAnew()
{
    Backoff backoff;
    for (int i = 0; i < 4; ++i)
        QVERIFY(backoff.next(0) >= Backoff::first);
    backoff.reset();
    QCOMPARE(backoff.next(0), Backoff::first);
}

QTEST_APPLESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
