// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/creators.h"
#include "tests/faults/faults.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QScopeGuard>

#include <sched.h>
#include <sys/mount.h>

namespace roundtable::faults {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 seed = 4985; // every run kills, flips and fills at the same places

int lost(const std::vector<AccountHistory> &accounts)
{
    History history;
    history.accounts = accounts;
    return int(brokenPromises(history).size());
}

} // namespace

Verdict killedWhileCreating()
{
    constexpr int moments = 50, creates = 1000, clients = 4;
    const QString bar = u"0 acknowledged accounts lost"_s;
    QRandomGenerator random(seed);
    Scene scene;
    std::vector<AccountHistory> accounts;
    std::size_t checked = 0;
    for (int moment = 0; moment < moments; ++moment) {
        if (!scene.start())
            return Verdict::of(false, u"the server did not start after kill %1: "_s.arg(moment) + QString::fromUtf8(scene.program().standardError()), bar);
        // What the last kill could have cost first: the next one must not cover it up.
        std::vector<AccountHistory> fresh(accounts.begin() + std::ptrdiff_t(checked), accounts.end());
        if (!scene.tryLogins(fresh) || lost(fresh) > 0)
            return Verdict::of(false, u"%1 acknowledged accounts lost at kill %2"_s.arg(lost(fresh)).arg(moment), bar);
        checked = accounts.size();
        Creators creators(scene.port(), accounts, clients);
        const int enough = int(random.bounded(1, 2 * creates / moments));
        creators.crowd().until([&] { return creators.acknowledged() >= enough; }, Milliseconds(10'000));
        const auto moreTime = std::chrono::microseconds(random.bounded(3000));
        for (const auto start = Clock::now(); Clock::now() - start < moreTime;)
            creators.crowd().turn(Milliseconds(0));
        scene.kill();
        // What was acknowledged before the end arrives yet.
        const auto allClosed = [&] { return std::ranges::all_of(creators.crowd().members(), [](const auto &m) { return m->isClosed; }); };
        creators.crowd().until(allClosed, Milliseconds(5'000));
        scene.waitForEnd();
    }
    if (!scene.start() || !scene.tryLogins(accounts))
        return Verdict::of(false, u"no server after the last kill"_s, bar);
    const auto acknowledged = std::ranges::count_if(accounts, &AccountHistory::acknowledged);
    return Verdict::of(lost(accounts) == 0 && acknowledged > creates / 2,
                       u"%1 of %2 acknowledged accounts lost in %3 kills"_s.arg(lost(accounts)).arg(acknowledged).arg(moments), bar);
}

Verdict diskFull()
{
    const QString bar = u"creates get 21, logins and chat go on, back <= 1 s after there is space, nothing lost"_s;
    Scene scene;
    const QString disk = scene.filePath(u"disk"_s);
    QDir().mkpath(disk);
    const QByteArray path = QFile::encodeName(disk);
    // In a mount namespace of its own the small disk goes with this process.
    if (::unshare(CLONE_NEWNS) != 0 || ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("none", path.constData(), "tmpfs", 0, "size=1m") != 0)
        return Verdict::notPossible(u"a small disk needs root"_s);
    const auto unmount = qScopeGuard([&] { ::umount2(path.constData(), MNT_DETACH); });
    const QStringList settings{u"--data-dir"_s, disk + u"/data"_s};
    if (!scene.start(settings) || !scene.createAccounts(u"old"_s, 10))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    std::vector<AccountHistory> accounts;
    for (int i = 0; i < 10; ++i)
        accounts.push_back({u"old%1"_s.arg(i), true, false});

    QFile ballast(disk + u"/ballast"_s);
    if (!ballast.open(QFile::WriteOnly | QFile::Unbuffered))
        return Verdict::of(false, u"the disk cannot be filled"_s, bar);
    const auto fill = [&] { while (ballast.write(QByteArray(512, 'x')) > 0) { } };
    fill();
    Crowd crowd(scene.port());
    scene.attend(crowd);
    Member &creator = crowd.join();
    // The log has space of its own that was written before; what it takes is acknowledged and counts.
    int asked = 0;
    constexpr int most = 2000;
    while (creator.refused == 0 && asked < most) {
        accounts.push_back({u"full%1"_s.arg(asked), false, false});
        const int before = creator.answers();
        crowd.create(creator, accounts.back().name);
        ++asked;
        if (!crowd.until([&] { return creator.answers() > before || creator.isClosed; }, Milliseconds(10'000)))
            return Verdict::of(false, u"a create was not answered"_s, bar);
        accounts.back().acknowledged = creator.refused == 0;
        fill();
    }
    const bool refused = creator.refused > 0 && creator.lastError == chatmessage::ErrorCode::GenericFailure;
    if (!logIn(crowd, u"old"_s, 5))
        return Verdict::of(false, u"no login while the disk is full"_s, bar);
    Member &speaker = *crowd.members().back();
    for (int i = 0; i < 20; ++i)
        crowd.chat(speaker);
    const bool chatted = crowd.until([&] { return std::all_of(crowd.members().begin() + 1, crowd.members().end(),
                                                              [](const auto &m) { return m->history.received.size() == 20; }); }, Milliseconds(5'000));
    ballast.remove();
    const auto freed = Clock::now();
    const int before = creator.created;
    while (creator.created == before && secondsSince(freed) < 10) {
        const int answers = creator.answers();
        accounts.push_back({u"again%1"_s.arg(accounts.size()), false, false});
        crowd.create(creator, accounts.back().name);
        crowd.until([&] { return creator.answers() > answers || creator.isClosed; }, Milliseconds(1'000));
    }
    const double recovered = secondsSince(freed);
    accounts.back().acknowledged = creator.created > before;
    scene.kill();
    scene.waitForEnd();
    const bool backAgain = scene.restart() && scene.tryLogins(accounts);
    const int missing = lost(accounts);
    const bool passed = refused && chatted && creator.created > before && recovered <= 1 && backAgain && missing == 0;
    scene.kill();
    scene.waitForEnd();
    return Verdict::of(passed, u"21: %1 (after %2 more creates), chat: %3, back after %4 s, %5 acknowledged accounts lost"_s
                                   .arg(refused ? u"yes"_s : u"no"_s).arg(asked - 1).arg(chatted ? u"yes"_s : u"no"_s)
                                   .arg(recovered, 0, 'f', 3).arg(missing), bar);
}

Verdict flippedBit()
{
    constexpr int accountCount = 50, flips = 64;
    const QString bar = u"each is found at open, said, exit code not 0, file untouched; or it hurts no account"_s;
    QRandomGenerator random(seed);
    Scene scene;
    if (!scene.start() || !scene.createAccounts(u"a"_s, accountCount))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    scene.program().terminate();
    scene.waitForEnd();
    const QString path = scene.dataDir() + u"/accounts.sqlite"_s;
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return Verdict::of(false, u"no account file"_s, bar);
    const QByteArray sound = file.readAll();
    file.close();
    int found = 0, harmless = 0;
    for (int i = 0; i < flips; ++i) {
        QByteArray flipped = sound;
        // One in every stretch of the file, so that each of its pages is met.
        const auto at = qsizetype(sound.size() * i / flips + random.bounded(int(sound.size() / flips)));
        flipped[at] = char(flipped[at] ^ (1 << random.bounded(8)));
        if (!file.open(QFile::WriteOnly | QFile::Truncate) || file.write(flipped) != flipped.size())
            return Verdict::of(false, u"cannot write the account file"_s, bar);
        file.close();
        if (scene.start()) {
            std::vector<AccountHistory> accounts;
            for (int account = 0; account < accountCount; ++account)
                accounts.push_back({u"a%1"_s.arg(account), true, false});
            const bool answered = scene.tryLogins(accounts);
            scene.kill();
            scene.waitForEnd();
            if (!answered || lost(accounts) > 0)
                return Verdict::of(false, u"the bit at byte %1 was not found and %2 accounts are gone"_s.arg(at).arg(lost(accounts)), bar);
            ++harmless;
        } else {
            const auto code = scene.waitForEnd();
            const QByteArray said = scene.program().standardError();
            if (!file.open(QFile::ReadOnly) || file.readAll() != flipped || code.value_or(0) == 0 || !said.contains("damaged"))
                return Verdict::of(false, u"the bit at byte %1: exit code %2, said: %3"_s.arg(at).arg(code.value_or(-1))
                                              .arg(QString::fromUtf8(said)), bar);
            file.close();
            ++found;
        }
        for (const auto *rest : {"-wal", "-shm"})
            QFile::remove(path + QLatin1String(rest));
    }
    return Verdict::of(found > 0, u"%1 of %2 found, %3 in bytes nothing reads"_s.arg(found).arg(flips).arg(harmless), bar);
}

} // namespace roundtable::faults
