// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/mainwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/signinpage.h"
#include "app-client/views/statusbanner.h"
#include "appearance/banner.h"
#include "appearance/formfield.h"
#include "appearance/notice.h"
#include "tests/app-client/sessionfixture.h"
#include "tests/support/bytes.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include <functional>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using chatmessage::ErrorCode;
using test::bytes;

namespace {

/// The window, its session, and the manager and the server it meets, played byte by byte.
struct Stage {
    explicit Stage(const QString &settingsFile)
        : storage(settingsFile, QSettings::IniFormat), settings(storage), session(nullptr, patience()), window(session, settings)
    {
        window.show();
        window.activateWindow();
    }
    static SessionEnvironment patience()
    {
        SessionEnvironment environment;
        environment.answerTimeout = std::chrono::seconds(2); // waited for in one row only
        environment.signInTimeout = std::chrono::seconds(2); // and this in another
        return environment;
    }

    void signIn(SignInRequest::Via via, const QString &address, bool create = false)
    {
        SignInPage *page = window.signInPage();
        page->setVia(via);
        page->setAddress(address);
        page->setName(u"dana"_s);
        page->setPassword(u"secret"_s);
        page->submit(create);
    }
    void askManager() { signIn(SignInRequest::Via::Manager, u"127.0.0.1:%1"_s.arg(manager.port())); }
    void askServer(bool create = false) { signIn(SignInRequest::Via::ChatServer, u"127.0.0.1:%1"_s.arg(server.port()), create); }
    void managerAnswers(const QByteArray &answer)
    {
        peer = manager.next();
        if (!peer || !peer->waitFor(bytes("00 03")))
            return;
        peer->send(answer);
        peer->endSending();
    }
    void serverAnswers(const QByteArray &answer)
    {
        peer = server.next();
        if (peer && peer->waitForBytes(chatmessage::headerSize))
            peer->send(answer);
    }
    bool goOnline()
    {
        askServer();
        serverAnswers(loginSuccess(7));
        return QTest::qWaitFor([this] { return window.chatPage()->isVisible(); });
    }

