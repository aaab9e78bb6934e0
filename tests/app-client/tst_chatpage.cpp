// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/chatpage.h"

#include "app-client/timeline/timelineview.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/findbar.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/peoplepanel.h"
#include "appearance/banner.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtGui/QAccessible>
#include <QtGui/QAction>
#include <QtGui/QDesktopServices>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestChatPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void headerSaysHowItStands();
    void aMirroredHeaderHasItsSignBeforeItsSentence();
    void whatIsWrittenIsAskedToBeSent();
    void inputStaysUsableInEveryState_data();
    void inputStaysUsableInEveryState();
    void bannerPushesTheTimelineDown();
    void peopleAreBesideWhereThereIsRoom();
    void peopleAreAPageWhereThereIsNone();
    void choosingAPersonMentionsThem();
    void readingMeansTheEndIsInSight();
    void failedMessageIsRetriedFromTheTimeline();
    void typingInTheTimelineWrites();
    void fitsIntoTheLeastWindow();
    void aLinkShowsItsTargetBeforeItIsOpened();
    void aLinkWithANameBeforeItsHostSaysWhereItLeads();
    void aLinkIsOpenedByTheKeysToo();
    void findingWalksFromTheNewestHit();
    void hasNoNamelessControl();
    void anAtCompletesANameFromTheBox();

    void openUrl(const QUrl &target) { m_opened.append(target); }

private:
    [[nodiscard]] QMessageBox *linkQuestion() const { return m_page->findChild<QMessageBox *>(u"linkQuestion"_s); }
    [[nodiscard]] QString sentence() const { return m_page->findChild<QLabel *>(u"stateSentence"_s)->text(); }
    [[nodiscard]] PeoplePanel *people() const { return m_page->findChild<PeoplePanel *>(); }
    [[nodiscard]] SessionState lost() const;

    QDateTime m_now;
    QList<QUrl> m_opened;
    SampleConversation m_sample;
    TimelineModel m_timeline;
    RecentPeopleModel m_people;
    std::unique_ptr<ChatPage> m_page;
};

void TestChatPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_opened.clear();
    QDesktopServices::setUrlHandler(u"https"_s, this, "openUrl");
    m_now = SampleConversation::at(14, 12);
    m_page = std::make_unique<ChatPage>([this] { return Moment{m_now, {}}; });
    m_timeline.clear();
    m_sample = {};
    m_sample.fillChat(m_timeline);
    SampleConversation::fillPeople(m_people, m_now);
    m_page->setModels(&m_timeline, &m_people);
    m_page->setUserName(u"dana"_s);
    m_page->setState(Online{chatmessage::UserId{7}, m_now.addSecs(-11 * 60), {u"lab-srv"_s, 8000}});
    m_page->resize(1000, 720);
    m_page->show();
    m_page->activateWindow();
    m_page->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

SessionState TestChatPage::lost() const
{
    Problem problem;
    problem.kind = Problem::Kind::ConnectionLost;
    return Waiting{Attempt{1, m_now}, SteadyTime(std::chrono::seconds(8)), problem};
}

void TestChatPage::headerSaysHowItStands()
{
    QCOMPARE(sentence(), u"Online for 11 min"_s);
    m_page->setRoundTrip(std::chrono::milliseconds(18));
    QCOMPARE(sentence(), u"Online for 11 min · 18 ms"_s);
    m_page->setState(lost());
    QCOMPARE(sentence(), u"Not connected since 14:12"_s);
}

void TestChatPage::aMirroredHeaderHasItsSignBeforeItsSentence()
{
    m_page.reset();
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    const auto back = qScopeGuard([] { QGuiApplication::setLayoutDirection(Qt::LeftToRight); });
    const ChatPage mirrored;
    const QMargins margins = mirrored.findChild<QLabel *>(u"stateSentence"_s)->contentsMargins();
    QCOMPARE(margins.left(), 0);
    QVERIFY(margins.right() >= 16); // the sign's
    QVERIFY(!mirrored.timeline()->isRightToLeft()); // one's own on the right in every language
}

