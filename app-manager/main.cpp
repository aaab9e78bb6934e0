// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/localcontrol.h"
#include "app-manager/hosting/localrequest.h"
#include "app-manager/hosting/managercore.h"
#include "app-manager/hosting/terminationsignal.h"
#include "app-manager/options.h"
#include "app-manager/views/managerwindow.h"
#include "appearance/portalcolorscheme.h"
#include "appearance/themecontroller.h"
#include "appearance/tintedicon.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include <cstdio>
#include <memory>

namespace {

using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

// Of sysexits.
constexpr int exitUsage = 64;
constexpr int exitUnavailable = 69;

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toUtf8().constData(), stream);
    std::fflush(stream);
}

/// Before there is an application: it decides which one there is to be.
bool hasArgument(int argc, char **argv, QByteArrayView word)
{
    return std::any_of(argv + 1, argv + argc, [word](const char *argument) { return QByteArrayView(argument) == word; });
}

roundtable::ThemeController::Choice themeChoice(const QString &name)
{
    using Choice = roundtable::ThemeController::Choice;
    return name == u"dark"_s ? Choice::Dark : name == u"light"_s ? Choice::Light : Choice::FollowSystem;
}

/// What only a program with a window has.
struct Desktop {
    Desktop(ManagerCore &core, ManagerSettings &settings)
        : appearance(&colorScheme)
        , window(core, settings)
    {
        QApplication::setWindowIcon(roundtable::applicationIcon(roundtable::Program::Manager));
        appearance.setChoice(themeChoice(settings.theme()));
        QObject::connect(&settings, &ManagerSettings::changed, &appearance,
                         [this, &settings] { appearance.setChoice(themeChoice(settings.theme())); });
        window.show();
    }

    roundtable::PortalColorScheme colorScheme;
    roundtable::ThemeController appearance;
    ManagerWindow window;
};

int ask(const Options &options)
{
    const QByteArray command = options.action == Options::Action::Status ? "status"
        : options.action == Options::Action::Start                      ? "start"
        : options.stopsWhenEmpty                                        ? "stop-when-empty"
                                                                         : "stop";
    LocalRequest request;
    QObject::connect(&request, &LocalRequest::answered, &request, [](const QByteArray &text) {
        print(stdout, QString::fromUtf8(text));
        QCoreApplication::exit(0);
    });
    QObject::connect(&request, &LocalRequest::failed, &request, [](const QString &reason) {
        print(stderr, QString(reason + u'\n'));
        QCoreApplication::exit(exitUnavailable);
    });
    request.send(LocalControl::socketPath(options.profile), command);
    return QCoreApplication::exec();
}

int run(const Options &options)
{
    const QString name = options.profile.isEmpty() ? u"manager"_s : QString(u"manager-"_s + options.profile);
    QSettings store(QSettings::IniFormat, QSettings::UserScope, u"Roundtable"_s, name);
    ManagerSettings::Overrides overrides = options.overrides;
    overrides.dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/roundtable/"_s + name;
    ManagerSettings settings(store, overrides);
    TerminationSignal termination;
    ManagerCore core(settings);
    if (options.isHeadless) {
        QObject::connect(&core, &ManagerCore::eventLogged, &core, [](const EventRecord &record) {
            print(stderr, QString(record.at.toString(Qt::ISODateWithMs) + u' ' + sentence(record.event) + u'\n'));
        });
    }

    QObject::connect(&termination, &TerminationSignal::received, &core, &ManagerCore::shutDown);
    QObject::connect(&core, &ManagerCore::shutDownFinished, &core, [] { QCoreApplication::exit(0); });

    const QList<PortProblem> problems = core.listen();
    if (problems.isEmpty())
        print(stdout, u"ready client_port=%1 starter_port=%2\n"_s.arg(core.clientPort()).arg(core.starterPort()));
    else if (options.isHeadless)
        return exitUnavailable;

    LocalControl control(core);
    if (!control.listen(LocalControl::socketPath(options.profile)))
        qWarning("\"roundtable-manager status|start|stop\" will not reach this manager: %ls", qUtf16Printable(control.errorString()));
    if (options.startsWhenReady)
        core.requestStart();
    std::unique_ptr<Desktop> desktop;
    if (!options.isHeadless) {
        desktop = std::make_unique<Desktop>(core, settings);
        desktop->window.showPortProblems(problems);
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt's own event loop is faster with many sockets; a desktop's dialogs may need GLib's.
    if (hasArgument(argc, argv, "--headless"))
        qputenv("QT_NO_GLIB", "1");
    // The short commands and --help need no display.
    const bool hasWindow = !(hasArgument(argc, argv, "--headless") || hasArgument(argc, argv, "--help") || hasArgument(argc, argv, "--version")
                             || hasArgument(argc, argv, "-h") || hasArgument(argc, argv, "-v") || hasArgument(argc, argv, "status")
                             || hasArgument(argc, argv, "start") || hasArgument(argc, argv, "stop"));
    const std::unique_ptr<QCoreApplication> application(hasWindow ? new QApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(u"roundtable-manager"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUNDTABLE_VERSION));

    const auto parsed = parseOptions(QCoreApplication::arguments());
    if (const auto *information = std::get_if<Information>(&parsed)) {
        print(stdout, information->text);
        return 0;
    }
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        print(stderr, QString(error->text + u'\n'));
        return exitUsage;
    }
    const Options &options = std::get<Options>(parsed);
    return options.action == Options::Action::Run ? run(options) : ask(options);
}
