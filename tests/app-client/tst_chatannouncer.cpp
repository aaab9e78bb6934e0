// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/chatannouncer.h"

#include "app-client/models/recentpeoplemodel.h"
#include "app-client/models/timelinemodel.h"
#include "app-client/views/namecompletion.h"
#include "appearance/banner.h"
#include "appearance/screenreader.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QWidget>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

namespace {

QStringList told;

void listen(QAccessibleEvent *event)
{
    QAccessibleInterface *source = event->accessibleInterface();
    if (event->type() == QAccessible::ObjectShow && source && source->role() == QAccessible::Notification)
        told.append(source->text(QAccessible::Name));
}

} // namespace

class TestChatAnnouncer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void whatOthersWriteIsReadOut();
    void manyAtOnceAreCounted();
    void oneselfAndTheMutedAreNotReadOut();
    void historyIsNotReadOut();
    void whatWasNotSentIsSaidOnce();
    void thatItIsBackIsSaid();
    void aBannerSaysItsSentenceOnce();
    void aNameThatIsOfferedIsSaid();
    void nothingIsSaidWhereNobodyListens();
    void nothingIsSaidInABackgroundWindow();

private:
    SampleConversation m_sample;
    TimelineModel m_model;
    std::unique_ptr<QWidget> m_window;
    ChatAnnouncer *m_announcer = nullptr;
};

void TestChatAnnouncer::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    static_cast<void>(isScreenReaderListening());
    QAccessible::installUpdateHandler(listen);
    QAccessible::setActive(true);
    m_model.clear();
    m_model.setMutedPeople({});
    m_window = std::make_unique<QWidget>();
    m_announcer = new ChatAnnouncer(m_window.get());
    m_announcer->setModel(&m_model);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    told.clear();
}

void TestChatAnnouncer::cleanup()
{
    m_window.reset();
    QAccessible::setActive(false);
    QAccessible::installUpdateHandler(nullptr);
}

void TestChatAnnouncer::whatOthersWriteIsReadOut()
{
    m_model.append(m_sample.from(u"bo"_s, 14, 10, u"hello"_s));
    m_model.append(m_sample.from(u"amir"_s, 14, 10, u"hi"_s));
    QTRY_COMPARE(told, QStringList{u"bo at 14:10: hello\namir at 14:10: hi"_s});
}

void TestChatAnnouncer::manyAtOnceAreCounted()
{
    for (int i = 0; i < 40; ++i)
        m_model.append(m_sample.from(u"bo"_s, 14, 10, u"hello"_s));
    QTRY_COMPARE(told, QStringList{u"40 new messages"_s});
}

void TestChatAnnouncer::oneselfAndTheMutedAreNotReadOut()
{
    m_model.setMutedPeople({u"noah"_s});
    m_model.append(m_sample.own(14, 10, u"mine"_s, Delivery::Sent));
    m_model.append(m_sample.from(u"noah"_s, 14, 10, u"noise"_s));
    m_model.append(m_sample.from(u"bo"_s, 14, 11, u"at last"_s));
    QTRY_COMPARE(told, QStringList{u"bo at 14:11: at last"_s});
}

void TestChatAnnouncer::historyIsNotReadOut()
{
    const TimelineEntry old = m_sample.from(u"bo"_s, 12, 0, u"old"_s);
    m_model.prepend({old}, false);
    m_model.append(m_sample.from(u"bo"_s, 14, 11, u"news"_s));
    QTRY_COMPARE(told, QStringList{u"bo at 14:11: news"_s});
}

void TestChatAnnouncer::whatWasNotSentIsSaidOnce()
{
    MessageEntry message = m_sample.own(14, 10, u"first bytes"_s, Delivery::Sent);
    m_model.append(message);
    message.delivery = Delivery::Failed;
    message.failure = u"Invalid Request"_s;
    m_model.update(message);
    QCOMPARE(told, QStringList{u"You at 14:10, not sent because of Invalid Request: first bytes"_s});
    m_model.update(message);
    QCOMPARE(told.size(), 1);
}

void TestChatAnnouncer::thatItIsBackIsSaid()
{
    m_announcer->setConnection(false, u"Online"_s);
    m_announcer->setConnection(true, u"Connecting"_s); // the banner says so
    m_announcer->setConnection(false, u"Online"_s);
    QCOMPARE(told, QStringList{u"Online"_s});
}

void TestChatAnnouncer::aBannerSaysItsSentenceOnce()
{
    Banner banner(m_window.get());
    banner.setSentence(u"Connection lost at 14:07. Trying again in 8 s."_s);
    QCOMPARE(told, QStringList()); // nobody sees it
    banner.show();
    banner.setDetail(u"2 messages are waiting."_s);
    QTRY_COMPARE(told, QStringList{u"Connection lost at 14:07. Trying again in 8 s. 2 messages are waiting."_s});
    banner.setSentence(u"Connection lost at 14:07. Trying again in 7 s."_s);
    QCOMPARE(told.size(), 1);
    banner.setSentence(u"Looking for the chat server…"_s);
    QCOMPARE(told.size(), 2);
}

void TestChatAnnouncer::aNameThatIsOfferedIsSaid()
{
    RecentPeopleModel people;
    SampleConversation::fillPeople(people, SampleConversation::at(14, 12));
    QPlainTextEdit edit(m_window.get());
    edit.show();
    edit.setFocus();
    NameCompletion completion(&edit);
    completion.setPeople(&people);
    QTest::keyClicks(&edit, u"@"_s);
    QCOMPARE(told.size(), 1); // though the box tells of its text and of its cursor
    QVERIFY(told.last().startsWith(u"amir, "_s) && told.last().endsWith(u", 1 of 7"_s));
    QTest::keyClick(&edit, Qt::Key_Down);
    QVERIFY(told.last().startsWith(u"bo, "_s) && told.last().endsWith(u", 2 of 7"_s));
    QTest::keyClicks(&edit, u"z"_s);
    QVERIFY(told.last().startsWith(u"zofia, "_s) && told.last().endsWith(u", 1 of 1"_s));
}

void TestChatAnnouncer::nothingIsSaidWhereNobodyListens()
{
    QAccessible::setActive(false);
    m_model.append(m_sample.from(u"bo"_s, 14, 10, u"hello"_s));
    m_announcer->setConnection(true, u"Connecting"_s);
    m_announcer->setConnection(false, u"Online"_s);
    QCOMPARE(told, QStringList());
    QCOMPARE(m_announcer->announcer().sentence(), QString());
}

void TestChatAnnouncer::nothingIsSaidInABackgroundWindow()
{
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_announcer->setConnection(true, u"Connecting"_s);
    m_announcer->setConnection(false, u"Online"_s);
    QCOMPARE(told, QStringList());
}

QTEST_MAIN(TestChatAnnouncer)
#include "tst_chatannouncer.moc"
