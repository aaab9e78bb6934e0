// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/messagesplitter.h"
#include "app-client/views/skintone.h"

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

class QAbstractItemModel;
class QBoxLayout;
class QPushButton;
class QToolButton;

namespace roundtable {
class ElidedLabel;
class TextLabel;
}

namespace roundtable::client {

class ComposeEdit;
class EmojiPicker;
class NameCompletion;
class PartsBar;

/// \brief Where a message is written: the box, what is left of it, how many messages it will be, and Send.
class MessageInput final : public QWidget {
    Q_OBJECT

public:
    explicit MessageInput(QWidget *parent = nullptr);

    /// What one message may hold; the counter and the preview follow.
    void setLimits(const MessageLimits &limits);
    /// Fewer words, for a narrow window.
    void setCompact(bool compact);
    void setEnterSends(bool sends);
    /// Whose names an @ may become. \a people has the roles of RecentPeopleModel.
    void setPeople(QAbstractItemModel *people);
    /// A hairline above, while there is more of the timeline below.
    void setSeparated(bool separated);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// As if it had been typed.
    void insertText(const QString &text);
    [[nodiscard]] ComposeEdit *edit() const { return m_edit; }
    /// What the emoji picker begins with, newest first.
    void setRecentEmoji(const QStringList &emoji) { m_recentEmoji = emoji; }
    void setSkinTone(SkinTone tone) { m_skinTone = tone; }
    void showEmojiPicker();

Q_SIGNALS:
    void sendRequested(const QString &text);
    void textChanged(const QString &text);
    void emojiUsed(const QString &emoji);
    void skinToneChosen(roundtable::client::SkinTone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void send();
    void updatePreview();
    /// Counter and emoji stand beside one line of text, but below several messages.
    void arrange(bool below);
    void walkHistory(int step);
    void askAboutPaste(const QString &text);
    [[nodiscard]] QString counterText(int left, qsizetype parts) const;

    MessageLimits m_limits;
    QWidget *m_box;
    QBoxLayout *m_beside;
    QBoxLayout *m_below;
    ComposeEdit *m_edit;
    QToolButton *m_emoji;
    TextLabel *m_counter;
    QWidget *m_belowRow;
    ElidedLabel *m_preview;
    PartsBar *m_parts;
    NameCompletion *m_completion;
    EmojiPicker *m_picker = nullptr; ///< made when it is first asked for
    QPushButton *m_send;
    QStringList m_recentEmoji;
    SkinTone m_skinTone = SkinTone::Plain;
    QStringList m_history;
    qsizetype m_historyAt = 0; ///< m_history.size(): what is being written now
    QString m_unsent; ///< what was being written before the walk through the history
    bool m_compact = false;
    bool m_separated = false;
    bool m_isBelow = false;
};

} // namespace roundtable::client
