// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/valuescale.h"

#include <QtTest/QTest>

#include <cmath>

using namespace roundtable::manager;
using Values = QList<double>;

class TestValueScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepsAreOneTwoOrFive_data();
    void stepsAreOneTwoOrFive();
    void highestValueAlwaysFitsBelowTheTop();
    void topComesDownOnlyWhenHalfIsUnused();
    void anotherHeightIsFittedAtOnce();
    void valueAndPlaceAreInverse();
    void oddValuesDoNoHarm();
};

void TestValueScale::stepsAreOneTwoOrFive_data()
{
    QTest::addColumn<bool>("whole");
    QTest::addColumn<double>("highest");
    QTest::addColumn<Values>("ticks");
    QTest::addColumn<int>("decimals");

    QTest::newRow("nobody") << true << 0.0 << Values{0, 2, 4} << 0;
    QTest::newRow("three people") << true << 3.0 << Values{0, 2, 4} << 0;
    QTest::newRow("five people") << true << 5.0 << Values{0, 2, 4, 6} << 0;
    QTest::newRow("22 people") << true << 22.0 << Values{0, 10, 20} << 0;
    QTest::newRow("65535 people") << true << 65535.0 << Values{0, 50000} << 0;
    QTest::newRow("silence") << false << 0.0 << Values{0, 0.5, 1} << 1;
    QTest::newRow("a message now and then") << false << 0.3 << Values{0, 0.5, 1} << 1;
    QTest::newRow("nine messages a second") << false << 9.0 << Values{0, 5, 10} << 0;
    QTest::newRow("4000 messages a second") << false << 4000.0 << Values{0, 2000, 4000} << 0;
}

void TestValueScale::stepsAreOneTwoOrFive()
{
    QFETCH(bool, whole);
    QFETCH(double, highest);
    QFETCH(Values, ticks);
    QFETCH(int, decimals);
    ValueScale scale(whole ? ValueScale::Numbers::Whole : ValueScale::Numbers::Real);
    scale.setPlace(0, 112);
    scale.fit(highest);
    QCOMPARE(scale.ticks(), ticks);
    QCOMPARE(scale.decimals(), decimals);
}

void TestValueScale::highestValueAlwaysFitsBelowTheTop()
{
    for (const auto numbers : {ValueScale::Numbers::Whole, ValueScale::Numbers::Real}) {
        for (const qreal height : {64.0, 92.0, 112.0, 400.0}) {
            for (int highest = 0; highest < 70'000; highest = highest * 5 / 4 + 1) {
                ValueScale scale(numbers);
                scale.setPlace(10, height);
                scale.fit(highest);
                QVERIFY(scale.topValue() > highest);
                QVERIFY(scale.ticks().size() >= 2);
                QVERIFY(scale.ticks().size() <= height / ValueScale::shortestStep + 1);
                if (numbers == ValueScale::Numbers::Whole)
                    QCOMPARE(scale.step(), std::round(scale.step()));
            }
        }
    }
}

void TestValueScale::topComesDownOnlyWhenHalfIsUnused()
{
    ValueScale scale(ValueScale::Numbers::Whole);
    scale.setPlace(0, 112);
    scale.fit(22);
    const double top = scale.topValue();
    scale.fit(17);
    QCOMPARE(scale.topValue(), top);
    scale.fit(22);
    QCOMPARE(scale.topValue(), top);
    scale.fit(3);
    QVERIFY(scale.topValue() < top / 2);
    scale.fit(80);
    QVERIFY(scale.topValue() > 80);
}

void TestValueScale::anotherHeightIsFittedAtOnce()
{
    ValueScale scale(ValueScale::Numbers::Whole);
    scale.setPlace(0, 112);
    scale.fit(22);
    scale.setPlace(0, 600);
    scale.fit(22);
    QCOMPARE(scale.step(), 2.0);
}

void TestValueScale::valueAndPlaceAreInverse()
{
    ValueScale scale;
    scale.setPlace(30, 92);
    scale.fit(9);
    QCOMPARE(scale.y(0), 122.0);
    QCOMPARE(scale.y(10), 30.0);
    for (const double value : {0.0, 2.5, 9.0})
        QCOMPARE(scale.value(scale.y(value)), value);
}

void TestValueScale::oddValuesDoNoHarm()
{
    ValueScale scale;
    QVERIFY(scale.ticks().isEmpty());
    scale.fit(std::nan(""));
    QCOMPARE(scale.topValue(), 1.0);
    scale.fit(-5);
    QCOMPARE(scale.topValue(), 1.0);
    scale.setPlace(0, 0);
    scale.fit(5);
    QVERIFY(scale.topValue() > 5);
}

QTEST_APPLESS_MAIN(TestValueScale)
#include "tst_valuescale.moc"
