// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/theme.h"

#include "appearance/colormath.h"

namespace roundtable {

namespace {

constexpr qreal lightAvatarShare = 0.14;
constexpr qreal darkAvatarShare = 0.22;

QColor rgb(QRgb value)
{
    return QColor::fromRgb(value);
}

std::size_t nameIndex(QStringView name)
{
    // FNV-1a: qHash may be seeded, and then a person would change colour with every start.
    quint32 hash = 2166136261u;
    for (const QChar unit : name) {
        hash = (hash ^ (unit.unicode() & 0xffu)) * 16777619u;
        hash = (hash ^ (unit.unicode() >> 8)) * 16777619u;
    }
    return (hash ^ (hash >> 16)) % 12u;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme{
        .mode = Mode::Light,
        .window = rgb(0xF3F5F8),
        .base = rgb(0xFFFFFF),
        .text = rgb(0x1B1D21),
        .meta = rgb(0x5B6472),
        .disabledText = rgb(0x8E97A5),
        .line = rgb(0xDFE4EB),
        .outline = rgb(0x858E9C),
        .button = rgb(0xFFFFFF),
        .buttonFrame = rgb(0xC5CCD7),
        .popup = rgb(0xFFFFFF),
        .hover = rgb(0xE9EDF3),
        .pressed = rgb(0xDEE4EC),
        .scrollThumb = rgb(0xC3CAD5),
        .scrollThumbHover = rgb(0x9AA4B3),
        .accent = rgb(0x2563EB),
        .accentHover = rgb(0x1D55D6),
        .accentPressed = rgb(0x1A49BD),
        .textOnAccent = rgb(0xFFFFFF),
        .accentSoft = rgb(0xEAF1FF),
        .warn = rgb(0x7A4B00),
        .warnSoft = rgb(0xFFF4DB),
        .warnFrame = rgb(0xEBCB8B),
        .error = rgb(0x8B1A1A),
        .errorSoft = rgb(0xFDE8E8),
        .errorFrame = rgb(0xE9A9A9),
        .ok = rgb(0x0F5132),
        .okSoft = rgb(0xE3F5EA),
        .otherBubble = rgb(0xF3F5F8),
        .ownBubble = rgb(0xDCE7FF),
        .linkOnOwnBubble = rgb(0x1D4ED8),
        .waitingBubble = rgb(0xF0F5FF),
        .waitingFrame = rgb(0x8FAEF0),
        .messagesGraph = rgb(0x02736E),
        .hatch = rgb(0xD5DBE4),
        .names = {rgb(0xA03E43), rgb(0x9B4805), rgb(0x815B04), rgb(0x676803), rgb(0x357426), rgb(0x047554),
                  rgb(0x02736E), rgb(0x046F87), rgb(0x1666AA), rgb(0x5658AB), rgb(0x7A4B9A), rgb(0x954074)},
    };
    return theme;
}

const Theme &Theme::dark()
{
    static const Theme theme{
        .mode = Mode::Dark,
        .window = rgb(0x26292F),
        .base = rgb(0x1B1D21),
        .text = rgb(0xE6E8EC),
        .meta = rgb(0x9AA3B2),
        .disabledText = rgb(0x707988),
        .line = rgb(0x363B44),
        .outline = rgb(0x6C7687),
        .button = rgb(0x2D3138),
        .buttonFrame = rgb(0x4A515D),
        .popup = rgb(0x2D3138),
        .hover = rgb(0x31353D),
        .pressed = rgb(0x3A3F48),
        .scrollThumb = rgb(0x454C58),
        .scrollThumbHover = rgb(0x6C7687),
        .accent = rgb(0x6EA0FF),
        .accentHover = rgb(0x86B0FF),
        .accentPressed = rgb(0x5A8FF5),
        .textOnAccent = rgb(0x0E1B33),
        .accentSoft = rgb(0x222C40),
        .warn = rgb(0xFFD98A),
        .warnSoft = rgb(0x3A2E12),
        .warnFrame = rgb(0x6B5521),
        .error = rgb(0xFFB4B4),
        .errorSoft = rgb(0x3B1717),
        .errorFrame = rgb(0x7A3434),
        .ok = rgb(0x8FE0B0),
        .okSoft = rgb(0x14301F),
        .otherBubble = rgb(0x26292F),
        .ownBubble = rgb(0x20355E),
        .linkOnOwnBubble = rgb(0x8DB5FF),
        .waitingBubble = rgb(0x1D2739),
        .waitingFrame = rgb(0x3F5E9C),
        .messagesGraph = rgb(0x59D4CD),
        .hatch = rgb(0x3A404A),
        .names = {rgb(0xFDA1A0), rgb(0xF7A97C), rgb(0xE3B667), rgb(0xC2C46E), rgb(0x98CF8B), rgb(0x73D4AC),
                  rgb(0x59D4CD), rgb(0x60CEEF), rgb(0x89C3FE), rgb(0xB0B7FF), rgb(0xD3AAF3), rgb(0xF1A1CE)},
    };
    return theme;
}

const Theme &Theme::of(const QPalette &palette)
{
    // Text against window, not a shade of grey: a banner may have its own fill, but text is always the
    // lighter of the two in dark.
    const bool isDark = relativeLuminance(palette.color(QPalette::Active, QPalette::Window))
        < relativeLuminance(palette.color(QPalette::Active, QPalette::WindowText));
    return isDark ? dark() : light();
}

QPalette Theme::palette() const
{
    QPalette result;
    result.setColor(QPalette::Window, window);
    result.setColor(QPalette::WindowText, text);
    result.setColor(QPalette::Base, base);
    result.setColor(QPalette::AlternateBase, window);
    result.setColor(QPalette::ToolTipBase, popup);
    result.setColor(QPalette::ToolTipText, text);
    result.setColor(QPalette::PlaceholderText, meta);
    result.setColor(QPalette::Text, text);
    result.setColor(QPalette::Button, button);
    result.setColor(QPalette::ButtonText, text);
    result.setColor(QPalette::BrightText, error);
    result.setColor(QPalette::Light, hover);
    result.setColor(QPalette::Midlight, line);
    result.setColor(QPalette::Mid, line);
    result.setColor(QPalette::Dark, outline);
    result.setColor(QPalette::Shadow, outline);
    result.setColor(QPalette::Highlight, accent);
    result.setColor(QPalette::HighlightedText, textOnAccent);
    result.setColor(QPalette::Link, accent);
    result.setColor(QPalette::LinkVisited, accent);

    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        result.setColor(QPalette::Disabled, role, disabledText);
    result.setColor(QPalette::Disabled, QPalette::Button, window);
    result.setColor(QPalette::Disabled, QPalette::Highlight, pressed);
    result.setColor(QPalette::Disabled, QPalette::HighlightedText, disabledText);
    return result;
}

QColor Theme::color(Tone tone) const
{
    switch (tone) {
    case Tone::Text:
        return text;
    case Tone::Meta:
        return meta;
    case Tone::Accent:
        return accent;
    case Tone::OnAccent:
        return textOnAccent;
    case Tone::Ok:
        return ok;
    case Tone::Warn:
        return warn;
    case Tone::Error:
        return error;
    case Tone::Disabled:
        return disabledText;
    }
    Q_UNREACHABLE();
}

QColor Theme::softFill(Tone tone) const
{
    switch (tone) {
    case Tone::Ok:
        return okSoft;
    case Tone::Warn:
        return warnSoft;
    case Tone::Error:
        return errorSoft;
    case Tone::Accent:
        return accentSoft;
    case Tone::OnAccent:
        return accent;
    case Tone::Text:
    case Tone::Meta:
    case Tone::Disabled:
        return hover;
    }
    Q_UNREACHABLE();
}

QColor Theme::frame(Tone tone) const
{
    switch (tone) {
    case Tone::Warn:
        return warnFrame;
    case Tone::Error:
        return errorFrame;
    case Tone::Accent:
    case Tone::OnAccent:
        return accent;
    case Tone::Ok:
    case Tone::Text:
    case Tone::Meta:
    case Tone::Disabled:
        return line;
    }
    Q_UNREACHABLE();
}

QColor Theme::nameColor(QStringView name) const
{
    return names.at(nameIndex(name));
}

QColor Theme::avatarFill(QStringView name) const
{
    return mixed(nameColor(name), base, mode == Mode::Light ? lightAvatarShare : darkAvatarShare);
}

} // namespace roundtable
