// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/textlabel.h"

#include "appearance/textsizes.h"
#include "appearance/theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>

namespace roundtable {

TextLabel::TextLabel(QWidget *parent)
    : TextLabel(TextStyle::Body, Tone::Text, parent)
{
}

TextLabel::TextLabel(TextStyle style, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_style(style)
    , m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    // On a window in the colour of fields Qt would take the text colour of fields, whatever the tone.
    setForegroundRole(QPalette::WindowText);
    applyFont();
    applyTone();
}

void TextLabel::setTextStyle(TextStyle style)
{
    m_style = style;
    applyFont();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

bool TextLabel::event(QEvent *event)
{
    // What ThemeController tells everybody. The own setFont and setPalette below send the other change
    // events.
    if (event->type() == QEvent::ApplicationFontChange)
        applyFont();
    else if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
    return QLabel::event(event);
}

void TextLabel::applyFont()
{
    const TextSizes sizes(QApplication::font());
    switch (m_style) {
    case TextStyle::Body:
        setFont(sizes.body);
        break;
    case TextStyle::BodyStrong:
        setFont(sizes.bodyStrong);
        break;
    case TextStyle::Meta:
        setFont(sizes.meta);
        break;
    case TextStyle::MetaStrong:
        setFont(sizes.metaStrong);
        break;
    case TextStyle::Title:
        setFont(sizes.title);
        break;
    case TextStyle::Fixed:
        setFont(sizes.fixed);
        break;
    }
}

void TextLabel::applyTone()
{
    // The window colour of the palette decides about the theme, so it does not matter that the text has its
    // own.
    const Theme &theme = Theme::of(QApplication::palette());
    QPalette own;
    // A label on a ground of role Base is written in Text.
    for (const auto role : {QPalette::WindowText, QPalette::Text}) {
        own.setColor(role, theme.color(m_tone));
        own.setColor(QPalette::Disabled, role, theme.disabledText);
    }
    if (palette().color(QPalette::Active, QPalette::WindowText) != theme.color(m_tone))
        setPalette(own);
}

} // namespace roundtable
