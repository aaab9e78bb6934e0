// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/focusringshape.h"

#include <QtWidgets/QCheckBox>

class QVariantAnimation;

namespace roundtable {

/// \brief A switch of 40 by 24 for what takes effect at once; its text, if it has one, stands before it.
///
/// A QCheckBox to the keyboard and to screen readers.
class ToggleSwitch final : public QCheckBox, public FocusRingShape {
    Q_OBJECT

public:
    explicit ToggleSwitch(QWidget *parent = nullptr);
    explicit ToggleSwitch(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// Where the switch itself is: the focus ring goes around it and not around the text.
    [[nodiscard]] QRect focusRect() const override;
    [[nodiscard]] qreal focusRadius() const override;

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    void slideKnob(bool isChecked);

    QVariantAnimation *m_slide;
};

} // namespace roundtable
