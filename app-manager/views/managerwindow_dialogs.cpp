// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// ManagerWindow: what opens beside it, and what it keeps.

#include "app-manager/diagnostics/samplecsv.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/eventlogcard.h"
#include "app-manager/views/figuretiles.h"
#include "app-manager/views/graphcard.h"
#include "app-manager/views/infodialog.h"
#include "app-manager/views/listarea.h"
#include "app-manager/views/manageractions.h"
#include "app-manager/views/managerwindow.h"
#include "app-manager/views/settingsdialog.h"
#include "app-manager/views/shortcutsheet.h"
#include "app-manager/views/stopdialog.h"
#include "appearance/textfile.h"
#include "appearance/textsizes.h"

#include <QtCore/QBuffer>
#include <QtGui/QCloseEvent>
#include <QtWidgets/QApplication>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

void ManagerWindow::runStarterHere()
{
    m_childEnd.clear();
    m_core.runStarterHere();
    showState();
}

void ManagerWindow::retry()
{
    if (m_core.portProblems().isEmpty())
        m_core.retry();
    else
        m_core.listen();
}

void ManagerWindow::askBeforeStopping()
{
    const ControlState &state = m_core.state();
    const bool isOnline = std::holds_alternative<Online>(state.observed);
    const int users = isOnline && state.report ? state.report->users : 0;
    if (users == 0) {
        m_core.requestStop(ServerControl::StopMode::Now);
        return;
    }
    if (m_stopDialog) {
        m_stopDialog->raise();
        return;
    }
    m_stopDialog = new StopDialog(this);
    m_stopDialog->setAttribute(Qt::WA_DeleteOnClose);
    m_stopDialog->setUsers(users);
    connect(m_stopDialog, &StopDialog::stopNowChosen, &m_core, [this] { m_core.requestStop(ServerControl::StopMode::Now); });
    connect(m_stopDialog, &StopDialog::stopWhenEmptyChosen, &m_core, [this] { m_core.requestStop(ServerControl::StopMode::WhenEmpty); });
    m_stopDialog->open();
}

SettingsDialog *ManagerWindow::openSettings()
{
    if (!m_settingsDialog) {
        m_settingsDialog = new SettingsDialog(m_settings, m_core.trust(), this);
        connect(m_settingsDialog, &SettingsDialog::listenRequested, &m_core, &ManagerCore::listen);
        connect(m_settingsDialog, &SettingsDialog::forgetStarterRequested, &m_core, &ManagerCore::forgetStarter);
    }
    m_settingsDialog->open();
    return m_settingsDialog;
}

void ManagerWindow::showTest(const AnswerTest &test)
{
    const bool good = test.outcome == AnswerTest::Outcome::Reachable;
    const QString title = good ? tr("Clients reach the chat server") : tr("Clients do not reach the chat server");
    (new InfoDialog({good ? Tone::Ok : Tone::Warn, good ? u"check"_s : u"warning"_s, title, sentence(test), {}}, this))->open();
}

void ManagerWindow::showFirewallHelp()
{
    (new InfoDialog({.tone = Tone::Meta,
                     .icon = u"lock"_s,
                     .title = tr("Does a firewall stand between?"),
                     .text = tr("The starter connects to this computer on port %1, clients on port %2. Where a firewall runs here, let both in:")
                                 .arg(m_core.starterPort())
                                 .arg(m_core.clientPort()),
                     .command = u"sudo ufw allow %1/tcp && sudo ufw allow %2/tcp"_s.arg(m_core.starterPort()).arg(m_core.clientPort())},
                    this))
        ->open();
}

void ManagerWindow::showSaveFailed(const QString &sentence)
{
    (new InfoDialog({Tone::Error, u"error"_s, tr("The file was not written"), sentence, {}}, this))->open();
}

void ManagerWindow::showAbout()
{
    const QString what = tr("Starts and stops a chat server, shows its life, and tells clients where it is. Chat Protocol version 3. MIT licence.");
    auto *dialog = new InfoDialog({.tone = Tone::Meta,
                                   .icon = u"manager"_s,
                                   .title = tr("Roundtable Manager %1").arg(QStringLiteral(ROUNDTABLE_VERSION)),
                                   .text = QString(what + u"\n\n"_s + limitsOfVersion3()),
                                   .command = {}},
                                  this);
    dialog->setWindowTitle(tr("About Roundtable Manager"));
    dialog->open();
}

void ManagerWindow::exportCsv()
{
    const GraphWidget *graph = m_graphs->graph();
    auto *file = new TextFile(this);
    connect(file, &TextFile::failed, this, &ManagerWindow::showSaveFailed);
    file->ask(tr("Export as a table"), u"roundtable-graphs.csv"_s, tr("Tables (*.csv)"), samplesAsCsv(m_core.recorder().history(), graph->from(), graph->to()));
}

void ManagerWindow::exportPng()
{
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    m_graphs->graph()->picture().save(&buffer, "PNG");
    auto *file = new TextFile(this);
    connect(file, &TextFile::failed, this, &ManagerWindow::showSaveFailed);
    file->ask(tr("Export as a picture"), u"roundtable-graphs.png"_s, tr("Pictures (*.png)"), content);
}

void ManagerWindow::restoreView()
{
    bool isNumber = false;
    const int window = m_settings.viewState(u"timeWindow"_s).toInt(&isNumber);
    m_isWindowChosen = isNumber && window >= 0 && window < static_cast<int>(allTimeWindows.size());
    if (m_isWindowChosen)
        showWindow(allTimeWindows.at(static_cast<std::size_t>(window)));
    // restoreGeometry() puts the window onto a screen that exists.
    restoreGeometry(m_settings.windowGeometry());
}

void ManagerWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrange();
}

bool ManagerWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        arrange();
    return QMainWindow::event(event);
}

void ManagerWindow::arrange()
{
    // Larger text needs the room of a wider window.
    const qreal room = width() / textScale(QApplication::font());
    m_graphs->setLegendShown(room >= legendWidth);
    m_tiles->setNarrow(room < wideWidth);
    m_lists->setNarrow(room < wideWidth);
    // 246 of 820, as in the design: in a high window the graphs grow more than the lists.
    m_lists->setMaximumHeight(qMax(usualListHeight, height() * usualListHeight / usualSize.height()));
}

void ManagerWindow::askBeforeClosing(int users)
{
    if (findChild<InfoDialog *>(u"closeDialog"_s))
        return;
    auto *dialog = new InfoDialog({.tone = Tone::Warn,
                                   .icon = u"users"_s,
                                   .title = tr("%n people are online. Close anyway?", nullptr, users),
                                   .text = tr("The starter on this computer ends with this window. The chat server is stopped, and everybody "
                                              "is disconnected."),
                                   .command = {},
                                   .consequence = tr("Close and stop the server")},
                                  this);
    dialog->setObjectName(u"closeDialog"_s);
    connect(dialog, &InfoDialog::confirmed, this, [this] {
        m_mayClose = true;
        close();
    });
    dialog->open();
}

void ManagerWindow::closeEvent(QCloseEvent *event)
{
    // A starter elsewhere goes on without this window; one on this computer does not.
    const ControlState &state = m_core.state();
    const bool servesPeople = std::holds_alternative<Online>(state.observed) && state.report && state.report->users > 0;
    if (!m_mayClose && servesPeople && m_core.isStarterRunningHere()) {
        event->ignore();
        askBeforeClosing(state.report->users);
        return;
    }
    m_settings.setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace roundtable::manager
