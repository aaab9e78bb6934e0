// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QFrame>

namespace roundtable {

/// \brief A panel in base with a hairline around it and rounded corners, for other widgets to stand on.
class Card : public QFrame {
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    /// Inner frames (a table in a card, a command) have the smaller radius and the window colour.
    [[nodiscard]] bool isInner() const { return m_isInner; }
    void setInner(bool isInner);

    /// A plain card paints nothing: in a window that is too narrow for panels.
    void setPlain(bool isPlain);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_isInner = false;
    bool m_isPlain = false;
};

} // namespace roundtable
