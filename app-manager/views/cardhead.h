// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QToolButton;

namespace roundtable::manager {

/// \brief The head of a list card: a title, tools, a hairline below.
class CardHead final : public QWidget {
    Q_OBJECT

public:
    static constexpr int headHeight = 48;

    explicit CardHead(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QHBoxLayout *row() const { return m_row; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
};

/// A tool button of a card's head. \a name says in words what it does.
void setUpHeadButton(QToolButton *button, const QString &iconName, const QString &name);

} // namespace roundtable::manager