void TestChatPage::whatIsWrittenIsAskedToBeSent()
{
    QSignalSpy sent(m_page.get(), &ChatPage::sendRequested);
    QTest::keyClicks(m_page->input()->edit(), u"hello"_s);
    QTest::keyClick(m_page->input()->edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
    QCOMPARE(sent.first().first().toString(), u"hello"_s);
}

void TestChatPage::inputStaysUsableInEveryState_data()
{
    QTest::addColumn<SessionState>("state");
    const Attempt attempt{2, QDateTime(QDate(2025, 3, 20), QTime(14, 7), Qt::UTC)};
    QTest::newRow("waiting") << SessionState(Waiting{attempt, {}, {}});
    QTest::newRow("looking up") << SessionState(LookingUp{attempt, {}});
    QTest::newRow("no server") << SessionState(NoServer{attempt, {}, {}});
    QTest::newRow("connecting") << SessionState(Connecting{attempt, {}});
    QTest::newRow("signing in") << SessionState(SigningIn{attempt, {}, false});
}

void TestChatPage::inputStaysUsableInEveryState()
{
    QFETCH(SessionState, state);
    m_page->setState(state);
    QSignalSpy sent(m_page.get(), &ChatPage::sendRequested);
    QTest::keyClicks(m_page->input()->edit(), u"later"_s);
    QTest::keyClick(m_page->input()->edit(), Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

void TestChatPage::bannerPushesTheTimelineDown()
{
    const int before = m_page->timeline()->mapTo(m_page.get(), QPoint()).y();
    m_page->setState(lost());
    auto *banner = m_page->findChild<Banner *>(u"connectionBanner"_s);
    QTRY_VERIFY(m_page->timeline()->mapTo(m_page.get(), QPoint()).y() >= before + banner->height());
    QSignalSpy retry(m_page.get(), &ChatPage::retryNowRequested);
    QTest::mouseClick(banner->findChild<QWidget *>(u"tryNowButton"_s), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
}

void TestChatPage::peopleAreBesideWhereThereIsRoom()
{
    QVERIFY(people()->isVisible());
    QVERIFY(m_page->timeline()->isVisible());
    QCOMPARE(people()->width(), PeoplePanel::sideWidth);
    QSignalSpy chosen(m_page.get(), &ChatPage::peopleVisibleChanged);
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QVERIFY(!people()->isVisible());
    QCOMPARE(chosen.count(), 1);
}

void TestChatPage::peopleAreAPageWhereThereIsNone()
{
    m_page->resize(420, 700);
    QVERIFY(!people()->isVisible());
    QSignalSpy chosen(m_page.get(), &ChatPage::peopleVisibleChanged);
    QTest::mouseClick(m_page->findChild<QToolButton *>(u"peopleButton"_s), Qt::LeftButton);
    QVERIFY(people()->isVisible());
    QVERIFY(!m_page->timeline()->isVisible());
    QVERIFY(m_page->input()->isVisible());
    QVERIFY(!m_page->isReading());
    m_page->resize(1000, 700);
    QVERIFY(people()->isVisible()); // as it was chosen for a wide window
    QVERIFY(m_page->timeline()->isVisible());
    QCOMPARE(people()->width(), PeoplePanel::sideWidth);
    QCOMPARE(chosen.count(), 0);
}

void TestChatPage::choosingAPersonMentionsThem()
{
    auto *list = m_page->findChild<QListView *>(u"peopleList"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_page->input()->text(), u"@amir "_s);
    QVERIFY(m_page->input()->edit()->hasFocus());
}

void TestChatPage::readingMeansTheEndIsInSight()
{
    QSignalSpy changed(m_page.get(), &ChatPage::readingChanged);
    m_page->timeline()->scrollToEnd();
    QVERIFY(m_page->isReading());
    m_page->timeline()->presentRow(0);
    QVERIFY(!m_page->isReading());
    QVERIFY(changed.count() > 0);
    QTest::keyClick(m_page.get(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(m_page->isReading());
}

void TestChatPage::failedMessageIsRetriedFromTheTimeline()
{
    QSignalSpy retry(m_page.get(), &ChatPage::retryMessageRequested);
    TimelineView *view = m_page->timeline();
    constexpr int failedRow = 7;
    view->presentRow(failedRow);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->actionRect(failedRow, TimelineHit::Part::Retry).center());
    QCOMPARE(retry.count(), 1);
    QCOMPARE(retry.first().first().toULongLong(), idOf(m_timeline.entry(failedRow)));
}

void TestChatPage::typingInTheTimelineWrites()
{
    m_page->timeline()->setFocus();
    QTest::keyClick(m_page->timeline(), 'h');
    QCOMPARE(m_page->input()->text(), u"h"_s);
    QVERIFY(m_page->input()->edit()->hasFocus());
}

void TestChatPage::fitsIntoTheLeastWindow()
{
    m_page->setState(lost());
    m_page->setWaitingCount(2);
    m_page->setMinimumSize(360, 480); // as the window has it
    m_page->resize(360, 480);
    QCOMPARE(m_page->size(), QSize(360, 480));
    QVERIFY(m_page->minimumSizeHint().width() <= 360);
}

void TestChatPage::aLinkShowsItsTargetBeforeItIsOpened()
{
    TimelineView *view = m_page->timeline();
    constexpr int linkRow = 3;
    view->presentRow(linkRow);
    const QPoint link = view->actionRect(linkRow, TimelineHit::Part::Link).center();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, link);
    QVERIFY(linkQuestion());
    QVERIFY(linkQuestion()->text().contains(u"https://wiki.lab/proto/v3#tlv"_s));
    QVERIFY(m_opened.isEmpty());
    QTest::keyClick(linkQuestion(), Qt::Key_Escape);
    QTRY_VERIFY(!linkQuestion());
    QVERIFY(m_opened.isEmpty());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, link);
    QTest::mouseClick(linkQuestion()->findChild<QPushButton *>(u"openButton"_s), Qt::LeftButton);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"https://wiki.lab/proto/v3#tlv"_s)});
}

