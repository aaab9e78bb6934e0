// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/models/lookupmodel.h"
#include "appearance/card.h"

class QListView;
class QToolButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::manager {

/// \brief The clients that asked where the server is, and what they were told.
class LookupCard final : public Card {
    Q_OBJECT

public:
    explicit LookupCard(LookupModel &model, QWidget *parent = nullptr);

    void copy();
    void focusList();

    [[nodiscard]] QSize sizeHint() const override { return {410, 245}; }

private:
    void showEmpty();

    LookupModel &m_model;
    QToolButton *m_copy;
    QListView *m_list;
    TextLabel *m_empty;
};

} // namespace roundtable::manager
