// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/childstarter.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <csignal>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

/// "Run a starter on this computer", with a shell script in the starter's place.
class TestChildStarter : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_path;

    void install(const QByteArray &script)
    {
        QFile file(m_folder.filePath(u"roundtable-starter"_s));
        QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = qgetenv("PATH");
        qputenv("PATH", QByteArray(QFile::encodeName(m_folder.path()) + ':' + m_path));
    }
    void cleanupTestCase() { qputenv("PATH", m_path); }
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsToldWhereTheManagerIs()
    {
        const QString seen = m_folder.filePath(u"arguments"_s);
        install("echo \"$@\" > '" + QFile::encodeName(seen) + "'\n");
        ChildStarter child;
        QSignalSpy ended(&child, &ChildStarter::ended);
        child.start(9001, 8001, u"/data"_s);
        QTRY_COMPARE(ended.size(), 1);
        QFile file(seen);
        QVERIFY(file.open(QFile::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("--manager 127.0.0.1:9001 --chat-port 8001 --data-dir /data\n"));
    }

    void itsEndIsToldInWords_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("in an orderly way") << QByteArray("exit 0\n") << QStringList{u"stopped"_s};
        QTest::newRow("port in use") << QByteArray("echo 'Port 8000 is taken' >&2; exit 69\n") << QStringList{u"in use"_s, u"Port 8000 is taken"_s};
        QTest::newRow("data folder") << QByteArray("echo 'read-only' >&2; exit 73\n") << QStringList{u"data folder"_s, u"read-only"_s};
        QTest::newRow("settings") << QByteArray("echo 'line 3' >&2; exit 78\n") << QStringList{u"settings"_s, u"line 3"_s};
        QTest::newRow("much to say") << QByteArray("head -c 1000000 /dev/zero | tr '\\0' x >&2; echo >&2; echo last >&2; exit 78\n")
                                     << QStringList{u"last"_s};
    }
    void itsEndIsToldInWords()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QStringList, words);
        install(script);
        ChildStarter child;
        QSignalSpy started(&child, &ChildStarter::started);
        QSignalSpy ended(&child, &ChildStarter::ended);
        child.start(9001, 8001, u"/data"_s);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(started.size(), 1);
        QVERIFY(!child.isRunning());
        const QString reason = ended.first().first().toString();
        for (const QString &word : words)
            QVERIFY2(reason.contains(word), qPrintable(reason));
        QVERIFY(reason.size() < 400);
    }

    void afterACrashItIsStartedAgainButNotForEver_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<QString>("words");
        QTest::newRow("killed") << QByteArray("kill -KILL $$\n") << u"killed"_s;
        QTest::newRow("a code nobody knows") << QByteArray("echo oops >&2; exit 3\n") << u"code 3. oops"_s;
    }
    void afterACrashItIsStartedAgainButNotForEver()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, words);
        install(script);
        ChildStarter child({.restartDelay = 1ms});
        QSignalSpy started(&child, &ChildStarter::started);
        QSignalSpy crashed(&child, &ChildStarter::crashed);
        QSignalSpy ended(&child, &ChildStarter::ended);
        child.start(9001, 8001, u"/data"_s);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(started.size(), 5);
        QCOMPARE(crashed.size(), 4);
        QVERIFY(crashed.first().first().toString().contains(words));
        const QString reason = ended.first().first().toString();
        QVERIFY2(reason.contains(words) && reason.contains(u"not started again"_s), qPrintable(reason));
        QVERIFY(!child.isRunning());
    }

    void crashesLongAgoDoNotCount()
    {
        install("kill -KILL $$\n");
        ChildStarter child({.restartDelay = 20ms, .crashWindow = 1ms, .crashesInWindow = 2});
        QSignalSpy crashed(&child, &ChildStarter::crashed);
        QSignalSpy ended(&child, &ChildStarter::ended);
        child.start(9001, 8001, u"/data"_s);
        QTRY_VERIFY(crashed.size() >= 3);
        QCOMPARE(ended.size(), 0);
        child.stop();
        QTRY_COMPARE(ended.size(), 1);
    }

    void stopBetweenACrashAndTheNextStartIsFinal()
    {
        install("kill -KILL $$\n");
        ChildStarter child({.restartDelay = 1h});
        QSignalSpy crashed(&child, &ChildStarter::crashed);
        QSignalSpy ended(&child, &ChildStarter::ended);
        child.start(9001, 8001, u"/data"_s);
        QTRY_COMPARE(crashed.size(), 1);
        QVERIFY(child.isRunning());
        child.stop();
        QCOMPARE(ended.size(), 1);
        QVERIFY(!child.isRunning());
    }

    void stopEndsItInAnOrderlyWayAlthoughSignalsAreBlockedHere()
    {
        install("trap 'exit 0' TERM\nwhile :; do sleep 0.05; done\n");
        ChildStarter child;
        QSignalSpy started(&child, &ChildStarter::started);
        QSignalSpy ended(&child, &ChildStarter::ended);
        sigset_t signals;
        sigset_t before;
        sigemptyset(&signals);
        sigaddset(&signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals, &before);
        child.start(9001, 8001, u"/data"_s);
        QTRY_COMPARE(started.size(), 1);
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        child.start(9001, 8001, u"/data"_s); // runs already
        QCOMPARE(started.size(), 1);
        child.stop();
        QTRY_COMPARE(ended.size(), 1);
    }

    void aMissingProgramIsSaid()
    {
        const QByteArray path = qgetenv("PATH");
        const QTemporaryDir empty;
        qputenv("PATH", QFile::encodeName(empty.path()));
        ChildStarter child;
        QSignalSpy ended(&child, &ChildStarter::ended);
        child.start(9001, 8001, u"/data"_s);
        qputenv("PATH", path);
        QCOMPARE(ended.size(), 1);
        QVERIFY(ended.first().first().toString().contains(u"roundtable-starter"_s));
    }
};

QTEST_GUILESS_MAIN(TestChildStarter)
#include "tst_childstarter.moc"
