// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/passwordhasher.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

#include <semaphore>

using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;

namespace {

HashSettings cheap()
{
    HashSettings settings;
    settings.memoryKiB = 8;
    settings.passes = 1;
    settings.threads = 1;
    return settings;
}

/// What a hasher reported. The first report keeps its thread until the gate opens, so that a test decides what waits.
class Reports {
public:
    void operator()(HashOutcome outcome)
    {
        if (!m_first.test_and_set()) {
            m_begun.release();
            m_gate.acquire();
        }
        const std::lock_guard lock(m_mutex);
        m_outcomes.push_back(std::move(outcome));
        m_count.release();
    }
    void waitForFirst() { m_begun.acquire(); }
    void openGate() { m_gate.release(); }
    std::vector<HashOutcome> wait(int count)
    {
        for (int i = 0; i < count; ++i)
            m_count.acquire();
        const std::lock_guard lock(m_mutex);
        return m_outcomes;
    }

private:
    std::atomic_flag m_first;
    std::binary_semaphore m_begun{0};
    std::binary_semaphore m_gate{0};
    std::counting_semaphore<> m_count{0};
    std::mutex m_mutex;
    std::vector<HashOutcome> m_outcomes;
};

HashRequest request(quint64 job, const QByteArray &peer = "10.0.0.1")
{
    return {job, peer, Secret("pw"), std::nullopt};
}

QList<quint64> jobsOf(const std::vector<HashOutcome> &outcomes)
{
    QList<quint64> jobs;
    for (const HashOutcome &outcome : outcomes)
        jobs.append(outcome.job);
    return jobs;
}

} // namespace

class TestPasswordHasher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aHashMatchesItsPasswordAlone();
    void everyHashHasItsOwnSalt();
    void theCostIsWhatTheSettingsSay();
    void aBrokenHashMatchesNothing_data();
    void aBrokenHashMatchesNothing();
    void aHashIsWeakerWhenItCostLess();
    void hashesAreMadeAndCompared();
    void aPasswordThatMatchedAWeakHashIsHashedAgain();
    void peersTakeTurns();
    void whatIsCancelledIsNotHashed();
    void whoFindsTheQueueFullIsRefused();
    void whoFindsTheQueueFullWaitsOutside();
    void whoWaitedOutsideTooLongIsToldSo();
    void whatWaitsOutsideIsBounded();
    void hashingNeverHappensOnTheCallersThread();
};

void TestPasswordHasher::aHashMatchesItsPasswordAlone()
{
    for (const QByteArray &password : {"pw"_qba, QByteArray(255, 'x'), "\xF0\x9F\x98\x80"_qba}) {
        const auto hash = hashPassword(password, cheap());
        QVERIFY(hash);
        QCOMPARE(matchPassword(password, *hash), PasswordMatch::Matches);
        QCOMPARE(matchPassword(QByteArray(password + 'x'), *hash), PasswordMatch::Differs);
        QCOMPARE(matchPassword("", *hash), PasswordMatch::Differs);
    }
}

void TestPasswordHasher::everyHashHasItsOwnSalt()
{
    QVERIFY(hashPassword("pw", cheap()) != hashPassword("pw", cheap()));
}

void TestPasswordHasher::theCostIsWhatTheSettingsSay()
{
    const auto hash = hashPassword("pw", HashSettings());
    QVERIFY(hash);
    QVERIFY2(hash->startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), hash->constData());
    QVERIFY(isPasswordHash(*hash));
}

void TestPasswordHasher::aBrokenHashMatchesNothing_data()
{
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("empty") << ""_qba;
    QTest::newRow("the password itself") << "pw"_qba;
    QTest::newRow("another scheme") << "$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW"_qba;
    QTest::newRow("cut") << "$argon2id$v=19$m=8,t=1,p=1$"_qba;
    QTest::newRow("no numbers") << "$argon2id$v=19$m=x,t=y,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAA"_qba;
    QTest::newRow("far too long") << QByteArray(4000, '$');
}

