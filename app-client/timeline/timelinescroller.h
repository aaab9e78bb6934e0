// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtable::client {

class TimelineRows;

/// \brief Which rows are seen, and where.
///
/// What holds the picture still is a row and where its top is, never a distance from the beginning: heights above are
/// guesses that change when somebody looks. At the end of the timeline it is the end that is held, so new rows are seen.
/// \units pixels
class TimelineScroller {
public:
    explicit TimelineScroller(TimelineRows &rows) : m_rows(rows) { }

    /// Lays out what is seen and puts the first seen row in its place. To be called after anything has changed.
    void place(int viewportHeight);

    /// The first row that is seen, -1 where there is none, and where its top is, seen from the viewport's top.
    [[nodiscard]] int firstRow() const { return m_row; }
    [[nodiscard]] int firstTop() const { return m_top; }
    /// True while the newest row is seen to its end; then what comes will be seen too.
    [[nodiscard]] bool isAtEnd() const { return m_atEnd; }

    // For the scroll bar, good after place()
    [[nodiscard]] int value() const;
    [[nodiscard]] int maximum() const;

    // Each of them needs a place() afterwards.
    void scrollToValue(int value);
    void scrollToEnd() { m_atEnd = true; }
    /// As little as needed for \a row to be seen whole, or its top if it is too high.
    void scrollToRow(int row);
    /// \a row a third below the top, where a reader finds it.
    void presentRow(int row);

    // What the model says has happened
    void reset();
    void inserted(int first, int last);
    void removed(int first, int last);

private:
    void fillUpwards(int fromRow, int bottom);

    TimelineRows &m_rows;
    int m_row = -1;
    int m_top = 0;
    int m_height = 0;
    bool m_atEnd = true;
};

} // namespace roundtable::client
