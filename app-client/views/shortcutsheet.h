// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/views/clientactions.h"

#include <QtWidgets/QDialog>

class QBoxLayout;
class QScrollArea;

namespace roundtable::client {

/// \brief Every key of the window on one sheet, in two columns where there is room.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const QList<ClientActions::Group> &groups, bool enterSends, QWidget *parent);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Key {
        QString what;
        QString keys;
    };
    void addGroup(QWidget *page, const QString &title, const QList<Key> &keys);

    QScrollArea *m_scroll;
    QBoxLayout *m_columns;
    QBoxLayout *m_left;
    QBoxLayout *m_right;
    QList<QWidget *> m_groups;
};

} // namespace roundtable::client
