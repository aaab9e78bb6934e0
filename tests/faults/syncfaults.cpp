// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/faults.h"

#include <QtCore/QFile>
#include <QtCore/QStandardPaths>

namespace roundtable::faults {

using namespace Qt::Literals::StringLiterals;

Verdict writesFail()
{
    constexpr int rounds = 10;
    const QString bar = u"creates get 21, logins go on, back <= 1 s later, nothing acknowledged is gone afterwards"_s;
    Scene scene;
    const QString control = scene.filePath(u"switch"_s);
    ::qputenv("FAILING_DISK_SWITCH", QFile::encodeName(control));
    if (!scene.start({}, {u"env"_s, u"LD_PRELOAD="_s + QStringLiteral(ROUNDTABLE_FAILING_DISK)}) || !scene.createAccounts(u"old"_s, 5))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    std::vector<AccountHistory> accounts;
    for (int i = 0; i < 5; ++i)
        accounts.push_back({u"old%1"_s.arg(i), true, false});
    Crowd crowd(scene.port());
    scene.attend(crowd);
    Member &creator = crowd.join();
    const auto create = [&] {
        const int before = creator.answers(), successes = creator.created;
        accounts.push_back({u"n%1"_s.arg(accounts.size()), false, false});
        crowd.create(creator, accounts.back().name);
        crowd.until([&] { return creator.answers() > before || creator.isClosed; }, Milliseconds(10'000));
        accounts.back().acknowledged = creator.created > successes;
        return accounts.back().acknowledged;
    };
    int refused = 0, wrongAnswers = 0;
    double slowest = 0;
    for (int round = 0; round < rounds; ++round) {
        QFile file(control);
        if (!file.open(QFile::WriteOnly))
            return Verdict::of(false, u"no switch"_s, bar);
        file.write(round % 2 == 0 ? "write" : "sync");
        file.close();
        for (int i = 0; i < 3; ++i) {
            const bool said = create();
            refused += said ? 0 : 1;
            wrongAnswers += !said && creator.lastError != chatmessage::ErrorCode::GenericFailure ? 1 : 0;
        }
        if (!logIn(crowd, u"old"_s, 5))
            return Verdict::of(false, u"no login while the disk fails"_s, bar);
        for (std::size_t i = crowd.members().size() - 5; i < crowd.members().size(); ++i)
            crowd.leave(*crowd.members()[i]);
        file.remove();
        const auto mended = Clock::now();
        while (!create() && secondsSince(mended) < 5) { }
        slowest = std::max(slowest, secondsSince(mended));
    }
    scene.kill();
    scene.waitForEnd();
    const bool back = scene.start() && scene.tryLogins(accounts);
    History history;
    history.accounts = accounts;
    const auto lost = brokenPromises(history).size();
    return Verdict::of(back && refused == 3 * rounds && wrongAnswers == 0 && slowest <= 1 && lost == 0,
                       u"%1 of %2 creates refused, %3 not with 21, back after %4 s, %5 acknowledged accounts lost"_s
                           .arg(refused).arg(3 * rounds).arg(wrongAnswers).arg(slowest, 0, 'f', 3).arg(lost), bar);
}

Verdict syncBeforeAnswer()
{
    constexpr int creates = 20;
    const QString bar = u"the log of the accounts is synced between its last write and every SYS_Success"_s;
    if (QStandardPaths::findExecutable(u"strace"_s).isEmpty())
        return Verdict::notPossible(u"strace is not installed"_s);
    Scene scene;
    const QString trace = scene.filePath(u"trace"_s);
    if (!scene.start({}, {u"strace"_s, u"-f"_s, u"-y"_s, u"-x"_s, u"-s"_s, u"16"_s, u"-o"_s, trace, u"-e"_s,
                          u"trace=write,pwrite64,fsync,fdatasync,sendto,sendmsg,writev"_s}))
        return Verdict::notPossible(u"strace may not trace here"_s);
    Crowd crowd(scene.port());
    scene.attend(crowd);
    Member &creator = crowd.join();
    for (int i = 0; i < creates; ++i) {
        crowd.create(creator, u"s%1"_s.arg(i));
        crowd.until([&] { return creator.created > i || creator.isClosed; }, Milliseconds(10'000));
    }
    const int created = creator.created;
    scene.program().terminate();
    scene.waitForEnd();
    QFile file(trace);
    if (!file.open(QFile::ReadOnly))
        return Verdict::of(false, u"no trace"_s, bar);
    int answers = 0, synced = 0;
    bool written = false, clean = false;
    QByteArray pendingSync; // the thread whose sync has begun and not ended
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QByteArray thread = line.left(line.indexOf(' '));
        const bool isLog = line.contains("accounts.sqlite-wal>");
        if (isLog && line.contains("write")) {
            written = true;
            clean = false;
        } else if (isLog && line.contains("sync(")) {
            if (line.contains("unfinished"))
                pendingSync = thread;
            else
                clean = line.contains("= 0");
        } else if (thread == pendingSync && line.contains("sync resumed")) {
            clean = line.contains("= 0");
            pendingSync.clear();
        } else if (line.contains("\\x00\\x03\\x00\\x00\\x00\\x03\\x0a\\x01\\x0d") && !line.contains("resumed")) {
            ++answers;
            synced += written && clean ? 1 : 0;
            written = false;
        }
    }
    return Verdict::of(created == creates && answers == creates && synced == creates,
                       u"%1 of %2 answers had a write and a sync of their own before them"_s.arg(synced).arg(answers), bar);
}

} // namespace roundtable::faults
