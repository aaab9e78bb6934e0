// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/settingsdialog.h"

#include "ui_settingsdialog.h"

#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/messagetext.h"
#include "app-client/views/spellingchoice.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtGui/QResizeEvent>

namespace roundtable::client {

namespace {

constexpr QSize usualSize(520, 680);
constexpr int leastWidth = 360;
constexpr int besideFrom = 460; ///< labels stand above their fields where it is narrower: choices are to be read
constexpr int carefulPayload = 250;
constexpr int fullPayload = 17 + 257 + 257; ///< a time and two texts of 255 bytes

int indexOf(const QComboBox *box, const QVariant &value)
{
    return std::max(0, box->findData(value));
}

} // namespace

SettingsDialog::SettingsDialog(ClientSettings &settings, const QStringList &languages, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::SettingsDialog>())
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("settingsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_ui->scrollArea->viewport()->setAutoFillBackground(false);
    m_ui->page->setAutoFillBackground(false);
    setMinimumWidth(leastWidth);
    for (TextLabel *title : {m_ui->lookTitle, m_ui->writeTitle, m_ui->notifyTitle, m_ui->historyTitle, m_ui->passwordTitle, m_ui->mutedTitle})
        title->setTextStyle(TextStyle::BodyStrong);
    for (TextLabel *note : {m_ui->languageNote, m_ui->payloadNote, m_ui->historyPath, m_ui->passwordNote, m_ui->mutedNote, m_ui->footNote}) {
        note->setTextStyle(TextStyle::Meta);
        note->setTone(Tone::Meta);
    }
    for (QPushButton *button : {m_ui->exportButton, m_ui->deleteButton, m_ui->forgetButton, m_ui->unmuteButton})
        button->setAutoDefault(false);
    setButtonVariant(m_ui->deleteButton, ButtonVariant::Destructive);
    fillChoices(languages);
    showSettings();
    connectChoices();
    setHistoryPath({});
    setRoom({});
    setRememberedUser({});
    resize(usualSize);
    m_ui->themeBox->setFocus(Qt::OtherFocusReason);
}

SettingsDialog::~SettingsDialog() = default;

void SettingsDialog::fillChoices(const QStringList &languages)
{
    m_ui->themeBox->addItem(tr("Like the system"), int(ThemeChoice::System));
    m_ui->themeBox->addItem(tr("Light"), int(ThemeChoice::Light));
    m_ui->themeBox->addItem(tr("Dark"), int(ThemeChoice::Dark));
    m_ui->languageBox->addItem(tr("Like the system"), QString());
    for (const QString &language : languages) {
        const QLocale locale(language);
        QString name = locale.nativeLanguageName();
        name.replace(0, 1, locale.toUpper(name.left(1)));
        m_ui->languageBox->addItem(name, language);
    }
    const bool hasChoice = languages.size() > 1;
    for (QWidget *part : std::initializer_list<QWidget *>{m_ui->languageBoxLabel, m_ui->languageBox, m_ui->languageNote})
        part->setVisible(hasChoice);
    m_ui->sendBox->addItem(tr("Enter; Shift+Enter breaks the line"), true);
    m_ui->sendBox->addItem(tr("Ctrl+Enter; Enter breaks the line"), false);
    m_ui->payloadBox->addItem(tr("What every server can take"), carefulPayload);
    m_ui->payloadBox->addItem(tr("As long as the protocol allows"), fullPayload);
    m_ui->notifyBox->addItem(tr("Messages that mention me"), int(NotifyAbout::Mentions));
    m_ui->notifyBox->addItem(tr("Every message"), int(NotifyAbout::Everything));
    m_ui->notifyBox->addItem(tr("Nothing"), int(NotifyAbout::Nothing));
}

void SettingsDialog::connectChoices()
{
    const auto chosen = [](QComboBox *box) { return box->currentData(); };
    connect(m_ui->themeBox, &QComboBox::activated, this, [=, this] { m_settings.setTheme(ThemeChoice(chosen(m_ui->themeBox).toInt())); });
    connect(m_ui->languageBox, &QComboBox::activated, this, [=, this] { m_settings.setLanguage(chosen(m_ui->languageBox).toString()); });
    connect(m_ui->sendBox, &QComboBox::activated, this, [=, this] { m_settings.setEnterSends(chosen(m_ui->sendBox).toBool()); });
    connect(m_ui->payloadBox, &QComboBox::activated, this, [=, this] { m_settings.setPayloadLimit(chosen(m_ui->payloadBox).toInt()); });
    connect(m_ui->notifyBox, &QComboBox::activated, this, [=, this] { m_settings.setNotifyAbout(NotifyAbout(chosen(m_ui->notifyBox).toInt())); });
    connect(m_ui->zoomBox, &QSpinBox::valueChanged, &m_settings, &ClientSettings::setZoomPercent);
    connect(m_ui->previewBox, &QCheckBox::toggled, &m_settings, &ClientSettings::setNotificationPreview);
    connect(m_ui->trayBox, &QCheckBox::toggled, &m_settings, &ClientSettings::setTrayIcon);
    connect(m_ui->exportButton, &QPushButton::clicked, this, &SettingsDialog::exportRequested);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &SettingsDialog::deleteHistoryRequested);
    connect(m_ui->forgetButton, &QPushButton::clicked, this, &SettingsDialog::forgetPasswordRequested);
    connect(m_ui->unmuteButton, &QPushButton::clicked, this, &SettingsDialog::unmuteChosen);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(&m_settings, &ClientSettings::changed, this, &SettingsDialog::showSettings);
}

