// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/messageinput.h"

#include "app-client/views/composeedit.h"
#include "app-client/views/emojipicker.h"
#include "app-client/views/namecompletion.h"
#include "app-client/views/partsbar.h"
#include "appearance/controlproperties.h"
#include "appearance/elidedlabel.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int boxPadding = 3;
constexpr int sendSize = 44;
constexpr int sendIcon = 22;
constexpr int maxHistory = 100;

/// Offsets in \a text where the second and later \a parts begin.
QList<int> cutsOf(const QString &text, const QStringList &parts)
{
    QList<int> cuts;
    qsizetype end = 0;
    for (const QString &part : parts) {
        const qsizetype start = text.indexOf(part, end);
        if (start < 0)
            return {}; // something in it cannot be sent as it is: no place to show
        if (end > 0)
            cuts.append(int(start));
        end = start + part.size();
    }
    return cuts;
}

} // namespace

MessageInput::MessageInput(QWidget *parent)
    : QWidget(parent)
    , m_box(new QWidget(this))
    , m_edit(new ComposeEdit(m_box))
    , m_emoji(new QToolButton(m_box))
    , m_counter(new TextLabel(TextStyle::Meta, Tone::Meta, m_box))
    , m_belowRow(new QWidget(m_box))
    , m_preview(new ElidedLabel(TextStyle::Body, Tone::Text, m_belowRow))
    , m_parts(new PartsBar(m_belowRow))
    , m_completion(new NameCompletion(m_edit))
    , m_send(new QPushButton(this))
{
    m_emoji->setObjectName(u"emojiButton"_s);
    m_emoji->setIcon(tintedIcon(u"emoji"_s));
    m_emoji->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    m_emoji->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    m_emoji->setAutoRaise(true);
    m_emoji->setAccessibleName(tr("Insert an emoji"));
    m_emoji->setToolTip(tr("Insert an emoji (Ctrl+.)"));

    m_edit->setObjectName(u"messageEdit"_s);
    m_edit->setAccessibleName(tr("Message"));
    m_edit->setPlaceholderText(tr("Write a message"));

    m_send->setObjectName(u"sendButton"_s);
    m_send->setFixedSize(sendSize, sendSize);
    m_send->setIcon(tintedIcon(u"send"_s, Tone::OnAccent));
    m_send->setIconSize({sendIcon, sendIcon});
    setButtonVariant(m_send, ButtonVariant::Primary);
    m_send->setAccessibleName(tr("Send"));
    m_send->setToolTip(tr("Send (Enter)"));

    m_beside = new QHBoxLayout;
    m_beside->setSpacing(spacing::step4);
    m_beside->addWidget(m_emoji, 0, Qt::AlignBottom);
    m_beside->addWidget(m_edit, 1);
    m_beside->addWidget(m_counter, 0, Qt::AlignBottom);

    m_below = new QHBoxLayout(m_belowRow);
    m_below->setContentsMargins({});
    m_below->setSpacing(spacing::step8);
    m_below->addWidget(m_preview);
    m_below->addWidget(m_parts);
    m_below->addStretch();
    m_belowRow->setFixedHeight(metrics::controlHeight);
    m_belowRow->hide();

    auto *boxLayout = new QVBoxLayout(m_box);
    boxLayout->setContentsMargins(boxPadding, boxPadding, spacing::step12, boxPadding);
    boxLayout->setSpacing(0);
    boxLayout->addLayout(m_beside);
    boxLayout->addWidget(m_belowRow);
    m_counter->setObjectName(u"byteCounter"_s);
    m_counter->setFixedHeight(metrics::controlHeight);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step16);
    layout->setSpacing(spacing::step8);
    layout->addWidget(m_box, 1);
    layout->addWidget(m_send, 0, Qt::AlignBottom);

    connect(m_emoji, &QToolButton::clicked, this, &MessageInput::showEmojiPicker);
    connect(m_send, &QPushButton::clicked, this, &MessageInput::send);
    connect(m_edit, &ComposeEdit::sendRequested, this, &MessageInput::send);
    connect(m_edit, &ComposeEdit::earlierRequested, this, [this] { walkHistory(-1); });
    connect(m_edit, &ComposeEdit::laterRequested, this, [this] { walkHistory(1); });
    connect(m_edit, &ComposeEdit::longPasteOffered, this, &MessageInput::askAboutPaste);
    connect(m_edit, &ComposeEdit::focusChanged, this, qOverload<>(&QWidget::update));
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_edit->setWalksHistory(false); // what is changed is a text of its own
        updatePreview();
        Q_EMIT textChanged(text());
    });
    updatePreview();
}

void MessageInput::setLimits(const MessageLimits &limits)
{
    m_limits = limits;
    updatePreview();
}

void MessageInput::setCompact(bool compact)
{
    m_compact = compact;
    const int side = compact ? spacing::step12 : spacing::step16;
    layout()->setContentsMargins(side, spacing::step12, side, side);
    updatePreview();
}

void MessageInput::setEnterSends(bool sends)
{
    m_edit->setEnterSends(sends);
    m_send->setToolTip(sends ? tr("Send (Enter)") : tr("Send (Ctrl+Enter)"));
}

