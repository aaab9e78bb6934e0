// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/timewindow.h"
#include "app-manager/hosting/managercore.h"
#include "app-manager/models/eventlogmodel.h"
#include "app-manager/models/lookupmodel.h"
#include "app-manager/views/statetext.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace roundtable::manager {

class EventLogCard;
class FigureTiles;
class GraphCard;
class ListArea;
class LookupCard;
class ManagerActions;
class ManagerSettings;
class ProblemStrip;
class SettingsDialog;
class StateHeader;
class StopDialog;
class TrustPage;
class WaitingPage;

/// \brief The control panel: shows what the core knows and tells it what the operator wants.
class ManagerWindow final : public QMainWindow {
    Q_OBJECT

public:
    static constexpr QSize leastSize{720, 560};
    static constexpr QSize usualSize{1180, 820};
    // For text of the plain size.
    static constexpr int legendWidth = 1000; ///< narrower windows have no legend
    static constexpr int usualListHeight = 246; ///< of the event log and the look-ups in a window of usualSize
    static constexpr int wideWidth = 900; ///< narrower ones have tiles 2×2 and the lists as tabs

    /// \a core and \a settings must outlive the window.
    explicit ManagerWindow(ManagerCore &core, ManagerSettings &settings, QWidget *parent = nullptr);
    ~ManagerWindow() override;

    /// Stops the server; where people are online, the operator decides first.
    void askBeforeStopping();

protected:
    [[nodiscard]] bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBody();
    void arrange();
    void connectCore();
    void connectViews();
    void connectActions();

    void showState();
    [[nodiscard]] static QString trustedUntilNow(const std::optional<LastStarter> &last, const QDateTime &now);
    void showPage();
    void showProblem();
    void showFigures();
    void tick();
    /// What the operator has chosen is shown the next time, too.
    void keepWindow(TimeWindow window);
    void showWindow(TimeWindow window);
    void takeReport();
    void takeEvent(const EventRecord &record);
    void showPast();

    void runStarterHere();
    /// The start that failed, or the ports that could not be opened.
    void retry();
    SettingsDialog *openSettings();
    void askBeforeClosing(int users);
    void showTest(const AnswerTest &test);
    void showFirewallHelp();
    void showSaveFailed(const QString &sentence);
    void showAbout();
    void exportCsv();
    void exportPng();
    void restoreView();
    [[nodiscard]] StateContext context() const;

    ManagerCore &m_core;
    ManagerSettings &m_settings;
    EventLogModel m_events;
    LookupModel m_lookups;
    StateText m_text;
    QTimer m_ticker;
    bool m_isWindowChosen = false;
    bool m_mayClose = false;
    QString m_childEnd; ///< why the last starter on this computer ended

    ManagerActions *m_actions;
    StateHeader *m_header;
    ProblemStrip *m_problem;
    QStackedWidget *m_pages;
    QWidget *m_running;
    FigureTiles *m_tiles;
    GraphCard *m_graphs;
    WaitingPage *m_waiting;
    TrustPage *m_trust;
    EventLogCard *m_eventCard;
    LookupCard *m_lookupCard;
    ListArea *m_lists;
    QPointer<StopDialog> m_stopDialog;
    QPointer<SettingsDialog> m_settingsDialog;
};

} // namespace roundtable::manager
