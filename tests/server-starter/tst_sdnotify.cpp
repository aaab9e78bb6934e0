// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/sdnotify.h"
#include "tests/support/notifysocket.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::starter;
using roundtable::test::NotifySocket;

class TestSdNotify : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theServiceManagerIsTold_data();
    void theServiceManagerIsTold();
    void withoutASocketNothingHappens();
    void theWatchdogIsFedTwiceAsOften();
};

void TestSdNotify::theServiceManagerIsTold_data()
{
    QTest::addColumn<bool>("isAbstract");
    QTest::newRow("a path") << false;
    QTest::newRow("a name in the abstract namespace") << true;
}

void TestSdNotify::theServiceManagerIsTold()
{
    QFETCH(bool, isAbstract);
    const QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const QByteArray name = isAbstract ? "@roundtable-test-" + QByteArray::number(QCoreApplication::applicationPid())
                                       : QByteArray(folder.path().toUtf8() + "/notify");
    const NotifySocket manager(name);
    SdNotify notify(name);
    QVERIFY(notify.isActive());

    notify.ready(u"Online on port 8000"_s);
    QCOMPARE(manager.next(), "READY=1\nSTATUS=Online on port 8000");
    notify.status(u"12 users"_s);
    QCOMPARE(manager.next(), "STATUS=12 users");
    notify.reloading();
    QVERIFY(manager.next().startsWith("RELOADING=1\nMONOTONIC_USEC="));
    notify.watchdog();
    QCOMPARE(manager.next(), "WATCHDOG=1");
    notify.stopping();
    QCOMPARE(manager.next(), "STOPPING=1");
    QCOMPARE(manager.next(), QByteArray());
}

void TestSdNotify::withoutASocketNothingHappens()
{
    SdNotify nobody{QByteArray()};
    QVERIFY(!nobody.isActive());
    nobody.ready(u"x"_s);
    SdNotify gone("/nowhere/at/all");
    gone.watchdog();
    SdNotify tooLong(QByteArray(500, 'x'));
    tooLong.stopping();
}

void TestSdNotify::theWatchdogIsFedTwiceAsOften()
{
    qunsetenv("WATCHDOG_USEC");
    qunsetenv("WATCHDOG_PID");
    QVERIFY(!SdNotify::watchdogInterval());
    qputenv("WATCHDOG_USEC", "30000000");
    QCOMPARE(SdNotify::watchdogInterval(), std::optional(std::chrono::milliseconds(15'000)));
    qputenv("WATCHDOG_PID", "1");
    QVERIFY(!SdNotify::watchdogInterval());
    qputenv("WATCHDOG_PID", QByteArray::number(QCoreApplication::applicationPid()));
    QVERIFY(SdNotify::watchdogInterval());
}

QTEST_APPLESS_MAIN(TestSdNotify)
#include "tst_sdnotify.moc"
