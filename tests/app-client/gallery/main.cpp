// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// client-gallery DIR: saves a picture of every page of the client in every state worth looking at, to be compared with
// the design by eye. Needs no display: QT_QPA_PLATFORM=offscreen, and QT_SCALE_FACTOR for other scales.

#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/signinpage.h"
#include "appearance/themecontroller.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtCore/QDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

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
    page.setTitle(u"Lab chat"_s);
    page.setUserName(u"dana"_s);
    page.setState(Online{chatmessage::UserId{7}, now.addSecs(-11 * 60), {u"lab-srv"_s, defaultServerPort}});
    page.setRoundTrip(std::chrono::milliseconds(18));
    page.input()->setText(u"And the port is a string"_s);
    gallery.prepare = [&] {
        page.input()->setFocus();
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
    page.setTitle(u"Lab chat"_s);
    page.setUserName(u"dana"_s);
    Problem lost;
    lost.kind = Problem::Kind::ConnectionLost;
    lost.endpoint = {u"lab-srv"_s, defaultServerPort};
    page.setState(Waiting{Attempt{4, SampleConversation::at(14, 7)}, SteadyTime(std::chrono::seconds(8)), lost});
    page.setWaitingCount(2);
    page.input()->setText(u"And the port is a string, is that on purpose?"_s);
    gallery.prepare = [&] { page.input()->setFocus(); };
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
    return EXIT_SUCCESS;
}
