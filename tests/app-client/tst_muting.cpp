// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelineview.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/notebar.h"
#include "app-client/views/peoplepanel.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtGui/QAction>
#include <QtTest/QtTest>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

/// Muting somebody, from where it is wanted: a message of theirs, the list of people, the keys.
class TestMuting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMessagesMenuMutesItsWriterAndBringsThemBack();
    void onesOwnMessageOffersNoMuting();
    void aMessagesMenuMentionsItsWriter();
    void theKeyMutesTheWriterOfTheChosenMessage();
    void theKeyWithoutAChosenMessageLeadsToTheList();
    void theNoteBringsThemBack();
    void theKeyboardNeverRestsOnWhatIsMuted();
    void aRunThatWasShownIsFoldedWhenItIsMutedAgain();
    void aNameIsNoMarkupAndNoMnemonic();
    void aNameNobodyCanSeeHasWords();

private:
    [[nodiscard]] TimelineView *timeline() const { return m_page->timeline(); }
    /// The entry of the menu of a row whose text begins with that; null where there is none.
    [[nodiscard]] QAction *entry(int row, const QString &beginning);
    void choose(int row, const QString &beginning);
    [[nodiscard]] QPushButton *noteOffer() const { return m_page->findChild<QPushButton *>(u"noteOfferButton"_s); }

    SampleConversation m_sample;
    QSet<QString> m_muted;
    TimelineModel m_timeline;
    RecentPeopleModel m_people;
    std::unique_ptr<ChatPage> m_page;
};

void TestMuting::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_muted.clear();
    m_timeline.setMutedPeople({});
    m_timeline.clear();
    m_sample = {};
    m_timeline.append(m_sample.from(u"bo"_s, 14, 0, u"first"_s));
    m_timeline.append(m_sample.from(u"noah"_s, 14, 1, u"one"_s));
    m_timeline.append(m_sample.from(u"noah"_s, 14, 1, u"two"_s));
    m_timeline.append(m_sample.own(14, 2, u"mine"_s, Delivery::Delivered));
    SampleConversation::fillPeople(m_people, SampleConversation::at(14, 12));
    m_people.setMutedPeople({});
    m_page = std::make_unique<ChatPage>([] { return Moment{SampleConversation::at(14, 12), {}}; });
    m_page->setModels(&m_timeline, &m_people);
    m_page->setUserName(u"dana"_s);
    m_page->setState(Online{chatmessage::UserId{7}, SampleConversation::at(14, 0), {u"lab-srv"_s, 8000}});
    connect(m_page.get(), &ChatPage::muteRequested, this, [this](const QString &name, bool muted) {
        muted ? void(m_muted.insert(name)) : void(m_muted.remove(name));
        m_timeline.setMutedPeople(m_muted);
        m_people.setMutedPeople(m_muted);
    });
    m_page->resize(1000, 720);
    m_page->show();
    m_page->activateWindow();
    m_page->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

QAction *TestMuting::entry(int row, const QString &beginning)
{
    timeline()->setFocus(Qt::TabFocusReason);
    timeline()->setFocusedRow(row);
    QTest::keyClick(timeline(), Qt::Key_Menu);
    const QList<QMenu *> menus = timeline()->findChildren<QMenu *>();
    if (menus.isEmpty())
        return nullptr;
    const QList<QAction *> actions = menus.last()->actions();
    const auto found = std::find_if(actions.begin(), actions.end(),
                                    [&](const QAction *action) { return action->text().startsWith(beginning); });
    return found == actions.end() ? nullptr : *found;
}

void TestMuting::choose(int row, const QString &beginning)
{
    QAction *action = entry(row, beginning);
    QVERIFY(action);
    action->trigger();
    delete timeline()->findChildren<QMenu *>().last();
}

