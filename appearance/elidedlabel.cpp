// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/elidedlabel.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolTip>

namespace roundtable {

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elideMode = mode;
    update();
}

void ElidedLabel::setKeepsWords(bool keep)
{
    m_keepsWords = keep;
    update();
}

QString ElidedLabel::shownText() const
{
    const int room = contentsRect().width();
    if (!m_keepsWords || !isElided())
        return fontMetrics().elidedText(text(), m_elideMode, room);
    for (qsizetype end = text().lastIndexOf(u' '); end > 0; end = text().lastIndexOf(u' ', end - 1)) {
        const QString words = text().left(end);
        const QString shown = words + QChar(0x2026);
        if (words.contains(u' ') && fontMetrics().horizontalAdvance(shown) <= room)
            return shown;
    }
    return {};
}

bool ElidedLabel::isElided() const
{
    return fontMetrics().horizontalAdvance(text()) > contentsRect().width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int ellipsis = fontMetrics().horizontalAdvance(QChar(0x2026));
    return {std::min(ellipsis, sizeHint().width()), TextLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && isElided()) {
        // Escaped: a tool tip guesses markup, and the text may come from the network.
        const QString whole = QStringLiteral("<qt>") + text().toHtmlEscaped() + QStringLiteral("</qt>");
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), whole, this);
        return true;
    }
    return TextLabel::event(event);
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect rect = contentsRect();
    const QString shown = shownText();
    const auto alignment = QStyle::visualAlignment(layoutDirection(), this->alignment());
    style()->drawItemText(&painter, rect, int(alignment), palette(), isEnabled(), shown, foregroundRole());
}

} // namespace roundtable
