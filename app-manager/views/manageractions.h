// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/timewindow.h"
#include "app-manager/views/statetext.h"

#include <QtCore/QObject>
#include <QtGui/QAction>

class QActionGroup;
class QMenu;
class QWidget;

namespace roundtable::manager {

/// \brief Everything that can be done in the window: in one menu, with its key, and listed on the shortcut sheet.
class ManagerActions final : public QObject {
    Q_OBJECT

public:
    /// The keys work in \a window.
    explicit ManagerActions(QWidget *window);

    /// A group of actions as the menu and the shortcut sheet show it.
    struct Group {
        QString title;
        QList<QAction *> actions;
    };
    [[nodiscard]] const QList<Group> &groups() const { return m_groups; }
    [[nodiscard]] QMenu *menu() const { return m_menu; }

    /// Only what makes sense in this state can be chosen.
    void setState(StateText::Button button, bool waits, bool held, bool keepRunning);
    void setWindow(TimeWindow window);
    void setTheme(const QString &theme);
    void setPaused(bool paused);

    QAction *start;
    QAction *stop;
    QAction *retry;
    QAction *keepRunning;
    QAction *runStarterHere;
    QAction *copyCommand;
    QAction *editAddress;
    QAction *test;
    QAction *pause;
    QAction *earlier;
    QAction *later;
    QAction *backToNow;
    QAction *exportCsv;
    QAction *exportPng;
    QAction *searchEvents;
    QAction *copyEvents;
    QAction *saveEvents;
    QAction *searchLookups;
    QAction *copyLookups;
    QAction *saveLookups;
    QAction *settings;
    QAction *largerText;
    QAction *smallerText;
    QAction *plainText;
    QAction *shortcuts;
    QAction *about;
    QAction *quit;

Q_SIGNALS:
    void windowChosen(roundtable::manager::TimeWindow window);
    void themeChosen(const QString &theme);

private:
    QAction *add(Group &group, const QString &text, const QKeySequence &key, const QString &objectName);
    void addGroup(const Group &group);
    void addGraphActions();
    void addThemeActions();

    QWidget *m_window;
    QMenu *m_menu;
    QList<Group> m_groups;
    QActionGroup *m_windows;
    QActionGroup *m_themes;
};

} // namespace roundtable::manager
