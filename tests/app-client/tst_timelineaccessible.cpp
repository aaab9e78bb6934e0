// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView as a screen reader knows it.

#include "app-client/timeline/timelineaccessible.h"
#include "appearance/screenreader.h"
#include "tests/app-client/timelinefixture.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

namespace {

/// What was told to the desktop, in words.
QStringList told;

void listen(QAccessibleEvent *event)
{
    QAccessibleInterface *source = event->accessibleInterface();
    const QString name = source ? source->text(QAccessible::Name) : QString();
    if (event->type() == QAccessible::Focus)
        told.append(u"focus "_s + name);
    else if (event->type() == QAccessible::ObjectCreated)
        told.append(u"new "_s + name);
    else if (event->type() == QAccessible::NameChanged)
        told.append(u"now "_s + name);
    else if (event->type() == QAccessible::ObjectDestroyed)
        told.append(u"gone"_s);
    else if (event->type() == QAccessible::TextSelectionChanged)
        told.append(u"selected %1"_s.arg(source->textInterface()->text(0, -1)));
}

} // namespace

class TestTimelineAccessible : public TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void isAListForScreenReaders();
    void itemsStayWhatTheyAreWhileMoreComes();
    void itemsStayWhatTheyAreWhileOlderComesAbove();
    void itemsOfferWhatCanBeDone();
    void theMutedAreNotReadOut();
    void whatCanBeDoneIsAChildOfItsMessage();
    void whatKeysChooseHasTheFocus();
    void textIsReadWithItsLinks();
    void textCanBeSelected();
    void selectingByKeysIsTold();
    void newMessagesAreTold();
    void aMessageThatBecomesFailedIsTold();
    void aRowThatIsGoneIsInvalid();
    void aHundredThousandRowsAreFewItems();
    void nothingIsMadeWhereNobodyListens();

private:
    [[nodiscard]] TimelineAccessible *list() const
    {
        return static_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(m_view.get()));
    }
    [[nodiscard]] QAccessibleInterface *item(int row) const { return list()->child(row); }
};

void TestTimelineAccessible::init()
{
    QVERIFY(open());
    static_cast<void>(roundtable::isScreenReaderListening()); // it begins to watch when it is asked first
    QAccessible::installUpdateHandler(listen);
    QAccessible::setActive(true);
    told.clear();
}

void TestTimelineAccessible::cleanup()
{
    QAccessible::setActive(false);
    QAccessible::installUpdateHandler(nullptr);
    close();
}

void TestTimelineAccessible::isAListForScreenReaders()
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

void TestTimelineAccessible::itemsStayWhatTheyAreWhileMoreComes()
{
    fill(3);
    const QAccessible::Id id = QAccessible::uniqueId(item(1));
    fill(2);
    QCOMPARE(QAccessible::uniqueId(item(1)), id); // a screen reader keeps its place
    QCOMPARE(QAccessible::queryAccessibleInterface(m_view.get())->childCount(), 5);
}

void TestTimelineAccessible::itemsOfferWhatCanBeDone()
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

void TestTimelineAccessible::theMutedAreNotReadOut()
{
    fillWithAMutedRun();
    QVERIFY(!item(2)->text(QAccessible::Name).contains(u"noise"_s));
    QVERIFY(item(1)->text(QAccessible::Name).contains(u"is muted"_s));
}

void TestTimelineAccessible::itemsStayWhatTheyAreWhileOlderComesAbove()
{
    QList<TimelineEntry> older;
    for (int i = 0; i < 20; ++i)
        older.append(m_sample.from(u"zofia"_s, 12, i, u"older"_s));
    fill(3);
    QAccessibleInterface *second = item(1);
    const QString name = second->text(QAccessible::Name);
    m_model->prepend(older, false);
    QCOMPARE(item(21), second);
    QCOMPARE(list()->indexOfChild(second), 21);
    QCOMPARE(second->text(QAccessible::Name), name);
}