    template <typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const { return window.findChild<Widget *>(name); }
    /// What stands at \a place, without the isolates around what came from outside.
    [[nodiscard]] QString said(const QString &place) const
    {
        static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
        QString text;
        if (const auto *banner = find<Banner>(place))
            text = banner->isVisible() ? banner->sentence() : QString();
        else if (const auto *form = find<FormField>(place))
            text = form->hint();
        else if (const auto *notice = find<Notice>(place))
            text = notice->isVisible() ? notice->text() : QString();
        return text.remove(isolates);
    }
    /// The one action that is offered for the problem, as it can be clicked.
    [[nodiscard]] QPushButton *action() const
    {
        for (const QString &name : {u"problemAction"_s, u"detailsAction"_s, u"openInspectorButton"_s, u"problemDetailsButton"_s}) {
            auto *button = find<QPushButton>(name);
            if (button && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool hasFocus(const QString &field) const
    {
        const auto *widget = find<QWidget>(field);
        return widget->hasFocus() || (widget->focusProxy() && widget->focusProxy()->hasFocus())
            || widget->isAncestorOf(QApplication::focusWidget());
    }
    [[nodiscard]] bool serverIsAskedAgain()
    {
        peer = server.next();
        return peer && peer->waitForBytes(packet(SessionFixture::login()).size());
    }
    [[nodiscard]] bool managerIsAskedAgain()
    {
        peer = manager.next();
        return peer && peer->waitFor(bytes("00 03"));
    }

    QSettings storage;
    ClientSettings settings;
    test::RawListener manager;
    test::RawListener server;
    std::unique_ptr<test::RawPeer> peer;
    ClientSession session;
    MainWindow window;
};

using Play = std::function<void(Stage &)>;
using Check = std::function<bool(Stage &)>;

} // namespace

Q_DECLARE_METATYPE(Play)
Q_DECLARE_METATYPE(Check)

/// The sentences that people read when something fails: word for word, brought about from outside, each with its action.
class TestErrorCatalogue : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void everySituationHasItsSentenceAndItsAction_data();
    void everySituationHasItsSentenceAndItsAction();
    void aSilentServerIsSaidBeforeItIsGivenUp();
    void aRefusedMessageSaysSoAndIsSentAgain();
};

void TestErrorCatalogue::everySituationHasItsSentenceAndItsAction_data()
{
    QTest::addColumn<Play>("play");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("sentence"); // %M and %S: the ports of manager and server
    QTest::addColumn<QString>("action");
    QTest::addColumn<Check>("check"); // what a click on it does

    const auto refused = [](ErrorCode code, bool create = false) -> Play {
        return [=](Stage &s) {
            s.askServer(create);
            s.serverAnswers(packet(standardError(code)));
        };
    };
    const auto answered = [](const char *answer) -> Play {
        return [=](Stage &s) {
            s.askManager();
            s.managerAnswers(bytes(answer));
        };
    };
    const auto noticeHolds = [](const QString &details) -> Check {
        return [=](Stage &s) { return s.said(u"problem"_s).contains(details); };
    };
    const Check asksTheManager = [](Stage &s) { return s.managerIsAskedAgain(); };
    const Check asksTheServer = [](Stage &s) { return s.serverIsAskedAgain(); };
    const auto address = u"addressForm"_s;
    const auto page = u"problem"_s;

    QTest::newRow("manager name unknown")
        << Play([](Stage &s) { s.signIn(SignInRequest::Via::Manager, u"no-such-host.invalid:8080"_s); }) << address
        << u"There is no computer called no-such-host.invalid on this network."_s << u"Edit address"_s
        << Check([](Stage &s) { return s.hasFocus(u"addressField"_s); });
    QTest::newRow("manager refused")
        << Play([](Stage &s) {
               s.manager.close();
               s.askManager();
           })
        << address << u"Nothing answers at 127.0.0.1:%M. Is the manager program running there, with this port?"_s
        << u"Try again"_s
        << Check([](Stage &s) { return std::holds_alternative<LookingUp>(s.session.state()); });
    QTest::newRow("no answer in time")
        << Play([](Stage &s) {
               s.askManager();
               s.peer = s.manager.next();
           })
        << address << u"127.0.0.1 does not answer. A firewall may be in the way."_s << u"Try again"_s << asksTheManager;
    QTest::newRow("manager hangs up")
        << Play([](Stage &s) {
               s.askManager();
               s.managerAnswers({});
           })
        << address << u"The program at 127.0.0.1:%M ended the connection without an answer. Is it a server manager?"_s
        << u"Try again"_s << asksTheManager;
    QTest::newRow("not version 3")
        << answered("01 02 01 7F 00 00 01 1F 40") << address
        << u"The program at 127.0.0.1:%M speaks version 2; this program speaks version 3."_s << u"Details"_s
        << noticeHolds(u"Version byte 2 (0x02)"_s);
    QTest::newRow("manager says offline")
        << answered("01 03 00 0C 00 0C 00 FF FF") << address
        << u"The manager is running, but no chat server is online. This page checks again every 5 s."_s << u"Check now"_s
        << asksTheManager;
    QTest::newRow("advertised address unreachable")
        << Play([](Stage &s) {
               s.askManager();
               const clientconnection::ServerAddress elsewhere{u"127.0.0.2"_s, s.server.port()};
               s.managerAnswers(clientconnection::encode({clientconnection::ReturnIp{elsewhere}}).value());
           })
        << page
        << u"The manager sent us to 127.0.0.2:%S, which cannot be reached from here. The operator may need to set the advertised address."_s
        << u"Try 127.0.0.1:%S instead"_s << asksTheServer;
    QTest::newRow("advertised address unreachable, on the manager's computer")
        << Play([](Stage &s) {
               s.server.close();
               s.askManager();
               s.managerAnswers(managerAnswer(s.server.port()));
           })
        << page
        << u"The manager sent us to 127.0.0.1:%S, which cannot be reached from here. The operator may need to set the advertised address."_s
        << u"Try again"_s << asksTheManager;
    QTest::newRow("advertised address unusable")
        << answered("01 03 01 0C 07 \"0.0.0.0\" 0C 04 \"8000\"") << page
        << u"The manager sent us to 0.0.0.0:8000, which is no address for a chat server. The operator may need to set the advertised address."_s
        << u"Try 127.0.0.1:8000 instead"_s
        << Check([](Stage &s) { return s.session.askedEndpoint() == Endpoint{u"127.0.0.1"_s, 8000}; });
    QTest::newRow("manager breaks the protocol")
        << answered("01 03 01 02 01 05") << address
        << u"The manager sent a packet that breaks the protocol (WrongTag at byte 3). The connection was closed."_s
        << u"Details"_s << noticeHolds(u"Bytes 01 03 01 02 01 05"_s);
    for (const ErrorCode code : {ErrorCode::InvalidUserId, ErrorCode::InvalidAuthentication}) {
        QTest::addRow("%d on sign-in", int(code))
            << refused(code) << u"passwordForm"_s << u"The name or the password is wrong."_s << u"Details"_s
            << Check([code](Stage &s) { return s.said(u"problem"_s).contains(u"Error code %1"_s.arg(int(code))); });
    }
    QTest::newRow("13") << refused(ErrorCode::UserAlreadyExists, true) << u"nameForm"_s << u"The name dana is taken."_s
                        << u"Sign in as dana"_s << asksTheServer;
    QTest::newRow("21") << refused(ErrorCode::GenericFailure) << page << u"The server had a problem (Generic Failure)."_s
                        << u"Try again"_s << asksTheServer;
    QTest::newRow("31") << refused(ErrorCode::InvalidRequest) << page
                        << u"The server did not understand the request (Invalid Request)."_s << u"Open inspector"_s << Check();
    QTest::newRow("32") << refused(ErrorCode::RequestTimeout) << page
                        << u"The server waited too long (Request Timeout)."_s << u"Try again"_s << asksTheServer;
    QTest::newRow("another code")
        << Play([](Stage &s) {
               s.askServer();
               s.serverAnswers(bytes("01 03 00 00 00 13 0A 01 63 0C 0E \"Full <b>up</b>\""));
           })
        << page << u"The server answered with error 99: Full <b>up</b>."_s << u"Details"_s << noticeHolds(u"Error code 99 (0x63)"_s);
    QTest::newRow("broken packet")
        << Play([](Stage &s) {
               s.askServer();
               s.serverAnswers(bytes("0B 03 00 00 00 00"));
           })
        << page << u"The server sent a packet that breaks the protocol (MissingField at byte 6). The connection was closed."_s
        << u"Details"_s << noticeHolds(u"Bytes 0B 03 00 00 00 00"_s);
    QTest::newRow("server hangs up")
        << Play([](Stage &s) {
               s.askServer();
               s.serverAnswers({});
               s.peer->close();
           })
        << page << u"The server at 127.0.0.1:%S ended the connection before it answered."_s << u"Try again"_s << asksTheServer;
    QTest::newRow("31 in a session")
        << Play([](Stage &s) {
               if (s.goOnline())
                   s.peer->send(packet(standardError(ErrorCode::InvalidRequest)));
           })
        << u"problemBanner"_s << u"The server did not understand the request (Invalid Request)."_s << u"Open inspector"_s
        << Check();
    QTest::newRow("32 in a session")
        << Play([](Stage &s) {
               if (s.goOnline())
                   s.peer->send(packet(standardError(ErrorCode::RequestTimeout)));
           })
        << u"problemBanner"_s << u"The server waited too long (Request Timeout)."_s << u"Details"_s << Check();
    QTest::newRow("broken packet in a session")
        << Play([](Stage &s) {
               if (s.goOnline())
                   s.peer->send(bytes("14 03 00 03 00 02 18 00"));
           })
        << u"problemBanner"_s
        << u"The server sent a packet that breaks the protocol (WrongLength at byte 7). The connection was closed."_s
        << u"Details"_s << Check([](Stage &s) {
               const auto labels = s.find<Banner>(u"problemBanner"_s)->findChildren<QLabel *>();
               return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                   return label->isVisible() && label->text().contains(u"Bytes 14 03 00 03 00 02 18 00"_s);
               });
           });
    QTest::newRow("server takes the connection and says nothing")
        << Play([](Stage &s) { s.askServer(); }) << page
        << u"The program at 127.0.0.1:%S took the connection, but does not answer. Is it a chat server?"_s << u"Try again"_s
        << asksTheServer;
}