void SettingsDialog::showSettings()
{
    const QSignalBlocker zoom(m_ui->zoomBox);
    m_ui->themeBox->setCurrentIndex(indexOf(m_ui->themeBox, int(m_settings.theme())));
    m_ui->zoomBox->setValue(m_settings.zoomPercent());
    m_ui->languageBox->setCurrentIndex(indexOf(m_ui->languageBox, m_settings.language()));
    m_ui->sendBox->setCurrentIndex(indexOf(m_ui->sendBox, m_settings.enterSends()));
    m_ui->payloadBox->setCurrentIndex(m_settings.payloadLimit() > carefulPayload ? 1 : 0);
    m_ui->notifyBox->setCurrentIndex(indexOf(m_ui->notifyBox, int(m_settings.notifyAbout())));
    m_ui->previewBox->setChecked(m_settings.notificationPreview());
    m_ui->previewBox->setEnabled(m_settings.notifyAbout() != NotifyAbout::Nothing);
    m_ui->trayBox->setChecked(m_settings.trayIcon());

    m_ui->mutedList->clear();
    const QStringList muted = m_settings.mutedPeople();
    for (const QString &name : muted) {
        auto *row = new QListWidgetItem(shownName(name), m_ui->mutedList);
        row->setData(Qt::UserRole, name);
    }
    m_ui->mutedList->setCurrentRow(0);
    m_ui->mutedNote->setVisible(muted.isEmpty());
    m_ui->mutedList->setVisible(!muted.isEmpty());
    m_ui->unmuteButton->setVisible(!muted.isEmpty());
}

void SettingsDialog::offerSpelling(SpellChecker &checker)
{
    auto *choice = new SpellingChoice(m_settings, checker, m_ui->page);
    m_ui->writeGroup->addWidget(choice);
    setTabOrder(m_ui->payloadBox, choice->checkBox());
    setTabOrder(choice->checkBox(), choice->languagesButton());
}

void SettingsDialog::setHistoryPath(const QString &path)
{
    m_ui->historyPath->setText(path.isEmpty() ? tr("Messages are kept only while this program runs.")
                                              : tr("Messages are kept in %1, readable for you only.").arg(QDir::toNativeSeparators(path)));
}

void SettingsDialog::setRoom(const QString &room)
{
    m_ui->exportButton->setEnabled(!room.isEmpty());
    m_ui->deleteButton->setEnabled(!room.isEmpty());
    const QString missing = tr("Sign in first: a history belongs to a place and a name.");
    m_ui->exportButton->setToolTip(room.isEmpty() ? missing : QString());
    m_ui->deleteButton->setToolTip(room.isEmpty() ? missing : tr("The messages of %1 on this computer").arg(room));
}

void SettingsDialog::setRememberedUser(const QString &user)
{
    m_ui->forgetButton->setEnabled(!user.isEmpty());
    m_ui->passwordNote->setText(user.isEmpty() ? tr("No password is remembered for this place and name.")
                                               : tr("The password of %1 is in the system keyring.").arg(isolated(shownText(user))));
}

void SettingsDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool isNarrow = event->size().width() < besideFrom;
    for (QHBoxLayout *row : {m_ui->themeBoxRow, m_ui->zoomBoxRow, m_ui->languageBoxRow, m_ui->sendBoxRow, m_ui->payloadBoxRow,
                             m_ui->notifyBoxRow}) {
        row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->setSpacing(isNarrow ? spacing::step4 : spacing::step16);
    }
    m_ui->page->layout()->update(); // the scroll area learns how high the page is now
}

void SettingsDialog::unmuteChosen()
{
    if (const QListWidgetItem *row = m_ui->mutedList->currentItem())
        m_settings.setMuted(row->data(Qt::UserRole).toString(), false);
}

} // namespace roundtable::client
