// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/chaos.h"

#include <algorithm>

namespace roundtable::test {

Pieces byteByByte(QByteArrayView bytes)
{
    Pieces pieces;
    for (const char byte : bytes)
        pieces.append(QByteArray(1, byte));
    return pieces;
}

QList<Pieces> everyCut(QByteArrayView bytes)
{
    QList<Pieces> cuts;
    for (qsizetype at = 1; at < bytes.size(); ++at)
        cuts.append({bytes.first(at).toByteArray(), bytes.sliced(at).toByteArray()});
    return cuts;
}

Pieces randomPieces(QByteArrayView bytes, qsizetype longest, std::mt19937 &random)
{
    std::uniform_int_distribution<qsizetype> length(1, longest);
    Pieces pieces;
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min(length(random), bytes.size());
        pieces.append(bytes.first(size).toByteArray());
        bytes = bytes.sliced(size);
    }
    return pieces;
}

QList<QByteArray> everyBeginning(QByteArrayView bytes)
{
    QList<QByteArray> beginnings;
    for (qsizetype size = 0; size < bytes.size(); ++size)
        beginnings.append(bytes.first(size).toByteArray());
    return beginnings;
}

} // namespace roundtable::test
