// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/sabotagedstore.h"

#include "server-starter/accounts/accountscommand.h"
#include "server-starter/accounts/passwordhash.h"
#include "server-starter/accounts/sqliteaccountstore.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;
using chatmessage::UserId;

class TestAccountsCommand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();

    void anAddedAccountCanLogIn();
    void thePasswordIsOneLineOfTheInput_data();
    void thePasswordIsOneLineOfTheInput();
    void aPersonIsAskedTwiceForThePassword();
    void twoDifferentAnswersMakeNoAccount();
    void aNewAccountNeedsAFitNewName_data();
    void aNewAccountNeedsAFitNewName();
    void aPasswordIsChanged();
    void anAccountIsDisabledAndEnabled();
    void anAccountIsDeleted();
    void nobodyIsReported_data();
    void nobodyIsReported();
    void theListTellsIdStateAndName();
    void noHashIsEverListed();
    void whatIsExportedCanBeImported();
    void passwordsAreHashedWhenImported();
    void aBrokenLineStopsTheImport_data();
    void aBrokenLineStopsTheImport();
    void takenNamesDoNotStopTheImport();
    void everythingElseIsAUsageError_data();
    void everythingElseIsAUsageError();
    void aStoreThatFailsIsReported();
    void aDamagedFileIsReported();
    void aServerSeesWhatTheCommandDid();

private:
    /// Runs the command on the account file; what it wrote is in m_out and m_err.
    int run(const QStringList &arguments, const QByteArray &input = {}) { return runOn(path(), arguments, input); }
    int runOn(const QString &directory, const QStringList &arguments, const QByteArray &input = {})
    {
        SqliteAccountStore store(directory);
        return runWith(store, arguments, input);
    }
    int runWith(AccountStore &store, const QStringList &arguments, const QByteArray &input = {});
    std::optional<Account> find(const QString &name);
    QString path() const { return m_temporary->filePath(u"accounts"_s); }

    std::unique_ptr<QTemporaryDir> m_temporary;
    QStringList m_answers; ///< of a person at the terminal; none: there is nobody
    QStringList m_questions;
    QByteArray m_out;
    QByteArray m_err;
};

void TestAccountsCommand::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_temporary = std::make_unique<QTemporaryDir>();
    m_answers.clear();
    m_questions.clear();
}

int TestAccountsCommand::runWith(AccountStore &store, const QStringList &arguments, const QByteArray &input)
{
    HashSettings settings;
    settings.memoryKiB = 8;
    settings.passes = 1;
    m_out.clear();
    m_err.clear();
    QByteArray given = input;
    QBuffer in(&given);
    QBuffer out(&m_out);
    QBuffer err(&m_err);
    if (!in.open(QIODevice::ReadOnly) || !out.open(QIODevice::WriteOnly) || !err.open(QIODevice::WriteOnly))
        return -1;
    CommandStreams streams{in, out, err, {}};
    if (!m_answers.isEmpty()) {
        streams.askSecret = [this](const QString &question) -> std::optional<QByteArray> {
            m_questions.append(question);
            return m_answers.isEmpty() ? std::nullopt : std::optional(m_answers.takeFirst().toUtf8());
        };
    }
    return runAccountsCommand(arguments, store, settings, streams);
}

std::optional<Account> TestAccountsCommand::find(const QString &name)
{
    SqliteAccountStore store(path());
    if (store.open())
        return std::nullopt;
    const auto found = store.find(Utf8Text(name));
    return found ? *found : std::nullopt;
}

void TestAccountsCommand::anAddedAccountCanLogIn()
{
    QCOMPARE(run({u"add"_s, u"Bob"_s}, "secret\n"), 0);
    QCOMPARE(m_out, "created account 1: Bob\n"_qba);
    QCOMPARE(m_err, ""_qba);
    const auto bob = find(u"bob"_s);
    QVERIFY(bob);
    QCOMPARE(matchPassword("secret", bob->passwordHash), PasswordMatch::Matches);
    QCOMPARE(run({u"--json"_s, u"add"_s, u"eve"_s}, "x"), 0);
    QCOMPARE(m_out, "{\"id\":2,\"name\":\"eve\"}\n"_qba);
}

