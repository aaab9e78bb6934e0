// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/logbudget.h"

#include <algorithm>

namespace roundtable::manager {

namespace {

constexpr double linesPerSecond = 10;
constexpr double burst = 50;

} // namespace

bool LogBudget::take(TimePoint now)
{
    const std::chrono::duration<double> elapsed = now - m_refilled.value_or(now);
    m_tokens = m_refilled ? std::min(burst, m_tokens + elapsed.count() * linesPerSecond) : burst;
    m_refilled = now;
    if (m_tokens < 1) {
        ++m_leftOut;
        return false;
    }
    m_tokens -= 1;
    return true;
}

} // namespace roundtable::manager
