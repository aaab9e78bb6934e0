// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/clientactions.h"

#include "appearance/tintedicon.h"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

ClientActions::ClientActions(QWidget *window, const PageActions &page)
    : QObject(window)
    , m_window(window)
    , m_menu(new QMenu(window))
    , m_onlyInChat(page.header + page.others)
    , m_themes(new QActionGroup(this))
{
    m_menu->setObjectName(u"mainMenu"_s);

    Group conversation{tr("Conversation"), page.header + page.others};
    m_menu->addActions(page.header);
    QMenu *more = m_menu->addMenu(tr("In the conversation"));
    more->addActions(page.others);
    exportHistory = add(conversation, tr("Export the history…"), u"export"_s, Qt::CTRL | Qt::Key_E, u"actionExport"_s);
    m_onlyInChat.append(exportHistory);
    m_menu->addAction(exportHistory);
    m_groups.append(conversation);
    m_menu->addSeparator();

    Group connection{tr("Connection"), {}};
    retryNow = add(connection, tr("Try to connect now"), u"retry"_s, Qt::Key_F5, u"actionRetry"_s);
    signOut = add(connection, tr("Log out"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_L, u"actionSignOut"_s);
    inspector = add(connection, tr("Packet inspector"), u"inspector"_s, Qt::Key_F12, u"actionInspector"_s);
    inspector->setToolTip(tr("Packet inspector (F12)"));
    m_menu->addActions({inspector, retryNow, signOut});
    m_groups.append(connection);
    m_menu->addSeparator();

    Group look{tr("Look"), {}};
    addThemes(look);
    QMenu *sizes = m_menu->addMenu(tr("Text size"));
    largerText = add(look, tr("Larger text"), {}, Qt::CTRL | Qt::Key_Plus, u"actionLargerText"_s);
    // On most keyboards plus is Shift and equals: without Shift is meant, too.
    largerText->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smallerText = add(look, tr("Smaller text"), {}, Qt::CTRL | Qt::Key_Minus, u"actionSmallerText"_s);
    plainText = add(look, tr("Text as large as the desktop’s"), {}, Qt::CTRL | Qt::Key_0, u"actionPlainText"_s);
    sizes->addActions({largerText, smallerText, plainText});
    m_groups.append(look);

    Group program{tr("Program"), {}};
    settings = add(program, tr("Settings…"), u"settings"_s, Qt::CTRL | Qt::Key_Comma, u"actionSettings"_s);
    shortcuts = add(program, tr("Keyboard shortcuts"), {}, Qt::Key_F1, u"actionShortcuts"_s);
    about = add(program, tr("About Roundtable"), u"info"_s, Qt::SHIFT | Qt::Key_F1, u"actionAbout"_s);
    quit = add(program, tr("Quit"), {}, Qt::CTRL | Qt::Key_Q, u"actionQuit"_s);
    m_menu->addAction(settings);
    m_menu->addSeparator();
    m_menu->addActions({shortcuts, about, quit});
    m_groups.append(program);
    // What concerns every window works in every window: the inspector is one of its own.
    for (QAction *action : look.actions + program.actions)
        action->setShortcutContext(Qt::ApplicationShortcut);
}

QAction *ClientActions::add(Group &group, const QString &text, const QString &icon, const QKeySequence &key,
                            const QString &objectName)
{
    auto *action = new QAction(text, this);
    if (!icon.isEmpty())
        action->setIcon(tintedIcon(icon));
    action->setObjectName(objectName);
    action->setShortcut(key);
    // Also while the menu is closed.
    m_window->addAction(action);
    group.actions.append(action);
    return action;
}

void ClientActions::addThemes(Group &look)
{
    QMenu *themes = m_menu->addMenu(tr("Theme"));
    const std::tuple<ThemeChoice, QString, Qt::Key> choices[] = {{ThemeChoice::System, tr("Like the system"), Qt::Key_1},
                                                                 {ThemeChoice::Light, tr("Light"), Qt::Key_2},
                                                                 {ThemeChoice::Dark, tr("Dark"), Qt::Key_3}};
    for (const auto &[choice, text, key] : choices) {
        QAction *action = add(look, text, {}, Qt::CTRL | Qt::ALT | key, u"actionTheme%1"_s.arg(int(choice)));
        action->setCheckable(true);
        action->setData(int(choice));
        m_themes->addAction(action);
        themes->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = choice] { Q_EMIT themeChosen(chosen); });
    }
}

void ClientActions::setChatShown(bool shown)
{
    for (QAction *action : std::as_const(m_onlyInChat))
        action->setEnabled(shown);
}

void ClientActions::setTheme(ThemeChoice theme)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
}

} // namespace roundtable::client
