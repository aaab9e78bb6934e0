// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView by keys, and as a screen reader knows it.

#include "app-client/models/timelinemodel.h"
#include "app-client/timeline/timelineview.h"
#include "tests/app-client/gallery/sampleconversation.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestTimelineKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysWalkTheMessages();
    void homeLeadsToTheOldestOnDisk();
    void leftAndRightWalkWhatCanBeDone();
    void shiftAndArrowsSelectText();
    void theMutedAreOneLineUntilTheyAreShown();
    void keysPassOverWhatIsMuted();
    void whatIsMutedIsNotCopied();
    void typingGoesToTheInput();
    void isAListForScreenReaders();
    void itemsStayWhatTheyAreWhileMoreComes();
    void itemsOfferWhatCanBeDone();
    void theMutedAreNotReadOut();

private:
    void fill(int count);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_view.get(), key, modifiers); }
    [[nodiscard]] QAccessibleInterface *item(int row) const
    {
        return QAccessible::queryAccessibleInterface(m_view.get())->child(row);
    }
    /// bo, two of noah, who is muted, and bo.
    void fillWithAMutedRun();

    SampleConversation m_sample;
    std::unique_ptr<TimelineModel> m_model;
    std::unique_ptr<TimelineView> m_view;
};

void TestTimelineKeys::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_sample = {};
    m_model = std::make_unique<TimelineModel>();
    m_view = std::make_unique<TimelineView>();
    m_view->setModel(m_model.get());
    m_view->setOwnName(u"dana"_s);
    m_view->resize(776, 500);
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TestTimelineKeys::cleanup()
{
    m_view.reset();
    m_model.reset();
}

void TestTimelineKeys::fill(int count)
{
    QList<TimelineEntry> entries;
    for (int i = 0; i < count; ++i)
        entries.append(m_sample.from(i % 3 ? u"amir"_s : u"bo"_s, 13, 58, u"message number %1"_s.arg(i)));
    m_model->append(entries);
}

void TestTimelineKeys::fillWithAMutedRun()
{
    m_model->setMutedPeople({u"noah"_s});
    m_model->append(m_sample.from(u"bo"_s, 14, 0, u"before"_s));
    m_model->append(m_sample.from(u"noah"_s, 14, 1, u"noise"_s));
    m_model->append(m_sample.from(u"noah"_s, 14, 1, u"more noise"_s));
    m_model->append(m_sample.from(u"bo"_s, 14, 2, u"after"_s));
}

void TestTimelineKeys::keysWalkTheMessages()
{
    fill(200);
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QCOMPARE(m_view->focusedRow(), 199);
    QTest::keyClick(m_view.get(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_view->focusedRow(), 198);
    QCOMPARE(m_view->selectedText(), u"message number 198"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QCOMPARE(m_view->focusedRow(), 0);
    QVERIFY(m_view->viewport()->rect().intersects(m_view->rowRect(0)));
    QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_view->focusedRow(), 1);
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QCOMPARE(m_view->focusedRow(), 199);
    QVERIFY(m_view->isAtEnd());
    QTest::keyClick(m_view.get(), Qt::Key_PageUp);
    QVERIFY(!m_view->isAtEnd());
}

void TestTimelineKeys::homeLeadsToTheOldestOnDisk()
{
    constexpr quint64 pages = 3;
    constexpr quint64 pageSize = 50;
    QList<QList<TimelineEntry>> onDisk;
    for (quint64 page = 0; page < pages; ++page) {
        onDisk.append(QList<TimelineEntry>());
        for (quint64 i = 0; i < pageSize; ++i)
            onDisk.last().append(m_sample.from(u"chloe"_s, 13, 0, u"old"_s));
    }
    m_model->prepend(onDisk.takeLast(), true);
    connect(m_model.get(), &TimelineModel::olderRequested, m_model.get(), [&] {
        const QList<TimelineEntry> page = onDisk.takeLast();
        m_model->prepend(page, !onDisk.isEmpty());
    });
    press(Qt::Key_Home);
    QTRY_COMPARE(m_model->rowCount(), int(pages * pageSize));
    QCOMPARE(m_view->focusedRow(), 0);
    QCOMPARE(m_view->rowRect(0).top(), 0);
}

void TestTimelineKeys::leftAndRightWalkWhatCanBeDone()
{
    const MessageEntry failed = m_sample.own(14, 10, u"see https://wiki.lab/ there"_s, Delivery::Failed);
    m_model->append(failed);
    QSignalSpy opened(m_view.get(), &TimelineView::linkActivated);
    QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    QSignalSpy discard(m_view.get(), &TimelineView::discardRequested);
    press(Qt::Key_Up);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QCOMPARE(retry.count(), 1);
    press(Qt::Key_Right);
    press(Qt::Key_Return);
    QCOMPARE(QGuiApplication::clipboard()->text(), failed.text);
    press(Qt::Key_Right);
    press(Qt::Key_Right); // the last one stays
    press(Qt::Key_Return);
    QCOMPARE(discard.count(), 1);
    press(Qt::Key_Left);
    press(Qt::Key_Left);
    press(Qt::Key_Return);
    QCOMPARE(retry.count(), 2);
}

void TestTimelineKeys::shiftAndArrowsSelectText()
{
    m_model->append(m_sample.from(u"bo"_s, 14, 0, u"\U0001F468\u200D\U0001F467 family"_s));
    m_model->append(m_sample.from(u"bo"_s, 14, 0, u"next"_s));
    m_view->setFocusedRow(0);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"\U0001F468\u200D\U0001F467"_s); // one of what people take for a letter
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    press(Qt::Key_Right, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(m_view->selectedText(), u"\U0001F468\u200D\U0001F467 family"_s);
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"\U0001F468\u200D\U0001F467 family\nn"_s);
    QCOMPARE(m_view->focusedRow(), 1);
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(m_view->selectedText(), u"\U0001F468\u200D\U0001F467 famil"_s);
}