void TestPasswordHasher::aBrokenHashMatchesNothing()
{
    QFETCH(QByteArray, hash);
    QVERIFY(matchPassword("pw", hash) != PasswordMatch::Matches);
    QVERIFY(matchPassword("", hash) != PasswordMatch::Matches);
    QVERIFY(isWeaker(hash, cheap()));
    QVERIFY(hash.startsWith("$argon2id$v=19$m=8") || !isPasswordHash(hash));
}

void TestPasswordHasher::aHashIsWeakerWhenItCostLess()
{
    HashSettings settings = cheap();
    settings.memoryKiB = 16;
    settings.passes = 2;
    const QByteArray hash = hashPassword("pw", settings).value_or(QByteArray());
    QVERIFY(!isWeaker(hash, settings));
    QVERIFY(!isWeaker(hash, cheap()));
    settings.passes = 3;
    QVERIFY(isWeaker(hash, settings));
    settings = cheap();
    settings.memoryKiB = 17;
    QVERIFY(isWeaker(hash, settings));
}

void TestPasswordHasher::hashesAreMadeAndCompared()
{
    Reports reports;
    reports.openGate();
    PasswordHasher hasher(cheap(), std::ref(reports));
    QVERIFY(hasher.submit(request(1)));
    const HashOutcome made = reports.wait(1).front();
    QCOMPARE(made.kind, HashOutcome::Kind::Made);
    QVERIFY(made.hash);
    QVERIFY(hasher.submit({2, "10.0.0.1", Secret("pw"), made.hash}));
    QVERIFY(hasher.submit({3, "10.0.0.1", Secret("no"), made.hash}));
    QVERIFY(hasher.submit({4, "10.0.0.1", Secret("pw"), "not a hash"_qba}));
    const auto outcomes = reports.wait(3);
    QCOMPARE(jobsOf(outcomes), (QList<quint64>{1, 2, 3, 4}));
    QCOMPARE(outcomes[1].kind, HashOutcome::Kind::Compared);
    QCOMPARE(outcomes[1].match, PasswordMatch::Matches);
    QCOMPARE(outcomes[2].match, PasswordMatch::Differs);
    QVERIFY(outcomes[3].match != PasswordMatch::Matches);
}

void TestPasswordHasher::aPasswordThatMatchedAWeakHashIsHashedAgain()
{
    const auto weak = hashPassword("pw", cheap());
    HashSettings settings = cheap();
    settings.passes = 2;
    Reports reports;
    reports.openGate();
    PasswordHasher hasher(settings, std::ref(reports));
    QVERIFY(hasher.submit({1, "10.0.0.1", Secret("no"), weak}));
    QVERIFY(hasher.submit({2, "10.0.0.1", Secret("pw"), weak}));
    const auto outcomes = reports.wait(3);
    QCOMPARE(jobsOf(outcomes), (QList<quint64>{1, 2, 2}));
    QCOMPARE(outcomes[1].match, PasswordMatch::Matches);
    QCOMPARE(outcomes[2].kind, HashOutcome::Kind::Strengthened);
    QVERIFY(outcomes[2].hash && !isWeaker(*outcomes[2].hash, settings));
    QCOMPARE(matchPassword("pw", *outcomes[2].hash), PasswordMatch::Matches);
}

void TestPasswordHasher::peersTakeTurns()
{
    Reports reports;
    PasswordHasher hasher(cheap(), std::ref(reports));
    QVERIFY(hasher.submit(request(1, "greedy")));
    reports.waitForFirst();
    for (quint64 job = 2; job <= 6; ++job)
        QVERIFY(hasher.submit(request(job, "greedy")));
    QVERIFY(hasher.submit(request(7, "modest")));
    QVERIFY(hasher.submit(request(8, "late")));
    QVERIFY(hasher.submit(request(9, "modest")));
    reports.openGate();
    QCOMPARE(jobsOf(reports.wait(9)), (QList<quint64>{1, 2, 7, 8, 3, 9, 4, 5, 6}));
}

