// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QLabel;
class QListView;

namespace roundtable::client {

/// \brief "Seen recently": who wrote lately. Beside the timeline, or in its place where there is no room for both.
class PeoplePanel final : public QWidget {
    Q_OBJECT

public:
    static constexpr int sideWidth = 224;

    explicit PeoplePanel(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model);
    [[nodiscard]] QListView *list() const { return m_list; }
    /// A side panel has a hairline on its left.
    void setSidePanel(bool side);
    /// Mutes or unmutes who is chosen; false where nobody is, or only oneself.
    bool toggleMute();

    [[nodiscard]] QSize sizeHint() const override { return {sideWidth, 0}; }

Q_SIGNALS:
    /// Somebody was chosen, to be addressed.
    void personActivated(const QString &name);
    void muteRequested(const QString &name, bool muted);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu(QPoint point);

    void tintIcon();

    QListView *m_list;
    QLabel *m_icon;
    bool m_isSide = true;
};

} // namespace roundtable::client
