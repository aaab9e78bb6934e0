// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/announcer.h"
#include "appearance/controlproperties.h"
#include "appearance/tone.h"

#include <QtCore/QList>
#include <QtWidgets/QWidget>

class QBoxLayout;
class QPushButton;
class QSpacerItem;

namespace roundtable {

class ActionLink;
class TextLabel;

/// \brief The strip across a window that says what is wrong and offers what helps. It pushes the page down.
///
/// Icon, a sentence, a second line with a link at its end, and buttons; where it is narrow they go below the
/// text. The sentence is told to screen readers whenever it changes while the banner is in sight.
class Banner final : public QWidget {
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    /// Warn, Error, or Ok for what came out well.
    void setTone(Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const;

    /// The second line; an empty text hides it.
    void setDetail(const QString &detail);

    /// A link behind the second line; an empty text hides it.
    void setDetailAction(const QString &text);

    /// The most important button first; it stands at the end of the row, and first below the text.
    QPushButton *addButton(const QString &text, const QString &iconName = {},
                           ButtonVariant variant = ButtonVariant::Outlined);

    /// Narrow: everything in it can wrap.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void detailActionTriggered();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Once for each sentence; a countdown in it is not said again and again.
    void say();
    void arrange();
    void placeLink();
    [[nodiscard]] bool linkFitsLastLine(int room) const;
    [[nodiscard]] int lastLineWidth(int room) const;
    void applyTone();

    Tone m_tone = Tone::Warn;
    TextLabel *m_sentence;
    TextLabel *m_detail;
    ActionLink *m_detailAction;
    QBoxLayout *m_row; ///< text and buttons
    QBoxLayout *m_buttonRow;
    QBoxLayout *m_detailRow;
    QSpacerItem *m_linkRoom;
    Announcer m_announcer;
    QString m_said; ///< without figures
};

} // namespace roundtable
