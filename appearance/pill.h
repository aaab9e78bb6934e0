// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/focusringshape.h"

#include <QtWidgets/QPushButton>

namespace roundtable {

/// \brief The floating button over the timeline: "12 new · 1 for you".
///
/// The widget is larger than the pill by shadowMargins(); clicks beside the pill go to what is below.
class Pill final : public QPushButton, public FocusRingShape {
    Q_OBJECT

public:
    explicit Pill(QWidget *parent = nullptr);

    /// \a strongText stands behind \a text in accent and DemiBold; it may be empty.
    void setTexts(const QString &text, const QString &strongText);

    /// The pill without its shadow.
    [[nodiscard]] QRect pillRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QRect focusRect() const override { return pillRect(); }
    [[nodiscard]] qreal focusRadius() const override { return pillRect().height() / 2.0; }

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont strongFont() const;

    QString m_strongText;
};

} // namespace roundtable
