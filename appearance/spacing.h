// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtable {

/// \brief The steps between things: nothing in a window is placed on another distance.
/// \units logical pixels
namespace spacing {
inline constexpr int step4 = 4;
inline constexpr int step8 = 8;
inline constexpr int step12 = 12;
inline constexpr int step16 = 16;
inline constexpr int step24 = 24;
inline constexpr int step32 = 32;
} // namespace spacing

/// \brief Corner radii, by what has the corner.
/// \units logical pixels
namespace radius {
inline constexpr int card = 10; ///< bubbles, cards, popups, the input, Send
inline constexpr int control = 8; ///< buttons, fields, tool buttons, inner frames
inline constexpr int joined = 4; ///< joined bubble corners, check box, value tags
} // namespace radius

/// \brief Heights and sizes that both windows share.
/// \units logical pixels
namespace metrics {
inline constexpr int controlHeight = 36; ///< button, field, tool button
inline constexpr int toolRowHeight = 32; ///< the same inside tool rows; least target of an action in text
inline constexpr int personRowHeight = 36;
inline constexpr int logRowHeight = 32;
inline constexpr int lineIcon = 16; ///< icons inside lines of text
inline constexpr int buttonIcon = 20;
inline constexpr int smallToolIcon = 18; ///< in tool buttons of 32
inline constexpr int badgeIcon = 24;
inline constexpr int badge = 44;
inline constexpr int avatar = 36;
inline constexpr int listAvatar = 24;
inline constexpr int checkBox = 18;
inline constexpr int switchWidth = 40;
inline constexpr int switchHeight = 24;
inline constexpr int switchKnob = 18;
inline constexpr int focusRing = 2; ///< its width, and its distance from what has the focus
inline constexpr int scrollThumb = 6;
} // namespace metrics

} // namespace roundtable
