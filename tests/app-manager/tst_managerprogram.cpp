// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/bytes.h"
#include "tests/support/loopback.h"

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <csignal>

using namespace roundtable;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

/// roundtable-manager as a process: what it prints, how it ends, what it answers.
class TestManagerProgram : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    const QStringList m_anyPorts{u"--client-port"_s, u"0"_s, u"--starter-port"_s, u"0"_s, u"--bind"_s, u"127.0.0.1"_s};

    /// One run of the program, killed where it does not end by itself.
    struct Program {
        ~Program()
        {
            process.kill();
            process.waitForFinished();
        }
        void signal(int number) { ::kill(static_cast<pid_t>(process.processId()), number); }
        [[nodiscard]] bool isEnded() const { return process.state() == QProcess::NotRunning; }
        void read()
        {
            out += process.readAllStandardOutput();
            err += process.readAllStandardError();
        }
        /// False where the line did not come.
        bool waitUntilReady()
        {
            static const QRegularExpression line(u"^ready client_port=(\\d+) starter_port=(\\d+)\n"_s);
            return QTest::qWaitFor([this] {
                read();
                const auto match = line.match(QString::fromUtf8(out));
                clientPort = match.captured(1).toUShort();
                starterPort = match.captured(2).toUShort();
                return match.hasMatch();
            });
        }
        int waitForExitCode()
        {
            const bool hasEnded = QTest::qWaitFor([this] {
                read();
                return isEnded();
            });
            return hasEnded && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
        }
        QProcess process;
        QByteArray out;
        QByteArray err;
        quint16 clientPort = 0;
        quint16 starterPort = 0;
    };

    void run(Program &program, const QStringList &arguments, bool hasDisplay = false)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"DISPLAY"_s);
        environment.remove(u"WAYLAND_DISPLAY"_s);
        environment.remove(u"QT_QPA_PLATFORM"_s);
        if (hasDisplay)
            environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        for (const auto &name : {u"XDG_RUNTIME_DIR"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s})
            environment.insert(name, m_folder.path());
        program.process.setProcessEnvironment(environment);
        program.process.start(QStringLiteral(MANAGER_PROGRAM), arguments);
    }
    QStringList headless(const QStringList &more = {}) const { return m_anyPorts + QStringList{u"--headless"_s} + more; }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void endsInAnOrderlyWayWhenAskedTo_data()
    {
        QTest::addColumn<int>("signalNumber");
        QTest::addColumn<bool>("hasWindow");
        QTest::newRow("headless, SIGTERM") << SIGTERM << false;
        QTest::newRow("headless, SIGINT") << SIGINT << false;
        QTest::newRow("window, SIGTERM") << SIGTERM << true;
    }
    void endsInAnOrderlyWayWhenAskedTo()
    {
        QFETCH(const int, signalNumber);
        QFETCH(const bool, hasWindow);
        Program manager;
        run(manager, hasWindow ? m_anyPorts : headless(), hasWindow);
        QVERIFY2(manager.waitUntilReady(), manager.err.constData());
        QVERIFY(manager.clientPort > 0 && manager.starterPort > 0);
        manager.signal(signalNumber);
        QCOMPARE(manager.waitForExitCode(), 0);
    }

    void startsTheServerWhenReadyAndTellsClients()
    {
        Program manager;
        run(manager, headless({u"--start-when-ready"_s, u"--chat-port"_s, u"8123"_s}));
        QVERIFY2(manager.waitUntilReady(), manager.err.constData());
        RawPeer starter(manager.starterPort);
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        starter.send(bytes("0C 03 00 00"));
        QTRY_VERIFY_WITH_TIMEOUT([&] {
            RawPeer client(manager.clientPort);
            client.send(bytes("00 03"));
            client.waitForEnd();
            return client.received() == bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8123\"");
        }(), 5000);
    }

    void eventsAreLinesWithTheirTime()
    {
        Program manager;
        run(manager, headless({u"--start-when-ready"_s}));
        QVERIFY(manager.waitUntilReady());
        RawPeer starter(manager.starterPort);
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        manager.signal(SIGTERM);
        QCOMPARE(manager.waitForExitCode(), 0);
        static const QRegularExpression line(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z [A-Z].+$"_s);
        const QStringList lines = QString::fromUtf8(manager.err).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() >= 2);
        for (const QString &text : lines)
            QVERIFY2(line.match(text).hasMatch(), qPrintable(text));
        QVERIFY(manager.err.contains("Starter 127.0.0.1 connected\n"));
    }

    void statusStartAndStopReachTheManagerOfTheProfile()
    {
        const QStringList profile{u"--profile"_s, u"test"_s};
        Program manager;
        run(manager, headless(profile));
        QVERIFY(manager.waitUntilReady());
        Program start;
        run(start, profile + QStringList{u"start"_s});
        QCOMPARE(start.waitForExitCode(), 0);
        QVERIFY2(start.out.contains("state: no starter\n") && start.out.contains("wanted: on\n"), start.out.constData());
        RawPeer starter(manager.starterPort);
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        Program stop;
        run(stop, profile + QStringList{u"stop"_s});
        QCOMPARE(stop.waitForExitCode(), 0);
        QVERIFY(starter.waitFor(bytes("14 03 00 00 15 03 00 00")));
        Program other;
        run(other, {u"--profile"_s, u"other"_s, u"status"_s});
        QCOMPARE(other.waitForExitCode(), 69);
        QVERIFY(!other.err.isEmpty());
    }

    void exitCodesAreThoseOfSysexits_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0;
        QTest::newRow("version") << QStringList{u"--version"_s} << 0;
        QTest::newRow("an unknown flag") << QStringList{u"--nonsense"_s} << 64;
        QTest::newRow("a port that is none") << QStringList{u"--client-port"_s, u"65536"_s} << 64;
        QTest::newRow("--when-empty without stop") << QStringList{u"start"_s, u"--when-empty"_s} << 64;
        QTest::newRow("trust in nobody") << QStringList{u"trust"_s} << 64;
        QTest::newRow("trust in what is no address") << QStringList{u"trust"_s, u"lab-srv"_s} << 64;
        QTest::newRow("--json without a word") << QStringList{u"--headless"_s, u"--json"_s} << 64;
        QTest::newRow("an unknown word") << QStringList{u"restart"_s} << 64;
    }
    void exitCodesAreThoseOfSysexits()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const int, code);
        Program manager;
        run(manager, arguments);
        QCOMPARE(manager.waitForExitCode(), code);
        QVERIFY(code == 0 ? !manager.out.isEmpty() && manager.err.isEmpty() : manager.out.isEmpty() && !manager.err.isEmpty());
    }

    void trustIsToldToTheManagerOfTheProfile()
    {
        Program manager;
        run(manager, headless());
        QVERIFY(manager.waitUntilReady());
        Program trust;
        run(trust, {u"trust"_s, u"192.0.2.7"_s, u"--json"_s});
        QCOMPARE(trust.waitForExitCode(), 0);
        QVERIFY2(trust.out.contains(R"("trusted":["192.0.2.7"])"), trust.out.constData());
    }

    void anAddressThatIsNotOursIsNamedOnce()
    {
        Program manager;
        run(manager, {u"--headless"_s, u"--bind"_s, u"192.0.2.7"_s, u"--client-port"_s, u"0"_s, u"--starter-port"_s, u"0"_s});
        QCOMPARE(manager.waitForExitCode(), 69);
        QVERIFY2(manager.err.startsWith("192.0.2.7 is not an address of this computer") && manager.err.count('\n') == 1, manager.err.constData());
    }

    void aPortInUseIsNamedAndEndsIt()
    {
        const RawListener other;
        Program manager;
        run(manager, {u"--headless"_s, u"--client-port"_s, QString::number(other.port()), u"--starter-port"_s, u"0"_s});
        QCOMPARE(manager.waitForExitCode(), 69);
        QVERIFY2(manager.err.startsWith(QByteArray("Port " + QByteArray::number(other.port()))), manager.err.constData());
        QVERIFY(manager.out.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestManagerProgram)
#include "tst_managerprogram.moc"
