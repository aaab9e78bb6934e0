// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/options.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestClientOptions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void nothingIsFine();
    void everythingIsRead();
    void portsHaveDefaults();
    void signsInAtOnceWithEverythingThatIsNeeded();
    void whatMakesNoSenseIsRefused_data();
    void whatMakesNoSenseIsRefused();
    void helpNamesEveryOptionAndNoPassword();

private:
    [[nodiscard]] static auto parse(const QString &line)
    {
        return Options::parse(QStringList{u"roundtable-client"_s} + line.split(u' ', Qt::SkipEmptyParts));
    }
};

void TestClientOptions::nothingIsFine()
{
    const auto options = parse({});
    QVERIFY(options);
    QVERIFY(!options->endpoint);
    QVERIFY(!options->theme);
    QVERIFY(!options->signInAtOnce && !options->createAtOnce && !options->passwordOnStandardInput);
}

void TestClientOptions::everythingIsRead()
{
    const auto options = parse(u"--manager lab-srv:8081 --user dana --profile work --theme dark --language de"_s);
    QVERIFY(options);
    QCOMPARE(options->via, SignInRequest::Via::Manager);
    QCOMPARE(*options->endpoint, (Endpoint{u"lab-srv"_s, 8081}));
    QCOMPARE(options->user, u"dana"_s);
    QCOMPARE(options->profile, u"work"_s);
    QCOMPARE(*options->theme, ThemeChoice::Dark);
    QCOMPARE(options->language, std::optional(u"de"_s));
    QVERIFY(parse(u"--help"_s)->showHelp);
    QVERIFY(parse(u"--version"_s)->showVersion);
}

void TestClientOptions::portsHaveDefaults()
{
    QCOMPARE(parse(u"--manager lab-srv"_s)->endpoint->port, defaultManagerPort);
    const auto server = parse(u"--server [::1]"_s);
    QCOMPARE(server->via, SignInRequest::Via::ChatServer);
    QCOMPARE(*server->endpoint, (Endpoint{u"::1"_s, defaultServerPort}));
}

void TestClientOptions::signsInAtOnceWithEverythingThatIsNeeded()
{
    const auto options = parse(u"--server lab-srv --user dana --password-stdin --create"_s);
    QVERIFY(options);
    QVERIFY(options->createAtOnce);
    QVERIFY(options->passwordOnStandardInput);
}

void TestClientOptions::whatMakesNoSenseIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("unknown option") << u"--colour red"_s;
    QTest::newRow("a word too many") << u"lab-srv"_s;
    QTest::newRow("no address") << u"--manager lab-srv:port"_s;
    QTest::newRow("no theme") << u"--theme blue"_s;
    QTest::newRow("no language") << u"--language xx"_s;
    QTest::newRow("two ways in") << u"--manager a --server b"_s;
    QTest::newRow("at once without a password") << u"--manager a --user dana --sign-in"_s;
    QTest::newRow("at once without a name") << u"--manager a --password-stdin --sign-in"_s;
    QTest::newRow("at once without an address") << u"--user dana --password-stdin --create"_s;
    QTest::newRow("a password on the command line") << u"--password secret"_s;
}

void TestClientOptions::whatMakesNoSenseIsRefused()
{
    QFETCH(QString, line);
    const auto options = parse(line);
    QVERIFY(!options);
    QVERIFY(!options.error().message.isEmpty());
}

void TestClientOptions::helpNamesEveryOptionAndNoPassword()
{
    const QString help = Options::helpText();
    for (const QString &option : {u"--manager"_s, u"--server"_s, u"--user"_s, u"--profile"_s, u"--theme"_s, u"--language"_s, u"--help"_s,
                                  u"--version"_s, u"--password-stdin"_s, u"--sign-in"_s, u"--create"_s})
        QVERIFY2(help.contains(option), qPrintable(option));
    QVERIFY(!help.contains(u"--password <"_s));
}

// The help text asks the application for the program's name.
QTEST_GUILESS_MAIN(TestClientOptions)
#include "tst_clientoptions.moc"
