// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArrayView>
#include <QtCore/QDateTime>

#include <array>
#include <optional>

namespace roundtable {

/// \brief An instant as the wire says it; kept as the text it is, so that it goes out as it came in.
///
/// \wire    18 0F | "YYYYMMDDhhmmssZ", 15 ASCII bytes
/// \units   whole seconds, UTC; second 60 only at 23:59
/// \errors  fromWire: nothing where the text is not exactly a real calendar instant
/// \spec    Chat Protocol v3, 5.2.3 GeneralizedTime
class GeneralizedTime {
public:
    static constexpr qsizetype size = 15;

    /// 1 January 1970, 00:00:00.
    GeneralizedTime() = default;

    [[nodiscard]] static std::optional<GeneralizedTime> fromWire(QByteArrayView text);
    /// Fractions of a second are dropped. Nothing where the year is not in 1..9999.
    [[nodiscard]] static std::optional<GeneralizedTime> fromDateTime(const QDateTime &instant);

    [[nodiscard]] QByteArrayView wire() const { return {m_text.data(), size}; }
    /// UTC. A leap second is the first second of the next minute.
    [[nodiscard]] QDateTime toDateTime() const;

    friend bool operator==(const GeneralizedTime &, const GeneralizedTime &) = default;

private:
    std::array<char, size> m_text{'1', '9', '7', '0', '0', '1', '0', '1', '0', '0', '0', '0', '0', '0', 'Z'};
};

} // namespace roundtable
