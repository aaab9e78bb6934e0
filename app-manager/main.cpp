// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/localcontrol.h"
#include "app-manager/hosting/localrequest.h"
#include "app-manager/hosting/managercore.h"
#include "app-manager/options.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/managerwindow.h"
#include "app-manager/views/statetray.h"
#include "appearance/portalcolorscheme.h"
#include "appearance/sessionbus.h"
#include "appearance/themecontroller.h"
#include "appearance/tintedicon.h"
#include "platform/desktopnotifications.h"
#include "platform/unixsignals.h"
#include "translations/catalogue.h"

#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include <cstdio>

namespace {

using namespace roundtable;
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

/// As LocalControl reads it.
QByteArray commandOf(const Options &options)
{
    using Action = Options::Action;
    const QByteArray starter = ' ' + options.starter.toLatin1();
    switch (options.action) {
    case Action::Run:
        break;
    case Action::Status:
        return "status";
    case Action::Start:
        return "start";
    case Action::Stop:
        return options.stopsWhenEmpty ? "stop-when-empty" : "stop";
    case Action::Trust:
        return "trust" + starter;
    case Action::Refuse:
        return "refuse" + starter;
    case Action::Forget:
        return "forget" + starter;
    case Action::Replace:
        return "replace" + starter;
    }
    Q_UNREACHABLE();
}

int ask(const Options &options)
{
    QByteArray command = commandOf(options);
    if (options.wantsJson)
        command += " json";
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

/// What runs with and without a window.
struct Manager {
    explicit Manager(const Options &commandLine)
        : options(commandLine), name(options.profile.isEmpty() ? u"manager"_s : QString(u"manager-"_s + options.profile)),
          store(QSettings::IniFormat, QSettings::UserScope, u"roundtable"_s, name), settings(store, overrides()), core(settings),
          control(core)
    {
        QObject::connect(&signalsFromOutside, &UnixSignals::stopRequested, &core, &ManagerCore::shutDown);
        // There is no file to read again; the terminal is gone.
        QObject::connect(&signalsFromOutside, &UnixSignals::reloadRequested, &core, &ManagerCore::shutDown);
        QObject::connect(&core, &ManagerCore::shutDownFinished, &core, [] { QCoreApplication::exit(0); });
    }

    /// False where a port could not be opened; standard error has been told then.
    bool open()
    {
        const QList<PortProblem> problems = core.listen();
        for (const PortProblem &problem : problems)
            print(stderr, QString(sentence(problem) + u'\n'));
        if (!problems.isEmpty())
            return false;
        if (!control.listen(LocalControl::socketPath(options.profile)))
            qWarning("\"roundtable-manager status|start|stop\" will not reach this manager: %ls", qUtf16Printable(control.errorString()));
        if (options.startsWhenReady)
            core.requestStart();
        print(stdout, u"ready client_port=%1 starter_port=%2\n"_s.arg(core.clientPort()).arg(core.starterPort()));
        return true;
    }

    [[nodiscard]] ManagerSettings::Overrides overrides() const
    {
        ManagerSettings::Overrides overrides = options.overrides;
        overrides.dataFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/roundtable/"_s + name;
        return overrides;
    }

    Options options;
    QString name;
    QSettings store;
    ManagerSettings settings;
    UnixSignals signalsFromOutside;
    ManagerCore core;
    LocalControl control;
};

int runHeadless(const Options &options, Catalogue &catalogue)
{
    Manager manager(options);
    catalogue.use(manager.settings.language());
    QObject::connect(&manager.core, &ManagerCore::eventLogged, &manager.core, [](const EventRecord &record) {
        if (record.event.kind != EventKind::PortUnavailable) // told already
            print(stderr, QString(record.at.toString(Qt::ISODateWithMs) + u' ' + sentence(record.event) + u'\n'));
    });
    return manager.open() ? QCoreApplication::exec() : exitUnavailable;
}

ThemeController::Choice themeChoice(const QString &theme)
{
    if (theme == u"light"_s)
        return ThemeController::Choice::Light;
    return theme == u"dark"_s ? ThemeController::Choice::Dark : ThemeController::Choice::FollowSystem;
}

int runWindow(const Options &options, Catalogue &catalogue)
{
    QApplication::setWindowIcon(applicationIcon(Program::Manager));
    // The ports are closed and a starter on this computer is stopped before the end.
    QApplication::setQuitOnLastWindowClosed(false);
    Manager manager(options);
    catalogue.use(manager.settings.language());
    QObject::connect(qApp, &QGuiApplication::lastWindowClosed, &manager.core, &ManagerCore::shutDown);

    PortalColorScheme colorScheme;
    ThemeController appearance(&colorScheme);
    const auto applyLook = [&] {
        appearance.setChoice(themeChoice(manager.settings.theme()));
        appearance.setZoom(manager.settings.zoomPercent());
    };
    applyLook();
    QObject::connect(&manager.settings, &ManagerSettings::changed, &appearance, applyLook);

    ManagerWindow window(manager.core, manager.settings);
    DesktopNotifications notifications(sessionBus(), {u"roundtable-manager"_s, u"network"_s});
    const StateTray tray(manager.core, manager.settings, window, notifications);
    QObject::connect(&tray, &StateTray::stopRequested, &window, &ManagerWindow::askBeforeStopping);
    QObject::connect(&tray, &StateTray::quitRequested, &manager.core, &ManagerCore::shutDown);
    window.show();
    manager.open(); // what could not be opened the window says itself
    return QApplication::exec();
}

/// Nothing where the program is to go on with the options.
std::optional<int> answerAtOnce(const std::variant<Options, Information, UsageError> &parsed)
{
    if (const auto *information = std::get_if<Information>(&parsed)) {
        print(stdout, information->text);
        return 0;
    }
    if (const auto *error = std::get_if<UsageError>(&parsed)) {
        print(stderr, QString(error->text + u'\n'));
        return exitUsage;
    }
    return std::nullopt;
}

QStringList plainArguments(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    return arguments;
}

/// Qt's own options, like -platform, have one dash; only the application knows them and takes them out.
bool mayHoldQtOptions(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView text(argument);
        return text.size() > 2 && text[0] == '-' && text[1] != '-';
    });
}

} // namespace

int main(int argc, char *argv[])
{
    UnixSignals::claim();
    QCoreApplication::setApplicationName(u"roundtable-manager"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUNDTABLE_VERSION));

    // Without a display there is no window, but help, a complaint, a status or a headless manager.
    const auto plain = parseOptions(plainArguments(argc, argv));
    const auto *options = std::get_if<Options>(&plain);
    if (options && (options->isHeadless || options->action != Options::Action::Run)) {
        // Qt's own event loop costs less per event; a desktop's dialogs may need GLib's.
        qputenv("QT_NO_GLIB", "1");
        QCoreApplication application(argc, argv);
        Catalogue catalogue;
        return options->action == Options::Action::Run ? runHeadless(*options, catalogue) : ask(*options);
    }
    if (!options && !mayHoldQtOptions(argc, argv)) {
        QCoreApplication application(argc, argv);
        const Catalogue catalogue;
        return answerAtOnce(parseOptions(QCoreApplication::arguments())).value();
    }
    QApplication application(argc, argv);
    Catalogue catalogue;
    const auto parsed = parseOptions(QCoreApplication::arguments());
    const auto answer = answerAtOnce(parsed);
    return answer ? *answer : runWindow(std::get<Options>(parsed), catalogue);
}
