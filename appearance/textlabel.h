// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QLabel>

namespace roundtable {

/// \brief Which of the fonts of TextSizes a text has.
enum class TextStyle : quint8 { Body, BodyStrong, Meta, MetaStrong, Title, Fixed };

/// \brief A label in one of the text sizes and one of the tones. Always plain text: it never guesses markup.
///
/// Follows the theme and the zoom by itself. With setWordWrap(true) it grows in height.
class TextLabel : public QLabel {
    Q_OBJECT

public:
    explicit TextLabel(QWidget *parent = nullptr);
    explicit TextLabel(TextStyle style, Tone tone = Tone::Text, QWidget *parent = nullptr);

    [[nodiscard]] TextStyle textStyle() const { return m_style; }
    void setTextStyle(TextStyle style);

    [[nodiscard]] Tone tone() const { return m_tone; }
    void setTone(Tone tone);

protected:
    bool event(QEvent *event) override;

private:
    void applyFont();
    void applyTone();

    TextStyle m_style = TextStyle::Body;
    Tone m_tone = Tone::Text;
};

} // namespace roundtable
