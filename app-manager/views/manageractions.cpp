// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/manageractions.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

ManagerActions::ManagerActions(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_menu(new QMenu(window))
    , m_windows(new QActionGroup(this))
    , m_themes(new QActionGroup(this))
{
    Group server{tr("Server"), {}};
    start = add(server, tr("Start server"), QKeySequence(Qt::Key_F5), u"actionStart"_s);
    stop = add(server, tr("Stop server…"), QKeySequence(Qt::SHIFT | Qt::Key_F5), u"actionStop"_s);
    retry = add(server, tr("Retry"), QKeySequence(Qt::CTRL | Qt::Key_R), u"actionRetry"_s);
    keepRunning = add(server, tr("Keep running"), QKeySequence(Qt::CTRL | Qt::Key_K), u"actionKeepRunning"_s);
    keepRunning->setCheckable(true);
    addGroup(server);

    Group starter{tr("Starter and clients"), {}};
    runStarterHere = add(starter, tr("Run a starter on this computer"), QKeySequence(Qt::CTRL | Qt::Key_N), u"actionRunStarter"_s);
    copyCommand = add(starter, tr("Copy the command for the server box"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), u"actionCopyCommand"_s);
    editAddress = add(starter, tr("Address clients are sent to…"), QKeySequence(Qt::CTRL | Qt::Key_D), u"actionEditAddress"_s);
    test = add(starter, tr("Test what clients get"), QKeySequence(Qt::CTRL | Qt::Key_T), u"actionTest"_s);
    addGroup(starter);

    addGraphActions();

    Group lists{tr("Events and look-ups"), {}};
    searchEvents = add(lists, tr("Search the events"), QKeySequence::Find, u"actionSearch"_s);
    copyEvents = add(lists, tr("Copy the events shown"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), u"actionCopyEvents"_s);
    saveEvents = add(lists, tr("Save the events shown…"), QKeySequence::Save, u"actionSaveEvents"_s);
    searchLookups = add(lists, tr("Search the look-ups"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), u"actionSearchLookups"_s);
    copyLookups = add(lists, tr("Copy the look-ups shown"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), u"actionCopyLookups"_s);
    saveLookups = add(lists, tr("Save the look-ups shown…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), u"actionSaveLookups"_s);
    addGroup(lists);

    addThemeActions();

    Group program{tr("Program"), {}};
    settings = add(program, tr("Settings…"), QKeySequence(Qt::CTRL | Qt::Key_Comma), u"actionSettings"_s);
    shortcuts = add(program, tr("Keyboard shortcuts"), QKeySequence(Qt::Key_F1), u"actionShortcuts"_s);
    about = add(program, tr("About Roundtable Manager"), QKeySequence(Qt::SHIFT | Qt::Key_F1), u"actionAbout"_s);
    quit = add(program, tr("Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), u"actionQuit"_s);
    addGroup(program);
}

QAction *ManagerActions::add(Group &group, const QString &text, const QKeySequence &key, const QString &objectName)
{
    auto *action = new QAction(text, this);
    action->setObjectName(objectName);
    action->setShortcut(key);
    // Also while the menu is closed.
    m_window->addAction(action);
    group.actions.append(action);
    return action;
}

void ManagerActions::addGroup(const Group &group)
{
    m_groups.append(group);
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    m_menu->addActions(group.actions);
}

void ManagerActions::addGraphActions()
{
    Group graphs{tr("Graphs"), {}};
    const std::array names{tr("One minute"), tr("Five minutes"), tr("Fifteen minutes"), tr("One hour"),
                           tr("Six hours"),  tr("24 hours"),     tr("Seven days")};
    auto *windows = new QMenu(tr("Time shown"), m_menu);
    for (const TimeWindow window : allTimeWindows) {
        const auto index = static_cast<int>(window);
        QAction *action = add(graphs, names.at(static_cast<std::size_t>(window)), QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + index)),
                              u"actionWindow%1"_s.arg(index));
        action->setCheckable(true);
        m_windows->addAction(action);
        windows->addAction(action);
        connect(action, &QAction::triggered, this, [this, window] { Q_EMIT windowChosen(window); });
    }
    pause = add(graphs, tr("Pause the graphs"), QKeySequence(Qt::CTRL | Qt::Key_P), u"actionPause"_s);
    pause->setCheckable(true);
    earlier = add(graphs, tr("Earlier"), QKeySequence(Qt::ALT | Qt::Key_PageUp), u"actionEarlier"_s);
    later = add(graphs, tr("Later"), QKeySequence(Qt::ALT | Qt::Key_PageDown), u"actionLater"_s);
    backToNow = add(graphs, tr("Back to now"), QKeySequence(Qt::ALT | Qt::Key_End), u"actionBackToNow"_s);
    exportCsv = add(graphs, tr("Export as a table (CSV)…"), QKeySequence(Qt::CTRL | Qt::Key_E), u"actionExportCsv"_s);
    exportPng = add(graphs, tr("Export as a picture (PNG)…"), QKeySequence(Qt::CTRL | Qt::Key_I), u"actionExportPng"_s);
    m_groups.append(graphs);
    m_menu->addSeparator();
    m_menu->addMenu(windows);
    windows->addSeparator();
    windows->addActions({earlier, later, backToNow});
    m_menu->addActions({pause, exportCsv, exportPng});
}

void ManagerActions::addThemeActions()
{
    Group look{tr("Look"), {}};
    auto *themes = new QMenu(tr("Theme"), m_menu);
    for (const auto &[id, name, key] : {std::tuple(u"system"_s, tr("As the desktop"), Qt::Key_1), std::tuple(u"light"_s, tr("Light"), Qt::Key_2),
                                        std::tuple(u"dark"_s, tr("Dark"), Qt::Key_3)}) {
        QAction *action = add(look, name, QKeySequence(Qt::CTRL | Qt::ALT | key), u"actionTheme-"_s + id);
        action->setCheckable(true);
        action->setData(id);
        m_themes->addAction(action);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, theme = id] { Q_EMIT themeChosen(theme); });
    }
    auto *zooms = new QMenu(tr("Text size"), m_menu);
    largerText = add(look, tr("Larger text"), QKeySequence(Qt::CTRL | Qt::Key_Plus), u"actionLargerText"_s);
    // On most keyboards plus is Shift and equals: without Shift is meant, too.
    largerText->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smallerText = add(look, tr("Smaller text"), QKeySequence(Qt::CTRL | Qt::Key_Minus), u"actionSmallerText"_s);
    plainText = add(look, tr("Text as large as the desktop’s"), QKeySequence(Qt::CTRL | Qt::Key_0), u"actionPlainText"_s);
    zooms->addActions({largerText, smallerText, plainText});
    m_groups.append(look);
    m_menu->addSeparator();
    m_menu->addMenu(themes);
    m_menu->addMenu(zooms);
}

void ManagerActions::setState(StateText::Button button, bool waits, bool held, bool isKeepRunning)
{
    using Button = StateText::Button;
    start->setEnabled(button == Button::Start);
    stop->setEnabled(button == Button::Stop || button == Button::StopAgain);
    retry->setEnabled(button == Button::Retry);
    keepRunning->setChecked(isKeepRunning);
    runStarterHere->setEnabled(waits);
    editAddress->setEnabled(true);
    test->setEnabled(!held);
}

void ManagerActions::setWindow(TimeWindow window)
{
    m_windows->actions().at(static_cast<qsizetype>(window))->setChecked(true);
}

void ManagerActions::setTheme(const QString &theme)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toString() == theme);
}

void ManagerActions::setPaused(bool paused)
{
    pause->setChecked(paused);
}

} // namespace roundtable::manager
