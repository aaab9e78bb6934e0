// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/models/eventfiltermodel.h"
#include "app-manager/models/eventlogmodel.h"
#include "appearance/card.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::manager {

class RowList;

/// \brief The event log: filter, search, copy, save.
class EventLogCard final : public Card {
    Q_OBJECT

public:
    explicit EventLogCard(EventLogModel &model, QWidget *parent = nullptr);

    /// Chooses the row and scrolls to it; shows all rows first where the filter hides it.
    void choose(quint64 id);
    void focusSearch();
    void focusList();
    void copy();
    /// What is shown, to a file of the operator's choice.
    void save();

    [[nodiscard]] QSize sizeHint() const override { return {620, 245}; }

Q_SIGNALS:
    void chosen(std::optional<quint64> id);
    void replaceRequested(const roundtable::manager::IpAddress &address);
    /// The graphs are to show that time.
    void revealRequested(std::chrono::milliseconds time);
    void saveFailed(const QString &sentence);

private:
    void trigger(const QModelIndex &index);
    void reveal(const QModelIndex &index);
    void showEmpty();

    EventLogModel &m_model;
    EventFilterModel *m_shown;
    QComboBox *m_filter;
    QLineEdit *m_search;
    QToolButton *m_copy;
    QToolButton *m_save;
    RowList *m_list;
    TextLabel *m_empty;
};

} // namespace roundtable::manager
