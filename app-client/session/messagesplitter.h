// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

namespace roundtable::client {

/// \brief How long one message may get on the wire.
///
/// \units   UTF-8 bytes
/// \spec    Chat Protocol v3, 5.2.2: a field holds 255 bytes. Two real servers, though, break above a
///          payload of 250
struct MessageLimits {
    static constexpr int fieldLimit = 255;
    static constexpr int carefulPayloadLimit = 250;
    static constexpr int largestPayload = 17 + 2 * (2 + fieldLimit); ///< time, content and name at their longest

    int payload = carefulPayloadLimit; ///< time, content and name with their tags and lengths
    int nameSize = 0; ///< of the writer's name

    /// What is left for the text of one message; never less than the longest character takes.
    [[nodiscard]] int textLimit() const;
};

/// \brief The messages that \a text becomes: one where it fits, none where it is empty or blank.
///
/// Cut at the last space of the last 60 bytes of a part, which goes away; else between two graphemes; a grapheme that
/// alone is too long is cut between two characters. Control characters other than tab and line feed, and lone surrogates,
/// become U+FFFD: servers refuse them.
[[nodiscard]] QStringList splitMessage(const QString &text, const MessageLimits &limits);

} // namespace roundtable::client
