// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// client-gallery DIR: saves a picture of every page of the client in every state worth looking at, to be compared with
// the design by eye. Needs no display: QT_QPA_PLATFORM=offscreen, and QT_SCALE_FACTOR for other scales.

#include "app-client/inspector/packetlog.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/aboutdialog.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/clientactions.h"
#include "app-client/views/inspectorwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/settingsdialog.h"
#include "app-client/views/shortcutsheet.h"
#include "app-client/views/signinpage.h"
#include "appearance/themecontroller.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtCore/QDir>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

namespace {

constexpr QSize wide(1000, 720);
constexpr QSize narrow(420, 708);
constexpr QSize leastSize(360, 480); // as the window has it
constexpr QSize signInSize(520, 680);

class Gallery {
public:
    Gallery(const QDir &folder, ThemeController &appearance)
        : m_folder(folder)
        , m_appearance(appearance)
    {
    }

    void show(const QString &name, QWidget &page, const QSize &size)
    {
        for (const auto choice : {ThemeController::Choice::Light, ThemeController::Choice::Dark}) {
            m_appearance.setChoice(choice);
            if (!size.isEmpty())
                page.resize(size);
            page.show();
            QApplication::setActiveWindow(&page);
            settle();
            if (prepare)
                prepare();
            settle();
            const bool dark = choice == ThemeController::Choice::Dark;
            page.grab().save(m_folder.filePath(name + (dark ? u"-dark.png"_s : u".png"_s)));
        }
        page.hide();
    }

    std::function<void()> prepare;

private:
    /// A layout may ask for another one.
    static void settle()
    {
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
    }