void TestMuting::aMessagesMenuMutesItsWriterAndBringsThemBack()
{
    choose(2, u"Mute"_s);
    QCOMPARE(m_muted, QSet<QString>{u"noah"_s});
    QVERIFY(m_timeline.index(1).data(TimelineModel::MutedRole).toBool());
    choose(1, u"Unmute"_s); // of the one line that stands for them
    QVERIFY(m_muted.isEmpty());
}

void TestMuting::onesOwnMessageOffersNoMuting()
{
    QVERIFY(!entry(3, u"Mute"_s));
    QVERIFY(!entry(3, u"Mention"_s));
}

void TestMuting::aMessagesMenuMentionsItsWriter()
{
    choose(1, u"Mention"_s);
    QCOMPARE(m_page->input()->text(), u"@noah "_s);
}

void TestMuting::theKeyMutesTheWriterOfTheChosenMessage()
{
    timeline()->setFocus(Qt::TabFocusReason);
    timeline()->setFocusedRow(1);
    QTest::keyClick(timeline(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(m_muted, QSet<QString>{u"noah"_s});
    QTest::keyClick(timeline(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_muted.isEmpty());
}

void TestMuting::theKeyWithoutAChosenMessageLeadsToTheList()
{
    timeline()->setFocusedRow(1); // but one writes
    QTest::keyClick(m_page->input()->edit(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_muted.isEmpty());
    auto *list = m_page->findChild<PeoplePanel *>()->list();
    QVERIFY(list->hasFocus());
    list->setCurrentIndex(m_people.index(1));
    QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(m_muted, QSet<QString>{u"amir"_s});
}

void TestMuting::theNoteBringsThemBack()
{
    QVERIFY(!m_page->note()->isVisible());
    choose(1, u"Mute"_s);
    QVERIFY(m_page->note()->isVisible());
    QVERIFY(m_page->note()->sentence().contains(u"noah"_s));
    QCOMPARE(noteOffer()->text(), u"Unmute"_s);
    noteOffer()->click();
    QVERIFY(m_muted.isEmpty());
    QVERIFY(!m_page->note()->isVisible());
}

void TestMuting::theKeyboardNeverRestsOnWhatIsMuted()
{
    timeline()->setFocus(Qt::TabFocusReason);
    timeline()->setFocusedRow(2);
    QTest::keyClick(timeline(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(timeline()->focusedRow(), 1); // the line that stands for both
    QVERIFY(!timeline()->rowRect(1).isEmpty());
}

void TestMuting::aRunThatWasShownIsFoldedWhenItIsMutedAgain()
{
    timeline()->setFocus(Qt::TabFocusReason);
    timeline()->setFocusedRow(1);
    QTest::keyClick(timeline(), Qt::Key_M, Qt::ControlModifier);
    const int folded = timeline()->rowRect(1).height();
    QTest::keyClick(timeline(), Qt::Key_Return); // shows them
    QVERIFY(timeline()->rowRect(2).height() > 0);
    QTest::keyClick(timeline(), Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(timeline(), Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(timeline()->rowRect(1).height(), folded);
    QCOMPARE(timeline()->rowRect(2).height(), 0);
}

void TestMuting::aNameIsNoMarkupAndNoMnemonic()
{
    m_timeline.append(m_sample.from(u"R&D <b>\u202E\n"_s, 14, 3, u"hello"_s));
    const QAction *mutes = entry(4, u"Mute"_s);
    QVERIFY(mutes);
    QVERIFY(mutes->text().contains(u"R&&D <b>"_s));
    QVERIFY(!mutes->text().contains(QChar(0x202E)));
    QVERIFY(!mutes->text().contains(u'\n'));
}

void TestMuting::aNameNobodyCanSeeHasWords()
{
    m_timeline.append(m_sample.from(u" \u200B"_s, 14, 3, u"hello"_s));
    choose(4, u"Mute"_s);
    QCOMPARE(m_muted, QSet<QString>{u" \u200B"_s});
    QVERIFY(m_page->note()->sentence().contains(u"(no name)"_s));
}

QTEST_MAIN(TestMuting)
#include "tst_muting.moc"
