// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/memoryaccountstore.h"
#include "server-starter/accounts/sqliteaccountstore.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <array>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;
using chatmessage::UserId;

/// What every store of accounts does alike: each test runs over both.
class TestAccountStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void cleanup();

    void anAccountIsFoundAsItWasMade();
    void nobodyIsFoundUnderAnotherName();
    void aNameThatReadsTheSameIsTaken_data();
    void aNameThatReadsTheSameIsTaken();
    void anUnfitNameIsRefused();
    void idsCountFromOne();
    void refusedAccountsTakeNoId();
    void idsAreNeverGivenAgain();
    void aBatchIsAnsweredInItsOrder();
    void twoHundredOfOneNameMakeOneAccount();
    void the65536thAccountFindsNoId();
    void aWantedIdIsKeptWhereNobodyHadIt();
    void passwordsChange();
    void aPasswordThatChangedMeanwhileStays();
    void anAccountIsDisabledAndEnabled();
    void whoWasRemovedIsGone();
    void changesOfNobodyAreToldSo();
    void theListIsByIdAndComplete();

private:
    static Utf8Text text(const QByteArray &utf8) { return Utf8Text::fromBytes(utf8); }
    static NewAccount wanted(const QByteArray &name) { return {Utf8Text::fromBytes(name), "$hash of " + name, false, {}}; }
    CreateResult add(const QByteArray &name) { return m_store->insert(std::array{wanted(name)}).front(); }
    std::optional<Account> find(const QByteArray &name)
    {
        const auto found = m_store->find(text(name));
        return found ? *found : std::nullopt;
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<AccountStore> m_store;
};

void TestAccountStore::initTestCase_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("memory") << false;
    QTest::newRow("sqlite") << true;
}

void TestAccountStore::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    QFETCH_GLOBAL(bool, onDisk);
    m_directory = std::make_unique<QTemporaryDir>();
    if (onDisk)
        m_store = std::make_unique<SqliteAccountStore>(m_directory->filePath(u"accounts"_s));
    else
        m_store = std::make_unique<MemoryAccountStore>();
    QVERIFY(!m_store->open());
}

void TestAccountStore::cleanup()
{
    m_store.reset();
}

void TestAccountStore::anAccountIsFoundAsItWasMade()
{
    const NewAccount zoe{text("Zo\u00EB \U0001F600"), "$argon2id$…", true, {}};
    QCOMPARE(m_store->insert(std::array{zoe}), std::vector{CreateResult::Created});
    const auto found = find("Zo\u00EB \U0001F600");
    QVERIFY(found);
    QCOMPARE(found->id, UserId{1});
    QCOMPARE(found->name, zoe.name);
    QCOMPARE(found->disabled, true);
    QCOMPARE(add("bob"), CreateResult::Created);
    QCOMPARE(find("bob"), (Account{UserId{2}, text("bob"), "$hash of bob", false}));
    QCOMPARE(find("BOB"), find("bob"));
}

void TestAccountStore::nobodyIsFoundUnderAnotherName()
{
    add("bob");
    for (const char *name : {"eve", "bo", "bobb", "", " bob", "\u202Ebob"})
        QVERIFY2(!find(name), name);
    QVERIFY(m_store->find(text("eve")).hasValue());
}

void TestAccountStore::aNameThatReadsTheSameIsTaken_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("the same") << "bob"_qba << "bob"_qba;
    QTest::newRow("case") << "bob"_qba << "BoB"_qba;
    QTest::newRow("width") << "bob"_qba << "\uFF42\uFF4F\uFF42"_qba;
    QTest::newRow("composition") << "zo\u00EB"_qba << "zoe\u0308"_qba;
    QTest::newRow("sharp s") << "stra\u00DFe"_qba << "STRASSE"_qba;
}

void TestAccountStore::aNameThatReadsTheSameIsTaken()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    QCOMPARE(add(first), CreateResult::Created);
    QCOMPARE(add(second), CreateResult::NameTaken);
    QCOMPARE(add(first), CreateResult::NameTaken);
}

void TestAccountStore::anUnfitNameIsRefused()
{
    QCOMPARE(add(""), CreateResult::NameRefused);
    QCOMPARE(add(" bob"), CreateResult::NameRefused);
    QCOMPARE(add("\u202Ebob"), CreateResult::NameRefused);
}

void TestAccountStore::idsCountFromOne()
{
    for (int i = 1; i <= 300; ++i) {
        const QByteArray name = "user" + QByteArray::number(i);
        QCOMPARE(add(name), CreateResult::Created);
        QCOMPARE(find(name)->id, UserId(i));
    }
}

void TestAccountStore::refusedAccountsTakeNoId()
{
    add("bob");
    add("bob");
    add(" bob");
    add("eve");
    QCOMPARE(find("eve")->id, UserId{2});
}

