// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphwidget.h"
#include "appearance/card.h"

class QAction;
class QPushButton;
class QToolButton;

namespace roundtable {
class SegmentedControl;
}

namespace roundtable::manager {

class GraphLegend;

/// \brief The graphs with what belongs to them: how much time they show, what the shapes mean, pause, export.
class GraphCard final : public Card {
    Q_OBJECT

public:
    static constexpr int toolRow = 48;

    explicit GraphCard(const DiagnosticsHistory &history, QWidget *parent = nullptr);

    [[nodiscard]] GraphWidget *graph() const { return m_graph; }
    void setWindow(TimeWindow window);
    /// Without room for it the legend moves into the tool tip.
    void setLegendShown(bool shown);
    void setExportActions(QAction *csv, QAction *png);

    void togglePause();

Q_SIGNALS:
    void windowChosen(roundtable::manager::TimeWindow window);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showPause(bool paused);
    void fitTools();

    GraphWidget *m_graph;
    SegmentedControl *m_windows;
    GraphLegend *m_legend;
    QToolButton *m_pause;
    QPushButton *m_export;
};

} // namespace roundtable::manager
