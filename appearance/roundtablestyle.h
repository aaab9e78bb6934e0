// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/focusring.h"
#include "appearance/keyboarduse.h"

#include <QtWidgets/QProxyStyle>

namespace roundtable {

/// \brief The one style of both windows: Fusion underneath, everything that is seen painted as in the design.
///
/// Colours come from the palette (Theme::of), sizes from spacing.h; what a palette cannot say, a widget says
/// with controlproperties.h. Which control is painted where: buttonpainter, fieldpainter, viewpainter.
class RoundtableStyle final : public QProxyStyle {
    Q_OBJECT

public:
    RoundtableStyle();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QApplication *application) override;
    void unpolish(QApplication *application) override;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                       SubControl part, const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option,
                                  const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *returned) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    KeyboardUse m_keyboardUse;
    FocusRing m_focusRing{m_keyboardUse};
};

} // namespace roundtable
