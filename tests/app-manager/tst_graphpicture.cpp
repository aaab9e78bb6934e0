// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// GraphPicture, as GraphWidget shows it: what was painted before must never be seen when something else is true.

#include "app-manager/graph/graphwidget.h"
#include "appearance/theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds noon(1'742'472'000);

} // namespace

class TestGraphPicture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void crosshairLeavesNoTrace();
    void anotherThemeIsPaintedAnew();
    void newReportIsPainted();
    void anotherSizeIsPaintedAnew();

private:
    DiagnosticsHistory m_history;
    std::unique_ptr<GraphWidget> m_graph;
};

void TestGraphPicture::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_graph.reset();
    m_history = DiagnosticsHistory();
    for (int second = 0; second < 3600; second += 5)
        m_history.report(5, static_cast<quint32>(second), std::chrono::seconds(second), noon + std::chrono::seconds(second));
    m_graph = std::make_unique<GraphWidget>(m_history);
    m_graph->resize(1148, 328);
    m_graph->refresh(noon + 1h);
    m_graph->show();
}

void TestGraphPicture::crosshairLeavesNoTrace()
{
    GraphWidget &graph = *m_graph;
    const QImage before = graph.grab().toImage();
    QTest::keyClick(&graph, Qt::Key_Left);
    QVERIFY(graph.grab().toImage() != before);
    QTest::keyClick(&graph, Qt::Key_Escape);
    QCOMPARE(graph.grab().toImage(), before);
}

void TestGraphPicture::anotherThemeIsPaintedAnew()
{
    GraphWidget &graph = *m_graph;
    const QPoint corner(graph.width() / 2, 2); // where no graph is
    for (const Theme *theme : {&Theme::light(), &Theme::dark(), &Theme::light()}) {
        graph.setPalette(theme->palette());
        QCOMPARE(graph.grab().toImage().pixelColor(corner), theme->base);
    }
}

void TestGraphPicture::newReportIsPainted()
{
    const QImage before = m_graph->grab().toImage();
    m_history.report(9, 3600, 3600s, noon + 3600s);
    m_graph->refresh(noon + 3601s);
    QVERIFY(m_graph->grab().toImage() != before);
}

void TestGraphPicture::anotherSizeIsPaintedAnew()
{
    const QImage before = m_graph->grab().toImage();
    m_graph->resize(900, 300);
    QCOMPARE(m_graph->grab().toImage().size(), QSize(900, 300) * m_graph->devicePixelRatioF());
    m_graph->resize(1148, 328);
    QCOMPARE(m_graph->grab().toImage(), before);
}

QTEST_MAIN(TestGraphPicture)
#include "tst_graphpicture.moc"
