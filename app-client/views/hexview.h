// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/inspection/packetdescription.h"

#include <QtWidgets/QPlainTextEdit>

namespace roundtable::client {

/// \brief The bytes of one packet in rows: position, hexadecimal, text. Tags and lengths stand out; a password is not shown.
///
/// As many bytes in a row as fit: 16, 8 or 4. Positions are decimal, as in the table of the fields.
class HexView final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit HexView(QWidget *parent = nullptr);

    void setPacket(const QByteArray &bytes, const inspection::PacketDescription &description);
    /// Marks a stretch of the packet; \a size 0: none.
    void setMarked(qsizetype offset, qsizetype size);
    [[nodiscard]] int bytesPerRow() const { return m_bytesPerRow; }
    /// Of the viewport, so that rows of so many bytes are seen whole.
    [[nodiscard]] int widthFor(int bytesPerRow) const;

Q_SIGNALS:
    /// Somebody put the cursor there.
    void byteChosen(qsizetype offset);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyFont();
    void fill();
    void color();
    [[nodiscard]] QString rows() const;
    [[nodiscard]] qsizetype byteAt(int position) const;
    void addSelection(QList<QTextEdit::ExtraSelection> &selections, qsizetype offset, qsizetype size, const QTextCharFormat &format) const;

    QByteArray m_bytes;
    inspection::PacketDescription m_description;
    qsizetype m_markedOffset = 0;
    qsizetype m_markedSize = 0;
    int m_bytesPerRow = 16;
    bool m_isFilling = false;
};

} // namespace roundtable::client
