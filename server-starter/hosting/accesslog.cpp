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

QString quoted(QString name)
{
    return u'"' + name.replace(u'\\', QLatin1String("\\\\")).replace(u'"', QLatin1String("\\\"")) + u'"';
}

} // namespace

void AccessLog::loginEnded(const ClientSocket &client, const LoginResult &result, bool isIn)
{
    const QString name = takeName(client.session());
    const QString place = placeOf(client);
    if (std::holds_alternative<Accepted>(result)) {
        qCInfo(lcChat, "%ls %s: %ls", qUtf16Printable(place), isIn ? "logged in" : "has as many sessions as it may",
               qUtf16Printable(name));
        return;
    }
    switch (std::get<LoginRefusal>(result)) {
    case LoginRefusal::WrongCredentials:
        qCInfo(lcChat, "%ls gave a wrong name or password: %ls", qUtf16Printable(place), qUtf16Printable(name));
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
    const QString name = takeName(client.session());
    const QString place = placeOf(client);
    switch (result) {
    case CreateResult::Created:
        qCInfo(lcAccounts, "%ls created an account: %ls", qUtf16Printable(place), qUtf16Printable(name));
        return;
    case CreateResult::NameTaken:
    case CreateResult::NameRefused:
        qCInfo(lcAccounts, "%ls cannot have the name: %ls", qUtf16Printable(place), qUtf16Printable(name));
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

QString AccessLog::takeName(SessionId session)
{
    const auto entry = m_names.extract(session);
    return quoted(entry ? entry.mapped().toString() : QString());
}

} // namespace roundtable::starter
