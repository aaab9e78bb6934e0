// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// The client's window by keys alone: what Tab visits on each page, and in which order.

#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/mainwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/signinpage.h"
#include "tests/app-client/sessionfixture.h"
#include "tests/appearance/accessibilitywalk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestWindowKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void tabVisitsTheSignInForm();
    void tabVisitsTheWholeConversation_data();
    void tabVisitsTheWholeConversation();
    void tabVisitsTheListOfPeopleInItsPlace();
    void tabVisitsTheFindBarBeforeTheMessages();
    void controlEndLeadsToTheNewestMessageFromTheBox();

private:
    /// Signed in, with a message in the timeline and one being written, so that nothing is disabled.
    void enterTheChat();
    [[nodiscard]] QWidget *edit() const { return m_window->chatPage()->input()->edit(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<ClientSettings> m_settings;
    std::unique_ptr<SessionFixture> m_session;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowKeys::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<ClientSettings>(*m_storage);
    m_session = std::make_unique<SessionFixture>();
    m_window = std::make_unique<MainWindow>(m_session->session, *m_settings);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowKeys::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_settings.reset();
    m_storage.reset();
}

void TestWindowKeys::enterTheChat()
{
    QVERIFY(m_session->goOnline());
    QTRY_VERIFY(m_window->chatPage()->isVisible());
    const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    m_session->peer->send(relay(u"bo"_s, u"first bytes"_s, now, 9));
    QTRY_COMPARE(m_session->session.timeline()->rowCount(), 1);
    QTest::keyClicks(edit(), u"an answer"_s);
}

void TestWindowKeys::tabVisitsTheSignInForm()
{
    QStringList expected{u"addressField"_s, u"nameField"_s, u"passwordField"_s, u"revealButton"_s,
                         u"signInButton"_s, u"createButton"_s, u"viaButton"_s, u"signInMenuButton"_s};
    SignInPage *page = m_window->signInPage();
    page->setVia(SignInRequest::Via::ChatServer);
    page->setAddress(u"127.0.0.1:8000"_s);
    page->setName(u"dana"_s);
    page->setPassword(u"secret"_s);
    page->findChild<QWidget *>(u"addressField"_s)->setFocus();
    QCOMPARE(walkByKey(m_window.get(), Qt::Key_Tab), expected);
    std::reverse(expected.begin() + 1, expected.end());
    QCOMPARE(walkByKey(m_window.get(), Qt::Key_Backtab), expected);
}

void TestWindowKeys::tabVisitsTheWholeConversation_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QStringList>("expected");
    // From the box one writes in: its buttons, the header, the messages, the people
    QTest::newRow("wide") << QSize(1000, 720)
                          << QStringList{u"messageEdit"_s,     u"emojiButton"_s,   u"sendButton"_s, u"findButton"_s,
                                         u"inspectorButton"_s, u"peopleButton"_s,  u"menuButton"_s, u"timeline"_s, u"peopleList"_s};
    QTest::newRow("people are a page") << QSize(640, 720)
                                       << QStringList{u"messageEdit"_s,     u"emojiButton"_s,  u"sendButton"_s, u"findButton"_s,
                                                      u"inspectorButton"_s, u"peopleButton"_s, u"menuButton"_s, u"timeline"_s};
    QTest::newRow("narrow") << QSize(360, 480)
                            << QStringList{u"messageEdit"_s,  u"emojiButton"_s, u"sendButton"_s, u"findButton"_s,
                                           u"peopleButton"_s, u"menuButton"_s,  u"timeline"_s};
}

void TestWindowKeys::tabVisitsTheWholeConversation()
{
    QFETCH(QSize, size);
    QFETCH(QStringList, expected);
    m_window->resize(size);
    enterTheChat();
    QVERIFY(edit()->hasFocus());
    QCOMPARE(walkByKey(m_window.get(), Qt::Key_Tab), expected);
    QVERIFY(edit()->hasFocus());
    std::reverse(expected.begin() + 1, expected.end());
    QCOMPARE(walkByKey(m_window.get(), Qt::Key_Backtab), expected);
}

void TestWindowKeys::tabVisitsTheListOfPeopleInItsPlace()
{
    m_window->resize(640, 720);
    enterTheChat();
    QTest::keyClick(m_window.get(), Qt::Key_F9); // it takes the place of the messages
    QVERIFY(!m_window->chatPage()->timeline()->isVisible());
    const QStringList visited = walkByKey(m_window.get(), Qt::Key_Tab);
    QVERIFY2(visited.contains(u"peopleList"_s) && !visited.contains(u"timeline"_s), qPrintable(visited.join(u' ')));
    m_window->resize(1000, 720);
    const QStringList beside = walkByKey(m_window.get(), Qt::Key_Tab);
    QVERIFY2(beside.contains(u"timeline"_s), qPrintable(beside.join(u' ')));
    QCOMPARE(beside.indexOf(u"peopleList"_s), beside.indexOf(u"timeline"_s) + 1);
}

void TestWindowKeys::tabVisitsTheFindBarBeforeTheMessages()
{
    enterTheChat();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    const QStringList visited = walkByKey(m_window.get(), Qt::Key_Tab);
    QCOMPARE(visited.first(), u"findField"_s);
    QVERIFY2(visited.indexOf(u"closeFindButton"_s) < visited.indexOf(u"timeline"_s), qPrintable(visited.join(u' ')));
    QVERIFY2(visited.contains(u"timeline"_s) && visited.contains(u"messageEdit"_s), qPrintable(visited.join(u' ')));
}

void TestWindowKeys::controlEndLeadsToTheNewestMessageFromTheBox()
{
    enterTheChat();
    const QDateTime now = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    for (int i = 0; i < 60; ++i)
        m_session->peer->send(relay(u"bo"_s, u"line %1"_s.arg(i), now, 9));
    TimelineView *timeline = m_window->chatPage()->timeline();
    QTRY_COMPARE(timeline->rowCount(), 61);
    timeline->presentRow(3);
    QVERIFY(!timeline->isAtEnd());
    QTest::keyClick(edit(), Qt::Key_Home);
    QTest::keyClick(edit(), Qt::Key_End, Qt::ControlModifier); // first to the end of what is written
    QVERIFY(!timeline->isAtEnd());
    QTest::keyClick(edit(), Qt::Key_End, Qt::ControlModifier);
    QTRY_VERIFY(timeline->isAtEnd());
    QVERIFY(edit()->hasFocus());
}

QTEST_MAIN(TestWindowKeys)
#include "tst_windowkeys.moc"
