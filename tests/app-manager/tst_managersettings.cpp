// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/options.h"
#include "app-manager/settings/managersettings.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestManagerSettings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    QString newFile() { return m_folder.filePath(u"settings-%1.ini"_s.arg(++m_count)); }
    static std::variant<Options, Information, UsageError> parse(const QStringList &words)
    {
        return parseOptions(QStringList{u"roundtable-manager"_s} + words);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void defaultsAreThoseOfTheReadings()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        const ManagerSettings settings(store);
        QCOMPARE(settings.clientPort(), quint16(8080));
        QCOMPARE(settings.starterPort(), quint16(9000));
        QCOMPARE(settings.chatPort(), quint16(8000));
        QVERIFY(settings.bindAddress().isEmpty());
        QVERIFY(settings.advertisedAddress().isEmpty());
        QVERIFY(settings.keepRunning());
        QCOMPARE(settings.staleAfter(), 15s);
        QVERIFY(!settings.alertUsersAbove());
        QVERIFY(!settings.alertReportsMissing());
        QVERIFY(!settings.alertServerDown());
        QVERIFY(!settings.showTray());
        QCOMPARE(settings.theme(), u"system"_s);
        QVERIFY(settings.language().isEmpty());
    }

    void valuesSurviveTheProgram()
    {
        const QString file = newFile();
        {
            QSettings store(file, QSettings::IniFormat);
            ManagerSettings settings(store);
            QSignalSpy changed(&settings, &ManagerSettings::changed);
            settings.setClientPort(0);
            settings.setStarterPort(9001);
            settings.setChatPort(8001);
            settings.setBindAddress(u"127.0.0.1"_s);
            settings.setAdvertisedAddress(u"203.0.113.7:18000"_s);
            settings.setKeepRunning(false);
            settings.setTrustedNetworks({u"10.0.0.0/8"_s, u"192.0.2.0/24"_s});
            settings.setStarterDecisions({u"10.0.0.4"_s}, {u"10.0.0.9"_s});
            settings.setStaleAfter(30s);
            settings.setAlertUsersAbove(20);
            settings.setAlertReportsMissing(60s);
            settings.setAlertServerDown(true);
            settings.setShowTray(true);
            settings.setTheme(u"dark"_s);
            settings.setLanguage(u"de"_s);
            QCOMPARE(changed.size(), 15);
            settings.setWindowGeometry("geometry");
            settings.setViewState(u"graph"_s, "6h");
            QCOMPARE(changed.size(), 15);
        }
        QSettings store(file, QSettings::IniFormat);
        const ManagerSettings settings(store);
        QCOMPARE(settings.clientPort(), quint16(0));
        QCOMPARE(settings.starterPort(), quint16(9001));
        QCOMPARE(settings.chatPort(), quint16(8001));
        QCOMPARE(settings.bindAddress(), u"127.0.0.1"_s);
        QCOMPARE(settings.advertisedAddress(), u"203.0.113.7:18000"_s);
        QVERIFY(!settings.keepRunning());
        QCOMPARE(settings.trustedNetworks(), (QStringList{u"10.0.0.0/8"_s, u"192.0.2.0/24"_s}));
        QCOMPARE(settings.trustedStarters(), QStringList{u"10.0.0.4"_s});
        QCOMPARE(settings.refusedStarters(), QStringList{u"10.0.0.9"_s});
        QCOMPARE(settings.staleAfter(), 30s);
        QCOMPARE(settings.alertUsersAbove(), std::optional(20));
        QCOMPARE(settings.alertReportsMissing(), std::optional(60s));
        QVERIFY(settings.alertServerDown());
        QVERIFY(settings.showTray());
        QCOMPARE(settings.theme(), u"dark"_s);
        QCOMPARE(settings.language(), u"de"_s);
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(settings.viewState(u"graph"_s), QByteArray("6h"));
    }

    void whatMakesNoSenseReadsAsTheDefault()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        store.setValue(u"ports/client"_s, u"many"_s);
        store.setValue(u"ports/starter"_s, 65536);
        store.setValue(u"ports/chat"_s, 0);
        store.setValue(u"reports/staleAfter"_s, -3);
        store.setValue(u"alerts/usersAbove"_s, u"x"_s);
        store.setValue(u"window/theme"_s, u"pink"_s);
        const ManagerSettings settings(store);
        QCOMPARE(settings.clientPort(), ManagerSettings::defaultClientPort);
        QCOMPARE(settings.starterPort(), ManagerSettings::defaultStarterPort);
        QCOMPARE(settings.chatPort(), ManagerSettings::defaultChatPort);
        QCOMPARE(settings.staleAfter(), 15s);
        QVERIFY(!settings.alertUsersAbove());
        QCOMPARE(settings.theme(), u"system"_s);
    }

    void theCommandLineGoesOverWhatIsStoredAndIsNotStored()
    {
        const QString file = newFile();
        {
            QSettings store(file, QSettings::IniFormat);
            ManagerSettings settings(store, {.clientPort = quint16(1), .trustedNetworks = {u"10.0.0.0/8"_s}});
            QCOMPARE(settings.clientPort(), quint16(1));
            QCOMPARE(settings.trustedNetworks(), QStringList{u"10.0.0.0/8"_s});
            settings.setKeepRunning(false);
        }
        QSettings store(file, QSettings::IniFormat);
        const ManagerSettings settings(store);
        QCOMPARE(settings.clientPort(), quint16(8080));
        QVERIFY(settings.trustedNetworks().isEmpty());
    }

    void whatIsChosenInTheWindowGoesOverTheCommandLine()
    {
        QSettings store(newFile(), QSettings::IniFormat);
        ManagerSettings settings(store, {.clientPort = quint16(1), .theme = u"dark"_s, .language = u"de"_s});
        QCOMPARE(settings.language(), u"de"_s);
        settings.setClientPort(8081);
        settings.setTheme(u"light"_s);
        settings.setLanguage(u"en"_s);
        QCOMPARE(settings.language(), u"en"_s);
        QCOMPARE(settings.clientPort(), quint16(8081));
        QCOMPARE(settings.theme(), u"light"_s);
    }

    void aWholeCommandLineIsRead()
    {
        const auto parsed = parse({u"--client-port"_s, u"0"_s, u"--starter-port=9001"_s, u"--chat-port"_s, u"8001"_s, u"--bind"_s, u"127.0.0.1"_s,
                                   u"--advertise"_s, u"203.0.113.7:18000"_s, u"--trust-starters"_s, u"10.0.0.0/8,192.0.2.7"_s, u"--headless"_s,
                                   u"--start-when-ready"_s, u"--theme"_s, u"dark"_s, u"--profile"_s, u"blue-1"_s});
        const auto *options = std::get_if<Options>(&parsed);
        QVERIFY(options);
        QCOMPARE(options->action, Options::Action::Run);
        QCOMPARE(options->overrides.clientPort, std::optional<quint16>(0));
        QCOMPARE(options->overrides.starterPort, std::optional<quint16>(9001));
        QCOMPARE(options->overrides.chatPort, std::optional<quint16>(8001));
        QCOMPARE(options->overrides.bindAddress, std::optional(u"127.0.0.1"_s));
        QCOMPARE(options->overrides.advertisedAddress, std::optional(u"203.0.113.7:18000"_s));
        QCOMPARE(options->overrides.trustedNetworks, (QStringList{u"10.0.0.0/8"_s, u"192.0.2.7"_s}));
        QCOMPARE(options->overrides.theme, std::optional(u"dark"_s));
        QVERIFY(options->isHeadless);
        QVERIFY(options->startsWhenReady);
        QCOMPARE(options->profile, u"blue-1"_s);
    }

    void commandsAreRead_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<Options::Action>("action");
        QTest::addColumn<bool>("whenEmpty");
        QTest::newRow("nothing") << QStringList{} << Options::Action::Run << false;
        QTest::newRow("status") << QStringList{u"status"_s} << Options::Action::Status << false;
        QTest::newRow("start") << QStringList{u"start"_s} << Options::Action::Start << false;
        QTest::newRow("stop") << QStringList{u"stop"_s} << Options::Action::Stop << false;
        QTest::newRow("stop when empty") << QStringList{u"stop"_s, u"--when-empty"_s} << Options::Action::Stop << true;
    }
    void commandsAreRead()
    {
        QFETCH(const QStringList, words);
        QFETCH(const Options::Action, action);
        QFETCH(const bool, whenEmpty);
        const auto parsed = parse(words);
        const auto *options = std::get_if<Options>(&parsed);
        QVERIFY(options);
        QCOMPARE(options->action, action);
        QCOMPARE(options->stopsWhenEmpty, whenEmpty);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("an unknown flag") << QStringList{u"--nonsense"_s} << u"nonsense"_s;
        QTest::newRow("a port above 65535") << QStringList{u"--client-port"_s, u"65536"_s} << u"65536"_s;
        QTest::newRow("a port that is none") << QStringList{u"--starter-port"_s, u"80a"_s} << u"80a"_s;
        QTest::newRow("a port with a sign") << QStringList{u"--starter-port"_s, u"+80"_s} << u"+80"_s;
        QTest::newRow("chat port 0") << QStringList{u"--chat-port"_s, u"0"_s} << u"chat-port"_s;
        QTest::newRow("a name to bind") << QStringList{u"--bind"_s, u"localhost"_s} << u"localhost"_s;
        QTest::newRow("a name to advertise") << QStringList{u"--advertise"_s, u"chat.example"_s} << u"chat.example"_s;
        QTest::newRow("a network that is none") << QStringList{u"--trust-starters"_s, u"10.0.0.0/33"_s} << u"10.0.0.0/33"_s;
        QTest::newRow("a language that is none") << QStringList{u"--language"_s, u"xx"_s} << u"xx"_s;
        QTest::newRow("a theme that is none") << QStringList{u"--theme"_s, u"pink"_s} << u"pink"_s;
        QTest::newRow("a profile that is a path") << QStringList{u"--profile"_s, u"../x"_s} << u"../x"_s;
        QTest::newRow("an empty profile") << QStringList{u"--profile"_s, u""_s} << u"profile"_s;
        QTest::newRow("an unknown word") << QStringList{u"restart"_s} << u"status"_s;
        QTest::newRow("two words") << QStringList{u"stop"_s, u"start"_s} << u"one at a time"_s;
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(const QStringList, words);
        QFETCH(const QString, named);
        const auto parsed = parse(words);
        const auto *error = std::get_if<UsageError>(&parsed);
        QVERIFY(error);
        QVERIFY2(error->text.contains(named), qPrintable(error->text));
    }

    void helpAndVersionAreInformation()
    {
        const auto help = parse({u"--help"_s});
        QVERIFY(std::holds_alternative<Information>(help));
        for (const auto &flag : {u"--client-port"_s, u"--trust-starters"_s, u"--headless"_s, u"--start-when-ready"_s})
            QVERIFY(std::get<Information>(help).text.contains(flag));
        const auto version = parse({u"--version"_s});
        QVERIFY(std::get<Information>(version).text.contains(QStringLiteral(ROUNDTABLE_VERSION)));
    }
};

QTEST_GUILESS_MAIN(TestManagerSettings)
#include "tst_managersettings.moc"
