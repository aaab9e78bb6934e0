// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphpicture.h"

#include <QtGui/QPainter>

namespace roundtable::manager {

void GraphPicture::paint(const GraphScene &scene, std::optional<quint64> selectedMark, const Look &look)
{
    // Nothing is painted in the space at the bottom: it stays the card's, whose corners are round.
    const QSizeF painted(look.size.width(), look.size.height() - GraphLayout::bottomSpace);
    const QSize pixels = (painted * look.snap.ratio()).toSize();
    const bool isSame = m_image.size() == pixels && qFuzzyCompare(m_ratio, look.snap.ratio());
    if ((m_isFresh && isSame) || pixels.isEmpty())
        return;
    if (!isSame)
        m_image = GraphRaster::canvas(pixels);
    m_ratio = look.snap.ratio();
    m_image.setDevicePixelRatio(m_ratio);
    m_image.fill(look.theme.base);
    {
        QPainter painter(&m_image);
        GraphPainter(painter, look.theme, look.fonts, look.snap).paint(m_image, scene, selectedMark);
    }
    m_image.setDevicePixelRatio(1); // from here on it is only copied
    m_isFresh = true;
}

void GraphPicture::draw(QPainter &painter) const
{
    drawDevicePixels(painter, QPoint(), m_image);
}

} // namespace roundtable::manager
