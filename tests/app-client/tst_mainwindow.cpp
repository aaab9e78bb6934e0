// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/mainwindow.h"

#include "app-client/credentials/rememberedpassword.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/shortcutsheet.h"
#include "app-client/views/signinpage.h"
#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/chatchannel.h"
#include "protocol/transport/listener.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>
#include <QtTest/QtTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

namespace {

/// A chat server of a few lines: lets everybody in as number 7 and sends every message back.
class TinyServer : public QObject {
public:
    TinyServer()
    {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            m_socket = m_server.nextPendingConnection();
            connect(m_socket, &QTcpSocket::readyRead, this, [this] { answer(m_socket->readAll()); });
        });
    }

    [[nodiscard]] Endpoint endpoint() const { return {u"127.0.0.1"_s, m_server.serverPort()}; }
    [[nodiscard]] bool hasLogout() const { return m_hasLogout; }
    void say(const QString &name, const QString &text)
    {
        const auto now = GeneralizedTime::fromDateTime(QDateTime::currentDateTimeUtc());
        write({chatmessage::UserId{9}, chatmessage::Send{*now, text, name}});
    }
    void drop() { m_socket->abort(); }

private:
    void write(const chatmessage::Frame &frame) { m_socket->write(*chatmessage::encode(frame)); }
    void answer(const QByteArray &bytes)
    {
        switch (chatmessage::PacketType(bytes[0])) {
        case chatmessage::PacketType::Login:
            write({chatmessage::serverId, chatmessage::LoginSuccess{chatmessage::UserId{7}}});
            break;
        case chatmessage::PacketType::Logout:
            m_hasLogout = true;
            break;
        default:
            m_socket->write(bytes);
        }
    }

    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr;
    bool m_hasLogout = false;
};

} // namespace

namespace {

/// A keyring in memory that answers at once, or says that it is not there.
class FakeKeyring final : public CredentialStore {
public:
    void read(const CredentialKey &key) override
    {
        if (isMissing)
            Q_EMIT failed(key, {CredentialFault::Kind::NoKeyring, {}});
        else if (isLocked)
            Q_EMIT failed(key, {CredentialFault::Kind::Locked, {}});
        else if (password.isEmpty())
            Q_EMIT nothingFound(key);
        else
            Q_EMIT passwordRead(key, password);
    }
    void write(const CredentialKey &key, const QString &kept) override
    {
        password = kept;
        Q_EMIT written(key);
    }
    void remove(const CredentialKey &key) override
    {
        password.clear();
        Q_EMIT removed(key);
    }

