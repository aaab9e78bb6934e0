// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QMap>
#include <QtCore/QPointer>
#include <QtGui/QAccessible>

namespace roundtable::client {

class TimelineView;

/// \brief One row of the timeline for a screen reader: a sentence as its name, the message as its text with caret, selection and
/// links, and a child for each thing that can be done with it.
///
/// Knows only its view and the id of its row, so it stays what it is while rows come and go; everything else is asked of the view
/// when it is asked for.
class TimelineItemAccessible final : public QAccessibleInterface,
                                     public QAccessibleActionInterface,
                                     public QAccessibleTextInterface {
public:
    TimelineItemAccessible(TimelineView *view, quint64 id);
    ~TimelineItemAccessible() override;

    /// Where the row is now; -1 where it is gone.
    [[nodiscard]] int row() const;

    [[nodiscard]] bool isValid() const override { return row() >= 0; }
    [[nodiscard]] QObject *object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface *parent() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] int childCount() const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    void setText(QAccessible::Text, const QString &) override { }
    [[nodiscard]] QRect rect() const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] void *interface_cast(QAccessible::InterfaceType type) override;

    // What can be done
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

    // The message's text
    void selection(int index, int *start, int *end) const override;
    [[nodiscard]] int selectionCount() const override;
    void addSelection(int start, int end) override { setSelection(0, start, end); }
    void removeSelection(int index) override;
    void setSelection(int index, int start, int end) override;
    [[nodiscard]] int cursorPosition() const override;
    void setCursorPosition(int position) override;
    [[nodiscard]] QString text(int start, int end) const override;
    [[nodiscard]] int characterCount() const override;
    [[nodiscard]] QRect characterRect(int offset) const override;
    [[nodiscard]] int offsetAtPoint(const QPoint &point) const override;
    void scrollToSubstring(int start, int end) override;
    [[nodiscard]] QString attributes(int offset, int *start, int *end) const override;

private:
    [[nodiscard]] QString message() const;

    QPointer<TimelineView> m_view;
    quint64 m_id;
    mutable QMap<int, QAccessible::Id> m_parts; ///< made when somebody asks
};

} // namespace roundtable::client
