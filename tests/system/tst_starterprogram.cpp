// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/bytes.h"
#include "tests/support/loopback.h"
#include "tests/support/notifysocket.h"
#include "tests/system/program.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::test;

namespace {

const QByteArray refusedForNow = bytes("01 03 0000 0014 0A 01 15 0C 0F \"Generic Failure\"");
const QByteArray invalidRequest = bytes("01 03 0000 0014 0A 01 1F 0C 0F \"Invalid Request\"");
const QByteArray unusedType = bytes("63 03 0000 0000");

} // namespace

/// roundtable-starter as a process, as an operator and a service manager see it.
class TestStarterProgram : public QObject {
    Q_OBJECT

    QTemporaryDir m_home;
    int m_runs = 0;

    [[nodiscard]] QString dataDir() const { return m_home.filePath(u"data%1"_s.arg(m_runs)); }
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_home.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
            qFatal("cannot write a file");
        return file.fileName();
    }
    /// Of a server that any free port of loopback will do for, with data of its own.
    [[nodiscard]] QStringList serving(const QStringList &more = {}) const
    {
        return QStringList{u"--auto-start"_s, u"--chat-port"_s, u"0"_s, u"--bind"_s, u"127.0.0.1"_s, u"--data-dir"_s, dataDir()} + more;
    }
    [[nodiscard]] std::unique_ptr<Program> program() const
    {
        return std::make_unique<Program>(QString::fromLatin1(ROUNDTABLE_STARTER), m_home.path());
    }
    /// The port it serves on; 0 where it does not.
    quint16 serve(Program &starter, const QStringList &more = {}) const
    {
        starter.start(serving(more));
        const bool isReady = QTest::qWaitFor([&] { return starter.readyPort("chat_port").has_value(); });
        return isReady ? *starter.readyPort("chat_port") : 0;
    }
    static std::optional<int> exitCodeOf(Program &starter)
    {
        (void)QTest::qWaitFor([&] { return !starter.isRunning(); });
        return starter.exitCode();
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        ++m_runs;
    }

    void theExitCodeTellsWhy_data();
    void theExitCodeTellsWhy();
    void aDamagedAccountFileIsLeftAsItIs();
    void readyDoesNotWaitForTheManager();
    void theServiceManagerHearsHowItGoes();
    void limitsAreReloadedAndTheRestIsNamed();
    void aFaultyConfigurationIsNotReloaded();
    void aFloodFillsNoLog();
    void whoeverIsDisabledHasToGo();
    void theStatusCommandAnswers();
    void theDefaultConfigurationIsFine();
};

void TestStarterProgram::theExitCodeTellsWhy_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("reason");
    // %1 is a port in use, %2 a file, %3 a folder that does not exist yet.
    QTest::newRow("unknown flag") << QStringList{u"--serve"_s} << 64 << QByteArray("--serve: no such flag");
    QTest::newRow("unknown command") << QStringList{u"serve"_s} << 64 << QByteArray("serve: no such command");
    QTest::newRow("unknown accounts command") << QStringList{u"accounts"_s, u"rename"_s} << 64 << QByteArray("usage: ");
    QTest::newRow("unknown account") << QStringList{u"accounts"_s, u"enable"_s, u"eve"_s} << 65 << QByteArray("no account of that name");
    QTest::newRow("port in use") << QStringList{u"--auto-start"_s, u"--chat-port"_s, u"%1"_s} << 69 << QByteArray("already in use");
    QTest::newRow("port in use, found before the manager asks") << QStringList{u"--chat-port"_s, u"%1"_s} << 69 << QByteArray("already in use");
    QTest::newRow("address of another machine")
        << QStringList{u"--auto-start"_s, u"--bind"_s, u"192.0.2.1"_s} << 69 << QByteArray("192.0.2.1");
    QTest::newRow("metrics port in use") << QStringList{u"--metrics"_s, u"127.0.0.1:%1"_s} << 69 << QByteArray("cannot serve metrics");
    QTest::newRow("status of nobody") << QStringList{u"status"_s} << 69 << QByteArray("No roundtable-starter is running");
    QTest::newRow("folder below a file") << QStringList{u"--data-dir"_s, u"%2/data"_s} << 73 << QByteArray("cannot create");
    QTest::newRow("file in place of the folder") << QStringList{u"--data-dir"_s, u"%2"_s} << 73 << QByteArray("is not a directory");
    QTest::newRow("configuration missing") << QStringList{u"--config"_s, u"%3/conf"_s} << 78 << QByteArray("No such file");
    QTest::newRow("configuration wrong") << QStringList{u"--check-config"_s, u"--config"_s, u"%2"_s} << 78
                                         << QByteArray(":2: nonsense: no such key");
}

