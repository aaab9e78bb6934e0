// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtGui/QIconEngine>

#include <optional>

namespace roundtable {

/// \brief Paints an SVG of resources/icons sharply at every size and scale, and in a colour of the theme if
/// it has a tone.
class SvgIconEngine final : public QIconEngine {
public:
    struct Drawing {
        int size; ///< made for icons up to this many device pixels
        QString path;
    };

    /// \a drawings from small to large; without \a tone they keep their own colours.
    SvgIconEngine(QString name, QList<Drawing> drawings, std::optional<Tone> tone);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override;
    QSize actualSize(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QList<QSize> availableSizes(QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;
    QString iconName() override;
    QString key() const override;
    bool isNull() override;

    /// The drawing at \a path in \a size device pixels, every pixel of it in \a color if that is valid.
    [[nodiscard]] static QPixmap render(const QString &path, const QSize &size, const QColor &color);

private:
    [[nodiscard]] const Drawing &drawingFor(const QSize &devicePixels) const;
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const;

    QString m_name;
    QList<Drawing> m_drawings;
    std::optional<Tone> m_tone;
};

} // namespace roundtable
