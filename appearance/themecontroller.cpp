// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/themecontroller.h"

#include "appearance/emojitext.h"
#include "appearance/roundtablestyle.h"
#include "appearance/systemcolorscheme.h"
#include "appearance/textsizes.h"

#include <QtCore/QEvent>
#include <QtGui/QFontInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>

#include <algorithm>

namespace roundtable {

namespace {

constexpr int smallestZoom = 80;
constexpr int largestZoom = 200;

/// Qt tells only the windows, and their children only what changes in what they inherit: not labels with a
/// font and a colour of their own, nor what was never shown.
void tellAllWidgets(QEvent::Type type)
{
    const QWidgetList widgets = QApplication::allWidgets();
    for (QWidget *widget : widgets) {
        QEvent event(type);
        QCoreApplication::sendEvent(widget, &event);
    }
}

} // namespace

ThemeController::ThemeController(const SystemColorScheme *system, QObject *parent)
    : QObject(parent)
    , m_system(system)
    , m_systemFont(TextSizes::bodyFont(QApplication::font()))
{
    QApplication::setStyle(new RoundtableStyle); // the application owns it from here
    applyFont();
    applyTheme();
    if (m_system)
        connect(m_system, &SystemColorScheme::modeChanged, this, &ThemeController::applyTheme);
}

void ThemeController::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    applyTheme();
}

const Theme &ThemeController::theme() const
{
    switch (m_choice) {
    case Choice::Light:
        return Theme::light();
    case Choice::Dark:
        return Theme::dark();
    case Choice::FollowSystem:
        return m_system && m_system->mode() == Theme::Mode::Dark ? Theme::dark() : Theme::light();
    }
    Q_UNREACHABLE();
}

void ThemeController::setZoom(int percent)
{
    const int zoom = std::clamp(percent, smallestZoom, largestZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    applyFont();
    Q_EMIT zoomChanged(m_zoom);
}

void ThemeController::applyTheme()
{
    const QPalette palette = theme().palette();
    if (palette == QApplication::palette())
        return;
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    tellAllWidgets(QEvent::ApplicationPaletteChange);
    Q_EMIT themeChanged();
}

void ThemeController::applyFont()
{
    QFont font = m_systemFont;
    font.setPixelSize(std::max(1, qRound(QFontInfo(m_systemFont).pixelSize() * m_zoom / 100.0)));
    QApplication::setFont(withEmojiFallback(font));
    QToolTip::setFont(TextSizes(font).meta);
    tellAllWidgets(QEvent::ApplicationFontChange);
}

} // namespace roundtable
