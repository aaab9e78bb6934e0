// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/credentials/keyringstore.h"
#include "app-client/credentials/rememberedpassword.h"
#include "app-client/history/messagestore.h"
#include "app-client/inspector/packetrecorder.h"
#include "app-client/notifications/launchercount.h"
#include "app-client/notifications/notifier.h"
#include "app-client/notifications/trayicon.h"
#include "app-client/options.h"
#include "app-client/session/clientsession.h"
#include "app-client/session/wakewatch.h"
#include "app-client/settings/backgroundsettings.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/spelling/spellchecker.h"
#include "app-client/spelling/spellingdictionaries.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/mainwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/signinpage.h"
#include "app-client/views/statusbanner.h"
#include "appearance/portalcolorscheme.h"
#include "appearance/sessionbus.h"
#include "appearance/themecontroller.h"
#include "appearance/tintedicon.h"
#include "platform/desktopnotifications.h"
#include "platform/unixsignals.h"
#include "translations/catalogue.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

namespace {

constexpr int exitUsage = 64; // sysexits

void print(std::FILE *stream, const QString &text)
{
    std::fputs(qUtf8Printable(text), stream);
    std::fputc('\n', stream);
}

/// Help and version need no display, and a wrong option is told without one.
std::optional<int> answerWithoutWindow(const Result<Options, Options::Refusal> &options)
{
    if (!options) {
        print(stderr, options.error().message);
        return exitUsage;
    }
    if (options->showHelp) {
        print(stdout, Options::helpText());
        return EXIT_SUCCESS;
    }
    if (options->showVersion) {
        print(stdout, u"roundtable-client " ROUNDTABLE_VERSION ""_s);
        return EXIT_SUCCESS;
    }
    return std::nullopt;
}

QString readPassword()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    QByteArray line = input.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

/// One file per profile; its folder is made where it is missing.
QString historyPath(const QString &profile)
{
    const QString name = profile.isEmpty() ? u"default"_s : QString::fromLatin1(profile.toUtf8().toHex());
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation));
    folder.mkpath(u"."_s);
    return folder.filePath(u"history-"_s + name + u".sqlite"_s);
}

ThemeController::Choice choiceOf(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::Light:
        return ThemeController::Choice::Light;
    case ThemeChoice::Dark:
        return ThemeController::Choice::Dark;
    case ThemeChoice::System:
        break;
    }
    return ThemeController::Choice::FollowSystem;
}

} // namespace

