// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/clocktext.h"

#include <QtCore/QRegularExpression>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

QString clockText(const QTime &time, const QLocale &locale, ClockDigits digits)
{
    QString format = locale.timeFormat(QLocale::ShortFormat);
    // Without a desktop's settings the short form has seconds too ("C" locale).
    static const QRegularExpression seconds(u"[:.]ss?"_s);
    if (digits == ClockDigits::Minutes) {
        format.remove(seconds);
    } else if (!format.contains(seconds)) {
        const qsizetype minutes = format.indexOf(u"mm"_s);
        if (minutes > 0) {
            const QString separator = format.mid(minutes - 1, 1);
            format.insert(minutes + 2, QString(separator + u"ss"_s));
        }
    }
    return locale.toString(time, format);
}

} // namespace roundtable::manager