    QString password;
    bool isMissing = false;
    bool isLocked = false;
};

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void beginsWithTheSignInPage();
    void signingInBringsTheChat();
    void whatIsSentIsShownOnce();
    void titleCountsWhatIsNew();
    void loggingOutBringsTheSignInPage();
    void closingSignsOutFirst();
    void closingWithoutASessionIsDoneAtOnce();
    void lostConnectionKeepsTheChat();
    void placeAndNameAreRemembered();
    void themeAndZoomGoToTheSettings();
    void everyActionHasAKeyAndStandsInTheMenu();
    void f1ShowsTheKeys();
    void rememberMeKeepsThePasswordInTheKeyring();
    void keyringThatIsMissingTurnsRememberMeOff();
    void lockedKeyringIsTriedAgain();

private:
    void signIn();
    void useKeyring();
    [[nodiscard]] bool showsChat() const { return m_window->chatPage()->isVisible(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<ClientSettings> m_settings;
    std::unique_ptr<TinyServer> m_server;
    std::unique_ptr<ClientSession> m_session;
    FakeKeyring m_keyring;
    std::unique_ptr<RememberedPassword> m_remembered;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<ClientSettings>(*m_storage);
    m_server = std::make_unique<TinyServer>();
    m_session = std::make_unique<ClientSession>(nullptr);
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_remembered.reset();
    m_session.reset();
    m_server.reset();
    m_settings.reset();
    m_storage.reset();
}

void TestMainWindow::signIn()
{
    SignInPage *page = m_window->signInPage();
    page->setVia(SignInRequest::Via::ChatServer);
    page->setAddress(m_server->endpoint().toString());
    page->setName(u"dana"_s);
    page->setPassword(u"secret"_s);
    page->submit(false);
    QTRY_VERIFY(showsChat());
}

void TestMainWindow::useKeyring()
{
    m_settings->setLastName(u"dana"_s);
    m_settings->addRecentManager(u"127.0.0.1:1"_s);
    m_remembered = std::make_unique<RememberedPassword>(m_keyring);
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings, WindowServices{m_remembered.get()});
    m_window->show();
}

void TestMainWindow::beginsWithTheSignInPage()
{
    QVERIFY(m_window->signInPage()->isVisible());
    QCOMPARE(m_window->windowTitle(), u"Sign in – Roundtable"_s);
}

void TestMainWindow::signingInBringsTheChat()
{
    signIn();
    QCOMPARE(m_window->windowTitle(), u"Chat on this computer – Roundtable"_s);
    QVERIFY(m_window->chatPage()->input()->edit()->hasFocus());
    QVERIFY(!m_window->signInPage()->findChild<QWidget *>(u"passwordField"_s)->property("text").toString().contains(u's'));
}

void TestMainWindow::whatIsSentIsShownOnce()
{
    signIn();
    QTest::keyClicks(m_window->chatPage()->input()->edit(), u"hello"_s);
    QTest::keyClick(m_window->chatPage()->input()->edit(), Qt::Key_Return);
    const auto delivery = [this] {
        const auto *message = std::get_if<MessageEntry>(&m_session->timeline()->entry(0));
        return message ? message->delivery : Delivery::Failed;
    };
    QCOMPARE(m_window->chatPage()->timeline()->rowCount(), 1);
    QTRY_COMPARE(delivery(), Delivery::Delivered);
    QCOMPARE(m_window->chatPage()->timeline()->rowCount(), 1);
}

void TestMainWindow::titleCountsWhatIsNew()
{
    signIn();
    for (int i = 0; i < 40; ++i)
        m_server->say(u"amir"_s, u"message"_s);
    QTRY_COMPARE(m_window->chatPage()->timeline()->rowCount(), 40);
    QCOMPARE(m_window->windowTitle(), u"Chat on this computer – Roundtable"_s); // they were seen
    m_window->chatPage()->timeline()->presentRow(0);
    m_server->say(u"amir"_s, u"one more"_s);
    QTRY_COMPARE(m_window->windowTitle(), u"(1) Chat on this computer – Roundtable"_s);
    m_window->chatPage()->timeline()->scrollToEnd();
    QCOMPARE(m_window->windowTitle(), u"Chat on this computer – Roundtable"_s);
}

void TestMainWindow::loggingOutBringsTheSignInPage()
{
    signIn();
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(m_window->signInPage()->isVisible());
    QVERIFY(m_server->hasLogout());
}

void TestMainWindow::closingSignsOutFirst()
{
    signIn();
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->close();
    QVERIFY(!m_window->isVisible()); // the person does not wait
    QTRY_COMPARE(closed.count(), 1);
    QVERIFY(m_server->hasLogout());
}

void TestMainWindow::closingWithoutASessionIsDoneAtOnce()
{
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->close();
    QCOMPARE(closed.count(), 1);
}

void TestMainWindow::lostConnectionKeepsTheChat()
{
    signIn();
    m_server->drop();
    QTRY_VERIFY(std::holds_alternative<Waiting>(m_session->state()));
    QVERIFY(showsChat());
    QCOMPARE(QApplication::focusWidget(), m_window->chatPage()->input()->edit()); // whoever was writing goes on
    QTest::keyClicks(QApplication::focusWidget(), u"later on"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_session->waitingCount(), 1);
    m_session->retryNow();
    QCOMPARE(QApplication::focusWidget(), m_window->chatPage()->input()->edit());
    QSignalSpy closed(m_window.get(), &MainWindow::closed);
    m_window->close();
    QTRY_COMPARE(closed.count(), 1);
}

void TestMainWindow::placeAndNameAreRemembered()
{
    signIn();
    QCOMPARE(m_settings->lastName(), u"dana"_s);
    m_window->resize(800, 600);
    QCOMPARE(m_settings->lastServer(), m_server->endpoint().toString());
    QVERIFY(m_settings->recentManagers().isEmpty()); // it is none
    m_window->close();
    QVERIFY(!m_settings->windowGeometry().isEmpty());
    MainWindow again(*m_session, *m_settings);
    QCOMPARE(again.signInPage()->via(), SignInRequest::Via::ChatServer);
    QCOMPARE(again.signInPage()->credentialKey(), (CredentialKey{m_server->endpoint().toString(), u"dana"_s}));
    QCOMPARE(again.size(), QSize(800, 600));
}

void TestMainWindow::themeAndZoomGoToTheSettings()
{
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(m_settings->theme(), ThemeChoice::Dark);
    QTest::keyClick(m_window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_settings->zoomPercent(), 110);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_settings->zoomPercent(), 90);
    QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_settings->zoomPercent(), 100);
}