int main(int argc, char *argv[])
{
    UnixSignals::claim();
    QCoreApplication::setOrganizationName(u"roundtable"_s);
    QCoreApplication::setApplicationName(u"roundtable-client"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROUNDTABLE_VERSION));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    // Help, version and refusals come before the display is asked for; Qt's own options are dropped by QApplication.
    if (arguments.size() == 2) {
        const QCoreApplication withoutWindow(argc, argv);
        const Catalogue catalogue;
        if (const auto code = answerWithoutWindow(Options::parse(arguments)))
            return *code;
    }
    QApplication application(argc, argv);
    Catalogue catalogue;
    const auto options = Options::parse(QCoreApplication::arguments());
    if (const auto code = answerWithoutWindow(options))
        return *code;
    // The last words still leave when the window is gone: the window says when.
    QApplication::setQuitOnLastWindowClosed(false);
    QApplication::setWindowIcon(applicationIcon(Program::Client));
    QGuiApplication::setDesktopFileName(u"roundtable-client"_s);

    BackgroundSettings storage;
    // Of lab images and the like: QSettings itself knows them for the default profile only.
    const QSettings systemDefaults(QSettings::SystemScope, QCoreApplication::organizationName(), QCoreApplication::applicationName());
    ClientSettings settings(storage, options->profile, &systemDefaults);
    QObject::connect(&settings, &ClientSettings::changed, &storage, &BackgroundSettings::save);
    catalogue.use(options->language.value_or(settings.language()));
    PortalColorScheme colorScheme;
    ThemeController appearance(&colorScheme);
    appearance.setChoice(choiceOf(options->theme.value_or(settings.theme())));
    appearance.setZoom(settings.zoomPercent());
    QObject::connect(&settings, &ClientSettings::changed, &appearance,
                     [&, before = settings.theme()]() mutable {
                         if (settings.theme() != before) // what --theme said holds until something else is chosen
                             appearance.setChoice(choiceOf(settings.theme()));
                         before = settings.theme();
                         appearance.setZoom(settings.zoomPercent());
                     });

    const QString history = historyPath(options->profile);
    MessageStore store(history);
    PacketRecorder recorder;
    SessionEnvironment environment;
    environment.recorder = &recorder;
    ClientSession session(&store, environment);
    const WakeWatch wake;
    QObject::connect(&wake, &WakeWatch::wokeUp, &session, &ClientSession::retryNow);
    KeyringStore keyring;
    RememberedPassword rememberedPassword(keyring);
    SpellChecker spelling(usualDictionaryFolders(), QFileInfo(history).dir().filePath(u"words.txt"_s));
    MainWindow window(session, settings,
                      {&rememberedPassword, &recorder, &store, history, Catalogue::languages(), &spelling});
    window.chatPage()->input()->setRecentEmoji(settings.recentEmoji());
    QObject::connect(window.chatPage()->input(), &MessageInput::emojiUsed, &settings, &ClientSettings::addRecentEmoji);
    window.chatPage()->input()->setSkinTone(SkinTone(settings.skinTone()));
    QObject::connect(window.chatPage()->input(), &MessageInput::skinToneChosen, &settings,
                     [&](SkinTone tone) { settings.setSkinTone(int(tone)); });
    QObject::connect(&window, &MainWindow::closed, &application, &QCoreApplication::quit, Qt::QueuedConnection);

    DesktopNotifications notifications(sessionBus(), {u"roundtable-client"_s, u"im.received"_s});
    TrayIcon tray;
    Notifier notifier(settings, notifications);
    LauncherCount launcherCount(sessionBus());
    QObject::connect(&session, &ClientSession::messageReceived, &notifier, &Notifier::receive);
    QObject::connect(&session, &ClientSession::stateChanged, &notifier, &Notifier::handleState);
    QObject::connect(&application, &QGuiApplication::applicationStateChanged, &notifier,
                     [&](Qt::ApplicationState state) { notifier.setAttentive(state == Qt::ApplicationActive); });
    QObject::connect(&notifier, &Notifier::attentionWanted, &window, [&] { QApplication::alert(&window); });
    QObject::connect(&notifications, &NotificationService::refused, &tray, &TrayIcon::show);
    for (const NotificationService *service : std::initializer_list<NotificationService *>{&notifications, &tray})
        QObject::connect(service, &NotificationService::activated, &window, &MainWindow::presentMessage);
    QObject::connect(&tray, &TrayIcon::windowRequested, &window, &MainWindow::present);
    QObject::connect(&tray, &TrayIcon::quitRequested, &window, &QWidget::close);
    const auto showUnread = [&] {
        const TimelineModel *timeline = session.timeline();
        launcherCount.setCount(timeline->unreadCount(), timeline->unreadMentionCount() > 0);
        tray.setUnread(timeline->unreadCount(), window.windowTitle());
    };
    QObject::connect(session.timeline(), &TimelineModel::unreadChanged, &tray, showUnread);
    QObject::connect(&window, &QWidget::windowTitleChanged, &tray, showUnread);
    QObject::connect(&settings, &ClientSettings::changed, &tray, [&] { tray.setShown(settings.trayIcon()); });
    tray.setShown(settings.trayIcon());

    QObject::connect(&store, &MessageStore::storeFailed, window.chatPage()->banner(), &StatusBanner::showHistoryFailure);

    // Asked to end from outside, the session is logged out in order, as when the window is closed.
    UnixSignals signalsFromOutside;
    QObject::connect(&signalsFromOutside, &UnixSignals::stopRequested, &window, &QWidget::close);
    QObject::connect(&signalsFromOutside, &UnixSignals::reloadRequested, &window, &QWidget::close);

    SignInPage *page = window.signInPage();
    if (options->endpoint) {
        page->setVia(options->via);
        page->setAddress(options->endpoint->toString());
    }
    if (!options->user.isEmpty())
        page->setName(options->user);
    if (options->passwordOnStandardInput)
        page->setPassword(readPassword());
    window.show();
    page->focusFirstEmpty();
    if (options->signInAtOnce || options->createAtOnce)
        page->submit(options->createAtOnce);
    return QApplication::exec();
}
