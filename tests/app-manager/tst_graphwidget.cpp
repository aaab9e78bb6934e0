// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphwidget.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
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
    QCOMPARE(graph.scene().users.curve.lines.size(), 2);
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
    QVERIFY(accessible->text(QAccessible::Value).isEmpty());
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

QTEST_MAIN(TestGraphWidget)
#include "tst_graphwidget.moc"