void TestAccountsCommand::thePasswordIsOneLineOfTheInput_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("with its end") << "pw\n"_qba << "pw"_qba;
    QTest::newRow("without") << "pw"_qba << "pw"_qba;
    QTest::newRow("the first of two") << "pw\nno\n"_qba << "pw"_qba;
    QTest::newRow("spaces are part of it") << " p w \n"_qba << " p w "_qba;
    QTest::newRow("none") << ""_qba << ""_qba;
    QTest::newRow("an empty line") << "\n"_qba << ""_qba;
    QTest::newRow("longer than a field") << QByteArray(256, 'x') << ""_qba;
    QTest::newRow("no UTF-8") << "\xFF\n"_qba << ""_qba;
}

void TestAccountsCommand::thePasswordIsOneLineOfTheInput()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, password);
    const bool accepted = !password.isEmpty();
    QCOMPARE(run({u"add"_s, u"bob"_s}, input), accepted ? 0 : 65);
    QCOMPARE(m_err.isEmpty(), accepted);
    const auto bob = find(u"bob"_s);
    QCOMPARE(bob.has_value(), accepted);
    if (bob)
        QCOMPARE(matchPassword(password, bob->passwordHash), PasswordMatch::Matches);
}

void TestAccountsCommand::aPersonIsAskedTwiceForThePassword()
{
    m_answers = {u"secret"_s, u"secret"_s};
    QCOMPARE(run({u"add"_s, u"bob"_s}, "not this\n"), 0);
    QCOMPARE(m_questions.size(), 2);
    QCOMPARE(matchPassword("secret", find(u"bob"_s)->passwordHash), PasswordMatch::Matches);
}

void TestAccountsCommand::twoDifferentAnswersMakeNoAccount()
{
    m_answers = {u"secret"_s, u"secert"_s};
    QCOMPARE(run({u"add"_s, u"bob"_s}), 65);
    m_answers = {u"only one"_s};
    QCOMPARE(run({u"add"_s, u"bob"_s}), 65);
    QVERIFY(!find(u"bob"_s));
}

void TestAccountsCommand::aNewAccountNeedsAFitNewName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("taken") << u"BOB"_s;
    QTest::newRow("empty") << u""_s;
    QTest::newRow("a space in front") << u" eve"_s;
    QTest::newRow("invisible") << u"e\u200Bve"_s;
    QTest::newRow("longer than a field") << QString(256, u'x');
}

void TestAccountsCommand::aNewAccountNeedsAFitNewName()
{
    QFETCH(QString, name);
    QCOMPARE(run({u"add"_s, u"bob"_s}, "pw"), 0);
    QCOMPARE(run({u"add"_s, name}, "pw"), 65);
    QVERIFY(m_out.isEmpty() && !m_err.isEmpty());
}

void TestAccountsCommand::aPasswordIsChanged()
{
    QCOMPARE(run({u"add"_s, u"bob"_s}, "old"), 0);
    QCOMPARE(run({u"passwd"_s, u"BOB"_s}, "new"), 0);
    QCOMPARE(matchPassword("new", find(u"bob"_s)->passwordHash), PasswordMatch::Matches);
    QCOMPARE(matchPassword("old", find(u"bob"_s)->passwordHash), PasswordMatch::Differs);
    QCOMPARE(run({u"passwd"_s, u"bob"_s}, ""), 65);
    QCOMPARE(matchPassword("new", find(u"bob"_s)->passwordHash), PasswordMatch::Matches);
}

void TestAccountsCommand::anAccountIsDisabledAndEnabled()
{
    QCOMPARE(run({u"add"_s, u"bob"_s}, "pw"), 0);
    QCOMPARE(run({u"disable"_s, u"bob"_s}), 0);
    QCOMPARE(m_out, "disabled: bob\n"_qba);
    QVERIFY(find(u"bob"_s)->disabled);
    QCOMPARE(run({u"enable"_s, u"bob"_s, u"--json"_s}), 0);
    QCOMPARE(m_out, "{\"done\":\"enabled\",\"name\":\"bob\"}\n"_qba);
    QVERIFY(!find(u"bob"_s)->disabled);
}