void TestStarterProgram::theExitCodeTellsWhy()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, reason);
    const RawListener inUse;
    const QString file = write(u"faulty.conf"_s, "chat-port = 1\nnonsense = 2\n");
    QStringList words{u"--chat-port"_s, u"0"_s, u"--bind"_s, u"127.0.0.1"_s, u"--data-dir"_s, dataDir()};
    for (const QString &argument : arguments)
        words += QString(argument).replace(u"%1"_s, QString::number(inUse.port())).replace(u"%2"_s, file).replace(u"%3"_s, dataDir());
    const auto starter = program();
    starter->start(words);
    QCOMPARE(exitCodeOf(*starter), std::optional(exitCode));
    QVERIFY2(starter->standardError().contains(reason), starter->standardError().constData());
}

void TestStarterProgram::aDamagedAccountFileIsLeftAsItIs()
{
    QVERIFY(QDir().mkpath(dataDir()));
    const QByteArray damaged = "SQLite format 3" + QByteArray(5000, '\1');
    const QString path = write(u"data%1/accounts.sqlite"_s.arg(m_runs), damaged);
    const auto starter = program();
    starter->start(serving());
    QCOMPARE(exitCodeOf(*starter), std::optional(74));
    QVERIFY2(starter->standardError().contains("damaged and was left as it is"), starter->standardError().constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), damaged);
}

void TestStarterProgram::readyDoesNotWaitForTheManager()
{
    const auto starter = program();
    starter->start({u"--manager"_s, u"127.0.0.1:1"_s, u"--chat-port"_s, u"0"_s, u"--data-dir"_s, dataDir()});
    QTRY_COMPARE(starter->standardOutput(), "ready\n");
    starter->terminate();
    QCOMPARE(exitCodeOf(*starter), std::optional(0));
}

void TestStarterProgram::theServiceManagerHearsHowItGoes()
{
    const QByteArray path = QFile::encodeName(m_home.filePath(u"notify.sock"_s));
    const NotifySocket service(path);
    const auto starter = program();
    starter->setVariable(u"NOTIFY_SOCKET"_s, QString::fromUtf8(path));
    starter->setVariable(u"WATCHDOG_USEC"_s, u"200000"_s);
    const quint16 port = serve(*starter);
    const QByteArray status = "STATUS=Online on port " + QByteArray::number(port) + ", 0 users";
    QList<QByteArray> heard;
    const auto hears = [&](const QByteArray &state) {
        return QTest::qWaitFor([&] {
            for (QByteArray next = service.next(); !next.isEmpty(); next = service.next())
                heard.append(next);
            return heard.contains(state);
        });
    };
    QVERIFY2(hears("READY=1\n" + status), heard.join('|').constData());
    QVERIFY(hears("WATCHDOG=1"));
    heard.clear();
    starter->signal(SIGHUP);
    QVERIFY(hears("READY=1\n" + status));
    heard.removeAll("WATCHDOG=1");
    QVERIFY2(heard.first().startsWith("RELOADING=1\nMONOTONIC_USEC="), heard.first().constData());
    starter->terminate();
    QVERIFY(hears("STOPPING=1"));
    QCOMPARE(exitCodeOf(*starter), std::optional(0));
}

void TestStarterProgram::limitsAreReloadedAndTheRestIsNamed()
{
    const QString config = write(u"reload.conf"_s, "max-connections = 1\n");
    const auto starter = program();
    const quint16 port = serve(*starter, {u"--config"_s, config});
    QVERIFY2(port > 0, starter->standardError().constData());
    RawPeer first(port);
    first.send(unusedType);
    QVERIFY(first.waitFor(invalidRequest));
    RawPeer tooMany(port);
    QVERIFY(tooMany.waitFor(refusedForNow) && tooMany.waitForEnd());

    write(u"reload.conf"_s, "max-connections = 2\nbare-online = yes\n");
    starter->signal(SIGHUP);
    QTRY_VERIFY(starter->standardError().contains("limits and log settings reloaded"));
    QVERIFY(starter->standardError().contains("not reloaded, restart to change: bare-online"));
    QVERIFY(!starter->standardError().contains("restart to change: chat-port"));
    RawPeer second(port);
    second.send(unusedType);
    QVERIFY(second.waitFor(invalidRequest));
    QVERIFY(!first.isAtEnd());
}

void TestStarterProgram::aFaultyConfigurationIsNotReloaded()
{
    const QString config = write(u"faulty-reload.conf"_s, "message-rate = 0\n");
    const auto starter = program();
    const quint16 port = serve(*starter, {u"--config"_s, config, u"--log-format"_s, u"json"_s});
    QVERIFY2(port > 0, starter->standardError().constData());
    write(u"faulty-reload.conf"_s, "message-rate = 0\nmessage-burst = none\n");
    starter->signal(SIGHUP);
    QTRY_VERIFY(starter->standardError().contains("nothing was reloaded"));
    QVERIFY(starter->standardError().contains("faulty-reload.conf:2: message-burst: expected"));
    for (const QByteArray &line : starter->standardError().trimmed().split('\n'))
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
    QVERIFY(RawPeer(port).isConnected());
}

