// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/messagetext.h"

#include <compare>
#include <optional>

namespace roundtable::client {

/// A place in the text of the whole timeline.
struct TextPosition {
    int row = 0;
    int offset = 0; ///< in UTF-16 units

    friend auto operator<=>(const TextPosition &, const TextPosition &) = default;
};

/// \brief What is selected, across messages: from where the selection began to where it is now.
class TimelineSelection {
public:
    [[nodiscard]] bool isEmpty() const { return !m_range || m_range->from == m_range->to; }
    [[nodiscard]] TextPosition begin() const { return std::min(m_range->from, m_range->to); }
    [[nodiscard]] TextPosition end() const { return std::max(m_range->from, m_range->to); }

    /// Where it goes on from here; nothing where none was started.
    [[nodiscard]] std::optional<TextPosition> moving() const { return m_range ? std::optional(m_range->to) : std::nullopt; }

    void clear() { m_range.reset(); }
    void start(TextPosition at) { m_range = Range{at, at}; }
    /// Without a start it starts here.
    void extendTo(TextPosition to);

    /// What of a row with \a length units is selected; empty: nothing.
    [[nodiscard]] TextSpan spanIn(int row, int length) const;

    // Rows keep their text, but not their number.
    void rowsInserted(int first, int last);
    /// What stood in a row that is gone is not selected any more: all of it is dropped.
    void rowsRemoved(int first, int last);

private:
    struct Range {
        TextPosition from;
        TextPosition to;
    };
    std::optional<Range> m_range;
};

} // namespace roundtable::client
