// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/sabotagedstore.h"

#include "server-starter/accounts/accountservice.h"
#include "server-starter/accounts/memoryaccountstore.h"
#include "server-starter/accounts/passwordhash.h"
#include "server-starter/accounts/sqliteaccountstore.h"

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;
using chatmessage::UserId;

namespace {

constexpr auto peer = "10.0.0.1";

/// The cheapest hash there is.
HashSettings cheap()
{
    HashSettings settings;
    settings.memoryKiB = 8;
    settings.passes = 1;
    settings.threads = 2;
    return settings;
}

/// A service, and every answer it gave.
class Desk {
public:
    explicit Desk(std::unique_ptr<AccountStore> store, const HashSettings &settings = cheap())
        : service(std::move(store), settings)
    {
        QObject::connect(&service, &AccountService::passwordChecked, &service, [this](quint64 ticket, const LoginResult &result) {
            logins.insert(ticket, result);
            ++answers;
        });
        QObject::connect(&service, &AccountService::accountCreated, &service, [this](quint64 ticket, CreateResult result) {
            creates.insert(ticket, result);
            ++answers;
        });
    }

    bool waitFor(int count)
    {
        return QTest::qWaitFor([&] { return answers >= count; }, 20'000);
    }
    LoginResult login(const QByteArray &name, const QByteArray &password)
    {
        const quint64 ticket = ++lastTicket;
        service.checkPassword(ticket, peer, Utf8Text::fromBytes(name), Utf8Text::fromBytes(password));
        const bool answered = waitFor(answers + 1);
        return answered ? logins.value(ticket, LoginRefusal::Busy) : LoginRefusal::Busy;
    }
    CreateResult create(const QByteArray &name, const QByteArray &password)
    {
        const quint64 ticket = ++lastTicket;
        service.createAccount(ticket, peer, Utf8Text::fromBytes(name), Utf8Text::fromBytes(password));
        const bool answered = waitFor(answers + 1);
        return answered ? creates.value(ticket, CreateResult::Busy) : CreateResult::Busy;
    }

    AccountService service;
    QHash<quint64, LoginResult> logins;
    QHash<quint64, CreateResult> creates;
    int answers = 0;
    quint64 lastTicket = 1000;
};

Accepted accepted(int id, const char *name)
{
    return {UserId(id), Utf8Text::fromBytes(name)};
}

const LoginResult wrong = LoginRefusal::WrongCredentials;

} // namespace

class TestAccountService : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoCreatedAnAccountCanLogIn();
    void allWrongCredentialsLookTheSame();
    void anEmptyOrUnfitNameIsNotCreated();
    void nothingIsAnsweredFromInsideTheCall();
    void aFullQueueIsToldSo();
    void twoHundredCreatesOfOneNameMakeOneAccount();
    void aCancelledRequestIsNotAnswered();
    void aTicketCanBeUsedAgainAfterCancelling();
    void requestsUnderWayEndWithTheService();
    void aStoreThatDoesNotOpenIsReported();
    void aFailingStoreFailsRequestsUntilItRecovers();
    void aWeakHashIsStrengthenedAtLogin();
    void accountsOutliveTheService();
};

void TestAccountService::whoCreatedAnAccountCanLogIn()
{
    Desk desk(std::make_unique<MemoryAccountStore>());
    QVERIFY(!desk.service.open());
    QCOMPARE(desk.create("Bob", "secret"), CreateResult::Created);
    QCOMPARE(desk.create("eve", "\xF0\x9F\x98\x80"), CreateResult::Created);
    QCOMPARE(desk.login("bob", "secret"), LoginResult(accepted(1, "Bob")));
    QCOMPARE(desk.login("eve", "\xF0\x9F\x98\x80"), LoginResult(accepted(2, "eve")));
    QCOMPARE(desk.create("BOB", "other"), CreateResult::NameTaken);
    QCOMPARE(desk.login("bob", "other"), wrong);
}

