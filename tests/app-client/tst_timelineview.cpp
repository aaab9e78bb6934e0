// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-client/timelinefixture.h"

#include <QtGui/QClipboard>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestTimelineView : public TimelineFixture {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(open()); }
    void cleanup() { close(); }
    void opensAtTheEnd();
    void followsWhatComesWhileAtTheEnd();
    void aFloodIsLaidOutOncePerFrame();
    void staysPutWhileReading();
    void staysPutWhileOlderRowsComeAbove();
    void staysPutWhenTheWindowBecomesNarrower();
    void asksForOlderRowsNearTheTop();
    void ownMessageBringsTheEnd();
    void pillCountsAndLeadsToTheEnd();
    void scrollingToTheEndTellsSo();
    void clickOnALinkActivatesIt();
    void clickOnRetryAndDeleteAsks();
    void dragSelectsAcrossMessages();
    void doubleClickSelectsAWord();
    void copiesTextAndTextWithNames();
    void showAllMakesAMessageWhole();
    void aRowThatIsGoneIsNotSelected();
    void opensAHundredThousandRowsAtOnce();
    void survivesAnyModelChange();

private:
    [[nodiscard]] QPoint textPoint(int row, int x) const;
};

QPoint TestTimelineView::textPoint(int row, int x) const
{
    const QRect text = m_view->actionRect(row, TimelineHit::Part::Text);
    return {text.left() + x, text.top() + 10};
}

void TestTimelineView::opensAtTheEnd()
{
    fill(200);
    QVERIFY(m_view->isAtEnd());
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    const QRect last = m_view->rowRect(199);
    QCOMPARE(last.bottom() + 1, m_view->viewport()->height());
}

void TestTimelineView::followsWhatComesWhileAtTheEnd()
{
    fill(200);
    fill(3);
    QVERIFY(m_view->isAtEnd());
    QCOMPARE(m_view->rowRect(202).bottom() + 1, m_view->viewport()->height());
}

void TestTimelineView::aFloodIsLaidOutOncePerFrame()
{
    constexpr int flood = 500;
    fill(20);
    QCoreApplication::processEvents();
    const int maximum = m_view->verticalScrollBar()->maximum();
    for (int i = 0; i < flood; ++i)
        m_model->append(m_sample.from(u"bo"_s, 14, 0, u"one of many"_s));
    QCOMPARE(m_view->verticalScrollBar()->maximum(), maximum); // not yet
    QTRY_VERIFY(m_view->verticalScrollBar()->maximum() > maximum);
    QVERIFY(m_view->isAtEnd());
    QCOMPARE(m_view->rowRect(m_model->rowCount() - 1).bottom() + 1, m_view->viewport()->height());
}

void TestTimelineView::staysPutWhileReading()
{
    fill(200);
    m_view->presentRow(100);
    const QRect before = m_view->rowRect(100);
    QCOMPARE(before.top(), m_view->viewport()->height() / 3);
    fill(20);
    QCOMPARE(m_view->rowRect(100), before);
    QVERIFY(!m_view->isAtEnd());
}

void TestTimelineView::staysPutWhileOlderRowsComeAbove()
{
    const quint64 olderIds = 50;
    for (quint64 i = 0; i < olderIds; ++i)
        (void)m_sample.from(u"x"_s, 13, 0, {}); // ids below those of the rows that are there first
    fill(200);
    m_view->presentRow(100);
    const QRect before = m_view->rowRect(100);
    SampleConversation older;
    QList<TimelineEntry> entries;
    for (quint64 i = 0; i < olderIds; ++i)
        entries.append(older.from(u"chloe"_s, 13, 0, u"older"_s));
    m_model->prepend(entries, false);
    QCOMPARE(m_view->rowRect(150), before);
}

void TestTimelineView::staysPutWhenTheWindowBecomesNarrower()
{
    fill(200);
    m_view->presentRow(100);
    const int first = m_view->rowAt({10, 1});
    m_view->resize(400, viewSize.height());
    QCOMPARE(m_view->rowAt({10, 1}), first);
}

void TestTimelineView::asksForOlderRowsNearTheTop()
{
    fill(200);
    m_model->prepend({}, true);
    QSignalSpy asked(m_model.get(), &TimelineModel::olderRequested);
    m_view->presentRow(150);
    QCoreApplication::processEvents();
    QCOMPARE(asked.count(), 0);
    m_view->verticalScrollBar()->setValue(0);
    QTRY_COMPARE(asked.count(), 1);
}

void TestTimelineView::ownMessageBringsTheEnd()
{
    fill(200);
    m_view->presentRow(20);
    m_model->append(m_sample.own(14, 0, u"mine"_s, Delivery::Sent));
    QVERIFY(m_view->isAtEnd());
}

void TestTimelineView::pillCountsAndLeadsToTheEnd()
{
    fill(200);
    auto *pill = m_view->findChild<QAbstractButton *>(u"jumpPill"_s);
    QVERIFY(!pill->isVisible());
    m_view->presentRow(20);
    m_view->setUnread(12, 1);
    QVERIFY(pill->isVisible());
    QTRY_VERIFY(pill->accessibleName().contains(u"12 new"_s));
    QVERIFY(pill->accessibleName().contains(u"1 for you"_s));
    QVERIFY(m_view->viewport()->rect().contains(pill->geometry().center()));
    QTest::mouseClick(pill, Qt::LeftButton, {}, pill->rect().center());
    QVERIFY(m_view->isAtEnd());
    QVERIFY(!pill->isVisible());
}

