// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QCache>
#include <QtWidgets/QAccessibleWidget>

namespace roundtable::client {

class TimelineView;

/// \brief What a screen reader is told of a TimelineView: a list with one item per message.
///
/// Items are made when somebody asks for them, and the ones that nobody has asked for lately are let go: a hundred thousand
/// messages are never a hundred thousand objects. Without a screen reader nothing of this is made.
class TimelineAccessible final : public QAccessibleWidget {
public:
    static constexpr int mostItems = 500;

    explicit TimelineAccessible(TimelineView *view);

    /// Makes Qt ask for this class; once is enough, more does no harm.
    static void install();

    // What has happened, for who listens
    static void notifyInserted(TimelineView *view, int first, int last);
    static void notifyRemoved(TimelineView *view, int first, int last);
    static void notifyReset(TimelineView *view);
    /// What is said of these rows may be something else now.
    static void notifyChanged(TimelineView *view, int first, int last);
    static void notifyFocus(TimelineView *view);
    static void notifySelection(TimelineView *view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    /// How many items there are at the moment.
    [[nodiscard]] int itemCount() const { return int(m_items.count()); }

private:
    /// Ends the item when it goes.
    struct Item {
        explicit Item(QAccessible::Id accessible) : id(accessible) { }
        ~Item() { QAccessible::deleteAccessibleInterface(id); }
        Q_DISABLE_COPY_MOVE(Item)

        QAccessible::Id id;
    };

    [[nodiscard]] TimelineView *view() const;
    void forgetRowsThatAreGone();

    mutable QCache<quint64, Item> m_items{mostItems}; ///< entry's id → item
};

} // namespace roundtable::client
