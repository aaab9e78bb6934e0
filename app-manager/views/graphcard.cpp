// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/graphcard.h"

#include "app-manager/views/graphlegend.h"
#include "appearance/controlproperties.h"
#include "appearance/segmentedcontrol.h"
#include "appearance/spacing.h"
#include "appearance/tintedicon.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

namespace {

struct WindowName {
    QString text;
    QString spoken;
};

WindowName nameOf(TimeWindow window)
{
    switch (window) {
    //: Choice of how much time the graphs show
    case TimeWindow::OneMinute: return {GraphCard::tr("1 m"), GraphCard::tr("One minute")};
    case TimeWindow::FiveMinutes: return {GraphCard::tr("5 m"), GraphCard::tr("Five minutes")};
    case TimeWindow::FifteenMinutes: return {GraphCard::tr("15 m"), GraphCard::tr("Fifteen minutes")};
    case TimeWindow::OneHour: return {GraphCard::tr("1 h"), GraphCard::tr("One hour")};
    case TimeWindow::SixHours: return {GraphCard::tr("6 h"), GraphCard::tr("Six hours")};
    case TimeWindow::OneDay: return {GraphCard::tr("24 h"), GraphCard::tr("24 hours")};
    case TimeWindow::SevenDays: return {GraphCard::tr("7 d"), GraphCard::tr("Seven days")};
    }
    Q_UNREACHABLE();
}

} // namespace

GraphCard::GraphCard(const DiagnosticsHistory &history, QWidget *parent)
    : Card(parent)
    , m_graph(new GraphWidget(history, this))
    , m_windows(new SegmentedControl(this))
    , m_legend(new GraphLegend(this))
    , m_pause(new QToolButton(this))
    , m_export(new QPushButton(tr("Export"), this))
{
    setAccessibleName(tr("Graphs"));
    m_graph->setObjectName(u"graph"_s);
    m_windows->setObjectName(u"timeWindow"_s);
    m_windows->setAccessibleName(tr("Time shown"));
    for (const TimeWindow window : allTimeWindows) {
        const WindowName name = nameOf(window);
        m_windows->addSegment(name.text, name.spoken);
    }
    m_pause->setObjectName(u"pause"_s);
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setIconSize({metrics::smallToolIcon, metrics::smallToolIcon});
    setControlSize(m_pause, ControlSize::ToolRow);
    m_export->setObjectName(u"export"_s);
    m_export->setAccessibleName(tr("Export"));
    m_export->setToolTip(tr("Export"));
    m_export->setIcon(tintedIcon(u"export"_s, Tone::Text));
    m_export->setIconSize({metrics::smallToolIcon, metrics::smallToolIcon});
    setControlSize(m_export, ControlSize::ToolRow);

    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(spacing::step16, spacing::step8, spacing::step12, spacing::step8);
    tools->setSpacing(spacing::step16);
    tools->addWidget(m_windows);
    tools->addSpacing(spacing::step8);
    tools->addWidget(m_legend);
    tools->addStretch(1);
    tools->addWidget(m_pause);
    tools->addWidget(m_export);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_graph, 1);

    setTabOrder(m_export, m_graph); // it is below the tools

    connect(m_windows, &SegmentedControl::currentIndexChanged, this, [this](int index) {
        const TimeWindow window = allTimeWindows.at(static_cast<std::size_t>(index));
        m_graph->setWindow(window);
        Q_EMIT windowChosen(window);
    });
    connect(m_pause, &QAbstractButton::clicked, this, &GraphCard::togglePause);
    connect(m_graph, &GraphWidget::pausedChanged, this, &GraphCard::showPause);
    showPause(false);
    setWindow(TimeWindow::OneHour);
}

void GraphCard::setWindow(TimeWindow window)
{
    m_windows->setCurrentIndex(static_cast<int>(window));
    m_graph->setWindow(window);
}

void GraphCard::setLegendShown(bool shown)
{
    m_legend->setVisible(shown);
    m_graph->setToolTip(shown ? QString() : m_legend->inWords());
}

void GraphCard::fitTools()
{
    // Where the row is too short the icons alone stay; their names and tool tips say the same.
    m_pause->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setText(tr("Export"));
    const int margins = 2 * spacing::step16 + 3 * spacing::step16;
    const bool fits = m_windows->sizeHint().width() + m_pause->sizeHint().width() + m_export->sizeHint().width() + margins <= width();
    if (fits)
        return;
    m_pause->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_export->setText({});
}

void GraphCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitTools();
}

void GraphCard::setExportActions(QAction *csv, QAction *png)
{
    auto *menu = new QMenu(m_export);
    menu->addAction(csv);
    menu->addAction(png);
    m_export->setMenu(menu);
}

void GraphCard::togglePause()
{
    m_graph->setPaused(!m_graph->isPaused());
}

void GraphCard::showPause(bool paused)
{
    m_pause->setText(paused ? tr("Go on") : tr("Pause"));
    m_pause->setAccessibleName(m_pause->text());
    m_pause->setIcon(tintedIcon(paused ? u"play"_s : u"pause"_s, Tone::Text));
    m_pause->setToolTip(paused ? tr("Follow what comes in (Ctrl+P)") : tr("Let the graphs stand still; nothing is lost (Ctrl+P)"));
}

} // namespace roundtable::manager
