// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/generalizedtime.h"
#include "tests/support/printers.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

class TestGeneralizedTime : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void realInstantsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QDateTime>("instant");
        const auto row = [](const char *name, const char *text, QDate date, QTime time) {
            QTest::newRow(name) << QByteArray(text) << QDateTime(date, time, Qt::UTC);
        };
        row("the specification's", "20250320123000Z", {2025, 3, 20}, {12, 30});
        row("29 February of a leap year", "20240229235959Z", {2024, 2, 29}, {23, 59, 59});
        row("29 February 2000", "20000229000000Z", {2000, 2, 29}, {0, 0});
        row("leap second is the next minute's first", "20161231235960Z", {2017, 1, 1}, {0, 0});
        row("leap second of any day", "20250320235960Z", {2025, 3, 21}, {0, 0});
        row("a clock that was never set", "19700101000000Z", {1970, 1, 1}, {0, 0});
        row("a clock that is far behind", "00010101000000Z", {1, 1, 1}, {0, 0});
        row("a clock that is far ahead", "99991231235959Z", {9999, 12, 31}, {23, 59, 59});
    }
    void realInstantsAreTaken()
    {
        QFETCH(QByteArray, text);
        const auto time = GeneralizedTime::fromWire(text);
        QVERIFY(time);
        QCOMPARE(time->wire().toByteArray(), text);
        QTEST(time->toDateTime(), "instant");
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, QByteArray text) { QTest::newRow(name) << text; };
        row("29 February 2023", "20230229120000Z");
        row("29 February 1900", "19000229120000Z");
        row("30 February", "20240230120000Z");
        row("31 April", "20250431120000Z");
        row("month 13", "20251320123000Z");
        row("month 0", "20250020123000Z");
        row("day 0", "20250300123000Z");
        row("day 32", "20250332123000Z");
        row("year 0, which no calendar has", "00000320123000Z");
        row("hour 24", "20250320240000Z");
        row("minute 60", "20250320126000Z");
        row("second 61", "20250320235961Z");
        row("second 60 at noon", "20250320120060Z");
        row("second 60 at 22:59", "20250320225960Z");
        row("no Z", "202503201230000");
        row("small z", "20250320123000z");
        row("an offset", "20250320123000+0100");
        row("an offset in 15 bytes", "2025032012+0100");
        row("a fraction", "20250320123000.5Z");
        row("a fraction in 15 bytes", "202503201230.5Z");
        row("13 bytes", "202503201230Z");
        row("13 bytes, two-digit year", "250320123000Z");
        row("14 bytes", "20250320123000");
        row("16 bytes", "020250320123000Z");
        row("nothing", "");
        row("blanks for zeros", "2025 320123000Z");
        row("a sign", "+2025320123000Z");
        row("NUL", QByteArray("2025032012300\0Z", 15));
        row("full-width digits", u"２０２５０３２０１２３０００Z"_s.toUtf8());
        row("full-width digits in 15 bytes", u"２０２５Z"_s.toUtf8() + "00");
        row("full-width digits, 15 bytes with the Z", u"２０２５"_s.toUtf8() + "03Z");
    }
    void everythingElseIsRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!GeneralizedTime::fromWire(text));
    }

    void instantsAreWrittenInUtc()
    {
        const QDateTime inVancouver(QDate(2025, 3, 20), QTime(5, 30), QTimeZone(-7 * 3600));
        const auto time = GeneralizedTime::fromDateTime(inVancouver);
        QVERIFY(time);
        QCOMPARE(time->wire().toByteArray(), "20250320123000Z");
    }

    void fractionsAreDroppedNotRounded()
    {
        const auto time = GeneralizedTime::fromDateTime(QDateTime({2025, 12, 31}, {23, 59, 59, 999}, Qt::UTC));
        QVERIFY(time);
        QCOMPARE(time->wire().toByteArray(), "20251231235959Z");
    }

    void instantsWithoutAFourDigitYearHaveNoText()
    {
        QVERIFY(!GeneralizedTime::fromDateTime(QDateTime()));
        QVERIFY(!GeneralizedTime::fromDateTime(QDateTime({10000, 1, 1}, {0, 0}, Qt::UTC)));
        QVERIFY(!GeneralizedTime::fromDateTime(QDateTime({-1, 1, 1}, {0, 0}, Qt::UTC)));
    }

    void everyDayOfFourCenturiesComesBack()
    {
        for (QDate day(1890, 1, 1); day.year() < 2290; day = day.addDays(1)) {
            const QDateTime noon(day, QTime(12, 34, 56), Qt::UTC);
            const auto time = GeneralizedTime::fromDateTime(noon);
            QVERIFY(time);
            QCOMPARE(GeneralizedTime::fromWire(time->wire()), time);
            QCOMPARE(time->toDateTime(), noon);
        }
    }

    void withoutAnInstantItIsTheEpoch()
    {
        QCOMPARE(GeneralizedTime().toDateTime().toSecsSinceEpoch(), 0);
        QCOMPARE(GeneralizedTime::fromWire(GeneralizedTime().wire()), GeneralizedTime());
    }
};

QTEST_APPLESS_MAIN(TestGeneralizedTime)
#include "tst_generalizedtime.moc"