void TestAccountsCommand::anAccountIsDeleted()
{
    QCOMPARE(run({u"add"_s, u"bob"_s}, "pw"), 0);
    QCOMPARE(run({u"delete"_s, u"bob"_s}), 0);
    QVERIFY(!find(u"bob"_s));
}

void TestAccountsCommand::nobodyIsReported_data()
{
    QTest::addColumn<QString>("command");
    for (const char *command : {"passwd", "disable", "enable", "delete"})
        QTest::newRow(command) << QString::fromLatin1(command);
}

void TestAccountsCommand::nobodyIsReported()
{
    QFETCH(QString, command);
    QCOMPARE(run({command, u"bob"_s}, "pw"), 65);
    QVERIFY(m_out.isEmpty() && m_err.contains("no account"));
}

void TestAccountsCommand::theListTellsIdStateAndName()
{
    QCOMPARE(run({u"list"_s}), 0);
    QCOMPARE(m_out, ""_qba);
    for (const QString &name : {u"bob"_s, u"Zo\u00EB"_s})
        QCOMPARE(run({u"add"_s, name}, "pw"), 0);
    QCOMPARE(run({u"disable"_s, u"bob"_s}), 0);
    QCOMPARE(run({u"list"_s}), 0);
    QCOMPARE(m_out, "1\tdisabled\tbob\n2\tenabled\tZo\u00EB\n"_qba);
    QCOMPARE(run({u"list"_s, u"--json"_s}), 0);
    const QJsonArray expected{QJsonObject{{u"id"_s, 1}, {u"name"_s, u"bob"_s}, {u"disabled"_s, true}},
                              QJsonObject{{u"id"_s, 2}, {u"name"_s, u"Zo\u00EB"_s}, {u"disabled"_s, false}}};
    QCOMPARE(QJsonDocument::fromJson(m_out).array(), expected);
}

void TestAccountsCommand::noHashIsEverListed()
{
    QCOMPARE(run({u"add"_s, u"bob"_s}, "pw"), 0);
    QVERIFY(!m_out.contains("argon2"));
    for (const QStringList &command : {QStringList{u"list"_s}, QStringList{u"list"_s, u"--json"_s}}) {
        QCOMPARE(run(command), 0);
        QVERIFY(!m_out.contains("argon2"));
    }
}

void TestAccountsCommand::whatIsExportedCanBeImported()
{
    for (const QString &name : {u"anna"_s, u"gone"_s, u"Zo\u00EB \"x\""_s})
        QCOMPARE(run({u"add"_s, name}, "pw"), 0);
    QCOMPARE(run({u"delete"_s, u"gone"_s}), 0);
    QCOMPARE(run({u"disable"_s, u"anna"_s}), 0);
    QCOMPARE(run({u"export"_s}), 0);
    const QByteArray exported = m_out;
    QCOMPARE(exported.count('\n'), 2);
    const QString other = m_temporary->filePath(u"other"_s);
    QCOMPARE(runOn(other, {u"import"_s}, exported), 0);
    QCOMPARE(m_out, "imported 2 of 2 accounts\n"_qba);
    QCOMPARE(runOn(other, {u"export"_s}), 0);
    QCOMPARE(m_out, exported);
}

void TestAccountsCommand::passwordsAreHashedWhenImported()
{
    QCOMPARE(run({u"import"_s, u"--json"_s}, "{\"name\":\"bob\",\"password\":\"pw\"}\n\n{\"name\":\"eve\",\"password\":\"x\"}"), 0);
    QCOMPARE(m_out, "{\"given\":2,\"imported\":2}\n"_qba);
    QCOMPARE(matchPassword("pw", find(u"bob"_s)->passwordHash), PasswordMatch::Matches);
    QCOMPARE(find(u"eve"_s)->id, UserId{2});
}

