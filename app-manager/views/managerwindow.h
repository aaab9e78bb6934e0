// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/hosting/managercore.h"
#include "app-manager/models/eventlogmodel.h"
#include "app-manager/models/lookupmodel.h"
#include "app-manager/views/statetext.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace roundtable {
class Banner;
}

namespace roundtable::manager {

class EventLogCard;
class FigureTiles;
class GraphCard;
class LookupCard;
class ManagerSettings;
class StateHeader;
class TrustPage;
class WaitingPage;

/// \brief The control panel: shows what the core knows and tells it what the operator wants.
class ManagerWindow final : public QMainWindow {
    Q_OBJECT

public:
    /// \a core and \a settings must outlive the window.
    explicit ManagerWindow(ManagerCore &core, ManagerSettings &settings, QWidget *parent = nullptr);
    ~ManagerWindow() override;

    /// Says in words what could not be opened; nothing where the list is empty.
    void showPortProblems(const QList<PortProblem> &problems);

private:
    void connectCore();
    void showState();
    void showFigures();
    void tick();
    void takeReport(const UsageReport &report);
    void askBeforeStopping();
    [[nodiscard]] StateContext context() const;
    [[nodiscard]] QWidget *makeBody();

    ManagerCore &m_core;
    ManagerSettings &m_settings;
    DiagnosticsHistory m_history;
    EventLogModel m_events;
    LookupModel m_lookups;
    StateHeader *m_header;
    Banner *m_problem;
    QStackedWidget *m_pages;
    FigureTiles *m_tiles;
    GraphCard *m_graphs;
    WaitingPage *m_waiting;
    TrustPage *m_trust;
    EventLogCard *m_eventCard;
    LookupCard *m_lookupCard;
    QTimer m_ticker;
    StateText m_text;
};

} // namespace roundtable::manager
