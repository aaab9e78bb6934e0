// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <cstddef>
#include <vector>

namespace roundtable::client {

/// \brief Which row is at which y, for rows whose heights are mostly guesses.
///
/// A row's height is an estimate until somebody has laid it out; then it is exact until the width changes. A Fenwick
/// tree holds the sums, so that a history of 100,000 rows opens without laying out more than what is seen.
///
/// \units pixels. Every call is O(log n) but reset, insert and remove before the end, and guessAgain, which are O(n).
class RowHeights {
public:
    [[nodiscard]] int count() const { return int(m_heights.size()); }
    [[nodiscard]] int total() const { return top(count()); }

    /// The sum of the heights above \a row; \a row may be count().
    [[nodiscard]] int top(int row) const;
    [[nodiscard]] int height(int row) const { return m_heights[std::size_t(row)]; }
    [[nodiscard]] bool isExact(int row) const { return m_exact[std::size_t(row)]; }

    /// The row that covers \a y, or the nearest one; -1 when there are no rows.
    [[nodiscard]] int rowAt(int y) const;

    void reset(int count, int estimate);
    void insert(int row, int count, int estimate);
    void remove(int row, int count);
    void setHeight(int row, int height);
    /// One row is another one now: its height is a guess until it is laid out again.
    void guessAgain(int row) { m_exact[std::size_t(row)] = false; }
    /// Another width: what was exact becomes the best guess there is.
    void guessAgain() { m_exact.assign(m_exact.size(), false); }

private:
    void build();

    std::vector<int> m_heights;
    std::vector<bool> m_exact;
    std::vector<int> m_sums; ///< 1-based; m_sums[i] is the sum of the (i & -i) heights that end before row i
};

} // namespace roundtable::client
