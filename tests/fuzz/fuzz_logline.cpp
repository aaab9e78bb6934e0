// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/logline.h"
#include "tests/fuzz/complaint.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <cstdint>
#include <cstring>

using namespace roundtable;
using namespace roundtable::starter;
using fuzz::require;

namespace {

constexpr qsizetype longestText = 512;
constexpr qsizetype longestEscape = 10; // \u{10ffff}
constexpr qsizetype ellipsis = 3; // in UTF-8

bool steersTerminals(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line
        || category == QChar::Separator_Paragraph || category == QChar::Other_Surrogate;
}

void check(const QString &text)
{
    const QString escaped = escapedForLog(text);
    for (const uint c : escaped.toUcs4())
        require(!steersTerminals(c), "no control, format, separator or surrogate is left");
    require(escaped.toUtf8().size() <= longestText + longestEscape + ellipsis, "a text is cut");
    const LogLine line{QtInfoMsg, QStringLiteral("chat"), text, QDateTime::fromSecsSinceEpoch(0, Qt::UTC)};
    for (const QByteArray &written : {line.toText(), line.toJournal(), line.toJson()})
        require(written.count('\n') == 1 && written.endsWith('\n'), "a line is one line");
    const QJsonDocument json = QJsonDocument::fromJson(line.toJson());
    require(json.object().value(QStringLiteral("message")).toString() == escaped, "JSON holds the text as it is written elsewhere");
}

} // namespace

/// Any bytes as UTF-8 and as UTF-16, lone surrogates included.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    check(QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size)));
    QString units(qsizetype(size / sizeof(char16_t)), u'\0');
    std::memcpy(units.data(), data, std::size_t(units.size()) * sizeof(char16_t));
    check(units);
    return 0;
}
