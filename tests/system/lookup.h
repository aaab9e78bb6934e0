// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/transport/connectionchannel.h"

#include <optional>

namespace roundtable::test {

/// \brief Asks a manager once where the chat server is.
class LookUp : public QObject {
    Q_OBJECT

public:
    explicit LookUp(quint16 managerPort);

    /// Nothing until the manager has answered.
    [[nodiscard]] const std::optional<clientconnection::ReturnIp> &answer() const { return m_answer; }
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    ConnectionChannel m_channel;
    std::optional<clientconnection::ReturnIp> m_answer;
    bool m_over = false;
};

/// What the manager on this port answers now; nothing where there is no manager or no answer within 5 s.
[[nodiscard]] std::optional<clientconnection::ReturnIp> lookUp(quint16 managerPort);

} // namespace roundtable::test
