// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/rawpeer.h"

#include <memory>

namespace roundtable::test {

/// \brief A port on 127.0.0.1 chosen by the system, for a program of ours to connect to.
class RawListener {
public:
    RawListener();
    ~RawListener();
    Q_DISABLE_COPY_MOVE(RawListener)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// The next connection, waiting for it while the event loop runs. Nothing where none came.
    [[nodiscard]] std::unique_ptr<RawPeer> next(RawPeer::Milliseconds atMost = RawPeer::patience);
    [[nodiscard]] bool hasWaiting() const;
    /// Refuses from here on.
    void close();

private:
    int m_descriptor = -1;
    quint16 m_port = 0;
};

/// A port on which nobody listens, and nobody will while this object lives: it is bound.
class SilentPort {
public:
    SilentPort();
    ~SilentPort();
    Q_DISABLE_COPY_MOVE(SilentPort)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    int m_descriptor = -1;
    quint16 m_port = 0;
};

} // namespace roundtable::test
