// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace roundtable::client {

/// \brief The text box a message is written in: plain text, Enter sends, Up in an empty box asks for what was sent before.
///
/// Grows with its lines, and shows where a long text will be cut. Tab leaves it: it is no trap for the keyboard.
class ComposeEdit final : public QPlainTextEdit {
    Q_OBJECT

public:
    static constexpr int maxLines = 6;
    /// Pasting more lines than this asks first.
    static constexpr int unaskedPasteLines = 5;

    explicit ComposeEdit(QWidget *parent = nullptr);

    /// Off: Ctrl+Enter sends and Enter breaks the line.
    void setEnterSends(bool sends) { m_enterSends = sends; }
    [[nodiscard]] bool enterSends() const { return m_enterSends; }
    /// On while the text is one of those that were sent and has not been changed: then up and down at its edges walk on.
    void setWalksHistory(bool walks) { m_walksHistory = walks; }
    /// Offsets in the text before which a new message begins.
    void setCuts(const QList<int> &offsets);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {leastWidth, sizeHint().height()}; }

Q_SIGNALS:
    void sendRequested();
    void earlierRequested();
    void laterRequested();
    void focusChanged();
    /// \a text has many lines. Nothing is inserted until insertPlainText() is called with it.
    void longPasteOffered(const QString &text);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    static constexpr int leastWidth = 80;

    /// Of the text, but of no more than \a lines.
    [[nodiscard]] qreal textHeight(int lines) const;
    void fitToText();
    /// The cursor is in the first or the last line that is shown.
    [[nodiscard]] bool isAtEdge(Qt::Key key) const;
    /// Takes away the whole of what people see as one picture, not the last code point of it. False: there is none.
    [[nodiscard]] bool removeEmojiBefore();

    QList<int> m_cuts;
    bool m_enterSends = true;
    bool m_walksHistory = false;
};

} // namespace roundtable::client
