// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/accesslog.h"

#include "server-starter/hosting/peerkey.h"
#include "server-starter/system/logcategories.h"

namespace roundtable::starter {

namespace {

/// "session 5 from 10.0.0.7"
QString placeOf(const ClientSocket &client)
{
    return QStringLiteral("session %1 from %2").arg(quint64(client.session())).arg(peerText(client.peer()));
}

QString quoted(const Utf8Text &name)
{
    return u'"' + name.toString().replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\"")) + u'"';
}

} // namespace

void AccessLog::loginEnded(const ClientSocket &client, const LoginResult &result, bool isIn)
{
    const QString place = placeOf(client);
    if (const auto *accepted = std::get_if<Accepted>(&result)) {
        qCInfo(lcChat, "%ls %s: %ls", qUtf16Printable(place), isIn ? "logged in" : "has as many sessions as it may",
               qUtf16Printable(quoted(accepted->name)));
        return;
    }
    switch (std::get<LoginRefusal>(result)) {
    case LoginRefusal::WrongCredentials:
        qCInfo(lcChat, "%ls gave a wrong name or password", qUtf16Printable(place));
        return;
    case LoginRefusal::Busy:
        qCInfo(lcAccounts, "too many passwords wait to be checked: %ls is refused", qUtf16Printable(place));
        return;
    case LoginRefusal::StoreFailed:
        qCWarning(lcAccounts, "the accounts cannot be read: %ls is refused", qUtf16Printable(place));
        return;
    }
}

void AccessLog::creationEnded(const ClientSocket &client, CreateResult result)
{
    const auto entry = m_names.extract(client.session());
    const QString place = placeOf(client);
    switch (result) {
    case CreateResult::Created:
        qCInfo(lcAccounts, "%ls created an account: %ls", qUtf16Printable(place),
               qUtf16Printable(quoted(entry ? entry.mapped() : Utf8Text())));
        return;
    case CreateResult::NameTaken:
    case CreateResult::NameRefused:
        qCInfo(lcAccounts, "%ls wished for a name that is not to be had", qUtf16Printable(place));
        return;
    case CreateResult::NoIdLeft:
        qCWarning(lcAccounts, "all 65,535 ids have been given: %ls gets no account", qUtf16Printable(place));
        return;
    case CreateResult::Busy:
        qCInfo(lcAccounts, "too many passwords wait to be hashed: %ls is refused", qUtf16Printable(place));
        return;
    case CreateResult::StoreFailed:
        qCWarning(lcAccounts, "the account file cannot be written: %ls gets no account", qUtf16Printable(place));
        return;
    }
}

} // namespace roundtable::starter
