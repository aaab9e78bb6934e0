// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/clocktext.h"

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

QString clockText(const QDateTime &when, const QLocale &locale)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    const qsizetype seconds = format.indexOf(u's');
    if (seconds > 0)
        format.remove(seconds - 1, format.lastIndexOf(u's') - seconds + 2);
    return locale.toString(when.toLocalTime().time(), format);
}

QString fullTimeText(const QDateTime &when, const QLocale &locale)
{
    const QDateTime local = when.toLocalTime();
    return locale.toString(local.date(), QLocale::LongFormat) + u' ' + locale.toString(local.time(), u"HH:mm:ss"_s);
}

} // namespace roundtable::client
