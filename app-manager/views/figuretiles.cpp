// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/figuretiles.h"

#include "appearance/elidedlabel.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QGridLayout>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

FigureTiles::FigureTiles(QWidget *parent)
    : Card(parent)
    , m_grid(new QGridLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Figures"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
    const std::array names{tr("Online now"), tr("Messages per second"), tr("Messages this session"), tr("Starter")};
    const std::array objectNames{u"tileOnline"_s, u"tileRate"_s, u"tileMessages"_s, u"tileStarter"_s};
    for (std::size_t i = 0; i < tileCount; ++i) {
        auto *tile = new QWidget(this);
        tile->setObjectName(objectNames[i]);
        tile->setMinimumHeight(tileHeight);
        tile->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        auto *name = new TextLabel(TextStyle::Meta, Tone::Meta, tile);
        name->setText(names[i]);
        auto *value = new TextLabel(TextStyle::Title, Tone::Text, tile);
        value->setObjectName(objectNames[i] + u"Value"_s);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        auto *note = new ElidedLabel(TextStyle::Meta, Tone::Meta, tile);
        note->setObjectName(objectNames[i] + u"Note"_s);

        auto *figure = new QHBoxLayout;
        figure->setSpacing(spacing::step12);
        figure->addWidget(value, 0);
        figure->addWidget(note, 1);
        auto *column = new QVBoxLayout(tile);
        column->setContentsMargins(spacing::step16, 10, spacing::step8, 10);
        column->setSpacing(spacing::step4);
        column->addWidget(name);
        column->addLayout(figure);
        column->addStretch(1);
        m_tiles[i] = {tile, name, value, note};
        setFigure(static_cast<Tile>(i), {});
    }
    arrange();
}

void FigureTiles::setFigure(Tile tile, const Figure &figure)
{
    const TileWidgets &widgets = m_tiles.at(static_cast<std::size_t>(tile));
    const bool known = !figure.value.isEmpty();
    widgets.value->setText(known ? figure.value : u"–"_s);
    widgets.value->setTone(known && !figure.isStale ? Tone::Text : Tone::Meta);
    const QString note = known || !figure.note.isEmpty() ? figure.note : tr("not known");
    widgets.note->setText(note);
    widgets.value->setAccessibleName(known ? widgets.name->text() + u": "_s + figure.value : widgets.name->text() + u": "_s + note);
}

void FigureTiles::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    arrange();
}

void FigureTiles::arrange()
{
    const int columns = m_narrow ? 2 : tileCount;
    for (int i = 0; i < tileCount; ++i) {
        m_grid->addWidget(m_tiles[static_cast<std::size_t>(i)].tile, i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 5 : 0);
    }
    update();
}

void FigureTiles::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    // What the starter is takes the most words; it has more room where room is short.
    constexpr int roomy = 1080;
    for (int i = 0; i < tileCount && !m_narrow; ++i)
        m_grid->setColumnStretch(i, i == Starter && width() < roomy ? 6 : 5);
}

void FigureTiles::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const qreal line = roundtable::lineWidth(painter);
    for (const TileWidgets &widgets : m_tiles) {
        const QRect tile = widgets.tile->geometry();
        if (tile.left() > contentsRect().left())
            painter.fillRect(snappedToPixels(painter, QRectF(tile.left(), tile.top(), line, tile.height())), theme.line);
        if (tile.top() > contentsRect().top())
            painter.fillRect(snappedToPixels(painter, QRectF(tile.left(), tile.top(), tile.width(), line)), theme.line);
    }
}

} // namespace roundtable::manager
