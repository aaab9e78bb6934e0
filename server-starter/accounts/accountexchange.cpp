// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/accountexchange.h"

#include "server-starter/accounts/passwordhash.h"
#include "server-starter/accounts/username.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace roundtable::starter {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestField = 255;

const QString idKey = u"id"_s, nameKey = u"name"_s, hashKey = u"password_hash"_s, passwordKey = u"password"_s, disabledKey = u"disabled"_s;

Result<QByteArray, QString> hashFrom(const QJsonObject &object, const HashSettings &settings)
{
    if (object.contains(hashKey)) {
        const QByteArray hash = object.value(hashKey).toString().toUtf8();
        if (!isPasswordHash(hash))
            return u"\"password_hash\" is no Argon2id hash"_s;
        return hash;
    }
    const QByteArray password = object.value(passwordKey).toString().toUtf8();
    if (!isAcceptablePassword(password))
        return u"\"password\" is no text of 1 to 255 bytes"_s;
    auto hash = hashPassword(password, settings);
    if (!hash)
        return u"there is no memory to hash the password"_s;
    return std::move(*hash);
}

} // namespace

bool isAcceptablePassword(QByteArrayView password)
{
    return !password.isEmpty() && password.size() <= longestField && isStrictUtf8(password);
}

QByteArray exportLine(const Account &account)
{
    const QJsonObject object{{idKey, int(account.id)},
                             {nameKey, account.name.toString()},
                             {hashKey, QString::fromUtf8(account.passwordHash)},
                             {disabledKey, account.disabled}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<NewAccount, QString> importLine(const QByteArray &line, const HashSettings &settings)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return u"not a JSON object"_s;
    const QJsonObject object = document.object();
    const Utf8Text name(object.value(nameKey).toString());
    if (!canonicalName(name))
        return u"\"name\" is missing or cannot be a name"_s;
    const int id = object.value(idKey).toInt(0);
    if (id < 0 || id > maxAccountId)
        return u"\"id\" is not from 1 to 65535"_s;
    auto hash = hashFrom(object, settings);
    if (!hash)
        return hash.error();
    return NewAccount{name, *hash, object.value(disabledKey).toBool(), chatmessage::UserId(id)};
}

} // namespace roundtable::starter
