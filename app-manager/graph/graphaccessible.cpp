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
    if (kind == QAccessible::Value)
        return static_cast<const GraphWidget *>(widget())->spokenReadout();
    return QAccessibleWidget::text(kind);
}

} // namespace roundtable::manager
