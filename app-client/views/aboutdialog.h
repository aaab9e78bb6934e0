// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QDialog>

namespace roundtable::client {

/// \brief What this program is, and what nobody can do over version 3 of the protocol.
class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent);

    /// Version, Qt, system and protocol in one line, for a report of a fault.
    [[nodiscard]] static QString versionLine();
};

} // namespace roundtable::client
