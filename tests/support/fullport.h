// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/silentport.h"

#include <vector>

namespace roundtable::test {

/// \brief A port of 127.0.0.1 that answers nothing: its queue of connections is full, so connecting neither works nor fails.
class FullPort {
public:
    FullPort();
    ~FullPort();
    Q_DISABLE_COPY_MOVE(FullPort)

    [[nodiscard]] quint16 port() const { return m_bound.port(); }

private:
    SilentPort m_bound;
    std::vector<int> m_queued;
};

} // namespace roundtable::test
