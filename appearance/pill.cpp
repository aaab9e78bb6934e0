// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/pill.h"

#include "appearance/shadow.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QStyle>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr int sidePadding = spacing::step16;
constexpr int iconPadding = spacing::step12;

} // namespace

Pill::Pill(QWidget *parent)
    : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void Pill::setTexts(const QString &text, const QString &strongText)
{
    setText(text);
    m_strongText = strongText;
    setAccessibleName(strongText.isEmpty() ? text : text + u' ' + strongText);
    updateGeometry();
    adjustSize();
    update();
}

QRect Pill::pillRect() const
{
    return rect().marginsRemoved(shadowMargins());
}

QFont Pill::strongFont() const
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    return strong;
}

QSize Pill::sizeHint() const
{
    const int height = std::max(metrics::controlHeight, fontMetrics().height() + spacing::step12);
    if (text().isEmpty() && m_strongText.isEmpty())
        return QSize(height, height).grownBy(shadowMargins()); // the icon alone is in a circle
    int width = iconPadding + metrics::buttonIcon + spacing::step8 + fontMetrics().horizontalAdvance(text())
        + sidePadding;
    if (!m_strongText.isEmpty())
        width += fontMetrics().horizontalAdvance(u' ')
            + QFontMetrics(strongFont()).horizontalAdvance(m_strongText);
    return QSize(width, height).grownBy(shadowMargins());
}

bool Pill::hitButton(const QPoint &position) const
{
    return pillRect().contains(position);
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const QRect pill = pillRect();
    paintShadow(painter, pill, pill.height() / 2, theme);

    const bool isHovered = underMouse() && hitButton(mapFromGlobal(QCursor::pos()));
    const QColor fill = isDown() ? theme.pressed : isHovered ? theme.hover : theme.popup;
    const QColor frame = theme.mode == Theme::Mode::Dark ? theme.buttonFrame : theme.line;
    paintPanel(painter, pill, pill.height() / 2.0, fill, frame);

    const auto place = [&](const QRect &part) { return QStyle::visualRect(layoutDirection(), pill, part); };
    const bool alone = text().isEmpty() && m_strongText.isEmpty();
    const QRect icon(alone ? pill.center().x() + 1 - metrics::buttonIcon / 2 : pill.left() + iconPadding, pill.center().y() + 1 - metrics::buttonIcon / 2,
                     metrics::buttonIcon, metrics::buttonIcon);
    paintTintedIcon(painter, u"arrow-down"_s, place(icon), theme.text);

    QRect part(icon.right() + 1 + spacing::step8, pill.top(), fontMetrics().horizontalAdvance(text()),
               pill.height());
    const int flags = int(Qt::AlignVCenter | Qt::AlignHCenter) | Qt::TextSingleLine;
    painter.setFont(font());
    painter.setPen(theme.text);
    painter.drawText(place(part), flags, text());
    if (m_strongText.isEmpty())
        return;
    part.setLeft(part.right() + 1 + fontMetrics().horizontalAdvance(u' '));
    part.setWidth(QFontMetrics(strongFont()).horizontalAdvance(m_strongText));
    painter.setFont(strongFont());
    painter.setPen(theme.accent);
    painter.drawText(place(part), flags, m_strongText);
}

} // namespace roundtable
