// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/svgiconengine.h"

#include "appearance/theme.h"

#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

SvgIconEngine::SvgIconEngine(QString name, QList<Drawing> drawings, std::optional<Tone> tone)
    : m_name(std::move(name))
    , m_drawings(std::move(drawings))
    , m_tone(tone)
{
    Q_ASSERT(!m_drawings.isEmpty());
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state)
{
    painter->drawPixmap(rect,
                        scaledPixmap(rect.size() * painter->device()->devicePixelRatioF(), mode, state, 1.0));
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap SvgIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal)
{
    // Qt 6.4 asks for device pixels here and sets the ratio on the result itself.
    return render(drawingFor(size).path, size, colorFor(mode));
}

QSize SvgIconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    const int side = std::min(size.width(), size.height());
    return {side, side};
}

QList<QSize> SvgIconEngine::availableSizes(QIcon::Mode, QIcon::State)
{
    QList<QSize> sizes;
    for (const Drawing &drawing : m_drawings)
        sizes.append({drawing.size, drawing.size});
    return sizes;
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QString SvgIconEngine::iconName()
{
    return m_name;
}

QString SvgIconEngine::key() const
{
    return u"roundtable-svg"_s;
}

bool SvgIconEngine::isNull()
{
    return false;
}

QPixmap SvgIconEngine::render(const QString &path, const QSize &size, const QColor &color)
{
    const QString key = u"roundtable:%1:%2x%3:%4"_s.arg(path)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(color.isValid() ? color.name(QColor::HexArgb) : QString());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QSvgRenderer renderer(path);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(&painter);
    if (color.isValid()) {
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(image.rect(), color);
    }
    painter.end();

    pixmap = QPixmap::fromImage(image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

const SvgIconEngine::Drawing &SvgIconEngine::drawingFor(const QSize &devicePixels) const
{
    const int wanted = std::max(devicePixels.width(), devicePixels.height());
    const auto fits = std::find_if(m_drawings.cbegin(), m_drawings.cend(),
                                   [wanted](const Drawing &drawing) { return drawing.size >= wanted; });
    return fits == m_drawings.cend() ? m_drawings.last() : *fits;
}

QColor SvgIconEngine::colorFor(QIcon::Mode mode) const
{
    if (!m_tone)
        return {};
    return Theme::of(QGuiApplication::palette()).color(mode == QIcon::Disabled ? Tone::Disabled : *m_tone);
}

} // namespace roundtable
