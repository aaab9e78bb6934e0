// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphwidget.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtGui/QMouseEvent>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

constexpr seconds noon = seconds(1'742'472'000);

/// An hour: five people, from the half hour on nine; one message a second; no reports for ten minutes.
DiagnosticsHistory anHour()
{
    DiagnosticsHistory history;
    for (int second = 0; second < 3600; second += 5) {
        if (second > 600 && second < 1200) {
            history.interrupt();
            continue;
        }
        history.report(second < 1800 ? 5 : 9, static_cast<quint32>(second), seconds(second), noon + seconds(second));
    }
    return history;
}

/// Every test looks at the hour from its end.
std::unique_ptr<GraphWidget> shownGraph(const DiagnosticsHistory &history)
{
    auto graph = std::make_unique<GraphWidget>(history);
    graph->resize(1148, 328);
    graph->refresh(noon + 1h);
    graph->show();
    return graph;
}

QPoint placeOf(milliseconds time, const GraphWidget &graph)
{
    return {qRound(graph.scene().time.x(time)), qRound(graph.scene().users.area.center().y())};
}

} // namespace

class TestGraphWidget : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void bothGraphsHaveTheirGapAtTheSameTime();
    void presentValuePeakAndAverageAreTold();
    void arrowKeysMoveTheCrosshairAndAreSpoken();
    void crosshairKeepsItsTimeWhileTheGraphsGoOn();
    void controlAndArrowGoToTheNextEvent();
    void clickOnAnEventActivatesIt();
    void pauseStandsStillWithoutLosingSamples();
    void scrollingBackPausesAndEndGoesOn();
    void chosenEventOfAnotherTimeIsRevealed();
    void mouseShowsTheCrosshairAndLeavesNoneBehind();
    void smallestHeightKeepsBothGraphsUsable();
    void timeNeverGoesBack();
    void pictureHasNoCrosshair();
    void whatIsNotNowIsNotCalledNow();
    void crosshairKeysScrollAtTheEdges();
    void homeShowsTheOldestSample();
    void draggingMovesThroughTime();
    void crosshairStaysBelowTheMouse();
    void screenReadersHearFiguresWithoutACrosshair();
    void heldGraphsSayWhichTimeTheyShow();

private:
    DiagnosticsHistory m_history = anHour();
};

void TestGraphWidget::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
}

void TestGraphWidget::bothGraphsHaveTheirGapAtTheSameTime()
{
    const auto shown = shownGraph(m_history);
    const GraphWidget &graph = *shown;
    QCOMPARE(graph.scene().users.gaps.size(), 1);
    QCOMPARE(graph.scene().messages.gaps.size(), 1);
    const QRectF gap = graph.scene().users.gaps.first();
    QCOMPARE(gap.left(), graph.scene().messages.gaps.first().left());
    QVERIFY(std::abs(gap.left() - graph.scene().time.x(noon + 600s)) < 3);
    QVERIFY(std::abs(gap.right() - graph.scene().time.x(noon + 1200s)) < 3);
    QCOMPARE(graph.scene().users.curve.runs.size(), 2);
}

void TestGraphWidget::presentValuePeakAndAverageAreTold()
{
    const auto shown = shownGraph(m_history);
    const GraphWidget &graph = *shown;
    QCOMPARE(graph.scene().users.nowText, u"9 now"_s);
    QCOMPARE(graph.scene().users.peak->text, u"peak 9"_s);
    QCOMPARE(graph.scene().users.average->text, u"avg 7"_s);
    QCOMPARE(graph.scene().messages.nowText, u"1.0 now"_s);
    QVERIFY(!graph.scene().users.nowTag->intersects(QRectF(graph.scene().users.average->place - QPointF(0, 8), QSizeF(40, 16))));
}

void TestGraphWidget::arrowKeysMoveTheCrosshairAndAreSpoken()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    QSignalSpy moved(&graph, &GraphWidget::crosshairMoved);
    QTest::keyClick(&graph, Qt::Key_Left);
    QVERIFY(graph.spokenReadout().contains(u"9 users"_s));
    QVERIFY(graph.spokenReadout().contains(u"1.0 per s"_s));
    const QString atNow = graph.spokenReadout();
    QTest::keyClick(&graph, Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(graph.spokenReadout() != atNow);
    QTest::keyClick(&graph, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(graph.spokenReadout(), atNow);
    QCOMPARE(moved.size(), 3);

    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&graph);
    QVERIFY(accessible);
    QCOMPARE(accessible->role(), QAccessible::Chart);
    QCOMPARE(accessible->text(QAccessible::Value), atNow);
    QTest::keyClick(&graph, Qt::Key_Escape);
    QVERIFY(accessible->text(QAccessible::Value) != atNow);
}

void TestGraphWidget::crosshairKeepsItsTimeWhileTheGraphsGoOn()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(&graph, Qt::Key_Left);
    const QString before = graph.spokenReadout().section(u':', 0, 0);
    graph.refresh(noon + 1h + 30s);
    QCOMPARE(graph.spokenReadout().section(u':', 0, 0), before);
}

