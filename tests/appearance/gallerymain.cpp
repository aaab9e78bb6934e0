// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// Shows the gallery; with --screenshot FILE it saves a picture of it and ends.

#include "appearance/portalcolorscheme.h"
#include "appearance/themecontroller.h"
#include "tests/appearance/gallery.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QTimer>
#include <QtGui/QPixmap>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption dark(u"dark"_s, u"Dark instead of what the desktop says."_s);
    const QCommandLineOption light(u"light"_s, u"Light instead of what the desktop says."_s);
    const QCommandLineOption screenshot(u"screenshot"_s, u"Save a picture of the screen to FILE and end."_s,
                                        u"FILE"_s);
    const QCommandLineOption open(u"open"_s, u"Open this popup first: menu or list."_s, u"popup"_s);
    const QCommandLineOption width(u"width"_s, u"Width of the window."_s, u"pixels"_s, u"1280"_s);
    parser.addOptions({dark, light, screenshot, open, width});
    parser.addHelpOption();
    parser.process(application);

    const roundtable::PortalColorScheme system;
    roundtable::ThemeController theme(&system);
    using Choice = roundtable::ThemeController::Choice;
    if (parser.isSet(dark))
        theme.setChoice(Choice::Dark);
    else if (parser.isSet(light))
        theme.setChoice(Choice::Light);

    roundtable::Gallery gallery;
    gallery.resize(parser.value(width).toInt(), 800);
    gallery.show();
    gallery.findChild<QPushButton *>(u"focused"_s)->setFocus();

    using namespace std::chrono_literals;
    QTimer::singleShot(200ms, &gallery, [&] {
        if (parser.value(open) == "list"_L1)
            gallery.findChild<QComboBox *>(u"managers"_s)->showPopup();
        else if (parser.value(open) == "menu"_L1)
            gallery.findChild<QMenu *>(u"exportMenu"_s)->popup(gallery.mapToGlobal(QPoint(800, 300)));
    });
    if (parser.isSet(screenshot)) {
        QTimer::singleShot(600ms, &gallery, [&] {
            const QPixmap picture = gallery.screen()->grabWindow(0);
            QApplication::exit(picture.save(parser.value(screenshot)) ? 0 : 1);
        });
    }
    return QApplication::exec();
}
