// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/trust.h"

#include <QtWidgets/QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace roundtable::manager {

class ManagerSettings;

/// \brief What the operator may choose: ports, addresses, thresholds, the starters decided on.
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    SettingsDialog(ManagerSettings &settings, const Trust &trust, QWidget *parent);
    ~SettingsDialog() override;

    void focusAdvertisedAddress();
    void focusPorts();
    void accept() override;

    /// Nothing where clients can be sent to \a text ("" or "HOST" or "HOST:PORT"); else what is wrong with it.
    [[nodiscard]] static QString addressProblem(const QString &text);

Q_SIGNALS:
    /// Ports or the address listened on have changed.
    void listenRequested();
    void forgetStarterRequested(const roundtable::manager::IpAddress &address);

private:
    void fill(const Trust &trust);
    void showStarters();
    void fitScreen();
    void checkAddresses();
    void forgetChosen();

    ManagerSettings &m_settings;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
    QList<IpAddress> m_forgotten;
};

} // namespace roundtable::manager
