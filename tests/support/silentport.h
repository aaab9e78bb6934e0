// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QtGlobal>

namespace roundtable::test {

/// \brief A port of 127.0.0.1 on which nobody listens: connecting is refused. It is bound, so nobody else will get it.
class SilentPort {
public:
    SilentPort();
    ~SilentPort();
    Q_DISABLE_COPY_MOVE(SilentPort)

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Gives the port back.
    void release();

private:
    int m_descriptor = -1;
    quint16 m_port = 0;
};

} // namespace roundtable::test
