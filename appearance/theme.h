// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtCore/QStringView>
#include <QtGui/QColor>
#include <QtGui/QPalette>

#include <array>

namespace roundtable {

/// \brief Every colour of the windows, by what it is for.
///
/// There are two themes, and the palette of a widget says which one is on: Theme::of(palette()) in a paint
/// event is always right, and QEvent::PaletteChange tells when to paint again. So nobody keeps a pointer to
/// "the current theme".
struct Theme {
    enum class Mode : quint8 { Light, Dark };

    Mode mode;

    // Surfaces and text
    QColor window; ///< pages, side panels
    QColor base; ///< headers, cards, timeline, fields
    QColor text;
    QColor meta; ///< times, counters, second sentences
    QColor disabledText; ///< with a frame in line and no fill
    QColor line; ///< hairlines, edges of cards, grid of the graphs
    QColor outline; ///< frames of fields, the switch when off

    // Buttons, rows and popups
    QColor button; ///< secondary buttons and segments
    QColor buttonFrame;
    QColor popup; ///< menus, completion, jump pill
    QColor hover; ///< also a checked tool button
    QColor pressed;
    QColor scrollThumb;
    QColor scrollThumbHover;

    // What is chosen or leads on
    QColor accent; ///< primary button, links, focus, graph of users
    QColor accentHover;
    QColor accentPressed;
    QColor textOnAccent;
    QColor accentSoft; ///< selected row, chosen segment

    // States: text and icon, soft fill, frame
    QColor warn;
    QColor warnSoft;
    QColor warnFrame;
    QColor error;
    QColor errorSoft;
    QColor errorFrame;
    QColor ok;
    QColor okSoft;

    // The conversation
    QColor otherBubble;
    QColor ownBubble;
    QColor linkOnOwnBubble; ///< links and the two ticks; accent is too weak there in light
    QColor waitingBubble;
    QColor waitingFrame;

    // The graphs; users are drawn in accent
    QColor messagesGraph;
    QColor hatch;

    std::array<QColor, 12> names;

    [[nodiscard]] static const Theme &light();
    [[nodiscard]] static const Theme &dark();

    /// The theme a widget with this palette is to paint with.
    [[nodiscard]] static const Theme &of(const QPalette &palette);

    [[nodiscard]] QPalette palette() const;

    [[nodiscard]] QColor color(Tone tone) const;

    /// What lies behind a text or icon of \a tone where it stands on a fill of its own: banners, badges,
    /// notices.
    [[nodiscard]] QColor softFill(Tone tone) const;

    /// The line around that fill.
    [[nodiscard]] QColor frame(Tone tone) const;

    /// The colour of a person: the same name has the same colour, and the same hue in both themes, for ever.
    [[nodiscard]] QColor nameColor(QStringView name) const;

    /// The disc behind the letter of a name: its colour, thinned to 14 % in light and 22 % in dark, over
    /// base.
    [[nodiscard]] QColor avatarFill(QStringView name) const;

    friend bool operator==(const Theme &, const Theme &) = default;
};

} // namespace roundtable
