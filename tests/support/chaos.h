// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QList>

#include <random>

/// What a network may do to a stream, as values: bytes in pieces.
namespace roundtable::test {

using Pieces = QList<QByteArray>;

[[nodiscard]] Pieces byteByByte(const QByteArray &bytes);
/// Two pieces for every place between the first byte and the last: a stream of n bytes has n - 1 of them.
[[nodiscard]] QList<Pieces> everyCut(const QByteArray &bytes);
/// Pieces of 1 to \a longest bytes, the same for the same generator.
[[nodiscard]] Pieces randomPieces(const QByteArray &bytes, qsizetype longest, std::mt19937 &random);
/// Everything from the empty beginning to all but the last byte.
[[nodiscard]] QList<QByteArray> everyBeginning(const QByteArray &bytes);

} // namespace roundtable::test
