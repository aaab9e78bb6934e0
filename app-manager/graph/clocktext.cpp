// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/clocktext.h"

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

QString clockText(const QTime &time, const QLocale &locale, ClockDigits digits)
{
    // The "C" locale writes seconds in its short form; nobody reads the clock that way.
    QString format = locale.language() == QLocale::C ? u"HH:mm"_s : locale.timeFormat(QLocale::ShortFormat);
    if (digits == ClockDigits::Seconds && !format.contains(u's')) {
        const qsizetype minutes = format.indexOf(u"mm"_s);
        if (minutes > 0) {
            const QString separator = format.mid(minutes - 1, 1);
            format.insert(minutes + 2, separator + u"ss"_s);
        }
    }
    return locale.toString(time, format);
}

} // namespace roundtable::manager