void TestErrorCatalogue::everySituationHasItsSentenceAndItsAction()
{
    QFETCH(const Play, play);
    QFETCH(const QString, place);
    QFETCH(QString, sentence);
    QFETCH(QString, action);
    QFETCH(const Check, check);
    Stage stage(m_folder.filePath(u"settings.ini"_s));
    QVERIFY(QTest::qWaitForWindowActive(&stage.window));
    for (QString *text : {&sentence, &action}) {
        text->replace(u"%M"_s, QString::number(stage.manager.port()));
        text->replace(u"%S"_s, QString::number(stage.server.port()));
    }
    QSignalSpy inspector(stage.window.signInPage(), &SignInPage::inspectorRequested);
    QSignalSpy inspectorInSession(stage.window.chatPage()->banner(), &StatusBanner::inspectorRequested);

    play(stage);
    QTRY_COMPARE(stage.said(place), sentence);
    if (place == "passwordForm"_L1)
        QVERIFY(stage.hasFocus(u"passwordField"_s));
    QPushButton *button = stage.action();
    QVERIFY(button);
    QVERIFY(button->text().remove(QRegularExpression(u"[\u2066-\u2069]"_s)) == action);
    button->click();
    if (action == "Open inspector"_L1)
        QCOMPARE(inspector.size() + inspectorInSession.size(), 1);
    else if (check)
        QVERIFY(check(stage));
    stage.session.cancel();
}