void TestAccountService::allWrongCredentialsLookTheSame()
{
    auto store = std::make_unique<MemoryAccountStore>();
    const auto hash = hashPassword("pw", cheap());
    QVERIFY(hash);
    const std::array accounts{NewAccount{Utf8Text(u"bob"_s), *hash, false, {}}, NewAccount{Utf8Text(u"gone"_s), *hash, true, {}}};
    QCOMPARE(store->insert(accounts).size(), std::size_t(2));
    Desk desk(std::move(store));
    QVERIFY(!desk.service.open());
    QCOMPARE(desk.login("bob", "pw"), LoginResult(accepted(1, "bob")));
    QCOMPARE(desk.login("bob", "PW"), wrong);
    QCOMPARE(desk.login("bob", ""), wrong);
    QCOMPARE(desk.login("nobody", "pw"), wrong);
    QCOMPARE(desk.login("gone", "pw"), wrong); // disabled, and the password is right
    QCOMPARE(desk.login("", ""), wrong);
    QCOMPARE(desk.login("\u202Ebob", "pw"), wrong);
}

void TestAccountService::anEmptyOrUnfitNameIsNotCreated()
{
    Desk desk(std::make_unique<MemoryAccountStore>());
    QVERIFY(!desk.service.open());
    QCOMPARE(desk.create("", "pw"), CreateResult::NameRefused);
    QCOMPARE(desk.create("bob", ""), CreateResult::NameRefused);
    QCOMPARE(desk.create("b\u200Bob", "pw"), CreateResult::NameRefused);
}

void TestAccountService::nothingIsAnsweredFromInsideTheCall()
{
    Desk desk(std::make_unique<MemoryAccountStore>());
    QVERIFY(!desk.service.open());
    desk.service.createAccount(1, peer, {}, {});
    desk.service.checkPassword(2, peer, {}, {});
    QCOMPARE(desk.answers, 0);
    QVERIFY(desk.waitFor(2));
}

void TestAccountService::aFullQueueIsToldSo()
{
    HashSettings settings = cheap();
    settings.queue = 1;
    settings.threads = 1;
    settings.patience = std::chrono::milliseconds(0);
    settings.passes = 5000; // slow enough that the calls below overtake it
    Desk desk(std::make_unique<MemoryAccountStore>(), settings);
    QVERIFY(!desk.service.open());
    constexpr int requests = 20;
    for (quint64 ticket = 1; ticket <= requests; ++ticket)
        desk.service.createAccount(ticket, peer, Utf8Text(u"user%1"_s.arg(ticket)), Utf8Text(u"pw"_s));
    QVERIFY(desk.waitFor(requests));
    QVERIFY(desk.creates.values().contains(CreateResult::Created));
    QVERIFY(desk.creates.values().contains(CreateResult::Busy));
}

void TestAccountService::twoHundredCreatesOfOneNameMakeOneAccount()
{
    QTemporaryDir directory;
    Desk desk(std::make_unique<SqliteAccountStore>(directory.filePath(u"accounts"_s)));
    QVERIFY(!desk.service.open());
    constexpr int requests = 200;
    for (quint64 ticket = 1; ticket <= requests; ++ticket)
        desk.service.createAccount(ticket, QByteArray::number(ticket % 7), Utf8Text(u"bob"_s), Utf8Text(u"pw"_s));
    QVERIFY(desk.waitFor(requests));
    QCOMPARE(desk.creates.values().count(CreateResult::Created), 1);
    QCOMPARE(desk.creates.values().count(CreateResult::NameTaken), requests - 1);
}

void TestAccountService::aCancelledRequestIsNotAnswered()
{
    Desk desk(std::make_unique<MemoryAccountStore>());
    QVERIFY(!desk.service.open());
    desk.service.checkPassword(1, peer, Utf8Text(u"bob"_s), Utf8Text(u"pw"_s));
    desk.service.cancel(1);
    desk.service.createAccount(2, peer, Utf8Text(u"bob"_s), Utf8Text(u"pw"_s));
    desk.service.cancel(2);
    desk.service.cancel(3);
    desk.login("eve", "pw");
    desk.login("eve", "pw");
    QVERIFY(!desk.logins.contains(1));
    QVERIFY(!desk.creates.contains(2));
}

