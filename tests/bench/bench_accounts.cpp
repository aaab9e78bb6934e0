// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// What accounts cost: a hash, a durable create, a look-up, a login; and whether the time of a refusal tells a wrong password from
// a name that nobody has. Usage: bench_accounts [tries of each kind, 2000]

#include "server-starter/accounts/accountservice.h"
#include "server-starter/accounts/passwordhash.h"
#include "server-starter/accounts/sqliteaccountstore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

using namespace roundtable;
using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;

namespace {

using Clock = std::chrono::steady_clock;
constexpr int accounts = 100;

double microsecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

/// The chance that one of \a some is larger than one of \a others: 0.5 where they cannot be told apart.
double areaUnderCurve(const std::vector<double> &some, const std::vector<double> &others)
{
    std::vector<std::pair<double, bool>> all;
    for (const double value : some)
        all.emplace_back(value, true);
    for (const double value : others)
        all.emplace_back(value, false);
    std::ranges::sort(all);
    double ranks = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        ranks += all[i].second ? double(i + 1) : 0;
    const auto count = double(some.size());
    return (ranks - count * (count + 1) / 2) / (count * double(others.size()));
}

Utf8Text nameOf(int number)
{
    return u"user%1"_s.arg(number);
}

void measureHash()
{
    constexpr int rounds = 20;
    const auto start = Clock::now();
    for (int i = 0; i < rounds; ++i)
        std::ignore = hashPassword("password", HashSettings());
    std::printf("one hash               %8.2f ms\n", microsecondsSince(start) / rounds / 1000);
}

bool measureStore(const QString &directory)
{
    constexpr int rounds = 200;
    SqliteAccountStore store(directory);
    if (store.open())
        return false;
    const QByteArray hash = "$argon2id$v=19$m=19456,t=2,p=1$" + QByteArray(22, 'A') + '$' + QByteArray(43, 'A');
    std::vector<double> creates;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        if (store.insert(std::array{NewAccount{nameOf(i), hash, false, {}}}).front() != CreateResult::Created)
            return false;
        creates.push_back(microsecondsSince(start));
    }
    std::vector<double> known;
    std::vector<double> unknown;
    for (int i = 0; i < 10 * rounds; ++i) {
        const Utf8Text name = i % 2 == 0 ? nameOf(i % rounds) : Utf8Text(u"none%1"_s.arg(i % rounds));
        const auto start = Clock::now();
        std::ignore = store.find(name);
        (i % 2 == 0 ? known : unknown).push_back(microsecondsSince(start));
    }
    std::vector<NewAccount> batch;
    for (int i = 0; i < 256; ++i)
        batch.push_back({Utf8Text(u"batch%1"_s.arg(i)), hash, false, {}});
    const auto start = Clock::now();
    std::ignore = store.insert(batch);
    std::printf("256 creates, one commit%8.2f ms\n", microsecondsSince(start) / 1000);
    std::printf("one durable create     %8.2f ms\n", median(creates) / 1000);
    std::printf("look-up                %8.2f us of a name that exists, %.2f us of one that does not\n", median(known), median(unknown));
    return true;
}

bool measureLogins(const QString &directory, int tries)
{
    AccountService service(std::make_unique<SqliteAccountStore>(directory), HashSettings());
    if (service.open())
        return false;
    QEventLoop loop;
    int created = 0;
    int waiting = 0;
    QObject::connect(&service, &AccountService::accountCreated, &loop, [&](quint64, CreateResult result) {
        created += result == CreateResult::Created;
        loop.quit();
    });
    QObject::connect(&service, &AccountService::passwordChecked, &loop, [&](quint64, const LoginResult &) {
        if (--waiting == 0)
            loop.quit();
    });
    for (int i = 0; i < accounts; ++i) {
        service.createAccount(0, "peer", nameOf(i), Utf8Text(u"pw"_s));
        loop.exec();
    }
    if (created != accounts)
        return false;

    const auto refuse = [&](const Utf8Text &name) {
        const auto start = Clock::now();
        waiting = 1;
        service.checkPassword(0, "peer", name, Utf8Text(u"wrong"_s));
        loop.exec();
        return microsecondsSince(start);
    };
    std::mt19937 random(std::random_device{}());
    std::vector<double> wrong;
    std::vector<double> unknown;
    for (int i = 0; i < tries; ++i) { // in pairs, so that both see the machine in the same mood
        const int number = int(random() % accounts);
        const bool wrongFirst = random() % 2;
        if (wrongFirst)
            wrong.push_back(refuse(nameOf(number)));
        unknown.push_back(refuse(u"none%1"_s.arg(number)));
        if (!wrongFirst)
            wrong.push_back(refuse(nameOf(number)));
    }
    std::printf("refusal                %8.2f ms wrong password, %.2f ms unknown name\n", median(wrong) / 1000, median(unknown) / 1000);
    std::printf("area under the curve   %8.4f over %d + %d tries, +- %.4f by chance\n", areaUnderCurve(wrong, unknown), tries, tries,
                1 / std::sqrt(6.0 * tries));

    constexpr int storm = 256;
    const auto start = Clock::now();
    waiting = storm;
    for (int i = 0; i < storm; ++i)
        service.checkPassword(quint64(i), QByteArray::number(i % 50), nameOf(i % accounts), Utf8Text(u"pw"_s));
    loop.exec();
    std::printf("256 logins at once     %8.2f ms each\n", microsecondsSince(start) / storm / 1000);
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    const int tries = argc > 1 ? QByteArray(argv[1]).toInt() : 2000;
    // On the disk that is there, not in memory as /tmp may be.
    const QTemporaryDir directory(QDir::current().filePath(u"bench_accounts-XXXXXX"_s));
    measureHash();
    const bool done = tries > 0 && measureStore(directory.filePath(u"store"_s)) && measureLogins(directory.filePath(u"service"_s), tries);
    return done ? 0 : 1;
}