void MessageInput::setPeople(QAbstractItemModel *people)
{
    m_completion->setPeople(people);
}

void MessageInput::setSeparated(bool separated)
{
    m_separated = separated;
    update();
}

QString MessageInput::text() const
{
    return m_edit->toPlainText();
}

void MessageInput::setText(const QString &text)
{
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
}

void MessageInput::insertText(const QString &text)
{
    m_edit->insertPlainText(text);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void MessageInput::send()
{
    const QString text = this->text();
    if (splitMessage(text, m_limits).isEmpty())
        return;
    m_history.removeAll(text);
    m_history.append(text);
    if (m_history.size() > maxHistory)
        m_history.removeFirst();
    m_historyAt = m_history.size();
    m_unsent.clear();
    m_edit->clear();
    Q_EMIT sendRequested(text);
    m_edit->setFocus(Qt::OtherFocusReason);
}

void MessageInput::walkHistory(int step)
{
    const qsizetype next = m_historyAt + step;
    if (next < 0 || next > m_history.size())
        return;
    if (m_historyAt == m_history.size())
        m_unsent = text();
    m_historyAt = next;
    setText(next == m_history.size() ? m_unsent : m_history[next]);
    m_edit->setWalksHistory(next < m_history.size());
}

void MessageInput::updatePreview()
{
    const QString text = this->text();
    const QStringList parts = splitMessage(text, m_limits);
    const int limit = m_limits.textLimit();
    const qsizetype used = parts.size() > 1 ? parts.last().toUtf8().size() : text.toUtf8().size();
    const int left = limit - int(used);
    m_send->setEnabled(!parts.isEmpty());
    m_counter->setVisible(!text.isEmpty());
    m_counter->setText(counterText(left, parts.size()));
    m_preview->setText(m_compact ? tr("%n messages", "that what is written is sent as", int(parts.size()))
                                 : tr("Will be sent as %n messages", nullptr, int(parts.size())));
    m_parts->setParts(int(parts.size()), double(used) / limit);
    m_edit->setCuts(parts.size() > 1 ? cutsOf(text, parts) : QList<int>());
    arrange(parts.size() > 1);
}

QString MessageInput::counterText(int left, qsizetype parts) const
{
    if (m_compact)
        return tr("%n left", "bytes", left);
    return parts > 1 ? tr("%n bytes left in the last", nullptr, left) : tr("%n bytes left", nullptr, left);
}

void MessageInput::arrange(bool below)
{
    if (below == m_isBelow)
        return;
    m_isBelow = below;
    m_beside->removeWidget(m_emoji);
    m_beside->removeWidget(m_counter);
    m_below->removeWidget(m_emoji);
    m_below->removeWidget(m_counter);
    if (below) {
        m_below->insertWidget(0, m_emoji);
        m_below->addWidget(m_counter);
    } else {
        m_beside->insertWidget(0, m_emoji, 0, Qt::AlignBottom);
        m_beside->addWidget(m_counter, 0, Qt::AlignBottom);
    }
    m_beside->setContentsMargins(below ? spacing::step12 : 0, 0, 0, 0);
    m_belowRow->setVisible(below);
}

void MessageInput::showEmojiPicker()
{
    if (!m_picker) {
        m_picker = new EmojiPicker(this);
        m_picker->bringForward(m_recentEmoji);
        m_picker->setSkinTone(m_skinTone);
        connect(m_picker, &EmojiPicker::skinToneChosen, this, &MessageInput::skinToneChosen);
        connect(m_picker, &EmojiPicker::emojiChosen, this, [this](const QString &emoji) {
            insertText(emoji);
            Q_EMIT emojiUsed(emoji);
        });
    }
    m_picker->popUp(m_box->mapToGlobal(QPoint(0, -spacing::step8)));
}

void MessageInput::askAboutPaste(const QString &text)
{
    auto *question = new QMessageBox(QMessageBox::Question, tr("Paste"), {}, QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QStringView lines(text);
    while (lines.endsWith(u'\n'))
        lines.chop(1);
    question->setText(tr("Paste %n lines into the message?", nullptr, int(lines.count(u'\n')) + 1));
    if (const qsizetype parts = splitMessage(text, m_limits).size(); parts > 1)
        question->setInformativeText(tr("They would be sent as %n messages.", nullptr, int(parts)));
    question->addButton(tr("Paste"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::accepted, this, [this, text] { insertText(text); });
    question->open();
}

void MessageInput::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    if (m_separated)
        paintTopLine(painter, rect(), theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool focused = m_edit->hasFocus();
    const qreal frame = focused ? 2 : 1;
    painter.setPen(QPen(focused ? theme.accent : theme.outline, frame));
    painter.setBrush(theme.base);
    const QRectF box = QRectF(m_box->geometry()).adjusted(frame / 2, frame / 2, -frame / 2, -frame / 2);
    painter.drawRoundedRect(box, radius::card - frame / 2, radius::card - frame / 2);
}

} // namespace roundtable::client
