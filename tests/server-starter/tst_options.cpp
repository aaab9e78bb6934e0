// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/optionkeys.h"
#include "server-starter/optionvalues.h"

#include <QtCore/QTemporaryFile>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;

namespace {

/// The settings of a run with these words on the command line; what is wrong ends the test.
Options optionsOf(const QStringList &arguments, const QProcessEnvironment &environment = {})
{
    const auto read = Options::read(arguments, environment);
    if (!read)
        qFatal("%s", qPrintable(read.error().lines.join(u'\n')));
    return *read;
}

QStringList faultsOf(const QStringList &arguments, const QProcessEnvironment &environment = {})
{
    const auto read = Options::read(arguments, environment);
    return read ? QStringList() : read.error().lines;
}

class ConfigFile {
public:
    explicit ConfigFile(const QByteArray &content)
    {
        if (!m_file.open() || m_file.write(content) != content.size() || !m_file.flush())
            qFatal("no temporary file");
    }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    QTemporaryFile m_file;
};

} // namespace

class TestOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void defaultsAreThoseOfTheTable();
    void flagsGoOverEnvironmentOverFile();
    void everyKeyIsReadFromTheFile();
    void theManagerIsWhereItIsSaidToBe_data();
    void theManagerIsWhereItIsSaidToBe();
    void theStateDirectoryOfTheServiceManagerIsUsed();
    void wordsAreCommands_data();
    void wordsAreCommands();
    void settingsMayStandBehindACommand();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
    void faultsOfTheFileNameTheLine();
    void everyFaultIsTold();
    void theDefaultFileChangesNothing();
    void theDefaultsThatAreShownAreTheDefaults();
    void everyLineOfTheDefaultFileCanBeTakenAsItIs();
    void automaticTakesBackWhatTheFileSays();
    void misspeltVariablesAreFaults();
    void aKeySetTwiceIsAFault();
    void helpNamesEveryFlag();
    void valuesHaveUnits();
};

void TestOptions::defaultsAreThoseOfTheTable()
{
    const Options options = optionsOf({});
    QCOMPARE(options.command, Options::Command::Run);
    QCOMPARE(options.chatPort, 8000);
    QCOMPARE(options.bind, QHostAddress(QHostAddress::Any));
    QCOMPARE(options.diagnosticInterval.count(), 5000);
    QCOMPARE(options.hosting.rules.maxConnectionsPerAddress, 256);
    QCOMPARE(options.hosting.sockets.rate, (MessageRateLimit{20, 100}));
    QCOMPARE(options.hosting.sockets.queuedBytes, 512 * 1024);
    QCOMPARE(options.hashing.memoryKiB, 19456);
    QVERIFY(!options.maxConnections);
    QVERIFY(!options.metrics);
    QVERIFY(!options.autoStart);
    QVERIFY(!options.bareOnline);
    QVERIFY(!options.hosting.limitLoopback);
    QVERIFY(options.dataDir.endsWith(u"/roundtable-starter"_s));
    QVERIFY(!options.logging.categories.contains(u"wire"_s));
}

void TestOptions::flagsGoOverEnvironmentOverFile()
{
    const ConfigFile file("chat-port = 1001\nmessage-rate = 7\nsessions-per-account = 3\n");
    QProcessEnvironment environment;
    environment.insert(u"ROUNDTABLE_STARTER_CHAT_PORT"_s, u"1002"_s);
    environment.insert(u"ROUNDTABLE_STARTER_MESSAGE_RATE"_s, u"8"_s);
    const Options options = optionsOf({u"--config"_s, file.path(), u"--chat-port=1003"_s}, environment);
    QCOMPARE(options.chatPort, 1003);
    QCOMPARE(options.hosting.sockets.rate.perSecond, 8);
    QCOMPARE(options.hosting.rules.sessionsPerAccount, 3);
    QCOMPARE(optionsOf({u"--config"_s, file.path()}).chatPort, 1001);
    environment.insert(u"ROUNDTABLE_STARTER_CONFIG"_s, file.path());
    QCOMPARE(optionsOf({}, environment).hosting.rules.sessionsPerAccount, 3);
}

