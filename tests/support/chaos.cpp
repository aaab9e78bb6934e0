// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/chaos.h"

namespace roundtable::test {

Pieces byteByByte(const QByteArray &bytes)
{
    Pieces pieces;
    for (const char byte : bytes)
        pieces.append(QByteArray(1, byte));
    return pieces;
}

QList<Pieces> everyCut(const QByteArray &bytes)
{
    QList<Pieces> cuts;
    for (qsizetype at = 1; at < bytes.size(); ++at)
        cuts.append({bytes.first(at), bytes.sliced(at)});
    return cuts;
}

Pieces randomPieces(const QByteArray &bytes, qsizetype longest, std::mt19937 &random)
{
    std::uniform_int_distribution<qsizetype> length(1, longest);
    Pieces pieces;
    for (qsizetype at = 0; at < bytes.size(); at += pieces.last().size())
        pieces.append(bytes.mid(at, length(random)));
    return pieces;
}

QList<QByteArray> everyBeginning(const QByteArray &bytes)
{
    QList<QByteArray> beginnings;
    for (qsizetype size = 0; size < bytes.size(); ++size)
        beginnings.append(bytes.first(size));
    return beginnings;
}

} // namespace roundtable::test
