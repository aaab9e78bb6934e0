// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <QtCore/QString>

namespace roundtable {

/// True for strict UTF-8: no overlong form, no surrogate, nothing above U+10FFFF, nothing cut short, no NUL.
[[nodiscard]] bool isStrictUtf8(QByteArrayView bytes);

/// \brief Text as the wire holds it: UTF-8 bytes, so that a relay passes on exactly what came and never transcodes.
///
/// \units   size() counts bytes, which is what the 255 of a field counts
/// \errors  none here: decode() has checked what came from a peer, encode() checks what goes to one
/// \spec    Chat Protocol v3, 5.2.3 UTF8String
class Utf8Text {
public:
    Utf8Text() = default;
    /// A lone surrogate, which no UTF-8 can say, becomes "?".
    Utf8Text(QStringView text) : m_bytes(text.toUtf8()) { }
    Utf8Text(const QString &text) : Utf8Text(QStringView(text)) { }

    /// Takes the bytes as they are.
    [[nodiscard]] static Utf8Text fromBytes(QByteArray bytes)
    {
        Utf8Text text;
        text.m_bytes = std::move(bytes);
        return text;
    }

    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// Keeps a leading U+FEFF, which QString::fromUtf8 would drop.
    [[nodiscard]] QString toString() const;

    friend bool operator==(const Utf8Text &, const Utf8Text &) = default;

private:
    QByteArray m_bytes;
};

} // namespace roundtable