void TestChatPage::aLinkWithANameBeforeItsHostSaysWhereItLeads()
{
    m_timeline.append(m_sample.from(u"bo"_s, 14, 22, u"https://bank.example:443@elsewhere.example/login"_s));
    m_page->timeline()->setFocus();
    m_page->timeline()->setFocusedRow(m_timeline.rowCount() - 1);
    QTest::keyClick(m_page->timeline(), Qt::Key_Return);
    QVERIFY(linkQuestion());
    QVERIFY(linkQuestion()->informativeText().contains(u"leads to elsewhere.example"_s));
    QTest::keyClick(linkQuestion(), Qt::Key_Return); // whoever presses Enter without reading does not go there
    QTRY_VERIFY(!linkQuestion());
    QVERIFY(m_opened.isEmpty());
}

void TestChatPage::aLinkIsOpenedByTheKeysToo()
{
    m_page->timeline()->setFocus();
    m_page->timeline()->setFocusedRow(3);
    QTest::keyClick(m_page->timeline(), Qt::Key_Return);
    QVERIFY(linkQuestion());
    QTest::keyClick(linkQuestion(), Qt::Key_Return);
    QCOMPARE(m_opened.size(), 1);
}

void TestChatPage::findingWalksFromTheNewestHit()
{
    const auto count = [this] { return m_page->findChild<QLabel *>(u"findCount"_s)->text(); };
    const auto scope = [this] { return m_page->findChild<QLabel *>(u"findScope"_s)->text(); };
    const auto hit = [this](int row) { return idOf(m_timeline.entry(row)); };
    QSignalSpy asked(m_page.get(), &ChatPage::searchRequested);
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier);
    auto *field = m_page->findChild<QLineEdit *>(u"findField"_s);
    QVERIFY(field->isVisible() && field->hasFocus());
    QTest::keyClicks(field, u"header"_s);
    QTRY_COMPARE(asked.count(), 1);
    QCOMPARE(asked.first().first().toString(), u"header"_s);
    m_page->findBar()->setHits({}, 1);
    QCOMPARE(count(), QString());
    QVERIFY(scope().startsWith(u"not found in 1 message"_s));

    m_page->findBar()->setHits({hit(4), hit(0)}, 4212);
    QVERIFY(scope().startsWith(u"in 4,212 messages"_s) || scope().startsWith(u"in 4212 messages"_s));
    QCOMPARE(count(), u"1 of 2"_s);
    for (const int width : {360, 1000}) {
        m_page->resize(width, m_page->height());
        const auto *place = m_page->findChild<QLabel *>(u"findCount"_s);
        QTRY_VERIFY(place->geometry().right() < field->width() && place->x() > field->width() / 2); // in the field, at its end
    }
    QTest::keyClick(m_page.get(), Qt::Key_F3);
    QCOMPARE(count(), u"2 of 2"_s);
    QVERIFY(m_page->timeline()->viewport()->rect().contains(m_page->timeline()->rowRect(0)));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(count(), u"1 of 2"_s); // round again
    QTest::mouseClick(m_page->findChild<QToolButton *>(u"newerButton"_s), Qt::LeftButton);
    QCOMPARE(count(), u"2 of 2"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!field->isVisible());
    QVERIFY(!m_page->findAction()->isChecked());
    QVERIFY(m_page->input()->edit()->hasFocus());
}

void TestChatPage::hasNoNamelessControl()
{
    for (QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(),
                 qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
    }
}

void TestChatPage::anAtCompletesANameFromTheBox()
{
    ComposeEdit *edit = m_page->input()->edit();
    auto *names = m_page->findChild<QWidget *>(u"nameCompletion"_s);
    auto *list = m_page->findChild<QListView *>(u"nameList"_s);
    edit->setFocus();
    QTest::keyClicks(edit, u"hi @"_s);
    QVERIFY(names->isVisible());
    QCOMPARE(list->model()->rowCount(), 7); // everybody but oneself
    QTest::keyClicks(edit, u"Z"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_page->input()->text(), u"hi @zofia "_s);
    QVERIFY(!names->isVisible());
    QTest::keyClicks(edit, u"@"_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(m_page->input()->text(), u"hi @zofia @bo "_s);
    QTest::keyClicks(edit, u"@b"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!names->isVisible());
    QTest::keyClicks(edit, u" mail@b"_s);
    QVERIFY(!names->isVisible()); // an @ in a word is an address
    QSignalSpy sent(m_page.get(), &ChatPage::sendRequested);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(sent.count(), 1);
}

QTEST_MAIN(TestChatPage)
#include "tst_chatpage.moc"
