// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/mentions.h"

namespace roundtable::client {

namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_'; }

bool isWhole(QStringView text, qsizetype start, qsizetype end)
{
    const bool openBefore = start > 0 && isWordCharacter(text[start - 1]);
    const bool openAfter = end < text.size() && isWordCharacter(text[end]);
    return !openBefore && !openAfter;
}

} // namespace

std::vector<std::pair<int, int>> mentionsOf(QStringView name, QStringView text)
{
    std::vector<std::pair<int, int>> places;
    if (name.isEmpty())
        return places;
    qsizetype at = text.indexOf(name, 0, Qt::CaseInsensitive);
    while (at >= 0) {
        const qsizetype end = at + name.size();
        if (isWhole(text, at, end)) {
            const bool called = at > 0 && text[at - 1] == u'@';
            const qsizetype start = called ? at - 1 : at;
            places.emplace_back(int(start), int(end - start));
        }
        at = text.indexOf(name, end, Qt::CaseInsensitive);
    }
    return places;
}

} // namespace roundtable::client
