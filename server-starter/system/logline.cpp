// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/logline.h"

#include "protocol/escapedtext.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace roundtable::starter {

namespace {

constexpr qsizetype longestText = 512;

QLatin1String levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return QLatin1String("debug");
    case QtInfoMsg:
        return QLatin1String("info");
    case QtWarningMsg:
        return QLatin1String("warning");
    case QtCriticalMsg:
        return QLatin1String("critical");
    case QtFatalMsg:
        return QLatin1String("fatal");
    }
    return {};
}

/// As syslog counts them.
int priority(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return 7;
    case QtInfoMsg:
        return 6;
    case QtWarningMsg:
        return 4;
    case QtCriticalMsg:
        return 3;
    case QtFatalMsg:
        return 2;
    }
    return 6;
}

} // namespace

QString escapedForLog(QStringView text)
{
    return escapedText(text, longestText);
}

QByteArray LogLine::toText() const
{
    return time.toUTC().toString(Qt::ISODateWithMs).toUtf8() + ' ' + levelName(type).latin1() + ' ' + category.toUtf8() + ": "
        + escapedForLog(text).toUtf8() + '\n';
}

QByteArray LogLine::toJournal() const
{
    return '<' + QByteArray::number(priority(type)) + '>' + category.toUtf8() + ": " + escapedForLog(text).toUtf8() + '\n';
}

QByteArray LogLine::toJson() const
{
    const QJsonObject object{{QStringLiteral("time"), time.toUTC().toString(Qt::ISODateWithMs)},
                             {QStringLiteral("level"), QString(levelName(type))},
                             {QStringLiteral("category"), category},
                             {QStringLiteral("message"), escapedForLog(text)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace roundtable::starter