void TestGraphWidget::controlAndArrowGoToTheNextEvent()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setMarks({{.id = 1, .time = noon + 600s, .icon = u"warning"_s, .label = u"lost"_s, .tone = Tone::Error},
                    {.id = 2, .time = noon + 1200s, .icon = u"check"_s, .label = u"back"_s, .tone = Tone::Ok}});
    QTest::keyClick(&graph, Qt::Key_Left, Qt::ControlModifier);
    QSignalSpy activated(&graph, &GraphWidget::markActivated);
    QTest::keyClick(&graph, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.takeFirst().first().value<quint64>(), 2);
    QTest::keyClick(&graph, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&graph, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().first().value<quint64>(), 1);
    QTest::keyClick(&graph, Qt::Key_Left, Qt::ControlModifier); // there is none before it
    QTest::keyClick(&graph, Qt::Key_Return);
    QCOMPARE(activated.takeFirst().first().value<quint64>(), 1);
}

void TestGraphWidget::clickOnAnEventActivatesIt()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setMarks({{.id = 7, .time = noon + 600s, .icon = u"warning"_s, .label = u"lost"_s, .tone = Tone::Error}});
    QSignalSpy activated(&graph, &GraphWidget::markActivated);
    QTest::mouseClick(&graph, Qt::LeftButton, {}, placeOf(noon + 600s, graph) + QPoint(3, 0));
    QCOMPARE(activated.size(), 1);
    QTest::mouseClick(&graph, Qt::LeftButton, {}, placeOf(noon + 2400s, graph));
    QCOMPARE(activated.size(), 1);
}

void TestGraphWidget::pauseStandsStillWithoutLosingSamples()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    QSignalSpy paused(&graph, &GraphWidget::pausedChanged);
    graph.setPaused(true);
    const milliseconds end = graph.to();
    m_history.report(40, 3600, 3600s, noon + 3600s);
    m_history.report(40, 3605, 3605s, noon + 3605s);
    graph.refresh(noon + 3606s);
    QCOMPARE(graph.to(), end);
    graph.setPaused(false);
    QCOMPARE(graph.scene().users.nowText, u"40 now"_s);
    QCOMPARE(paused.size(), 2);
    m_history = anHour();
}

void TestGraphWidget::scrollingBackPausesAndEndGoesOn()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::FifteenMinutes);
    const milliseconds live = graph.to();
    QTest::keyClick(&graph, Qt::Key_PageUp);
    QCOMPARE(live - graph.to(), milliseconds(450s));
    QVERIFY(graph.isPaused());
    QVERIFY(!graph.scene().users.nowTag || graph.scene().users.nowText != u"9 now"_s || graph.to() < live);
    QTest::keyClick(&graph, Qt::Key_End);
    QVERIFY(!graph.isPaused());
    QCOMPARE(graph.to(), live);
    QTest::keyClick(&graph, Qt::Key_PageUp);
    QTest::keyClick(&graph, Qt::Key_PageDown);
    QVERIFY(!graph.isPaused());
}

void TestGraphWidget::chosenEventOfAnotherTimeIsRevealed()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::OneMinute);
    graph.reveal(noon + 600s);
    QVERIFY(graph.scene().time.contains(noon + 600s));
    QVERIFY(graph.isPaused());
}

void TestGraphWidget::mouseShowsTheCrosshairAndLeavesNoneBehind()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    QTest::mouseMove(&graph, placeOf(noon + 300s, graph));
    QVERIFY(graph.spokenReadout().contains(u"5 users"_s));
    QTest::mouseMove(&graph, placeOf(noon + 900s, graph));
    QVERIFY(graph.spokenReadout().contains(u"no reports"_s));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&graph, &leave);
    QVERIFY(graph.spokenReadout().isEmpty());
}

void TestGraphWidget::smallestHeightKeepsBothGraphsUsable()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.resize(graph.minimumSizeHint());
    QCOMPARE(graph.scene().layout.users.height(), GraphLayout::leastPlotHeight);
    QVERIFY(graph.scene().layout.messages.height() >= GraphLayout::leastPlotHeight);
    QVERIFY(graph.scene().layout.timeTop + GraphLayout::timeHeight <= graph.height());
}

void TestGraphWidget::timeNeverGoesBack()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    const milliseconds end = graph.to();
    graph.refresh(noon);
    QCOMPARE(graph.to(), end);
}

void TestGraphWidget::pictureHasNoCrosshair()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    const QImage before = graph.picture();
    QCOMPARE(before.size(), (QSizeF(graph.size()) * graph.devicePixelRatioF()).toSize());
    QTest::keyClick(&graph, Qt::Key_Left);
    QCOMPARE(graph.picture(), before);
}