void TestTimelineView::scrollingToTheEndTellsSo()
{
    fill(200);
    QSignalSpy told(m_view.get(), &TimelineView::atEndChanged);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum() - 300);
    QCOMPARE(told.takeFirst().first().toBool(), false);
    m_view->verticalScrollBar()->setValue(m_view->verticalScrollBar()->maximum());
    QCOMPARE(told.takeFirst().first().toBool(), true);
}

void TestTimelineView::clickOnALinkActivatesIt()
{
    m_model->append(m_sample.from(u"chloe"_s, 14, 5, u"at https://wiki.lab/proto/v3#tlv"_s));
    QSignalSpy activated(m_view.get(), &TimelineView::linkActivated);
    const QPoint link = m_view->actionRect(0, TimelineHit::Part::Link).center();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, link);
    QCOMPARE(activated.count(), 1);
    QCOMPARE(activated.first().first().toUrl(), QUrl(u"https://wiki.lab/proto/v3#tlv"_s));
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(0, 2));
    QCOMPARE(activated.count(), 1);
}

void TestTimelineView::clickOnRetryAndDeleteAsks()
{
    const MessageEntry failed = m_sample.own(14, 10, u"first bytes"_s, Delivery::Failed);
    m_model->append(failed);
    QSignalSpy retry(m_view.get(), &TimelineView::retryRequested);
    QSignalSpy discard(m_view.get(), &TimelineView::discardRequested);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->actionRect(0, TimelineHit::Part::Retry).center());
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->actionRect(0, TimelineHit::Part::Discard).center());
    QCOMPARE(retry.count(), 1);
    QCOMPARE(retry.first().first().toULongLong(), failed.id);
    QCOMPARE(discard.count(), 1);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->actionRect(0, TimelineHit::Part::Copy).center());
    QCOMPARE(QGuiApplication::clipboard()->text(), u"first bytes"_s);
}

void TestTimelineView::dragSelectsAcrossMessages()
{
    fill(5);
    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, -2));
    QTest::mouseMove(m_view->viewport(), textPoint(3, 900));
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, textPoint(3, 900));
    QCOMPARE(m_view->selectedText(), u"message number 1\nmessage number 2\nmessage number 3"_s);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(0, 2));
    QVERIFY(!m_view->hasSelection());
}

void TestTimelineView::doubleClickSelectsAWord()
{
    fill(2);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, textPoint(1, 5));
    QCOMPARE(m_view->selectedText(), u"message"_s);
}

void TestTimelineView::copiesTextAndTextWithNames()
{
    m_model->append(m_sample.from(u"chloe"_s, 14, 5, u"hello"_s));
    m_model->append(m_sample.gap(SampleConversation::at(14, 6), SampleConversation::at(14, 7)));
    m_model->append(m_sample.own(14, 8, u"hi\nthere"_s, Delivery::Sent));
    QTest::keyClick(m_view.get(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hello\nhi\nthere"_s);
    QTest::keyClick(m_view.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[14:05] chloe: hello\n[14:08] dana: hi\nthere"_s);
}

void TestTimelineView::showAllMakesAMessageWhole()
{
    m_model->append(m_sample.from(u"bo"_s, 14, 5, u"line\n"_s.repeated(20)));
    const int clamped = m_view->rowRect(0).height();
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->actionRect(0, TimelineHit::Part::ShowAll).center());
    QVERIFY(m_view->rowRect(0).height() > clamped);
    QVERIFY(m_view->actionRect(0, TimelineHit::Part::ShowAll).isNull());
}

void TestTimelineView::aRowThatIsGoneIsNotSelected()
{
    fill(5);
    m_view->selectAll();
    m_model->remove(2);
    QVERIFY(!m_view->hasSelection());
    QVERIFY(m_view->selectedText().isEmpty());
}

void TestTimelineView::opensAHundredThousandRowsAtOnce()
{
    constexpr int many = 100'000;
    TimelineModel model;
    QList<TimelineEntry> entries;
    for (int i = 0; i < many; ++i)
        entries.append(m_sample.from(i % 3 ? u"amir"_s : u"bo"_s, 13, 58, u"message number %1"_s.arg(i)));
    model.append(entries);
    QElapsedTimer timer;
    timer.start();
    m_view->setModel(&model);
    (void)m_view->grab();
    const qint64 opened = timer.restart();
    model.append(m_sample.from(u"bo"_s, 14, 0, u"one more"_s));
    (void)m_view->grab();
    const qint64 appended = timer.restart();
    m_view->resize(500, viewSize.height());
    (void)m_view->grab();
    const qint64 resized = timer.elapsed();
    qInfo("100,000 rows: opened in %lld ms, one more in %lld ms, another width in %lld ms", opened, appended, resized);
    // Generous against slow machines; what it must not be is the seconds of a view that lays out every row.
    QVERIFY(opened < 1000);
    QVERIFY(appended < 500);
    QVERIFY(resized < 500);
    QVERIFY(m_view->isAtEnd());
    m_view->setModel(m_model.get());
}

void TestTimelineView::survivesAnyModelChange()
{
    QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    fill(50);
    m_view->presentRow(25);
    m_view->setFocusedRow(25);
    for (quint64 id = 1; id <= 50; ++id) {
        m_model->remove(id);
        (void)m_view->grab();
    }
    QCOMPARE(m_view->rowCount(), 0);
    QCOMPARE(m_view->rowAt({10, 10}), -1);
    fill(3);
    m_model->clear();
    (void)m_view->grab();
    QTest::keyClick(m_view.get(), Qt::Key_Up);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {50, 50});
    m_view->setModel(nullptr);
    (void)m_view->grab();
    QCOMPARE(m_view->rowCount(), 0);
}

QTEST_MAIN(TestTimelineView)
#include "tst_timelineview.moc"