void TestTimelineAccessible::whatCanBeDoneIsAChildOfItsMessage()
{
    m_model->append(m_sample.own(14, 10, u"see https://wiki.lab/ there"_s, Delivery::Failed));
    QSignalSpy opened(m_view.get(), &TimelineView::linkActivated);
    QSignalSpy discard(m_view.get(), &TimelineView::discardRequested);
    QCOMPARE(item(0)->childCount(), 4);
    QAccessibleInterface *link = item(0)->child(0);
    QCOMPARE(link->role(), QAccessible::Link);
    QCOMPARE(link->text(QAccessible::Name), u"Open https://wiki.lab/"_s);
    QCOMPARE(link->parent(), item(0));
    QCOMPARE(item(0)->indexOfChild(link), 0);
    QVERIFY(item(0)->rect().contains(link->rect()));
    QCOMPARE(item(0)->childAt(link->rect().center().x(), link->rect().center().y()), link);
    link->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(opened.count(), 1);
    QAccessibleInterface *discardButton = item(0)->child(3);
    QCOMPARE(discardButton->role(), QAccessible::Button);
    QCOMPARE(discardButton->text(QAccessible::Name), u"Delete"_s);
    QVERIFY(item(0)->rect().contains(discardButton->rect()));
    discardButton->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(discard.count(), 1);
    QVERIFY(!item(0)->child(4));
}

void TestTimelineAccessible::whatKeysChooseHasTheFocus()
{
    m_model->append(m_sample.from(u"bo"_s, 14, 10, u"see https://wiki.lab/ there"_s));
    m_model->append(m_sample.from(u"bo"_s, 14, 10, u"or not"_s));
    press(Qt::Key_Up);
    press(Qt::Key_Up);
    QVERIFY(item(0)->state().focused && !item(1)->state().focused);
    press(Qt::Key_Right);
    QVERIFY(!item(0)->state().focused);
    QVERIFY(item(0)->child(0)->state().focused);
    QCOMPARE(list()->focusChild(), item(0)->child(0));
    press(Qt::Key_Left);
    QVERIFY(item(0)->state().focused);
    const QStringList focused = told.filter(u"focus "_s);
    QCOMPARE(focused, (QStringList{u"focus bo at 14:10: or not"_s, u"focus bo at 14:10: see https://wiki.lab/ there"_s,
                                   u"focus Open https://wiki.lab/"_s, u"focus bo at 14:10: see https://wiki.lab/ there"_s}));
}

void TestTimelineAccessible::textIsReadWithItsLinks()
{
    const QString text = u"see https://wiki.lab/ there"_s;
    m_model->append(m_sample.from(u"bo"_s, 14, 10, text));
    QAccessibleTextInterface *words = item(0)->textInterface();
    QVERIFY(words);
    QCOMPARE(words->characterCount(), int(text.size()));
    QCOMPARE(words->text(0, 3), u"see"_s);
    QCOMPARE(words->text(0, -1), text);
    QCOMPARE(words->text(-5, 1000), text);
    int start = -1;
    int end = -1;
    QCOMPARE(words->attributes(0, &start, &end), QString());
    QCOMPARE(text.sliced(start, end - start), u"see "_s);
    QVERIFY(words->attributes(6, &start, &end).contains(u"underline"_s));
    QCOMPARE(text.sliced(start, end - start), u"https://wiki.lab/"_s);
    QCOMPARE(words->attributes(25, &start, &end), QString());
    QCOMPARE(text.sliced(start, end - start), u" there"_s);
    QCOMPARE(words->textAtOffset(5, QAccessible::WordBoundary, &start, &end), u"https"_s);
    const QRect letter = words->characterRect(2);
    QVERIFY(item(0)->rect().contains(letter));
    QCOMPARE(words->offsetAtPoint(letter.center()), 2);
    QCOMPARE(words->offsetAtPoint({-10, -10}), -1);
}