void TestErrorCatalogue::aSilentServerIsSaidBeforeItIsGivenUp()
{
    Stage stage(m_folder.filePath(u"settings.ini"_s));
    auto *patience = stage.find<QTimer>(u"answerPatience"_s);
    QCOMPARE(patience->intervalAsDuration(), std::chrono::seconds(5));
    patience->setInterval(0);
    stage.askServer();
    QTRY_COMPARE(stage.said(u"addressForm"_s), u"Connected, but the server has not answered yet. It may be busy."_s);
    QVERIFY(std::holds_alternative<SigningIn>(stage.session.state())); // it is waited for all the same
    stage.session.cancel();
    QVERIFY(!stage.said(u"addressForm"_s).contains(u"not answered"_s));
}

void TestErrorCatalogue::aRefusedMessageSaysSoAndIsSentAgain()
{
    Stage stage(m_folder.filePath(u"settings.ini"_s));
    QVERIFY(stage.goOnline());
    stage.peer->takeReceived();
    stage.session.send(u"hello"_s);
    QVERIFY(stage.peer->waitForBytes(chatmessage::headerSize));
    stage.peer->takeReceived();
    stage.peer->send(packet(standardError(ErrorCode::InvalidRequest)));
    TimelineView *timeline = stage.window.chatPage()->timeline();
    QTRY_VERIFY(timeline->accessibleTextOf(0).contains(u"not sent because of Invalid Request"_s));
    QVERIFY(!timeline->actionRect(0, TimelineHit::Part::Copy).isEmpty());
    QVERIFY(!timeline->actionRect(0, TimelineHit::Part::Discard).isEmpty());
    QTest::mouseClick(timeline->viewport(), Qt::LeftButton, {}, timeline->actionRect(0, TimelineHit::Part::Retry).center());
    QVERIFY(stage.peer->waitForBytes(chatmessage::headerSize));
    QCOMPARE(std::get<chatmessage::Send>(framesIn(stage.peer->received()).value(0).packet).content, Utf8Text(u"hello"_s));
}

QTEST_MAIN(TestErrorCatalogue)
#include "tst_errorcatalogue.moc"
