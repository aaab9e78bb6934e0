// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/settingsdialog.h"

#include "app-manager/settings/managersettings.h"
#include "app-manager/views/hairline.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "translations/catalogue.h"
#include "ui_settingsdialog.h"

#include <QtGui/QScreen>
#include <QtWidgets/QSystemTrayIcon>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int dialogWidth = 600;
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
    m_ui->scroll->viewport()->setAutoFillBackground(false);
    m_ui->page->setAutoFillBackground(false);
    m_ui->starters->viewport()->setAutoFillBackground(false);
    m_ui->column->insertWidget(1, new Hairline(Qt::Horizontal, this));
    for (TextLabel *title : {m_ui->portsTitle, m_ui->clientsTitle, m_ui->reportsTitle, m_ui->windowTitle, m_ui->startersTitle})
        title->setTextStyle(TextStyle::BodyStrong);
    for (TextLabel *title : {m_ui->clientsTitle, m_ui->reportsTitle, m_ui->windowTitle, m_ui->startersTitle})
        title->setContentsMargins(0, spacing::step12, 0, 0);
    for (TextLabel *note : {m_ui->chatPortNote, m_ui->alertNote, m_ui->languageNote, m_ui->trayNote, m_ui->appliedNote, m_ui->noStarters}) {
        note->setTextStyle(TextStyle::Meta);
        note->setTone(Tone::Meta);
    }
    // The form gives its width only to fields that want it.
    for (QWidget *hint : {static_cast<QWidget *>(m_ui->bindHint), static_cast<QWidget *>(m_ui->advertisedHint)})
        hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_ui->trayNote->setVisible(!QSystemTrayIcon::isSystemTrayAvailable());
    setButtonVariant(m_ui->save, ButtonVariant::Primary);
    setButtonVariant(m_ui->cancel, ButtonVariant::Flat);
    for (QSpinBox *number : findChildren<QSpinBox *>())
        number->setMinimumWidth(numberWidth); // one column, whatever the longest value of each is
    for (const auto &[id, name] : {std::pair(u"system"_s, tr("As the desktop")), std::pair(u"light"_s, tr("Light")), std::pair(u"dark"_s, tr("Dark"))})
        m_ui->theme->addItem(name, id);
    fill(trust);
    fitScreen();

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
    m_ui->theme->setCurrentIndex(m_ui->theme->findData(m_settings.theme()));

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
    showStarters();
}

void SettingsDialog::showStarters()
{
    const bool some = m_ui->starters->count() > 0;
    m_ui->starters->setVisible(some);
    m_ui->forget->setVisible(some);
    m_ui->noStarters->setVisible(!some);
}

void SettingsDialog::fitScreen()
{
    constexpr int room = 80; // for the title bar and a panel
    const int wanted = m_ui->page->sizeHint().height() + m_ui->buttons->sizeHint().height() + 1;
    setMinimumWidth(qMax(dialogWidth, m_ui->page->sizeHint().width() + spacing::step16));
    resize(minimumWidth(), qMin(wanted, screen()->availableGeometry().height() - room));
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
    const QString bound = m_ui->bindAddress->text().trimmed();
    const auto listens = IpAddress::fromText(bound);
    const bool isBindWrong = !bound.isEmpty() && !listens;
    if (isBindWrong)
        m_ui->bindHint->setHint(Tone::Error, tr("It takes an address of this computer in numbers, such as 192.0.2.7."));
    else if (listens && listens->isLoopback())
        m_ui->bindHint->setHint(Tone::Warn, tr("Only programs on this computer can connect then."));
    else
        m_ui->bindHint->clear();
    setFieldState(m_ui->bindAddress, isBindWrong ? FieldState::Wrong : FieldState::Normal);

    const QString advertised = m_ui->advertisedAddress->text().trimmed();
    const QString problem = addressProblem(advertised);
    const auto address = IpAddress::fromText(advertised.section(u':', 0, 0));
    // Loopback is odd but may be meant.
    const bool isOnlyWarning = address && address->isLoopback();
    const bool isAdvertisedWrong = !problem.isEmpty() && !isOnlyWarning;
    if (problem.isEmpty())
        m_ui->advertisedHint->setHint(Tone::Meta, tr("For a server behind a router: 203.0.113.7 or 203.0.113.7:8000"));
    else
        m_ui->advertisedHint->setHint(isOnlyWarning ? Tone::Warn : Tone::Error, problem);
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
    showStarters();
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
    if (const QString theme = m_ui->theme->currentData().toString(); theme != m_settings.theme())
        m_settings.setTheme(theme);
    for (const IpAddress &address : std::as_const(m_forgotten))
        Q_EMIT forgetStarterRequested(address);
    if (listensElsewhere)
        Q_EMIT listenRequested();
    QDialog::accept();
}

} // namespace roundtable::manager
