// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QList>

#include <random>

/// What a network may do to a stream, as values: bytes in pieces.
namespace roundtable::test {

using Pieces = QList<QByteArray>;

[[nodiscard]] Pieces byteByByte(QByteArrayView bytes);
/// Two pieces for every place between the first byte and the last: a stream of n bytes has n - 1 of them.
[[nodiscard]] QList<Pieces> everyCut(QByteArrayView bytes);
/// Pieces of 1 to \a longest bytes, the same for the same generator.
[[nodiscard]] Pieces randomPieces(QByteArrayView bytes, qsizetype longest, std::mt19937 &random);
/// Everything from the empty beginning to all but the last byte.
[[nodiscard]] QList<QByteArray> everyBeginning(QByteArrayView bytes);

} // namespace roundtable::test
