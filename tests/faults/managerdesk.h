// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/servermanagement/managementcodec.h"
#include "protocol/transport/streamdecoder.h"

namespace roundtable::faults {

/// \brief A manager that only listens: what the starter reports of its chat server.
class ManagerDesk {
public:
    ManagerDesk();
    ~ManagerDesk();
    Q_DISABLE_COPY_MOVE(ManagerDesk)

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Takes what has come, without waiting.
    void read();

    [[nodiscard]] bool heardOffline() const { return m_heardOffline; }
    [[nodiscard]] int diagnosticsHeard() const { return m_diagnosticsHeard; }
    [[nodiscard]] const servermanagement::Diagnostic &diagnostic() const { return m_diagnostic; }

private:
    int m_listener;
    int m_starter = -1;
    quint16 m_port = 0;
    bool m_heardOffline = false;
    int m_diagnosticsHeard = 0;
    servermanagement::Diagnostic m_diagnostic;
    StreamDecoder<servermanagement::Frame, &servermanagement::decode> m_decoder;
};

} // namespace roundtable::faults
