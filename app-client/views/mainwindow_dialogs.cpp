// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// MainWindow, the part that opens other windows and asks questions.

#include "app-client/views/mainwindow.h"

#include "app-client/credentials/rememberedpassword.h"
#include "app-client/history/messagestore.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/spelling/spellchecker.h"
#include "app-client/views/aboutdialog.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/clientactions.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/historyexporter.h"
#include "app-client/views/inspectorwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/notebar.h"
#include "app-client/views/settingsdialog.h"
#include "app-client/views/shortcutsheet.h"
#include "app-client/views/signinpage.h"
#include "app-client/views/spellingmarks.h"
#include "appearance/controlproperties.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

void MainWindow::connectHistory()
{
    m_actions->exportHistory->setVisible(m_services.history);
    if (!m_services.history)
        return;
    m_exporter = new HistoryExporter(*m_services.history, this);
    connect(m_actions->exportHistory, &QAction::triggered, this, [this] { m_exporter->ask(historyRoom()); });
    connect(m_exporter, &HistoryExporter::started, this, [this](const QString &path) {
        m_chatPage->note()->tell(Tone::Ok, tr("Writing the history to %1…").arg(QDir::toNativeSeparators(path)));
    });
    connect(m_exporter, &HistoryExporter::progressed, this, [this](const QString &path, double share) {
        m_chatPage->note()->tell(Tone::Ok, tr("Writing the history to %1: %2 %")
                                               .arg(QDir::toNativeSeparators(path), locale().toString(int(100 * share))));
    });
    connect(m_exporter, &HistoryExporter::finished, this, [this](const QString &path, const QString &error) {
        const QString shown = QDir::toNativeSeparators(path);
        if (error.isEmpty())
            m_chatPage->note()->tell(Tone::Ok, tr("The history was saved as %1.").arg(shown), {tr("Show in folder"), [path] {
                QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
            }});
        else
            m_chatPage->note()->tell(Tone::Error, tr("%1 could not be written: %2").arg(shown, error));
    });
}

void MainWindow::connectSpelling()
{
    const auto *marks = new SpellingMarks(*m_services.spelling, m_chatPage->input()->edit());
    connect(marks, &SpellingMarks::wordAdded, this, [this](const QString &word) {
        m_chatPage->note()->tell(Tone::Ok, tr("“%1” was added to the dictionary.").arg(word), {tr("Undo"), [this, word] {
                                     m_services.spelling->setPersonal(word, false);
                                     m_chatPage->note()->hide();
                                 }});
    });
    connect(m_services.spelling, &SpellChecker::failed, this, [this](const QString &detail) {
        m_chatPage->note()->tell(Tone::Error, tr("The dictionary of your own words could not be written: %1").arg(detail));
    });
}

void MainWindow::showShortcuts()
{
    (new ShortcutSheet(m_actions->groups(), m_settings.enterSends(), this))->open();
}

void MainWindow::showAbout()
{
    (new AboutDialog(this))->open();
}

void MainWindow::showSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_settings, m_services.languages, this);
        m_settingsDialog->setHistoryPath(m_services.historyPath);
        if (m_services.spelling && SpellChecker::isAvailable())
            m_settingsDialog->offerSpelling(*m_services.spelling);
        connect(m_settingsDialog, &SettingsDialog::exportRequested, m_actions->exportHistory, &QAction::trigger);
        connect(m_settingsDialog, &SettingsDialog::deleteHistoryRequested, this, &MainWindow::askToDeleteHistory);
        connect(m_settingsDialog, &SettingsDialog::forgetPasswordRequested, this, &MainWindow::forgetPassword);
        updateSettingsDialog();
    }
    m_settingsDialog->show();
    m_settingsDialog->raise();
    m_settingsDialog->activateWindow();
}

void MainWindow::updateSettingsDialog()
{
    if (!m_settingsDialog)
        return;
    m_settingsDialog->setRoom(m_services.history ? historyRoom() : QString());
    const auto key = m_signInPage->credentialKey();
    const bool isKept = m_services.keyring && key && m_settings.passwordsKept().contains(key->toString());
    m_settingsDialog->setRememberedUser(isKept ? key->user : QString());
}

QString MainWindow::historyRoom() const
{
    if (m_pages->currentWidget() != m_chatPage)
        return {};
    //: a name at a place, "dana at lab-srv"
    return tr("%1 at %2").arg(m_session.userName(), m_session.askedEndpoint().toString());
}

void MainWindow::askToDeleteHistory()
{
    auto *question = new QMessageBox(m_settingsDialog);
    question->setObjectName(u"deleteHistoryQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Delete the history"));
    question->setTextFormat(Qt::PlainText);
    question->setText(tr("Delete every message of %1 on this computer?").arg(historyRoom()));
    question->setInformativeText(tr("They cannot be brought back: the server keeps none. Messages that wait to be sent stay."));
    QPushButton *deletes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    deletes->setObjectName(u"deleteButton"_s);
    setButtonVariant(deletes, ButtonVariant::Destructive);
    QPushButton *keeps = question->addButton(tr("&Keep them"), QMessageBox::RejectRole);
    question->setDefaultButton(keeps);
    question->setEscapeButton(keeps);
    connect(deletes, &QPushButton::clicked, this, [this] {
        m_services.history->clearRoom();
        m_chatPage->note()->tell(Tone::Ok, tr("The history on this computer was deleted."));
    });
    question->open();
}

void MainWindow::forgetPassword()
{
    if (const auto key = m_signInPage->credentialKey(); m_services.keyring && key)
        m_services.keyring->forget(*key);
    m_settings.setRememberPassword(false);
    m_signInPage->setRemember(false);
    m_signInPage->setPassword({});
    updateSettingsDialog();
}

InspectorWindow &MainWindow::showInspector()
{
    if (!m_inspector) {
        // A window of its own, to stand beside this one and not above it.
        m_inspector = std::make_unique<InspectorWindow>(m_packets);
        m_inspector->restoreGeometry(m_settings.inspectorGeometry());
        m_inspector->restoreSplitter(m_settings.inspectorSplitter());
    }
    m_inspector->show();
    m_inspector->raise();
    m_inspector->activateWindow();
    return *m_inspector;
}

} // namespace roundtable::client
