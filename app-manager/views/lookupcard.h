// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/models/lookupfiltermodel.h"
#include "app-manager/models/lookupmodel.h"
#include "appearance/card.h"

class QComboBox;
class QLineEdit;
class QToolButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::manager {

class RowList;

/// \brief The clients that asked where the server is, and what they were told: filter, search, copy, save.
class LookupCard final : public Card {
    Q_OBJECT

public:
    explicit LookupCard(LookupModel &model, QWidget *parent = nullptr);

    void focusSearch();
    void copy();
    /// What is shown, to a file of the operator's choice.
    void save();

    [[nodiscard]] QSize sizeHint() const override { return {410, 245}; }

Q_SIGNALS:
    void saveFailed(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showEmpty();
    void fitHead();

    LookupFilterModel *m_shown;
    TextLabel *m_note;
    QComboBox *m_filter;
    QLineEdit *m_search;
    QToolButton *m_copy;
    QToolButton *m_save;
    RowList *m_list;
    TextLabel *m_empty;
};

} // namespace roundtable::manager
