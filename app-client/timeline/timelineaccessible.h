// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QHash>
#include <QtWidgets/QAccessibleWidget>

namespace roundtable::client {

class TimelineView;

/// \brief What a screen reader is told of a TimelineView: a list with one item per message.
class TimelineAccessible final : public QAccessibleWidget {
public:
    explicit TimelineAccessible(TimelineView *view);
    ~TimelineAccessible() override;

    /// Makes Qt ask for this class; once is enough, more does no harm.
    static void install();
    static void notifyInserted(TimelineView *view, int first, int last);
    static void notifyRemoved(TimelineView *view, int first, int last);
    static void notifyReset(TimelineView *view);
    static void notifyFocus(TimelineView *view, int row);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;

private:
    void forgetItems();

    QMetaObject::Connection m_rowNumbers;
    mutable QHash<int, QAccessible::Id> m_items; ///< row → item; made when somebody asks
};

} // namespace roundtable::client