void TestOptions::everyKeyIsReadFromTheFile()
{
    const ConfigFile file("# a remark\n\n"
                          "manager = 10.0.0.2\nchat-port=0\nbind = 127.0.0.1\ndata-dir = /var/lib/chat\nauto-start = yes\n"
                          "bare-online = on\nstrict-sender-id = true\ndiagnostic-interval = 250 ms\nmax-connections = 0\n"
                          "max-connections-per-address = 1\nsessions-per-account = 2\nmessage-rate = 3\nmessage-burst = 4\n"
                          "packet-timeout = 5\nlogin-timeout = 2 min\nsend-queue-limit = 7 KiB\nsend-queue-age = 8 s\n"
                          "send-queue-total = 9 MiB\nlogin-failures = 10\ncreate-limit = 11\naccount-failures = 12\n"
                          "limit-loopback = 1\nhash-memory = 1024\nhash-passes = 3\nhash-threads = 1\nhash-queue = 16\n"
                          "log-level = debug\nlog-categories = * -chat\nlog-format = json\nmetrics = 127.0.0.1\n");
    const Options options = optionsOf({u"--config"_s, file.path()});
    QCOMPARE(options.manager, (HostAndPort{u"10.0.0.2"_s, 9000}));
    QCOMPARE(options.chatPort, 0);
    QCOMPARE(options.bind, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(options.dataDir, u"/var/lib/chat"_s);
    QVERIFY(options.autoStart && options.bareOnline && options.hosting.rules.strictSenderId && options.hosting.limitLoopback);
    QCOMPARE(options.diagnosticInterval.count(), 250);
    QCOMPARE(options.maxConnections, 0);
    ChatLimits rules;
    rules.maxConnectionsPerAddress = 1;
    rules.sessionsPerAccount = 2;
    rules.loginTimeout = std::chrono::minutes(2);
    rules.addressFailures = 10;
    rules.addressCreates = 11;
    rules.accountFailures = 12;
    rules.strictSenderId = true;
    QCOMPARE(options.hosting.rules, rules);
    SocketLimits sockets;
    sockets.rate = {3, 4};
    sockets.packetTimeout = std::chrono::seconds(5);
    sockets.queuedBytes = 7 * 1024;
    sockets.queuedAge = std::chrono::seconds(8);
    sockets.queuedBytesOfAll = 9 * 1024 * 1024;
    QCOMPARE(options.hosting.sockets, sockets);
    HashSettings hashing;
    hashing.memoryKiB = 1024;
    hashing.passes = 3;
    hashing.threads = 1;
    hashing.queue = 16;
    QCOMPARE(options.hashing, hashing);
    QCOMPARE(options.logging, (LogSettings{LogLevel::Debug, {u"server"_s, u"manager"_s, u"accounts"_s, u"wire"_s}, LogFormat::Json}));
    QCOMPARE(options.metrics, (HostAndPort{u"127.0.0.1"_s, 9464}));
}

void TestOptions::theManagerIsWhereItIsSaidToBe_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing said") << QStringList{} << u"127.0.0.1:9000"_s;
    QTest::newRow("a server that starts by itself needs none") << QStringList{u"--auto-start"_s} << QString();
    QTest::newRow("unless one is named") << QStringList{u"--auto-start"_s, u"--manager"_s, u"m:1"_s} << u"m:1"_s;
    QTest::newRow("none") << QStringList{u"--manager=none"_s} << QString();
    QTest::newRow("without a port") << QStringList{u"--manager"_s, u"chat.example"_s} << u"chat.example:9000"_s;
}

void TestOptions::theManagerIsWhereItIsSaidToBe()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, expected);
    const auto manager = optionsOf(arguments).managerToConnect();
    QCOMPARE(manager ? u"%1:%2"_s.arg(manager->host).arg(manager->port) : QString(), expected);
}

void TestOptions::theStateDirectoryOfTheServiceManagerIsUsed()
{
    QProcessEnvironment environment;
    environment.insert(u"STATE_DIRECTORY"_s, u"/var/lib/roundtable:/other"_s);
    QCOMPARE(optionsOf({}, environment).dataDir, u"/var/lib/roundtable"_s);
    QCOMPARE(optionsOf({u"--data-dir"_s, u"/tmp/x"_s}, environment).dataDir, u"/tmp/x"_s);
}

void TestOptions::wordsAreCommands_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Options::Command>("command");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("run") << QStringList{u"run"_s} << Options::Command::Run << QStringList{};
    QTest::newRow("help") << QStringList{u"--help"_s} << Options::Command::Help << QStringList{};
    QTest::newRow("short help") << QStringList{u"-h"_s} << Options::Command::Help << QStringList{};
    QTest::newRow("version") << QStringList{u"--version"_s} << Options::Command::Version << QStringList{};
    QTest::newRow("check") << QStringList{u"--check-config"_s} << Options::Command::CheckConfig << QStringList{};
    QTest::newRow("print") << QStringList{u"--print-default-config"_s} << Options::Command::PrintDefaultConfig << QStringList{};
    QTest::newRow("status") << QStringList{u"status"_s, u"--json"_s} << Options::Command::Status << QStringList{u"--json"_s};
    QTest::newRow("accounts") << QStringList{u"accounts"_s, u"add"_s, u"bob"_s, u"--json"_s} << Options::Command::Accounts
                              << QStringList{u"add"_s, u"bob"_s, u"--json"_s};
}

