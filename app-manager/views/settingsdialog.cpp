// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/settingsdialog.h"

#include "app-manager/settings/managersettings.h"
#include "appearance/controlproperties.h"
#include "appearance/theme.h"
#include "translations/catalogue.h"
#include "ui_settingsdialog.h"

namespace roundtable::manager {

namespace {

constexpr int dialogWidth = 560;
constexpr int numberWidth = 216;
constexpr int usersWhenOff = 100;
constexpr int secondsWhenOff = 60;

} // namespace

SettingsDialog::SettingsDialog(ManagerSettings &settings, const Trust &trust, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(dialogWidth);
    setButtonVariant(m_ui->save, ButtonVariant::Primary);
    setButtonVariant(m_ui->cancel, ButtonVariant::Flat);
    for (QSpinBox *number : findChildren<QSpinBox *>())
        number->setMinimumWidth(numberWidth); // one column, whatever the longest value of each is
    m_ui->starters->setAccessibleName(tr("Starters decided on"));
    fill(trust);

    connect(m_ui->cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_ui->save, &QAbstractButton::clicked, this, &SettingsDialog::accept);
    connect(m_ui->alertUsers, &QCheckBox::toggled, m_ui->alertUsersAbove, &QWidget::setEnabled);
    connect(m_ui->alertReports, &QCheckBox::toggled, m_ui->alertReportsMissing, &QWidget::setEnabled);
    connect(m_ui->advertisedAddress, &QLineEdit::textChanged, this, &SettingsDialog::checkAddresses);
    connect(m_ui->bindAddress, &QLineEdit::textChanged, this, &SettingsDialog::checkAddresses);
    connect(m_ui->forget, &QAbstractButton::clicked, this, &SettingsDialog::forgetChosen);
    connect(m_ui->starters, &QListWidget::currentRowChanged, this, [this](int row) { m_ui->forget->setEnabled(row >= 0); });
    checkAddresses();
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fill(const Trust &trust)
{
    m_ui->clientPort->setValue(m_settings.clientPort());
    m_ui->starterPort->setValue(m_settings.starterPort());
    m_ui->chatPort->setValue(m_settings.chatPort());
    m_ui->bindAddress->setText(m_settings.bindAddress());
    m_ui->advertisedAddress->setText(m_settings.advertisedAddress());
    m_ui->staleAfter->setValue(static_cast<int>(m_settings.staleAfter().count()));
    const auto users = m_settings.alertUsersAbove();
    m_ui->alertUsers->setChecked(users.has_value());
    m_ui->alertUsersAbove->setEnabled(users.has_value());
    m_ui->alertUsersAbove->setValue(users.value_or(usersWhenOff));
    const auto silence = m_settings.alertReportsMissing();
    m_ui->alertReports->setChecked(silence.has_value());
    m_ui->alertReportsMissing->setEnabled(silence.has_value());
    m_ui->alertReportsMissing->setValue(silence ? static_cast<int>(silence->count()) : secondsWhenOff);
    m_ui->alertDown->setChecked(m_settings.alertServerDown());
    m_ui->showTray->setChecked(m_settings.showTray());
    m_ui->language->addItem(tr("As the desktop"));
    for (const QString &language : Catalogue::languages())
        m_ui->language->addItem(Catalogue::nativeName(language), language);
    m_ui->language->setCurrentIndex(std::max(0, m_ui->language->findData(m_settings.language())));

    for (const IpAddress &address : trust.trusted()) {
        //: In the list of starters; %1 is an address
        auto *item = new QListWidgetItem(tr("%1, trusted").arg(address.toText()), m_ui->starters);
        item->setData(Qt::UserRole, address.toText());
    }
    for (const IpAddress &address : trust.refused()) {
        //: In the list of starters; %1 is an address
        auto *item = new QListWidgetItem(tr("%1, refused").arg(address.toText()), m_ui->starters);
        item->setData(Qt::UserRole, address.toText());
    }
    m_ui->forget->setEnabled(false);
}

QString SettingsDialog::addressProblem(const QString &text)
{
    if (text.isEmpty())
        return {};
    const qsizetype colon = text.indexOf(u':');
    const QString host = colon < 0 ? text : text.left(colon);
    const auto address = IpAddress::fromText(host);
    if (!address || !address->isIpv4() || host.count(u'.') != 3)
        return tr("Clients need an address of four numbers, such as 203.0.113.7. Names are not possible in the protocol.");
    if (colon >= 0) {
        bool isNumber = false;
        const int port = text.mid(colon + 1).toInt(&isNumber);
        if (!isNumber || port < 1 || port > 65535)
            return tr("The port after the colon is a number from 1 to 65535.");
    }
    if (address->isLoopback())
        return tr("Only clients on this computer can reach that address.");
    return {};
}

void SettingsDialog::checkAddresses()
{
    const QString advertised = m_ui->advertisedAddress->text().trimmed();
    QString problem = addressProblem(advertised);
    const auto address = IpAddress::fromText(advertised.section(u':', 0, 0));
    // Loopback is odd but may be meant.
    const bool isOnlyWarning = address && address->isLoopback();
    const QString bound = m_ui->bindAddress->text().trimmed();
    const bool isBindWrong = !bound.isEmpty() && !IpAddress::fromText(bound);
    if (isBindWrong)
        problem = tr("“Listen on” needs a literal address of this computer.");
    m_ui->addressProblem->setText(problem);
    QPalette tone;
    tone.setColor(QPalette::WindowText, isOnlyWarning && !isBindWrong ? Theme::of(palette()).warn : Theme::of(palette()).error);
    m_ui->addressProblem->setPalette(tone);
    m_ui->addressProblem->setVisible(!problem.isEmpty());
    setFieldState(m_ui->bindAddress, isBindWrong ? FieldState::Wrong : FieldState::Normal);
    const bool isAdvertisedWrong = !problem.isEmpty() && !isBindWrong && !isOnlyWarning;
    setFieldState(m_ui->advertisedAddress, isAdvertisedWrong ? FieldState::Wrong : FieldState::Normal);
    m_ui->save->setEnabled(!isBindWrong && !isAdvertisedWrong);
}

void SettingsDialog::forgetChosen()
{
    const std::unique_ptr<QListWidgetItem> item(m_ui->starters->takeItem(m_ui->starters->currentRow()));
    if (!item)
        return;
    if (const auto address = IpAddress::fromText(item->data(Qt::UserRole).toString()))
        m_forgotten.append(*address);
}

void SettingsDialog::focusAdvertisedAddress()
{
    m_ui->advertisedAddress->setFocus(Qt::OtherFocusReason);
    m_ui->advertisedAddress->selectAll();
}

void SettingsDialog::focusPorts()
{
    m_ui->clientPort->setFocus(Qt::OtherFocusReason);
    m_ui->clientPort->selectAll();
}

void SettingsDialog::accept()
{
    if (!m_ui->save->isEnabled())
        return;
    const auto clientPort = static_cast<quint16>(m_ui->clientPort->value());
    const auto starterPort = static_cast<quint16>(m_ui->starterPort->value());
    const QString bound = m_ui->bindAddress->text().trimmed();
    const bool listensElsewhere = clientPort != m_settings.clientPort() || starterPort != m_settings.starterPort() || bound != m_settings.bindAddress();

    if (clientPort != m_settings.clientPort())
        m_settings.setClientPort(clientPort);
    if (starterPort != m_settings.starterPort())
        m_settings.setStarterPort(starterPort);
    if (const auto chatPort = static_cast<quint16>(m_ui->chatPort->value()); chatPort != m_settings.chatPort())
        m_settings.setChatPort(chatPort);
    if (bound != m_settings.bindAddress())
        m_settings.setBindAddress(bound);
    if (const QString address = m_ui->advertisedAddress->text().trimmed(); address != m_settings.advertisedAddress())
        m_settings.setAdvertisedAddress(address);
    m_settings.setStaleAfter(std::chrono::seconds(m_ui->staleAfter->value()));
    m_settings.setAlertUsersAbove(m_ui->alertUsers->isChecked() ? std::optional(m_ui->alertUsersAbove->value()) : std::nullopt);
    m_settings.setAlertReportsMissing(
        m_ui->alertReports->isChecked() ? std::optional(std::chrono::seconds(m_ui->alertReportsMissing->value())) : std::nullopt);
    m_settings.setAlertServerDown(m_ui->alertDown->isChecked());
    m_settings.setShowTray(m_ui->showTray->isChecked());
    if (const QString language = m_ui->language->currentData().toString(); language != m_settings.language())
        m_settings.setLanguage(language); // what --language said is not stored unasked
    for (const IpAddress &address : std::as_const(m_forgotten))
        Q_EMIT forgetStarterRequested(address);
    if (listensElsewhere)
        Q_EMIT listenRequested();
    QDialog::accept();
}

} // namespace roundtable::manager
