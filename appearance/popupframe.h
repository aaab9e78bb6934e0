// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QFrame>

namespace roundtable {

/// \brief A small window of our own that pops up: rounded, framed, in the colour of menus.
class PopupFrame : public QFrame {
    Q_OBJECT

public:
    /// \a type: Qt::Popup for one that takes the focus, Qt::ToolTip for one that leaves it where it is.
    PopupFrame(QWidget *parent, Qt::WindowType type);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace roundtable
