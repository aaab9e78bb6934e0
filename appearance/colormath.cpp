// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/colormath.h"

#include <algorithm>
#include <cmath>

namespace roundtable {

namespace {

qreal linear(float channel)
{
    const qreal value = static_cast<qreal>(channel);
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

float blend(float over, float ground, qreal share)
{
    return static_cast<float>(static_cast<qreal>(over) * share + static_cast<qreal>(ground) * (1.0 - share));
}

} // namespace

qreal relativeLuminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

qreal contrastRatio(const QColor &one, const QColor &other)
{
    const auto [darker, lighter] = std::minmax({relativeLuminance(one), relativeLuminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor &over, const QColor &ground, qreal share)
{
    return QColor::fromRgbF(blend(over.redF(), ground.redF(), share),
                            blend(over.greenF(), ground.greenF(), share),
                            blend(over.blueF(), ground.blueF(), share));
}

} // namespace roundtable