    QDir m_folder;
    ThemeController &m_appearance;
};

void showChat(Gallery &gallery)
{
    TimelineModel timeline;
    RecentPeopleModel people;
    SampleConversation().fillChat(timeline);
    const QDateTime now = SampleConversation::at(14, 12);
    SampleConversation::fillPeople(people, now);
    ChatPage page([&] { return Moment{now, {}}; });
    page.setMinimumSize(leastSize);
    page.setModels(&timeline, &people);
    const ClientActions actions(&page, page.pageActions());
    page.setActions(actions);
    page.setTitle(u"Lab chat"_s);
    page.setUserName(u"dana"_s);
    page.setState(Online{chatmessage::UserId{7}, now.addSecs(-11 * 60), {u"lab-srv"_s, defaultServerPort}});
    page.setRoundTrip(std::chrono::milliseconds(18));
    page.input()->setText(u"And the port is a string"_s);
    gallery.prepare = [&] {
        page.input()->edit()->setFocus();
        page.timeline()->verticalScrollBar()->setValue(0);
    };
    gallery.show(u"client-chat"_s, page, wide);
    gallery.show(u"client-chat-narrow"_s, page, narrow);
    page.peopleAction()->setChecked(true);
    gallery.show(u"client-people-narrow"_s, page, narrow);
    page.peopleAction()->setChecked(false);
    page.input()->setText(
        u"Notes from today for the wiki, please correct me. The header is 6 bytes: packet type, version, sender id (2 "
        "bytes) and payload length (2 bytes), all big endian. Before the login the sender id is 0; afterwards it is the "
        "id from ACC_Login_Success. Every field in the payload is tag, length, value, and the length is one byte, so a "
        "text ends at 255 bytes and a longer one has to be split. GeneralizedTime is always UTC with a Z and four digits "
        "for the year, 15 bytes."_s);
    gallery.show(u"client-long-message"_s, page, wide);
    page.input()->showEmojiPicker();
    gallery.show(u"client-emoji"_s, *page.findChild<QWidget *>(u"emojiPicker"_s), QSize());
    timeline.clear();
    page.input()->setText({});
    gallery.show(u"client-empty"_s, page, wide);
}

void showLost(Gallery &gallery)
{
    TimelineModel timeline;
    RecentPeopleModel people;
    SampleConversation().fillLost(timeline);
    const QDateTime now = SampleConversation::at(14, 8);
    SampleConversation::fillPeople(people, now);
    ChatPage page([&] { return Moment{now, {}}; });
    page.setMinimumSize(leastSize);
    page.setModels(&timeline, &people);
    const ClientActions actions(&page, page.pageActions());
    page.setActions(actions);
    page.setTitle(u"Lab chat"_s);
    page.setUserName(u"dana"_s);
    Problem lost;
    lost.kind = Problem::Kind::ConnectionLost;
    lost.endpoint = {u"lab-srv"_s, defaultServerPort};
    page.setState(Waiting{Attempt{4, SampleConversation::at(14, 7)}, SteadyTime(std::chrono::seconds(8)), lost});
    page.setWaitingCount(2);
    page.input()->setText(u"And the port is a string, is that on purpose?"_s);
    gallery.prepare = [&] { page.input()->edit()->setFocus(); };
    gallery.show(u"client-reconnecting"_s, page, wide);
    gallery.show(u"client-reconnecting-narrow"_s, page, narrow);
}

void showSignIn(Gallery &gallery)
{
    const Endpoint manager{u"lab-srv"_s, defaultManagerPort};
    SignInPage page;
    page.setAddress(manager.toString());
    page.setKeyring(KeyringReady{true});
    page.setRemember(true);
    page.setName(u"dana"_s);
    page.setPassword(u"ten4letter"_s);
    gallery.prepare = [&] {
        page.showLookUp(manager, clientconnection::ServerAddress{u"10.0.0.5"_s, defaultServerPort});
        page.findChild<QWidget *>(u"passwordField"_s)->setFocus();
    };
    gallery.show(u"client-sign-in"_s, page, signInSize);
    Problem problem;
    problem.kind = Problem::Kind::WrongCredentials;
    gallery.prepare = [&] {
        page.showLookUp(manager, clientconnection::ServerAddress{u"10.0.0.5"_s, defaultServerPort});
        page.showProblem(problem);
    };
    gallery.show(u"client-sign-in-wrong"_s, page, signInSize);
    problem.kind = Problem::Kind::NameTaken;
    problem.name = u"dana"_s;
    gallery.show(u"client-sign-in-taken"_s, page, signInSize);
    problem.kind = Problem::Kind::AdvertisedUnreachable;
    problem.endpoint = {u"172.17.0.2"_s, defaultServerPort};
    problem.asked = manager;
    gallery.show(u"client-sign-in-unreachable"_s, page, QSize(400, 720));
    gallery.prepare = [&] {
        problem.kind = Problem::Kind::NothingListens;
        problem.party = Problem::Party::Manager;
        problem.endpoint = manager;
        page.showProblem(problem);
    };
    gallery.show(u"client-sign-in-refused"_s, page, signInSize);
    gallery.prepare = [&] { page.setState(LookingUp{{}, manager}); };
    gallery.show(u"client-sign-in-busy"_s, page, signInSize);
}

PacketRecord crossed(int seconds, PacketDirection direction, inspection::SubProtocol protocol, const QByteArray &hex)
{
    const QByteArray packet = QByteArray::fromHex(hex);
    const bool manager = protocol == inspection::SubProtocol::ClientConnection;
    return {SampleConversation::at(14, 5).addSecs(seconds), protocol, manager ? u"lab-srv:8080"_s : u"lab-srv:8000"_s,
            PacketCrossed{direction, {packet, packet.size(), true}}};
}

void showInspector(Gallery &gallery)
{
    using enum PacketDirection;
    using enum inspection::SubProtocol;
    gallery.prepare = {};
    PacketLog log;
    InspectorWindow window(log);
    gallery.show(u"client-inspector-empty"_s, window, QSize());
    log.append({SampleConversation::at(14, 5), ClientConnection, u"lab-srv:8080"_s, ConnectionOpened{}});
    log.append(crossed(0, Sent, ClientConnection, "0003"));
    log.append(crossed(0, Received, ClientConnection, "0103010C0831302E302E302E350C0438303030"));
    log.append(crossed(1, Sent, ChatMessage, "0A03000000100C0464616E610C082A2A2A2A2A2A2A2A"));
    log.append(crossed(1, Received, ChatMessage, "0B030000000402020007"));
    log.append(crossed(9, Sent, ChatMessage, "1403000700 23 180F32303235303332303134303530395A0C0A416E642074686520706F0C0464616E61"));
    log.append(crossed(9, Received, ChatMessage, "010300000014 0A011F0C0F496E76616C69642052657175657374"));
    log.append(crossed(12, Received, ChatMessage, "1403000300 1C 180F32303235303332303134303531325A020200010C05 63686C6F65"));
    const auto choose = [&window](int row) {
        return [&window, row] {
            auto *list = window.findChild<QTreeView *>(u"packetList"_s);
            list->setCurrentIndex(list->model()->index(row, 0));
        };
    };
    log.setPaused(true); // what has come is inserted at once
    log.setPaused(false);
    gallery.prepare = choose(5);
    gallery.show(u"client-inspector"_s, window, QSize(1000, 720));
    gallery.prepare = choose(3);
    gallery.show(u"client-inspector-password"_s, window, QSize(720, 640));
    gallery.prepare = choose(7);
    gallery.show(u"client-inspector-broken"_s, window, QSize(1000, 720));
    gallery.show(u"client-inspector-narrow"_s, window, QSize(420, 708));
}

void showDialogs(Gallery &gallery)
{
    gallery.prepare = {};
    const QTemporaryDir folder;
    QSettings storage(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    ClientSettings settings(storage);
    settings.setMuted(u"noah"_s, true);
    for (const auto &[name, size] : {std::pair(u"client-settings"_s, QSize(520, 860)), std::pair(u"client-settings-narrow"_s, QSize(360, 640))}) {
        SettingsDialog dialog(settings, {u"de"_s, u"en"_s}, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setHistoryPath(u"/home/dana/.local/share/roundtable/roundtable-client/history-default.sqlite"_s);
        dialog.setRoom(u"dana at lab-srv:8080"_s);
        dialog.setRememberedUser(u"dana"_s);
        gallery.show(name, dialog, size);
    }
    AboutDialog about(nullptr);
    about.setAttribute(Qt::WA_DeleteOnClose, false);
    gallery.show(u"client-about"_s, about, QSize());
    ChatPage page;
    const ClientActions actions(&page, page.pageActions());
    ShortcutSheet sheet(actions.groups(), true, nullptr);
    sheet.setAttribute(Qt::WA_DeleteOnClose, false);
    gallery.show(u"client-shortcuts"_s, sheet, QSize());
    gallery.show(u"client-shortcuts-narrow"_s, sheet, QSize(380, 640));
    gallery.show(u"client-menu"_s, *actions.menu(), QSize());
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (application.arguments().size() != 2) {
        std::fputs("usage: client-gallery DIR\n", stderr);
        return EXIT_FAILURE;
    }
    const QDir folder(application.arguments().at(1));
    folder.mkpath(u"."_s);
    ThemeController appearance;
    Gallery gallery(folder, appearance);
    showChat(gallery);
    showLost(gallery);
    showSignIn(gallery);
    showInspector(gallery);
    showDialogs(gallery);
    return EXIT_SUCCESS;
}