void TestTimelineAccessible::textCanBeSelected()
{
    fill(2);
    QAccessibleTextInterface *words = item(1)->textInterface();
    QCOMPARE(words->selectionCount(), 0);
    words->setSelection(0, 8, 14);
    QCOMPARE(m_view->selectedText(), u"number"_s);
    QCOMPARE(words->selectionCount(), 1);
    QCOMPARE(words->cursorPosition(), 14);
    QCOMPARE(item(0)->textInterface()->selectionCount(), 0);
    int start = -1;
    int end = -1;
    words->selection(0, &start, &end);
    QCOMPARE(start, 8);
    QCOMPARE(end, 14);
    words->setCursorPosition(3);
    QCOMPARE(words->cursorPosition(), 3);
    QCOMPARE(words->selectionCount(), 0);
    words->addSelection(-7, 1000);
    QCOMPARE(m_view->selectedText(), words->text(0, -1));
    words->removeSelection(0);
    QVERIFY(!m_view->hasSelection());
}

void TestTimelineAccessible::selectingByKeysIsTold()
{
    fill(2);
    press(Qt::Key_Up);
    told.clear();
    press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(told, QStringList{u"selected message number 1"_s});
    QCOMPARE(item(1)->textInterface()->cursorPosition(), 1);
}

void TestTimelineAccessible::newMessagesAreTold()
{
    fill(1);
    told.clear();
    m_model->append(m_sample.from(u"bo"_s, 14, 10, u"news"_s));
    QCOMPARE(told.filter(u"new "_s), QStringList{u"new bo at 14:10: news"_s});
    told.clear();
    fill(1000); // a page of history is none
    QCOMPARE(told.filter(u"new "_s), QStringList());
}

void TestTimelineAccessible::aMessageThatBecomesFailedIsTold()
{
    MessageEntry message = m_sample.own(14, 10, u"first bytes"_s, Delivery::Sent);
    m_model->append(message);
    QVERIFY(item(0)->text(QAccessible::Name).contains(u"sent"_s));
    told.clear();
    message.delivery = Delivery::Failed;
    m_model->update(message);
    QCOMPARE(told.filter(u"now "_s), QStringList{u"now You at 14:10, not sent: first bytes"_s});
}

void TestTimelineAccessible::aRowThatIsGoneIsInvalid()
{
    fill(3);
    QAccessibleInterface *kept = item(2);
    const QAccessible::Id id = QAccessible::uniqueId(item(1));
    told.clear();
    m_model->remove(idOf(m_model->entry(1)));
    QVERIFY(told.contains(u"gone"_s));
    QVERIFY(!QAccessible::accessibleInterface(id)); // what nobody can use is not kept
    QVERIFY(kept->isValid());
    QCOMPARE(list()->indexOfChild(kept), 1);
    m_model->clear();
    QCOMPARE(list()->childCount(), 0);
    QCOMPARE(list()->itemCount(), 0);
    QVERIFY(!list()->child(0));
}

void TestTimelineAccessible::aHundredThousandRowsAreFewItems()
{
    constexpr int rows = 100'000;
    fill(rows);
    QCOMPARE(list()->childCount(), rows);
    for (int row = 0; row < rows; row += 20)
        QVERIFY(!item(row)->text(QAccessible::Name).isEmpty());
    QVERIFY(list()->itemCount() <= TimelineAccessible::mostItems);
}

void TestTimelineAccessible::nothingIsMadeWhereNobodyListens()
{
    QAccessible::setActive(false);
    told.clear();
    fill(20);
    press(Qt::Key_Up);
    press(Qt::Key_Right, Qt::ShiftModifier);
    m_model->remove(idOf(m_model->entry(3)));
    QCOMPARE(told.filter(u"message"_s), QStringList());
    QCOMPARE(list()->itemCount(), 0);
}

QTEST_MAIN(TestTimelineAccessible)
#include "tst_timelineaccessible.moc"
