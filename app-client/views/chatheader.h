// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QAction;
class QBoxLayout;
class QToolButton;

namespace roundtable {
class ElidedLabel;
}

namespace roundtable::client {

/// \brief The strip at the top of the chat: where one is, how it stands, and the buttons.
class ChatHeader final : public QWidget {
    Q_OBJECT

public:
    explicit ChatHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// \a well: a green dot before the sentence instead of the sign that something is wrong.
    void setSentence(const QString &sentence, bool well);
    [[nodiscard]] QString sentence() const;
    void setCompact(bool compact);

    /// A button with the icon, the tip and the key of \a action, at \a place of the row; -1: at its end.
    QToolButton *addButton(QAction *action, int place = -1);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ElidedLabel *m_title;
    ElidedLabel *m_sentence;
    QBoxLayout *m_buttons;
    bool m_well = false;
};

} // namespace roundtable::client
