// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/composeedit.h"

#include "appearance/emojitext.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QTextBoundaryFinder>
#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace roundtable::client {

namespace {

constexpr qreal cutWidth = 1.5;
constexpr int verticalPadding = 9; // one line stands in the middle of a box of 44

} // namespace

ComposeEdit::ComposeEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setLineWrapMode(QPlainTextEdit::WidgetWidth);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(0);
    setViewportMargins(0, verticalPadding, 0, verticalPadding);
    viewport()->setAutoFillBackground(false);
    setAutoFillBackground(false);
    QPalette transparent = palette();
    transparent.setColor(QPalette::Base, Qt::transparent);
    viewport()->setPalette(transparent);
    connect(this, &QPlainTextEdit::textChanged, this, &ComposeEdit::fitToText);
}

void ComposeEdit::setCuts(const QList<int> &offsets)
{
    m_cuts = offsets;
    viewport()->update();
}

qreal ComposeEdit::textHeight(int lines) const
{
    // Asking for the rectangle of a block lays it out: a line count alone may be from before the last change of width.
    qreal height = 0;
    qreal lineHeight = QFontMetricsF(font()).lineSpacing();
    for (QTextBlock block = document()->begin(); block.isValid() && height <= lines * lineHeight; block = block.next()) {
        height += blockBoundingRect(block).height();
        lineHeight = std::max(lineHeight, block.layout()->lineAt(0).height());
    }
    return std::clamp(height, lineHeight, lines * lineHeight);
}

void ComposeEdit::fitToText()
{
    setVerticalScrollBarPolicy(textHeight(maxLines + 1) > textHeight(maxLines) ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    updateGeometry();
}

QSize ComposeEdit::sizeHint() const
{
    return {QPlainTextEdit::sizeHint().width(), qCeil(textHeight(maxLines)) + 2 * verticalPadding};
}

bool ComposeEdit::event(QEvent *event)
{
    // At its end the box has nothing to do with Ctrl+End: it is the window's, and leads to the newest message.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::MoveToEndOfDocument)
        && textCursor().atEnd()) {
        event->ignore();
        return false;
    }
    return QPlainTextEdit::event(event);
}

void ComposeEdit::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (enter && !shift && m_enterSends != control) {
        Q_EMIT sendRequested();
    } else if (enter) {
        textCursor().insertBlock();
        ensureCursorVisible();
    } else if (event->key() == Qt::Key_Up && (control || document()->isEmpty() || isAtEdge(Qt::Key_Up))) {
        Q_EMIT earlierRequested();
    } else if (event->key() == Qt::Key_Down && (control || isAtEdge(Qt::Key_Down))) {
        Q_EMIT laterRequested();
    } else if (event->key() == Qt::Key_Backspace && !control && !shift && removeEmojiBefore()) {
        ensureCursorVisible();
    } else {
        QPlainTextEdit::keyPressEvent(event);
    }
}

bool ComposeEdit::isAtEdge(Qt::Key key) const
{
    const QTextCursor cursor = textCursor();
    if (!m_walksHistory || cursor.hasSelection())
        return false;
    const int line = cursor.block().layout()->lineForTextPosition(cursor.positionInBlock()).lineNumber();
    if (key == Qt::Key_Up)
        return cursor.blockNumber() == 0 && line == 0;
    return cursor.blockNumber() == blockCount() - 1 && line == cursor.block().layout()->lineCount() - 1;
}

bool ComposeEdit::removeEmojiBefore()
{
    QTextCursor cursor = textCursor();
    if (cursor.hasSelection() || cursor.atBlockStart())
        return false;
    const QString text = cursor.block().text();
    const int end = cursor.positionInBlock();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(end);
    const qsizetype start = std::max<qsizetype>(finder.toPreviousBoundary(), 0);
    if (emojiRuns(QStringView(text).sliced(start, end - start)).isEmpty())
        return false;
    cursor.setPosition(cursor.block().position() + int(start), QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    setTextCursor(cursor);
    return true;
}

void ComposeEdit::insertFromMimeData(const QMimeData *source)
{
    if (!source->hasText())
        return;
    QString text = source->text();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (text.count(u'\n') >= unaskedPasteLines)
        Q_EMIT longPasteOffered(text);
    else
        insertPlainText(text);
}

void ComposeEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    Q_EMIT focusChanged();
}

void ComposeEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    Q_EMIT focusChanged();
}

void ComposeEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange) {
        QPalette transparent = palette();
        transparent.setColor(QPalette::Base, Qt::transparent);
        viewport()->setPalette(transparent);
    }
}

void ComposeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitToText();
    // A line that made the box grow had scrolled the first one out of sight before.
    if (verticalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        verticalScrollBar()->setValue(0);
    else if (event->size().height() != event->oldSize().height())
        ensureCursorVisible(); // a long paste makes the box grow after the cursor came to its end
}

void ComposeEdit::paintEvent(QPaintEvent *event)
{
    QPlainTextEdit::paintEvent(event);
    if (m_cuts.isEmpty())
        return;
    QPainter painter(viewport());
    QPen pen(Theme::of(palette()).accent, cutWidth);
    pen.setDashPattern({3, 2});
    painter.setPen(pen);
    for (const int offset : std::as_const(m_cuts)) {
        QTextCursor cursor(document());
        cursor.setPosition(std::min(offset, document()->characterCount() - 1));
        const QRect place = cursorRect(cursor);
        painter.drawLine(QPointF(place.left() - 1, place.top()), QPointF(place.left() - 1, place.bottom()));
    }
}

} // namespace roundtable::client