void TestOptions::wordsAreCommands()
{
    QFETCH(QStringList, arguments);
    const Options options = optionsOf(arguments);
    QTEST(options.command, "command");
    QTEST(options.commandArguments, "left");
}

void TestOptions::settingsMayStandBehindACommand()
{
    const Options options = optionsOf({u"accounts"_s, u"list"_s, u"--data-dir"_s, u"/tmp/x"_s, u"--json"_s});
    QCOMPARE(options.dataDir, u"/tmp/x"_s);
    QCOMPARE(options.commandArguments, (QStringList{u"list"_s, u"--json"_s}));
}

void TestOptions::faultsNameTheirPlace_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("start");
    QTest::newRow("unknown flag") << QStringList{u"--chatport=1"_s} << u"--chatport: no such flag"_s;
    QTest::newRow("unknown command") << QStringList{u"serve"_s} << u"serve: no such command"_s;
    QTest::newRow("value missing") << QStringList{u"--chat-port"_s} << u"--chat-port: a value is missing"_s;
    QTest::newRow("no number") << QStringList{u"--chat-port"_s, u"many"_s} << u"--chat-port: expected a whole number from 0 to 65535"_s;
    QTest::newRow("too large") << QStringList{u"--chat-port=65536"_s} << u"--chat-port: expected a whole number from 0 to 65535"_s;
    QTest::newRow("no switch") << QStringList{u"--auto-start=perhaps"_s} << u"--auto-start: expected yes or no"_s;
    QTest::newRow("no time") << QStringList{u"--packet-timeout=soon"_s} << u"--packet-timeout: expected a time"_s;
    QTest::newRow("no size") << QStringList{u"--send-queue-limit=big"_s} << u"--send-queue-limit: expected a size"_s;
    QTest::newRow("no address") << QStringList{u"--bind=here"_s} << u"--bind: expected an IP address"_s;
    QTest::newRow("no port") << QStringList{u"--manager=m:0"_s} << u"--manager: expected host"_s;
    QTest::newRow("no level") << QStringList{u"--log-level=loud"_s} << u"--log-level: expected debug"_s;
    QTest::newRow("no category") << QStringList{u"--log-categories=* -noise"_s} << u"--log-categories: expected server"_s;
    QTest::newRow("no format") << QStringList{u"--log-format=xml"_s} << u"--log-format: expected auto"_s;
    QTest::newRow("metrics by name") << QStringList{u"--metrics=localhost:1"_s} << u"--metrics: expected an IP address"_s;
}

void TestOptions::faultsNameTheirPlace()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, start);
    const auto read = Options::read(arguments, {});
    QVERIFY(!read);
    QCOMPARE(read.error().exitCode, 64);
    QCOMPARE(read.error().lines.size(), 1);
    QVERIFY2(read.error().lines.first().startsWith(start), qPrintable(read.error().lines.first()));
}

void TestOptions::faultsOfTheFileNameTheLine()
{
    const ConfigFile file("hash-passes = 3\n\n# fine so far\nchat-port = x\nport = 1\nauto-start\n");
    const auto read = Options::read({u"--check-config"_s, u"--config"_s, file.path()}, {});
    QVERIFY(!read);
    QCOMPARE(read.error().exitCode, 78);
    QCOMPARE(read.error().lines,
             (QStringList{file.path() + u":4: chat-port: expected a whole number from 0 to 65535"_s,
                          file.path() + u":5: port: no such key"_s, file.path() + u":6: auto-start: expected key = value"_s}));
    QCOMPARE(faultsOf({u"--config=/nowhere/at.all"_s}), (QStringList{u"/nowhere/at.all: No such file or directory"_s}));
}

void TestOptions::everyFaultIsTold()
{
    QProcessEnvironment environment;
    environment.insert(u"ROUNDTABLE_STARTER_HASH_PASSES"_s, u"0"_s);
    const QStringList faults = faultsOf({u"--chat-port=x"_s, u"--nonsense"_s}, environment);
    QCOMPARE(faults.size(), 3);
    QVERIFY(faults.filter(u"ROUNDTABLE_STARTER_HASH_PASSES: expected"_s).size() == 1);
}

void TestOptions::theDefaultFileChangesNothing()
{
    const ConfigFile file(defaultConfigText().toUtf8());
    const Options options = optionsOf({u"--config"_s, file.path()});
    QCOMPARE(options.hosting.rules, Options().hosting.rules);
    QCOMPARE(options.hosting.sockets, Options().hosting.sockets);
    for (const OptionKey &key : optionKeys())
        QVERIFY2(defaultConfigText().contains(u"\n#%1 = %2\n"_s.arg(key.name, key.byDefault)), key.name.data());
}