void TestPasswordHasher::whatIsCancelledIsNotHashed()
{
    Reports reports;
    PasswordHasher hasher(cheap(), std::ref(reports));
    QVERIFY(hasher.submit(request(1)));
    reports.waitForFirst();
    for (quint64 job = 2; job <= 5; ++job)
        QVERIFY(hasher.submit(request(job)));
    hasher.cancel(3);
    hasher.cancel(4);
    hasher.cancel(77);
    reports.openGate();
    QCOMPARE(jobsOf(reports.wait(3)), (QList<quint64>{1, 2, 5}));
}

void TestPasswordHasher::whoFindsTheQueueFullIsRefused()
{
    HashSettings settings = cheap();
    settings.queue = 3;
    settings.patience = std::chrono::milliseconds(0);
    Reports reports;
    PasswordHasher hasher(settings, std::ref(reports));
    QVERIFY(hasher.submit(request(1)));
    reports.waitForFirst();
    for (quint64 job = 2; job <= 4; ++job)
        QVERIFY(hasher.submit(request(job)));
    QVERIFY(!hasher.submit(request(5)));
    hasher.cancel(2);
    QVERIFY(hasher.submit(request(6)));
    reports.openGate();
    QCOMPARE(jobsOf(reports.wait(4)), (QList<quint64>{1, 3, 4, 6}));
    QVERIFY(hasher.submit(request(7)));
}

void TestPasswordHasher::whoFindsTheQueueFullWaitsOutside()
{
    HashSettings settings = cheap();
    settings.queue = 2;
    settings.patience = std::chrono::hours(1);
    Reports reports;
    PasswordHasher hasher(settings, std::ref(reports));
    QVERIFY(hasher.submit(request(1)));
    reports.waitForFirst();
    for (quint64 job = 2; job <= 50; ++job)
        QVERIFY(hasher.submit(request(job)));
    reports.openGate();
    for (const HashOutcome &outcome : reports.wait(50))
        QCOMPARE(outcome.kind, HashOutcome::Kind::Made);
}

void TestPasswordHasher::whoWaitedOutsideTooLongIsToldSo()
{
    HashSettings settings = cheap();
    settings.queue = 2;
    settings.patience = std::chrono::milliseconds(1);
    Reports reports;
    PasswordHasher hasher(settings, std::ref(reports));
    QVERIFY(hasher.submit(request(1)));
    reports.waitForFirst();
    for (quint64 job = 2; job <= 5; ++job)
        QVERIFY(hasher.submit(request(job)));
    const auto submitted = std::chrono::steady_clock::now();
    QTRY_VERIFY(std::chrono::steady_clock::now() - submitted > settings.patience);
    reports.openGate();
    const auto outcomes = reports.wait(5);
    QCOMPARE(jobsOf(outcomes), (QList<quint64>{1, 4, 5, 2, 3}));
    QCOMPARE(outcomes[1].kind, HashOutcome::Kind::Busy);
    QCOMPARE(outcomes[2].kind, HashOutcome::Kind::Busy);
    QCOMPARE(outcomes[3].kind, HashOutcome::Kind::Made);
    QCOMPARE(outcomes[4].kind, HashOutcome::Kind::Made);
}

void TestPasswordHasher::whatWaitsOutsideIsBounded()
{
    HashSettings settings = cheap();
    settings.queue = 1;
    Reports reports;
    PasswordHasher hasher(settings, std::ref(reports));
    QVERIFY(hasher.submit(request(1)));
    reports.waitForFirst();
    quint64 job = 2;
    while (job < 10'000 && hasher.submit(request(job)))
        ++job;
    QVERIFY2(job < 100, qPrintable(QString::number(job)));
    reports.openGate();
}

void TestPasswordHasher::hashingNeverHappensOnTheCallersThread()
{
    std::binary_semaphore reported{0};
    std::thread::id hashing;
    PasswordHasher hasher(cheap(), [&](const HashOutcome &) {
        hashing = std::this_thread::get_id();
        reported.release();
    });
    QVERIFY(hasher.submit(request(1)));
    reported.acquire();
    QVERIFY(hashing != std::this_thread::get_id());
}

QTEST_GUILESS_MAIN(TestPasswordHasher)
#include "tst_passwordhasher.moc"
