// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/rowheights.h"

#include <algorithm>
#include <bit>

namespace roundtable::client {

namespace {

size_t lowestBit(size_t i)
{
    return i & (~i + 1);
}

} // namespace

int RowHeights::top(int row) const
{
    int sum = 0;
    for (size_t i = size_t(row); i > 0; i -= lowestBit(i))
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(int y) const
{
    if (m_heights.empty())
        return -1;
    size_t row = 0;
    int rest = std::max(y, 0);
    for (size_t step = std::bit_floor(m_heights.size()); step > 0; step >>= 1) {
        if (row + step < m_sums.size() && m_sums[row + step] <= rest) {
            row += step;
            rest -= m_sums[row];
        }
    }
    return int(std::min(row, m_heights.size() - 1));
}

void RowHeights::reset(int count, int estimate)
{
    m_heights.assign(size_t(count), estimate);
    m_exact.assign(size_t(count), false);
    build();
}

void RowHeights::insert(int row, int count, int estimate)
{
    const bool atEnd = row == this->count();
    m_heights.insert(m_heights.begin() + row, size_t(count), estimate);
    m_exact.insert(m_exact.begin() + row, size_t(count), false);
    if (!atEnd) {
        build();
        return;
    }
    // A chat grows at its end: the new nodes are made from what is there.
    m_sums.resize(m_heights.size() + 1);
    for (size_t i = size_t(row) + 1; i < m_sums.size(); ++i) {
        m_sums[i] = m_heights[i - 1];
        for (size_t child = i - 1; child > i - lowestBit(i); child -= lowestBit(child))
            m_sums[i] += m_sums[child];
    }
}

void RowHeights::remove(int row, int count)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + count);
    m_exact.erase(m_exact.begin() + row, m_exact.begin() + row + count);
    build();
}

void RowHeights::setHeight(int row, int height)
{
    const int change = height - m_heights[size_t(row)];
    m_heights[size_t(row)] = height;
    m_exact[size_t(row)] = true;
    if (change == 0)
        return;
    for (size_t i = size_t(row) + 1; i < m_sums.size(); i += lowestBit(i))
        m_sums[i] += change;
}

void RowHeights::build()
{
    m_sums.assign(m_heights.size() + 1, 0);
    for (size_t i = 1; i < m_sums.size(); ++i) {
        m_sums[i] += m_heights[i - 1];
        if (const size_t parent = i + lowestBit(i); parent < m_sums.size())
            m_sums[parent] += m_sums[i];
    }
}

} // namespace roundtable::client