void TestGraphWidget::whatIsNotNowIsNotCalledNow()
{
    DiagnosticsHistory history = anHour();
    const auto shown = shownGraph(history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::SevenDays); // a column is minutes wide
    QVERIFY(graph.scene().users.nowTag);
    graph.refresh(noon + 1h + 2min); // late by far
    QVERIFY(!graph.scene().users.nowTag);
    QVERIFY(!graph.scene().messages.nowTag);
    history.report(3, 4000, 3730s, noon + 3730s);
    graph.refresh(noon + 3731s);
    QCOMPARE(graph.scene().users.nowText, u"3 now"_s);
    QVERIFY(!graph.scene().messages.nowTag); // one report tells no rate
    history.interrupt();
    graph.refresh(noon + 3732s);
    QVERIFY(!graph.scene().users.nowTag);
    // Of a picture that stands still the same is true as soon as there is a newer report.
    history.report(3, 4000, 3740s, noon + 3740s);
    graph.refresh(noon + 3741s);
    graph.setWindow(TimeWindow::OneMinute);
    graph.setPaused(true);
    history.report(8, 4010, 3745s, noon + 3745s);
    graph.refresh(noon + 3746s);
    QVERIFY(!graph.scene().users.nowTag);
}

void TestGraphWidget::crosshairKeysScrollAtTheEdges()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::FiveMinutes);
    const milliseconds live = graph.to();
    const auto columns = static_cast<int>(graph.scene().layout.users.width()) / 9 + 5;
    for (int i = 0; i < columns; ++i)
        QTest::keyClick(&graph, Qt::Key_Left);
    QVERIFY(graph.isPaused());
    QVERIFY(graph.to() < live);
    QVERIFY(!graph.spokenReadout().isEmpty());
    for (int i = 0; i < columns + 5; ++i)
        QTest::keyClick(&graph, Qt::Key_Right);
    QCOMPARE(graph.to(), live);
    QVERIFY(!graph.isPaused());
}

void TestGraphWidget::homeShowsTheOldestSample()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::FiveMinutes);
    QTest::keyClick(&graph, Qt::Key_Home);
    QCOMPARE(graph.from(), milliseconds(noon));
    QTest::keyClick(&graph, Qt::Key_PageUp);
    QCOMPARE(graph.from(), milliseconds(noon));
    graph.setPaused(false);
    graph.setWindow(TimeWindow::SixHours);
    QTest::keyClick(&graph, Qt::Key_Home);
    QVERIFY(!graph.isPaused());
}

void TestGraphWidget::draggingMovesThroughTime()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::FifteenMinutes);
    const milliseconds live = graph.to();
    const QPoint grip = graph.scene().layout.users.center().toPoint();
    const int quarter = qRound(graph.scene().layout.users.width() / 4);
    QTest::mousePress(&graph, Qt::LeftButton, {}, grip);
    QMouseEvent move(QEvent::MouseMove, grip + QPoint(quarter, 0), graph.mapToGlobal(grip + QPoint(quarter, 0)), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&graph, &move);
    QTest::mouseRelease(&graph, Qt::LeftButton, {}, grip + QPoint(quarter, 0));
    const auto moved = std::chrono::duration_cast<seconds>(live - graph.to());
    QVERIFY2(std::abs(moved.count() - 225) <= 2, qPrintable(QString::number(moved.count())));
    QVERIFY(graph.isPaused());
}

void TestGraphWidget::crosshairStaysBelowTheMouse()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    graph.setWindow(TimeWindow::OneMinute);
    QTest::mouseMove(&graph, graph.scene().layout.users.center().toPoint());
    const QString before = graph.spokenReadout();
    graph.refresh(noon + 1h + 20s);
    QVERIFY(!graph.spokenReadout().isEmpty());
    QVERIFY(graph.spokenReadout() != before);
}

void TestGraphWidget::screenReadersHearFiguresWithoutACrosshair()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&graph);
    const QString value = accessible->text(QAccessible::Value);
    QVERIFY2(value.contains(u"9 now"_s) && value.contains(u"peak 9"_s) && value.contains(u"avg 7"_s), qPrintable(value));
    QVERIFY(accessible->text(QAccessible::Description).startsWith(value));
    QCOMPARE(accessible->text(QAccessible::Name), u"Users online and messages per second"_s);
    QTest::keyClick(&graph, Qt::Key_Left);
    QCOMPARE(accessible->text(QAccessible::Name), graph.spokenReadout());
}

void TestGraphWidget::heldGraphsSayWhichTimeTheyShow()
{
    const auto shown = shownGraph(m_history);
    GraphWidget &graph = *shown;
    QVERIFY(!graph.scene().isHeld);
    graph.setPaused(true);
    QVERIFY(graph.scene().isHeld);
    const QString day = QLocale().toString(QDateTime::fromSecsSinceEpoch(noon.count()), u"ddd d MMM"_s);
    QVERIFY2(graph.scene().period.startsWith(day), qPrintable(graph.scene().period));
    graph.setWindow(TimeWindow::SevenDays);
    QVERIFY2(graph.scene().period.count(u","_s) == 2, qPrintable(graph.scene().period));
}

QTEST_MAIN(TestGraphWidget)
#include "tst_graphwidget.moc"