void TestMainWindow::everyActionHasAKeyAndStandsInTheMenu()
{
    QSet<QKeySequence> keys;
    const QList<QMenu *> menus = m_window->findChildren<QMenu *>();
    QVERIFY(!menus.isEmpty());
    for (const QMenu *menu : menus) {
        for (const QAction *action : menu->actions()) {
            if (action->isSeparator() || action->menu())
                continue;
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            QVERIFY2(!keys.contains(action->shortcut()), qPrintable(action->text()));
            keys.insert(action->shortcut());
        }
    }
    QVERIFY(keys.contains(QKeySequence(Qt::CTRL | Qt::Key_Q)));
}

void TestMainWindow::f1ShowsTheKeys()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *sheet = m_window->findChild<ShortcutSheet *>();
    QVERIFY(sheet);
    QVERIFY(sheet->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<ShortcutSheet *>());
}

void TestMainWindow::rememberMeKeepsThePasswordInTheKeyring()
{
    useKeyring();
    auto *box = m_window->findChild<QCheckBox *>(u"rememberBox"_s);
    QVERIFY(box->isVisible() && box->isEnabled());
    QVERIFY(!box->isChecked()); // nothing is kept that nobody asked to keep
    box->click();
    signIn();
    QCOMPARE(m_keyring.password, QString(m_server->endpoint().toString() + u"\nsecret"_s)); // and the server it is meant for
    QVERIFY(m_settings->rememberPassword());
    m_session->signOut();
    QTRY_VERIFY(m_window->signInPage()->isVisible());
    QCOMPARE(m_window->findChild<QLineEdit *>(u"passwordField"_s)->text(), u"secret"_s);
    box->click();
    signIn();
    QVERIFY(m_keyring.password.isEmpty());
    QVERIFY(!m_settings->rememberPassword());
}

void TestMainWindow::keyringThatIsMissingTurnsRememberMeOff()
{
    m_keyring.isMissing = true;
    m_settings->setRememberPassword(true);
    useKeyring();
    auto *box = m_window->findChild<QCheckBox *>(u"rememberBox"_s);
    QVERIFY(!box->isEnabled());
    QVERIFY(m_window->findChild<QLabel *>(u"rememberNote"_s)->text().contains(u"no system keyring"_s));
    signIn(); // everything else works
    m_keyring.isMissing = false;
}

void TestMainWindow::lockedKeyringIsTriedAgain()
{
    m_keyring.isLocked = true;
    m_keyring.password = u"secret"_s;
    m_settings->setRememberPassword(true);
    useKeyring();
    auto *again = m_window->findChild<QPushButton *>(u"rememberAgain"_s);
    QVERIFY(again->isVisible());
    QVERIFY(m_window->findChild<QLineEdit *>(u"passwordField"_s)->text().isEmpty());
    m_keyring.isLocked = false;
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(!again->isVisible());
    QCOMPARE(m_window->findChild<QLineEdit *>(u"passwordField"_s)->text(), u"secret"_s);
    m_keyring.password.clear();
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