void TestTimelineKeys::theMutedAreOneLineUntilTheyAreShown()
{
    fillWithAMutedRun();
    const int line = m_view->rowRect(1).height();
    QVERIFY(line > 0 && line < m_view->rowRect(0).height());
    QCOMPARE(m_view->rowRect(2).height(), 0);
    m_model->append(m_sample.from(u"bo"_s, 14, 3, u"the end"_s));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->actionRect(1, TimelineHit::Part::ShowAll).center());
    QVERIFY(m_view->rowRect(1).height() > line);
    QVERIFY(m_view->rowRect(2).height() > 0);
    m_model->append(m_sample.from(u"noah"_s, 14, 4, u"another run"_s));
    QVERIFY(m_view->rowRect(5).height() < m_view->rowRect(1).height());
    m_model->setMutedPeople({});
    QVERIFY(m_view->rowRect(5).height() > line);
}

void TestTimelineKeys::keysPassOverWhatIsMuted()
{
    fillWithAMutedRun();
    m_view->setFocusedRow(3);
    press(Qt::Key_Up);
    QCOMPARE(m_view->focusedRow(), 1);
    press(Qt::Key_Down);
    QCOMPARE(m_view->focusedRow(), 3);
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    QVERIFY(m_view->rowRect(2).height() > 0);
    press(Qt::Key_Down);
    QCOMPARE(m_view->focusedRow(), 2);
    m_model->append(m_sample.from(u"noah"_s, 14, 9, u"at the end"_s));
    m_model->append(m_sample.from(u"noah"_s, 14, 9, u"at the very end"_s));
    press(Qt::Key_End);
    QCOMPARE(m_view->focusedRow(), 4);
    press(Qt::Key_Down);
    QCOMPARE(m_view->focusedRow(), 4);
}

void TestTimelineKeys::whatIsMutedIsNotCopied()
{
    fillWithAMutedRun();
    m_view->selectAll();
    QCOMPARE(m_view->selectedText(), u"before\nafter"_s);
    m_view->presentRow(2); // what the find bar found is shown
    QCOMPARE(m_view->selectedText(), u"before\nnoise\nmore noise\nafter"_s);
}

void TestTimelineKeys::typingGoesToTheInput()
{
    fill(2);
    QSignalSpy wanted(m_view.get(), &TimelineView::inputWanted);
    QTest::keyClick(m_view.get(), 'h');
    QCOMPARE(wanted.takeFirst().first().toString(), u"h"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Escape);
    QCOMPARE(wanted.takeFirst().first().toString(), QString());
}

void TestTimelineKeys::isAListForScreenReaders()
{
    fill(3);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->text(QAccessible::Name), u"Messages"_s);
    QCOMPARE(list->childCount(), 3);
    QAccessibleInterface *item = list->child(1);
    QCOMPARE(item->role(), QAccessible::ListItem);
    QVERIFY(item->text(QAccessible::Name).contains(u"amir"_s));
    QVERIFY(item->text(QAccessible::Name).contains(u"message number 1"_s));
    QCOMPARE(item->parent(), list);
    QCOMPARE(list->indexOfChild(item), 1);
    QVERIFY(!item->rect().isEmpty());
    QCOMPARE(list->childAt(item->rect().center().x(), item->rect().center().y()), item);
    QVERIFY(!list->child(3));
    m_view->setFocusedRow(2);
    QCOMPARE(list->focusChild(), list->child(2));
    QVERIFY(list->child(2)->state().focused);
    fill(1);
    QCOMPARE(list->childCount(), 4);
    QVERIFY(list->child(3)->isValid());
}

void TestTimelineKeys::itemsStayWhatTheyAreWhileMoreComes()
{
    fill(3);
    const QAccessible::Id id = QAccessible::uniqueId(item(1));
    fill(2);
    QCOMPARE(QAccessible::uniqueId(item(1)), id); // a screen reader keeps its place
    QCOMPARE(QAccessible::queryAccessibleInterface(m_view.get())->childCount(), 5);
}

void TestTimelineKeys::itemsOfferWhatCanBeDone()
{
    const MessageEntry failed = m_sample.own(14, 10, u"first bytes"_s, Delivery::Failed);
    m_model->append(failed);
    QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    QAccessibleActionInterface *actions = item(0)->actionInterface();
    QVERIFY(actions);
    QCOMPARE(actions->actionNames(),
             (QStringList{u"Retry"_s, u"Copy"_s, u"Delete"_s, QAccessibleActionInterface::setFocusAction()}));
    actions->doAction(u"Retry"_s);
    QCOMPARE(retry.count(), 1);
    actions->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(m_view->focusedRow(), 0);
    actions->doAction(u"no such thing"_s);
}

void TestTimelineKeys::theMutedAreNotReadOut()
{
    fillWithAMutedRun();
    QVERIFY(!item(2)->text(QAccessible::Name).contains(u"noise"_s));
    QVERIFY(item(1)->text(QAccessible::Name).contains(u"is muted"_s));
}

QTEST_MAIN(TestTimelineKeys)
#include "tst_timelinekeys.moc"
