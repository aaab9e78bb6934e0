// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/hexview.h"

#include "appearance/spacing.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtCore/QScopedValueRollback>
#include <QtCore/QtMath>
#include <QtGui/QTextBlock>
#include <QtWidgets/QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

using inspection::PacketField;

namespace {

constexpr int positionWidth = 6; // "0016  "
constexpr int charactersPerByte = 3; // "0C "
constexpr int gapBeforeText = 1;

constexpr int charactersInRow(int bytes)
{
    return positionWidth + bytes * charactersPerByte + gapBeforeText + bytes;
}

} // namespace

HexView::HexView(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFrameShape(QFrame::NoFrame);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    document()->setDocumentMargin(spacing::step12);
    applyFont();
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        const qsizetype byte = byteAt(textCursor().position());
        if (!m_isFilling && byte >= 0 && !textCursor().hasSelection())
            Q_EMIT byteChosen(byte);
    });
}

void HexView::applyFont()
{
    const QFont fixed = TextSizes(parentWidget() ? parentWidget()->font() : font()).fixed;
    if (font() != fixed)
        setFont(fixed);
}

void HexView::setPacket(const QByteArray &bytes, const inspection::PacketDescription &description)
{
    m_bytes = bytes;
    m_description = description;
    m_markedSize = 0;
    fill();
}

void HexView::setMarked(qsizetype offset, qsizetype size)
{
    m_markedOffset = offset;
    m_markedSize = size;
    color();
    if (size > 0) {
        const QTextBlock block = document()->findBlockByNumber(int(offset / m_bytesPerRow));
        const QScopedValueRollback filling(m_isFilling, true);
        QTextCursor cursor(block);
        cursor.setPosition(block.position() + positionWidth + int(offset % m_bytesPerRow) * charactersPerByte);
        if (byteAt(textCursor().position()) < offset || byteAt(textCursor().position()) >= offset + size)
            setTextCursor(cursor);
    }
}

QString HexView::rows() const
{
    // The asterisks of a masked password must not be taken for one.
    QList<bool> hidden(m_bytes.size(), false);
    for (const PacketField &field : m_description.fields) {
        if (field.isPassword)
            std::fill_n(hidden.begin() + field.valueOffset, field.valueSize, true);
    }
    QStringList rows;
    for (qsizetype start = 0; start < m_bytes.size(); start += m_bytesPerRow) {
        QString hex;
        QString text;
        for (qsizetype at = start; at < std::min(start + m_bytesPerRow, m_bytes.size()); ++at) {
            const char byte = m_bytes[at];
            hex += (hidden[at] ? u"••"_s : inspection::hexText(m_bytes.sliced(at, 1))) + u' ';
            text += hidden[at] ? u'•' : byte >= ' ' && byte <= '~' ? QChar::fromLatin1(byte) : QChar(u'·');
        }
        rows.append(u"%1  "_s.arg(start, 4, 10, '0'_L1) + hex.leftJustified(m_bytesPerRow * charactersPerByte + gapBeforeText) + text);
    }
    return rows.join(u'\n');
}

qsizetype HexView::byteAt(int position) const
{
    const QTextBlock block = document()->findBlock(position);
    const int column = position - block.position();
    const int hexEnd = positionWidth + m_bytesPerRow * charactersPerByte;
    const int inRow = column < positionWidth ? 0
        : column < hexEnd                    ? (column - positionWidth) / charactersPerByte
                                             : std::max(0, column - hexEnd - gapBeforeText);
    const qsizetype byte = qsizetype(block.blockNumber()) * m_bytesPerRow + std::min(inRow, m_bytesPerRow - 1);
    return byte < m_bytes.size() ? byte : -1;
}

void HexView::addSelection(QList<QTextEdit::ExtraSelection> &selections, qsizetype offset, qsizetype size,
                           const QTextCharFormat &format) const
{
    for (qsizetype at = offset; at < offset + size;) {
        const qsizetype inRow = at % m_bytesPerRow;
        const qsizetype count = std::min(offset + size - at, m_bytesPerRow - inRow);
        const int row = document()->findBlockByNumber(int(at / m_bytesPerRow)).position();
        const int hexEnd = positionWidth + m_bytesPerRow * charactersPerByte;
        const auto add = [&](qsizetype from, qsizetype length) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(document());
            selection.cursor.setPosition(row + int(from));
            selection.cursor.setPosition(row + int(from + length), QTextCursor::KeepAnchor);
            selection.format = format;
            selections.append(selection);
        };
        add(positionWidth + inRow * charactersPerByte, count * charactersPerByte - 1);
        add(hexEnd + gapBeforeText + inRow, count);
        at += count;
    }
}

void HexView::color()
{
    const Theme &theme = Theme::of(palette());
    QList<QTextEdit::ExtraSelection> selections;
    const auto add = [&](qsizetype offset, qsizetype size, const QColor &text, const QColor &ground = {}) {
        QTextCharFormat format;
        format.setForeground(text);
        if (ground.isValid())
            format.setBackground(ground);
        addSelection(selections, offset, size, format);
    };
    for (QTextBlock row = document()->begin(); row.isValid() && row.length() > positionWidth; row = row.next()) {
        QTextEdit::ExtraSelection position;
        position.cursor = QTextCursor(row);
        position.cursor.setPosition(row.position() + positionWidth, QTextCursor::KeepAnchor);
        position.format.setForeground(theme.meta);
        selections.append(position);
    }
    for (const PacketField &field : m_description.fields) {
        const bool isHeader = field.form == PacketField::Form::Value;
        add(field.offset, field.valueOffset - field.offset, theme.accent);
        add(field.valueOffset, field.valueSize, isHeader || field.isPassword ? theme.meta : theme.text);
    }
    if (m_markedSize > 0) {
        for (qsizetype at = m_markedOffset; at < m_markedOffset + m_markedSize; ++at) {
            const qsizetype index = m_description.fieldAt(at);
            const bool isFrame = index >= 0 && at < m_description.fields[index].valueOffset;
            add(at, 1, isFrame ? theme.accent : theme.text, theme.accentSoft);
        }
    }
    if (m_description.fault && m_description.fault->offset < m_bytes.size())
        add(m_description.fault->offset, 1, theme.error, theme.errorSoft);
    setExtraSelections(selections);
}

void HexView::fill()
{
    const QScopedValueRollback filling(m_isFilling, true);
    setPlainText(rows());
    color();
}

int HexView::widthFor(int bytesPerRow) const
{
    // Fixed widths are no whole numbers of pixels, either.
    const QString row(charactersInRow(bytesPerRow), u'0');
    return qCeil(QFontMetricsF(font()).horizontalAdvance(row) + 2 * document()->documentMargin());
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    int bytes = 16;
    while (bytes > 4 && widthFor(bytes) > viewport()->width())
        bytes /= 2;
    if (bytes == m_bytesPerRow)
        return;
    m_bytesPerRow = bytes;
    fill();
}

void HexView::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFont();
    else if (event->type() == QEvent::PaletteChange)
        color();
}

} // namespace roundtable::client
