// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/theme.h"

#include <QtCore/QObject>
#include <QtGui/QFont>

namespace roundtable {

class SystemColorScheme;

/// \brief Dresses the application: style, font, and the palette of the theme that the person or the desktop
/// chose.
///
/// Made in main() after the QApplication. Widgets need no pointer to it: they paint with
/// Theme::of(palette()), and a change of theme reaches them as QEvent::PaletteChange.
class ThemeController final : public QObject {
    Q_OBJECT

public:
    enum class Choice : quint8 { FollowSystem, Light, Dark };
    Q_ENUM(Choice)

    /// Without a \a system, following it means light. \a system must live longer than this.
    explicit ThemeController(const SystemColorScheme *system = nullptr, QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    [[nodiscard]] const Theme &theme() const;

    /// Text size of all windows in steps of the body size.
    /// \units percent, 80 to 200; 100 is the system's size
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setZoom(int percent);

Q_SIGNALS:
    void themeChanged();
    void zoomChanged(int percent);

private:
    void applyTheme();
    void applyFont();

    const SystemColorScheme *m_system;
    QFont m_systemFont;
    Choice m_choice = Choice::FollowSystem;
    int m_zoom = 100;
};

} // namespace roundtable
