// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/views/skintone.h"
#include "appearance/popupframe.h"

class QLineEdit;
class QListView;
class QMenu;
class QSortFilterProxyModel;
class QStandardItemModel;
class QToolButton;

namespace roundtable::client {

/// \brief A small window of emoji to choose from, with a field to find one by its name.
///
/// Arrows walk the emoji from the field too, Enter inserts the chosen one, Escape closes; Tab leads to the tone of skin. Names are
/// known in the reader's language and in English.
class EmojiPicker final : public PopupFrame {
    Q_OBJECT

public:
    explicit EmojiPicker(QWidget *parent = nullptr);

    /// With its lower left corner at \a globalPoint, inside the screen.
    void popUp(QPoint globalPoint);
    /// What was used lately stands first, the first of \a emoji before all others.
    void bringForward(const QStringList &emoji);
    /// For every hand and person; remembered by whoever listens to skinToneChosen().
    void setSkinTone(SkinTone tone);

Q_SIGNALS:
    void emojiChosen(const QString &emoji);
    void skinToneChosen(roundtable::client::SkinTone tone);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTones();
    void choose(const QModelIndex &index);
    void chooseFirst();

    QLineEdit *m_filter;
    QToolButton *m_tone;
    QMenu *m_tones;
    QListView *m_list;
    QStandardItemModel *m_emoji;
    QSortFilterProxyModel *m_found;
};

} // namespace roundtable::client
