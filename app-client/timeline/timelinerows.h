// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/rowheights.h"
#include "app-client/timeline/timelinelayout.h"

#include <QtCore/QAbstractItemModel>
#include <QtCore/QCache>
#include <QtCore/QPointer>
#include <QtCore/QSet>

namespace roundtable::client {

/// \brief The rows of a timeline as pixels: a model read through a layout, laid out only where somebody looks.
///
/// Heights are guesses until layout() or exactHeight() is asked for the row. The layouts of the last few hundred rows
/// are kept.
class TimelineRows {
public:
    /// \a model has the roles of TimelineModel. Null: no rows.
    void setModel(const QAbstractItemModel *model);
    /// Another width or font: everything is laid out again when it is seen again.
    void setLayout(const TimelineLayout &layout);
    void setOwnName(const QString &name);

    [[nodiscard]] int count() const { return m_heights.count(); }
    [[nodiscard]] int total() const { return m_heights.total(); }
    [[nodiscard]] int top(int row) const { return m_heights.top(row); }
    [[nodiscard]] int rowAt(int y) const { return m_heights.rowAt(y); }
    [[nodiscard]] int exactHeight(int row);
    /// Good until the next call that lays out or changes rows.
    [[nodiscard]] const RowLayout &layout(int row);

    [[nodiscard]] TimelineEntry entry(int row) const;
    /// Where the entry with this id is; -1: nowhere. Ids rise from row to row.
    [[nodiscard]] int rowOf(quint64 id) const;
    /// The message's text; empty where the row is not a message.
    [[nodiscard]] QString text(int row) const;
    [[nodiscard]] QString accessibleText(int row) const;
    [[nodiscard]] const TimelineLayout &timelineLayout() const { return *m_layout; }

    /// True where the row's writer is muted here and nobody has asked to see the run all the same.
    [[nodiscard]] bool isMuted(int row) const;
    /// True where another row stands for this one: muted, and not the first of its run.
    [[nodiscard]] bool isHidden(int row) const { return isMuted(row) && !startsRun(row); }
    /// "Show all" of a long message, "Show" of a run of somebody who is muted.
    void expand(int row);
    /// Somebody else is muted than before: what was shown all the same is one line again. changed() follows.
    void foldMutedRuns() { m_shownRuns.clear(); }

    // What the model says has happened
    void reset();
    void inserted(int first, int last);
    void removed(int first, int last);
    void changed(int first, int last);

private:
    static constexpr int cachedRows = 400;

    [[nodiscard]] RowContext context(int row) const;
    [[nodiscard]] bool startsRun(int row) const;
    [[nodiscard]] int runStart(int row) const;
    void forgetRow(int row);

    QPointer<const QAbstractItemModel> m_model;
    std::optional<TimelineLayout> m_layout;
    QString m_ownName;
    RowHeights m_heights;
    QCache<int, RowLayout> m_layouts{cachedRows};
    QSet<quint64> m_expanded; ///< ids
    QSet<quint64> m_shownRuns; ///< ids of the first messages
};

} // namespace roundtable::client
