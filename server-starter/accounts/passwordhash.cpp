// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/passwordhash.h"

#include <QtCore/QList>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace roundtable::starter {

namespace {

constexpr qsizetype maxHashLength = crypto_pwhash_STRBYTES - 1;

bool initialiseOnce()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

std::size_t memoryLimit(const HashSettings &settings)
{
    return std::max(std::size_t(settings.memoryKiB) * 1024, std::size_t(crypto_pwhash_argon2id_MEMLIMIT_MIN));
}

unsigned long long passLimit(const HashSettings &settings)
{
    return std::max<unsigned long long>(quint64(settings.passes), crypto_pwhash_argon2id_OPSLIMIT_MIN);
}

struct Cost {
    quint64 memoryKiB = 0;
    quint64 passes = 0;
};

/// From "$argon2id$v=19$m=19456,t=2,p=1$salt$hash".
std::optional<Cost> costOf(const QByteArray &hash)
{
    const QList<QByteArray> parts = hash.split('$');
    if (parts.size() != 6 || parts[1] != "argon2id" || parts[2] != "v=19" || parts[4].isEmpty() || parts[5].isEmpty())
        return std::nullopt;
    const QList<QByteArray> cost = parts[3].split(',');
    if (cost.size() != 3 || !cost[0].startsWith("m=") || !cost[1].startsWith("t=") || cost[2] != "p=1")
        return std::nullopt;
    bool memoryIsNumber = false;
    bool passesIsNumber = false;
    const Cost result{cost[0].mid(2).toULongLong(&memoryIsNumber), cost[1].mid(2).toULongLong(&passesIsNumber)};
    if (!memoryIsNumber || !passesIsNumber)
        return std::nullopt;
    return result;
}

} // namespace

std::optional<QByteArray> hashPassword(QByteArrayView password, const HashSettings &settings)
{
    if (!initialiseOnce())
        return std::nullopt;
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str_alg(text.data(), password.data(), quint64(password.size()), passLimit(settings), memoryLimit(settings),
                              crypto_pwhash_ALG_ARGON2ID13)
        != 0) {
        return std::nullopt;
    }
    return QByteArray(text.data());
}

PasswordMatch matchPassword(QByteArrayView password, const QByteArray &hash)
{
    if (!initialiseOnce() || hash.size() > maxHashLength)
        return PasswordMatch::Failed;
    std::array<char, crypto_pwhash_STRBYTES> text{}; // libsodium reads all of it
    std::copy(hash.begin(), hash.end(), text.begin());
    errno = 0;
    if (crypto_pwhash_str_verify(text.data(), password.data(), quint64(password.size())) == 0)
        return PasswordMatch::Matches;
    return errno == EINVAL ? PasswordMatch::Differs : PasswordMatch::Failed;
}

bool isWeaker(const QByteArray &hash, const HashSettings &settings)
{
    const auto cost = costOf(hash);
    return !cost || cost->memoryKiB < memoryLimit(settings) / 1024 || cost->passes < passLimit(settings);
}

bool isPasswordHash(const QByteArray &hash)
{
    return hash.size() <= maxHashLength && costOf(hash);
}

} // namespace roundtable::starter
