// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/rawpeer.h"
#include "tests/support/silentport.h"

#include <memory>

namespace roundtable::test {

/// \brief A port on 127.0.0.1 chosen by the system, for a program of ours to connect to.
class RawListener {
public:
    RawListener();

    [[nodiscard]] quint16 port() const { return m_bound.port(); }
    /// The next connection, waiting for it while the event loop runs. Nothing where none came.
    [[nodiscard]] std::unique_ptr<RawPeer> next(RawPeer::Milliseconds atMost = RawPeer::patience);
    [[nodiscard]] bool hasWaiting() const;
    /// Refuses from here on.
    void close();

private:
    SilentPort m_bound;
};

} // namespace roundtable::test
