// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"
#include "appearance/card.h"

#include <array>

class QPushButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::manager {

/// \brief Asks whether a starter that was never seen before is to be believed. Refusing is the easy answer.
class TrustPage final : public Card {
    Q_OBJECT

public:
    struct Content {
        IpAddress address;
        QString connected; ///< "14:21:07, 38 s ago"
        QString protocol; ///< "version 3"
        QString trustedUntilNow; ///< "10.0.0.4, last seen at 14:07"
    };

    explicit TrustPage(QWidget *parent = nullptr);

    void setContent(const Content &content);
    /// The focus goes to Refuse, so that neither Enter nor Space can trust by accident.
    void focusRefuse();

Q_SIGNALS:
    void trustRequested(const roundtable::manager::IpAddress &address);
    void refuseRequested(const roundtable::manager::IpAddress &address);

private:
    [[nodiscard]] QWidget *makeTable();
    [[nodiscard]] QWidget *makeWarning();

    enum Row { AddressRow, ConnectedRow, ProtocolRow, TrustedRow, rowCount };

    IpAddress m_address;
    TextLabel *m_question;
    std::array<TextLabel *, rowCount> m_values{};
    QPushButton *m_refuse;
    QPushButton *m_trust;
};

} // namespace roundtable::manager
