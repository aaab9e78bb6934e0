// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/credentials/keyringstore.h"
#include "app-client/credentials/rememberedpassword.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QHash>
#include <QtCore/QRegularExpression>

#include <utility>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A keyring whose moods are up to the test; answers when told to.
class FakeKeyring final : public CredentialStore {
public:
    enum class Mood { Open, Missing, Locked, LockedAndSilentAboutIt };

    void read(const CredentialKey &key) override { m_open.append({key, Question::Read, {}}); }
    void write(const CredentialKey &key, const QString &password) override { m_open.append({key, Question::Write, password}); }
    void remove(const CredentialKey &key) override { m_open.append({key, Question::Remove, {}}); }

    void answer()
    {
        const auto asked = std::exchange(m_open, {});
        for (const Task &task : asked)
            answer(task);
    }

    Mood mood = Mood::Open;

private:
    enum class Question { Read, Write, Remove };
    struct Task {
        CredentialKey key;
        Question question;
        QString password;
    };
    void answer(const Task &task)
    {
        const QString name = task.key.user + u'@' + task.key.server;
        if (mood == Mood::Missing)
            Q_EMIT failed(task.key, {CredentialFault::Kind::NoKeyring, u"no backend"_s});
        else if (mood == Mood::Locked)
            Q_EMIT failed(task.key, {CredentialFault::Kind::Locked, u"dismissed"_s});
        else if (task.question == Question::Write) {
            m_passwords.insert(name, task.password);
            Q_EMIT written(task.key);
        } else if (task.question == Question::Remove) {
            m_passwords.remove(name);
            Q_EMIT removed(task.key);
        } else if (mood == Mood::LockedAndSilentAboutIt || !m_passwords.contains(name))
            Q_EMIT nothingFound(task.key);
        else
            Q_EMIT passwordRead(task.key, m_passwords.value(name));
    }

    QList<Task> m_open;
    QHash<QString, QString> m_passwords;
};

} // namespace

class tst_RememberedPassword : public QObject {
    Q_OBJECT

    using Expected = RememberedPassword::Expected;
    using Mood = FakeKeyring::Mood;
    const CredentialKey m_key{u"lab-srv:8080"_s, u"dana"_s};
    const KeptPassword m_kept{u"secret"_s, u"10.0.0.5:8000"_s};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatIsRememberedComesBack()
    {
        FakeKeyring keyring;
        RememberedPassword memory(keyring);
        const QSignalSpy remembered(&memory, &RememberedPassword::remembered);
        const QSignalSpy loaded(&memory, &RememberedPassword::passwordLoaded);
        QCOMPARE(memory.state(), KeyringState(KeyringUnasked{}));
        memory.remember(m_key, m_kept);
        QCOMPARE(memory.state(), KeyringState(KeyringAsked{}));
        keyring.answer();
        QCOMPARE(remembered.size(), 1);
        memory.load(m_key, Expected::APassword);
        keyring.answer();
        QCOMPARE(memory.state(), KeyringState(KeyringReady{true}));
        QCOMPARE(loaded.first().at(1).value<KeptPassword>(), m_kept);
    }

    void aKeyringThatWaitsForItsOwnerIsToldAsLocked()
    {
        FakeKeyring keyring;
        RememberedPassword memory(keyring, std::chrono::milliseconds(1));
        memory.remember(m_key, m_kept);
        keyring.answer();
        const QSignalSpy loaded(&memory, &RememberedPassword::passwordLoaded);
        memory.load(m_key, Expected::APassword);
        QCOMPARE(memory.state(), KeyringState(KeyringAsked{}));
        QTRY_COMPARE(memory.state(), KeyringState(KeyringLocked{}));
        keyring.answer(); // the owner has opened it
        QCOMPARE(memory.state(), KeyringState(KeyringReady{true}));
        QCOMPARE(loaded.size(), 1);
    }

    void anEmptyKeyringIsReady()
    {
        FakeKeyring keyring;
        RememberedPassword memory(keyring);
        memory.load(m_key, Expected::Nothing);
        keyring.answer();
        QCOMPARE(memory.state(), KeyringState(KeyringReady{false}));
    }

    void aMissingKeyringSaysWhy()
    {
        FakeKeyring keyring;
        keyring.mood = Mood::Missing;
        RememberedPassword memory(keyring);
        memory.load(m_key, Expected::Nothing);
        keyring.answer();
        QCOMPARE(memory.state(), KeyringState(KeyringMissing{u"no backend"_s}));
        const QSignalSpy remembered(&memory, &RememberedPassword::remembered);
        memory.remember(m_key, m_kept);
        keyring.answer();
        QVERIFY(remembered.isEmpty());
    }

    void aLockedKeyringIsTriedAgain_data()
    {
        QTest::addColumn<int>("mood");
        QTest::newRow("that says so") << int(Mood::Locked);
        QTest::newRow("that pretends to hold nothing") << int(Mood::LockedAndSilentAboutIt);
    }
    void aLockedKeyringIsTriedAgain()
    {
        QFETCH(const int, mood);
        FakeKeyring keyring;
        RememberedPassword memory(keyring);
        memory.remember(m_key, m_kept);
        keyring.answer();
        const QSignalSpy forgotten(&memory, &RememberedPassword::forgotten);
        const QSignalSpy loaded(&memory, &RememberedPassword::passwordLoaded);

        keyring.mood = Mood(mood);
        memory.load(m_key, Expected::APassword);
        keyring.answer();
        QVERIFY(std::holds_alternative<KeyringLocked>(memory.state()));
        QVERIFY(forgotten.isEmpty()); // nothing known is dropped
        keyring.mood = Mood::Open;
        memory.tryAgain();
        keyring.answer();
        QCOMPARE(loaded.size(), 1);
        QCOMPARE(memory.state(), KeyringState(KeyringReady{true}));
    }

    void forgettingForgets()
    {
        FakeKeyring keyring;
        RememberedPassword memory(keyring);
        memory.remember(m_key, m_kept);
        memory.forget(m_key);
        keyring.answer();
        QCOMPARE(memory.state(), KeyringState(KeyringReady{false}));
        const QSignalSpy loaded(&memory, &RememberedPassword::passwordLoaded);
        memory.load(m_key, Expected::Nothing);
        keyring.answer();
        QVERIFY(loaded.isEmpty());
    }

    void anAnswerForAnotherNameIsStale()
    {
        FakeKeyring keyring;
        RememberedPassword memory(keyring);
        memory.remember(m_key, m_kept);
        keyring.answer();
        const QSignalSpy loaded(&memory, &RememberedPassword::passwordLoaded);
        memory.load(m_key, Expected::APassword);
        memory.load({m_key.server, u"bo"_s}, Expected::Nothing);
        keyring.answer();
        QVERIFY(loaded.isEmpty());
        QCOMPARE(memory.state(), KeyringState(KeyringReady{false}));
    }

    void withoutADesktopTheKeyringIsMissing()
    {
        // The test's environment has no session bus: the real thing has to say so, and soon.
        KeyringStore keyring;
        RememberedPassword memory(keyring);
        memory.load(m_key, Expected::Nothing);
        QTRY_VERIFY(std::holds_alternative<KeyringMissing>(memory.state()));
        QVERIFY(!std::get<KeyringMissing>(memory.state()).detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_RememberedPassword)
#include "tst_rememberedpassword.moc"