void TestStarterProgram::aFloodFillsNoLog()
{
    constexpr int packets = 2000;
    const auto starter = program();
    const quint16 port = serve(*starter, {u"--message-rate"_s, u"0"_s, u"--log-categories"_s, u"wire"_s, u"--log-format"_s, u"json"_s});
    QVERIFY2(port > 0, starter->standardError().constData());
    RawPeer peer(port);
    peer.send(unusedType.repeated(packets));
    QVERIFY(peer.waitForBytes(invalidRequest.size() * packets));
    starter->terminate();
    QCOMPARE(exitCodeOf(*starter), std::optional(0));

    static const QRegularExpression leftOut(u"(\\d+) lines left out before this one"_s);
    int lines = 0;
    int told = 0;
    for (const QByteArray &line : starter->standardError().trimmed().split('\n')) {
        const QString message = QJsonDocument::fromJson(line).object().value(u"message"_s).toString();
        lines += message.startsWith(u"session"_s) ? 1 : 0;
        told += leftOut.match(message).captured(1).toInt();
    }
    QVERIFY2(lines < packets / 10, qPrintable(QString::number(lines)));
    QCOMPARE(lines + told, packets);
}

void TestStarterProgram::whoeverIsDisabledHasToGo()
{
    const auto starter = program();
    const quint16 port = serve(*starter);
    QVERIFY2(port > 0, starter->standardError().constData());
    const auto commands = program();
    for (const QString &name : {u"bob"_s, u"alice"_s}) {
        commands->start({u"accounts"_s, u"add"_s, name, u"--data-dir"_s, dataDir()}, "pw\n");
        QCOMPARE(exitCodeOf(*commands), std::optional(0));
    }
    RawPeer bob(port);
    bob.send(bytes("0A 03 0000 0009 0C 03 \"bob\" 0C 02 \"pw\""));
    QVERIFY(bob.waitFor(bytes("0B 03 0000 0004 02 02 0001")));
    RawPeer alice(port);
    alice.send(bytes("0A 03 0000 000B 0C 05 \"alice\" 0C 02 \"pw\""));
    QVERIFY(alice.waitFor(bytes("0B 03 0000 0004 02 02 0002")));
    alice.takeReceived();

    commands->start({u"accounts"_s, u"disable"_s, u"bob"_s, u"--data-dir"_s, dataDir()});
    QCOMPARE(exitCodeOf(*commands), std::optional(0));
    QVERIFY(bob.waitForEnd());
    RawPeer again(port);
    again.send(bytes("0A 03 0000 0009 0C 03 \"bob\" 0C 02 \"pw\""));
    QVERIFY(again.waitFor(bytes("01 03 0000 001B 0A 01 0C 0C 16 \"Invalid Authentication\"")));
    alice.send(unusedType);
    QVERIFY(alice.waitFor(invalidRequest));
    // Who added accounts to the file of a running server, or changed others', has disturbed nobody.
    QVERIFY(!starter->standardError().contains("warning"));
}

void TestStarterProgram::theStatusCommandAnswers()
{
    const auto starter = program();
    const quint16 port = serve(*starter);
    QVERIFY2(port > 0, starter->standardError().constData());
    const auto asked = program();
    asked->start({u"status"_s, u"--json"_s, u"--data-dir"_s, dataDir()});
    QCOMPARE(exitCodeOf(*asked), std::optional(0));
    QCOMPARE(QJsonDocument::fromJson(asked->standardOutput()).object().value(u"chat_port"_s).toInt(), int(port));
    asked->start({u"status"_s, u"--data-dir"_s, dataDir()});
    QCOMPARE(exitCodeOf(*asked), std::optional(0));
    QCOMPARE(asked->standardOutput(), "Online on port " + QByteArray::number(port) + ", 0 users\n");
}

void TestStarterProgram::theDefaultConfigurationIsFine()
{
    const auto starter = program();
    starter->start({u"--print-default-config"_s});
    QCOMPARE(exitCodeOf(*starter), std::optional(0));
    const QString config = write(u"default.conf"_s, starter->standardOutput());
    starter->start({u"--check-config"_s, u"--config"_s, config});
    QCOMPARE(exitCodeOf(*starter), std::optional(0));
    QCOMPARE(starter->standardError(), QByteArray());
}

QTEST_GUILESS_MAIN(TestStarterProgram)
#include "tst_starterprogram.moc"
