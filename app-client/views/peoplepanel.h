// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QAbstractItemModel;
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

Q_SIGNALS:
    /// Somebody was chosen, to be addressed.
    void personActivated(const QString &name);
    void muteRequested(const QString &name, bool muted);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu(QPoint point);

    QListView *m_list;
    bool m_isSide = true;
};

} // namespace roundtable::client
