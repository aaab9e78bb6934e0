// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/chatserver/loginthrottle.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable::starter;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// The throttle and the counters it is made of.
class TestLoginThrottle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aWindowOpensWithTheFirstAndCloses();
    void keysAreCountedApart();
    void aForgottenKeyStartsAnew();
    void closedWindowsTakeNoRoom();
    void theKeysAreBounded();
    void answersAreHeldLongerAndLonger();
    void aSuccessForgivesTheAccountAndNotTheAddress();
    void anAddressIsNotHeardAfterItsFailures();
    void failuresAreForgottenAfterTenMinutes();
    void createsAreCountedPerAddress();
    void aFeignedCheckTakesWhatRealOnesTook();
    void onlyTheLastChecksAreRemembered();
    void millionsOfNamesTakeBoundedRoom();

private:
    TimePoint m_now{1h};
};

void TestLoginThrottle::aWindowOpensWithTheFirstAndCloses()
{
    WindowCounter counter(60s, 10);
    QCOMPARE(counter.count("a", m_now), 0);
    QCOMPARE(counter.increment("a", m_now), 1);
    QCOMPARE(counter.increment("a", m_now + 59s), 2);
    QCOMPARE(counter.count("a", m_now + 59s), 2);
    QCOMPARE(counter.count("a", m_now + 60s), 0);
    QCOMPARE(counter.increment("a", m_now + 60s), 1);
}

void TestLoginThrottle::keysAreCountedApart()
{
    WindowCounter counter(60s, 10);
    counter.increment("a", m_now);
    counter.increment("a", m_now);
    counter.increment("b", m_now);
    QCOMPARE(counter.count("a", m_now), 2);
    QCOMPARE(counter.count("b", m_now), 1);
    QCOMPARE(counter.count("", m_now), 0);
}

void TestLoginThrottle::aForgottenKeyStartsAnew()
{
    WindowCounter counter(60s, 10);
    counter.increment("a", m_now);
    counter.forget("a");
    counter.forget("a");
    QCOMPARE(counter.count("a", m_now), 0);
    QCOMPARE(counter.size(), 0);
    QCOMPARE(counter.increment("a", m_now), 1);
}

void TestLoginThrottle::closedWindowsTakeNoRoom()
{
    WindowCounter counter(60s, 1000);
    for (int i = 0; i < 500; ++i)
        counter.increment(QByteArray::number(i), m_now);
    QCOMPARE(counter.size(), 500);
    counter.increment("late", m_now + 60s);
    QCOMPARE(counter.size(), 1);
}

void TestLoginThrottle::theKeysAreBounded()
{
    WindowCounter counter(60s, 3);
    for (const char *key : {"a", "b", "c"})
        counter.increment(key, m_now);
    counter.increment("a", m_now);
    counter.increment("d", m_now);
    QCOMPARE(counter.size(), 3);
    QCOMPARE(counter.count("a", m_now), 0); // its window opened first
    QCOMPARE(counter.count("b", m_now), 1);
    QCOMPARE(counter.count("d", m_now), 1);
}

void TestLoginThrottle::answersAreHeldLongerAndLonger()
{
    LoginThrottle throttle({});
    for (const auto delay : {0s, 0s, 0s, 0s, 0s, 1s, 2s, 4s, 8s, 16s, 16s})
        QCOMPARE(throttle.loginFailed("peer", "bob", m_now), delay);
    QCOMPARE(throttle.loginFailed("peer", "eve", m_now), 0s);
}

void TestLoginThrottle::aSuccessForgivesTheAccountAndNotTheAddress()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 30; ++i)
        std::ignore = throttle.loginFailed("peer", "bob", m_now);
    throttle.loginSucceeded("bob");
    QVERIFY(throttle.refusesLogin("peer", m_now));
    QCOMPARE(throttle.loginFailed("other", "bob", m_now), 0s);
}

void TestLoginThrottle::anAddressIsNotHeardAfterItsFailures()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 30; ++i) {
        QVERIFY(!throttle.refusesLogin("peer", m_now));
        std::ignore = throttle.loginFailed("peer", QByteArray::number(i), m_now);
    }
    QVERIFY(throttle.refusesLogin("peer", m_now));
    QVERIFY(!throttle.refusesLogin("other", m_now));
}

void TestLoginThrottle::failuresAreForgottenAfterTenMinutes()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 30; ++i)
        std::ignore = throttle.loginFailed("peer", "bob", m_now);
    QVERIFY(throttle.refusesLogin("peer", m_now + 10min - 1s));
    QVERIFY(!throttle.refusesLogin("peer", m_now + 10min));
    QCOMPARE(throttle.loginFailed("peer", "bob", m_now + 10min), 0s);
}

void TestLoginThrottle::createsAreCountedPerAddress()
{
    LoginThrottle throttle({});
    for (int i = 0; i < 120; ++i)
        QVERIFY(throttle.admitsCreate("peer", m_now));
    QVERIFY(!throttle.admitsCreate("peer", m_now));
    QVERIFY(throttle.admitsCreate("other", m_now));
    QVERIFY(throttle.admitsCreate("peer", m_now + 10min));
}

void TestLoginThrottle::aFeignedCheckTakesWhatRealOnesTook()
{
    LoginThrottle throttle({});
    QCOMPARE(throttle.feignedCheck(), TimePoint::duration(0));
    throttle.loginChecked(10ms);
    throttle.loginChecked(30ms);
    const auto first = throttle.feignedCheck();
    const auto second = throttle.feignedCheck();
    QCOMPARE(first + second, TimePoint::duration(40ms));
    QCOMPARE(throttle.feignedCheck(), first);
}

void TestLoginThrottle::onlyTheLastChecksAreRemembered()
{
    LoginThrottle throttle({});
    throttle.loginChecked(1h);
    for (int i = 0; i < 32; ++i)
        throttle.loginChecked(10ms);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(throttle.feignedCheck(), TimePoint::duration(10ms));
}

void TestLoginThrottle::millionsOfNamesTakeBoundedRoom()
{
    constexpr qsizetype capacity = 1000;
    WindowCounter counter(10min, capacity);
    for (int i = 0; i < 1'000'000; ++i)
        counter.increment(QByteArray::number(i), m_now);
    QCOMPARE(counter.size(), capacity);
}

QTEST_APPLESS_MAIN(TestLoginThrottle)
#include "tst_loginthrottle.moc"
