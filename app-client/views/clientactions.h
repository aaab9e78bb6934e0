// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/settings/clientsettings.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

class QActionGroup;
class QMenu;
class QWidget;

namespace roundtable::client {

/// \brief Everything that can be done in the window: in one menu, with its key, and listed on the shortcut sheet.
class ClientActions final : public QObject {
    Q_OBJECT

public:
    /// What the chat page has on its own: in its header, and in the menu.
    struct PageActions {
        QList<QAction *> header; ///< also at the top of the menu
        QList<QAction *> others;
    };
    /// The keys work in \a window.
    ClientActions(QWidget *window, const PageActions &page);

    /// A group of actions as the shortcut sheet shows it.
    struct Group {
        QString title;
        QList<QAction *> actions;
    };
    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    /// Only what makes sense on the page that is shown can be chosen.
    void setChatShown(bool shown);
    void setTheme(ThemeChoice theme);

    QAction *exportHistory;
    QAction *retryNow;
    QAction *signOut;
    QAction *inspector;
    QAction *settings;
    QAction *largerText;
    QAction *smallerText;
    QAction *plainText;
    QAction *shortcuts;
    QAction *about;
    QAction *quit;

Q_SIGNALS:
    void themeChosen(roundtable::client::ThemeChoice theme);

private:
    QAction *add(Group &group, const QString &text, const QString &icon, const QKeySequence &key, const QString &objectName);
    void addThemes(Group &look);

    QWidget *m_window;
    QMenu *m_menu;
    QList<Group> m_groups;
    QList<QAction *> m_onlyInChat;
    QActionGroup *m_themes;
};

} // namespace roundtable::client
