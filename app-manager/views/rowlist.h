// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QListView>

class QMenu;

namespace roundtable::manager {

/// \brief The rows of a list card: one or many are chosen, copied as text, and have a menu.
///
/// Ctrl+C copies what is chosen, Escape lets go of it. The model has to answer lineRole.
class RowList final : public QListView {
    Q_OBJECT

public:
    explicit RowList(QWidget *parent = nullptr);

    void copyChosen();

Q_SIGNALS:
    /// Whoever has something to offer for \a row adds it to \a menu, which is about to be shown.
    void menuOpening(QMenu *menu, const QModelIndex &row);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
};

} // namespace roundtable::manager