void TestAccountsCommand::aBrokenLineStopsTheImport_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("no JSON") << "bob:pw"_qba;
    QTest::newRow("no object") << "[1]"_qba;
    QTest::newRow("no name") << R"({"password":"pw"})"_qba;
    QTest::newRow("an unfit name") << R"({"name":" bob","password":"pw"})"_qba;
    QTest::newRow("no password") << R"({"name":"bob"})"_qba;
    QTest::newRow("an empty password") << R"({"name":"bob","password":""})"_qba;
    QTest::newRow("another scheme") << R"({"name":"bob","password_hash":"$2b$12$abc"})"_qba;
    QTest::newRow("an id too large") << R"({"id":65536,"name":"bob","password":"pw"})"_qba;
}

void TestAccountsCommand::aBrokenLineStopsTheImport()
{
    QFETCH(QByteArray, line);
    QCOMPARE(run({u"import"_s}, "{\"name\":\"eve\",\"password\":\"pw\"}\n" + line + '\n'), 65);
    QVERIFY2(m_err.contains("line 2"), m_err.constData());
    QVERIFY(!find(u"eve"_s));
}

void TestAccountsCommand::takenNamesDoNotStopTheImport()
{
    QCOMPARE(run({u"add"_s, u"bob"_s}, "old"), 0);
    const QByteArray lines = "{\"name\":\"Bob\",\"password\":\"new\"}\n{\"name\":\"eve\",\"password\":\"pw\"}\n";
    QCOMPARE(run({u"import"_s}, lines), 65);
    QCOMPARE(m_out, "imported 1 of 2 accounts\n"_qba);
    QVERIFY(m_err.contains("Bob"));
    QCOMPARE(matchPassword("old", find(u"bob"_s)->passwordHash), PasswordMatch::Matches);
}

void TestAccountsCommand::everythingElseIsAUsageError_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("json alone") << QStringList{u"--json"_s};
    QTest::newRow("an unknown command") << QStringList{u"rename"_s, u"bob"_s};
    QTest::newRow("add without a name") << QStringList{u"add"_s};
    QTest::newRow("a password as an argument") << QStringList{u"add"_s, u"bob"_s, u"secret"_s};
    QTest::newRow("list with a name") << QStringList{u"list"_s, u"bob"_s};
}

void TestAccountsCommand::everythingElseIsAUsageError()
{
    QFETCH(QStringList, arguments);
    QCOMPARE(run(arguments, "pw"), 64);
    QVERIFY(m_err.startsWith("usage:"));
    QVERIFY(!QFile::exists(path()));
}

void TestAccountsCommand::aStoreThatFailsIsReported()
{
    for (const QStringList &arguments : {QStringList{u"list"_s}, {u"export"_s}, {u"add"_s, u"bob"_s}, {u"disable"_s, u"bob"_s}}) {
        Sabotage sabotage;
        sabotage.fails = true;
        SabotagedStore store(sabotage);
        QCOMPARE(runWith(store, arguments, "pw"), 74);
        QVERIFY(m_err.contains("on purpose"));
    }
    QCOMPARE(runOn(u"/proc/roundtable"_s, {u"list"_s}), 73);
}

void TestAccountsCommand::aDamagedFileIsReported()
{
    QCOMPARE(run({u"add"_s, u"bob"_s}, "pw"), 0);
    QFile file(path() + u"/accounts.sqlite"_s);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("no database") == 11);
    file.close();
    QCOMPARE(run({u"list"_s}), 74);
    QVERIFY(m_err.contains("damaged"));
}

void TestAccountsCommand::aServerSeesWhatTheCommandDid()
{
    SqliteAccountStore server(path());
    QVERIFY(!server.open());
    QCOMPARE(run({u"add"_s, u"bob"_s}, "pw"), 0);
    QVERIFY((*server.find(Utf8Text(u"bob"_s))).has_value());
    QCOMPARE(run({u"disable"_s, u"bob"_s}), 0);
    QVERIFY((*server.find(Utf8Text(u"bob"_s)))->disabled);
}

QTEST_GUILESS_MAIN(TestAccountsCommand)
#include "tst_accountscommand.moc"