void TestOptions::theDefaultsThatAreShownAreTheDefaults()
{
    Options shown;
    for (const OptionKey &key : optionKeys())
        QCOMPARE(key.set(key.byDefault, shown), QString());
    const Options built;
    QCOMPARE(shown.chatPort, built.chatPort);
    QCOMPARE(shown.bind, built.bind);
    QCOMPARE(shown.autoStart, built.autoStart);
    QCOMPARE(shown.bareOnline, built.bareOnline);
    QCOMPARE(shown.diagnosticInterval, built.diagnosticInterval);
    QCOMPARE(shown.hosting.rules, built.hosting.rules);
    QCOMPARE(shown.hosting.sockets, built.hosting.sockets);
    QCOMPARE(shown.hosting.limitLoopback, built.hosting.limitLoopback);
    QCOMPARE(shown.hashing, built.hashing);
    QCOMPARE(shown.logging, built.logging);
    QCOMPARE(shown.metrics, built.metrics);
    QCOMPARE(shown.managerToConnect(), built.managerToConnect());
    QCOMPARE(shown.maxConnections, built.maxConnections);
    QCOMPARE(shown.dataDir, built.dataDir);
}

void TestOptions::everyLineOfTheDefaultFileCanBeTakenAsItIs()
{
    static const QRegularExpression commentedKey(u"^#([a-z-]+ = )"_s, QRegularExpression::MultilineOption);
    const ConfigFile file(defaultConfigText().replace(commentedKey, u"\\1"_s).toUtf8());
    QCOMPARE(faultsOf({u"--config"_s, file.path()}), QStringList());
    const Options options = optionsOf({u"--config"_s, file.path()});
    QCOMPARE(options.dataDir, optionsOf({}).dataDir);
    QCOMPARE(options.maxConnections, std::nullopt);
}

void TestOptions::automaticTakesBackWhatTheFileSays()
{
    const ConfigFile file("data-dir = /srv/chat\nmax-connections = 5\n");
    const Options options = optionsOf({u"--config"_s, file.path(), u"--data-dir=auto"_s, u"--max-connections=auto"_s});
    QCOMPARE(options.dataDir, optionsOf({}).dataDir);
    QCOMPARE(options.maxConnections, std::nullopt);
}

void TestOptions::misspeltVariablesAreFaults()
{
    QProcessEnvironment environment;
    environment.insert(u"ROUNDTABLE_STARTER_CHATPORT"_s, u"1"_s);
    environment.insert(u"ROUNDTABLE_STARTER_CONFIG"_s, QString());
    const auto read = Options::read({}, environment);
    QVERIFY(!read);
    QCOMPARE(read.error().exitCode, 78);
    QCOMPARE(read.error().lines, QStringList{u"ROUNDTABLE_STARTER_CHATPORT: no such key"_s});
}

void TestOptions::aKeySetTwiceIsAFault()
{
    const ConfigFile file("chat-port = 1\n\nchat-port = 2\n");
    QCOMPARE(faultsOf({u"--config"_s, file.path()}), QStringList{file.path() + u":3: chat-port: set in line 1 already"_s});
}

void TestOptions::helpNamesEveryFlag()
{
    for (const OptionKey &key : optionKeys())
        QVERIFY2(helpText().contains(u"--"_s + key.name), key.name.data());
}

void TestOptions::valuesHaveUnits()
{
    using namespace std::chrono_literals;
    QCOMPARE(durationFromText(u"10"_s), std::optional(10'000ms));
    QCOMPARE(durationFromText(u"0.5 s"_s), std::optional(500ms));
    QCOMPARE(durationFromText(u"250ms"_s), std::optional(250ms));
    QCOMPARE(durationFromText(u"2 min"_s), std::optional(120'000ms));
    QVERIFY(!durationFromText(u"-1 s"_s));
    QVERIFY(!durationFromText(u"nan"_s));
    QVERIFY(!durationFromText(u"1e300"_s));
    QVERIFY(!durationFromText(u""_s));
    QCOMPARE(sizeFromText(u"512 KiB"_s), std::optional<qint64>(524'288));
    QCOMPARE(sizeFromText(u"1GiB"_s), std::optional<qint64>(1'073'741'824));
    QCOMPARE(sizeFromText(u"7"_s), std::optional<qint64>(7));
    QVERIFY(!sizeFromText(u"7 parsecs"_s));
    QVERIFY(!sizeFromText(u"inf"_s));
}

QTEST_APPLESS_MAIN(TestOptions)
#include "tst_options.moc"