void TestAccountService::aTicketCanBeUsedAgainAfterCancelling()
{
    Desk desk(std::make_unique<MemoryAccountStore>());
    QVERIFY(!desk.service.open());
    desk.service.createAccount(1, peer, Utf8Text(u"bob"_s), Utf8Text(u"pw"_s));
    desk.service.cancel(1);
    desk.service.checkPassword(1, peer, Utf8Text(u"eve"_s), Utf8Text(u"pw"_s));
    QVERIFY(desk.waitFor(1));
    QCOMPARE(desk.logins.value(1), wrong);
    QVERIFY(desk.creates.isEmpty());
}

void TestAccountService::requestsUnderWayEndWithTheService()
{
    auto desk = std::make_unique<Desk>(std::make_unique<MemoryAccountStore>());
    QVERIFY(!desk->service.open());
    for (quint64 ticket = 1; ticket <= 100; ++ticket)
        desk->service.createAccount(ticket, peer, Utf8Text(u"user%1"_s.arg(ticket)), Utf8Text(u"pw"_s));
    desk.reset();
    QCoreApplication::processEvents();
}

void TestAccountService::aStoreThatDoesNotOpenIsReported()
{
    Sabotage sabotage;
    sabotage.fails = true;
    Desk desk(std::make_unique<SabotagedStore>(sabotage));
    QCOMPARE(desk.service.open(), (StoreError{StoreFault::Damaged, u"on purpose"_s}));
    QCOMPARE(desk.login("bob", "pw"), LoginResult(LoginRefusal::StoreFailed));
    QCOMPARE(desk.create("bob", "pw"), CreateResult::StoreFailed);
}

void TestAccountService::aFailingStoreFailsRequestsUntilItRecovers()
{
    Sabotage sabotage;
    Desk desk(std::make_unique<SabotagedStore>(sabotage));
    QVERIFY(!desk.service.open());
    QCOMPARE(desk.create("bob", "pw"), CreateResult::Created);
    sabotage.fails = true;
    QCOMPARE(desk.create("eve", "pw"), CreateResult::StoreFailed);
    QCOMPARE(desk.login("bob", "pw"), LoginResult(LoginRefusal::StoreFailed));
    sabotage.fails = false;
    QCOMPARE(desk.create("eve", "pw"), CreateResult::Created);
    QCOMPARE(desk.login("bob", "pw"), LoginResult(accepted(1, "bob")));
}

void TestAccountService::aWeakHashIsStrengthenedAtLogin()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"accounts"_s);
    const auto storedHash = [&] {
        SqliteAccountStore store(path);
        const auto error = store.open();
        const auto found = store.find(Utf8Text(u"bob"_s));
        return !error && found && *found ? (*found)->passwordHash : QByteArray();
    };
    {
        Desk desk(std::make_unique<SqliteAccountStore>(path));
        QVERIFY(!desk.service.open());
        QCOMPARE(desk.create("bob", "pw"), CreateResult::Created);
        QCOMPARE(desk.login("bob", "pw"), LoginResult(accepted(1, "bob")));
    }
    const QByteArray weak = storedHash();
    QVERIFY2(weak.startsWith("$argon2id$v=19$m=8,t=1,p=1$"), weak.constData());
    HashSettings stronger = cheap();
    stronger.passes = 3;
    Desk desk(std::make_unique<SqliteAccountStore>(path), stronger);
    QVERIFY(!desk.service.open());
    QCOMPARE(desk.login("bob", "wrong"), wrong);
    QCOMPARE(storedHash(), weak);
    QCOMPARE(desk.login("bob", "pw"), LoginResult(accepted(1, "bob")));
    QTRY_VERIFY(storedHash().startsWith("$argon2id$v=19$m=8,t=3,p=1$"));
    QCOMPARE(desk.login("bob", "pw"), LoginResult(accepted(1, "bob")));
}

void TestAccountService::accountsOutliveTheService()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"accounts"_s);
    {
        Desk desk(std::make_unique<SqliteAccountStore>(path));
        QVERIFY(!desk.service.open());
        QCOMPARE(desk.create("bob", "pw"), CreateResult::Created);
    }
    Desk desk(std::make_unique<SqliteAccountStore>(path));
    QVERIFY(!desk.service.open());
    QCOMPARE(desk.login("bob", "pw"), LoginResult(accepted(1, "bob")));
    QCOMPARE(desk.create("eve", "pw"), CreateResult::Created);
    QCOMPARE(desk.login("eve", "pw"), LoginResult(accepted(2, "eve")));
}

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
