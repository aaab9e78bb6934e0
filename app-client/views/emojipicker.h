// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/popupframe.h"

class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace roundtable::client {

/// \brief A small window of emoji to choose from, with a field to find one by its name.
///
/// Arrows walk the emoji from the field too, Enter inserts the chosen one, Escape closes.
class EmojiPicker final : public PopupFrame {
    Q_OBJECT

public:
    explicit EmojiPicker(QWidget *parent = nullptr);

    /// With its lower left corner at \a globalPoint, inside the screen.
    void popUp(QPoint globalPoint);
    /// What was used lately stands first, the first of \a emoji before all others.
    void bringForward(const QStringList &emoji);

Q_SIGNALS:
    void emojiChosen(const QString &emoji);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(const QModelIndex &index);
    void chooseFirst();

    QLineEdit *m_filter;
    QListView *m_list;
    QStandardItemModel *m_emoji;
    QSortFilterProxyModel *m_found;
};

} // namespace roundtable::client
