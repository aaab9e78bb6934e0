// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// TimelineView by keys.

#include "tests/app-client/timelinefixture.h"

#include <QtGui/QClipboard>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestTimelineKeys : public TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }
    void keysWalkTheMessages();
    void homeLeadsToTheOldestOnDisk();
    void leftAndRightWalkWhatCanBeDone();
    void shiftAndArrowsSelectText();
    void theMutedAreOneLineUntilTheyAreShown();
    void keysPassOverWhatIsMuted();
    void whatIsMutedIsNotCopied();
    void typingGoesToTheInput();
};

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

QTEST_MAIN(TestTimelineKeys)
#include "tst_timelinekeys.moc"
