// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphaccessible.h"

#include "app-manager/graph/graphwidget.h"

namespace roundtable::manager {

namespace {

QAccessibleInterface *makeGraphAccessible(const QString &, QObject *object)
{
    auto *graph = qobject_cast<GraphWidget *>(object);
    return graph ? new GraphAccessible(graph) : nullptr;
}

} // namespace

GraphAccessible::GraphAccessible(GraphWidget *graph)
    : QAccessibleWidget(graph, QAccessible::Chart)
{
}

void GraphAccessible::install()
{
    // Qt keeps one entry for each function, however often it is installed.
    QAccessible::installFactory(makeGraphAccessible);
}

QString GraphAccessible::text(QAccessible::Text kind) const
{
    const auto *graph = static_cast<const GraphWidget *>(widget());
    const QString readout = graph->spokenReadout();
    if (kind == QAccessible::Value)
        return readout.isEmpty() ? graph->spokenSummary() : readout;
    // What the keys read out takes the place of the name; the description goes on saying what is read.
    if (kind == QAccessible::Name && graph->isReadByKeys() && !readout.isEmpty())
        return readout;
    if (kind == QAccessible::Description)
        return graph->spokenSummary() + QLatin1Char(' ') + QAccessibleWidget::text(kind);
    return QAccessibleWidget::text(kind);
}

} // namespace roundtable::manager