void TestAccountStore::idsAreNeverGivenAgain()
{
    add("bob");
    add("eve");
    QCOMPARE(m_store->remove(text("eve")), UpdateResult::Updated);
    add("eve");
    QCOMPARE(find("eve")->id, UserId{3});
}

void TestAccountStore::aBatchIsAnsweredInItsOrder()
{
    add("bob");
    const std::array batch{wanted("eve"), wanted("bob"), wanted(" x"), wanted("EVE"), wanted("carol")};
    QCOMPARE(m_store->insert(batch),
             (std::vector{CreateResult::Created, CreateResult::NameTaken, CreateResult::NameRefused, CreateResult::NameTaken,
                          CreateResult::Created}));
    QCOMPARE(find("carol")->id, UserId{3});
}

void TestAccountStore::twoHundredOfOneNameMakeOneAccount()
{
    const std::vector<NewAccount> batch(200, wanted("bob"));
    const auto results = m_store->insert(batch);
    QCOMPARE(std::ranges::count(results, CreateResult::Created), 1);
    QCOMPARE(std::ranges::count(results, CreateResult::NameTaken), 199);
}

void TestAccountStore::the65536thAccountFindsNoId()
{
    NewAccount last = wanted("last");
    last.wantedId = UserId{65535};
    QCOMPARE(m_store->insert(std::array{last}), std::vector{CreateResult::Created});
    QCOMPARE(find("last")->id, UserId{65535});
    QCOMPARE(add("late"), CreateResult::NoIdLeft);
    QCOMPARE(add("last"), CreateResult::NameTaken);
    QCOMPARE(m_store->remove(text("last")), UpdateResult::Updated);
    QCOMPARE(add("late"), CreateResult::NoIdLeft);
    QVERIFY(!find("late"));
}

void TestAccountStore::aWantedIdIsKeptWhereNobodyHadIt()
{
    NewAccount bob = wanted("bob");
    bob.wantedId = UserId{7};
    NewAccount eve = wanted("eve");
    eve.wantedId = UserId{3};
    QCOMPARE(m_store->insert(std::array{bob, eve}), (std::vector{CreateResult::Created, CreateResult::Created}));
    QCOMPARE(find("bob")->id, UserId{7});
    QCOMPARE(find("eve")->id, UserId{8});
}

void TestAccountStore::passwordsChange()
{
    add("bob");
    QCOMPARE(m_store->setPasswordHash(text("BOB"), "$new"), UpdateResult::Updated);
    QCOMPARE(find("bob")->passwordHash, "$new"_qba);
}

void TestAccountStore::aPasswordThatChangedMeanwhileStays()
{
    add("bob");
    QCOMPARE(m_store->replacePasswordHash(text("bob"), "$hash of bob", "$stronger"), UpdateResult::Updated);
    QCOMPARE(m_store->replacePasswordHash(text("bob"), "$hash of bob", "$late"), UpdateResult::NoSuchAccount);
    QCOMPARE(find("bob")->passwordHash, "$stronger"_qba);
}

void TestAccountStore::anAccountIsDisabledAndEnabled()
{
    add("bob");
    QCOMPARE(m_store->setDisabled(text("bob"), true), UpdateResult::Updated);
    QVERIFY(find("bob")->disabled);
    QCOMPARE(m_store->setDisabled(text("bob"), false), UpdateResult::Updated);
    QVERIFY(!find("bob")->disabled);
}

void TestAccountStore::whoWasRemovedIsGone()
{
    add("bob");
    QCOMPARE(m_store->remove(text("Bob")), UpdateResult::Updated);
    QVERIFY(!find("bob"));
}

void TestAccountStore::changesOfNobodyAreToldSo()
{
    QCOMPARE(m_store->setPasswordHash(text("eve"), "$x"), UpdateResult::NoSuchAccount);
    QCOMPARE(m_store->replacePasswordHash(text("eve"), "", "$x"), UpdateResult::NoSuchAccount);
    QCOMPARE(m_store->setDisabled(text("eve"), true), UpdateResult::NoSuchAccount);
    QCOMPARE(m_store->remove(text("eve")), UpdateResult::NoSuchAccount);
    QCOMPARE(m_store->remove(text("")), UpdateResult::NoSuchAccount);
}

void TestAccountStore::theListIsByIdAndComplete()
{
    QCOMPARE(*m_store->list(), std::vector<Account>());
    for (const char *name : {"zoe", "Bob", "anna"})
        add(name);
    const auto accounts = *m_store->list();
    QCOMPARE(accounts.size(), std::size_t(3));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(accounts[std::size_t(i)].id, UserId(i + 1));
    QCOMPARE(accounts[1].name, text("Bob"));
}

QTEST_GUILESS_MAIN(TestAccountStore)
#include "tst_accountstore.moc"
