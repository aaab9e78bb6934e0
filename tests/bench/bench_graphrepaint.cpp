// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// How long the manager's graphs take with a day of reports, one every second: to refresh (look up the columns and work the
// scene out, once a second), to repaint what is new, and to repaint for a crosshair that moves over what was painted before.
// Usage: bench_graphrepaint [WIDTH [RATIO [FOLDER]]]; a picture of every window in both themes goes into the folder.

#include "app-manager/graph/graphwidget.h"
#include "appearance/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRandomGenerator>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include <cmath>
#include <cstdio>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds noon{1'742'472'000};
constexpr int rounds = 200;

DiagnosticsHistory dayOfReports()
{
    DiagnosticsHistory history;
    QRandomGenerator random(3);
    quint32 messages = 0;
    for (int second = 0; second < 24 * 3600; ++second) {
        const double busy = 1 + std::sin(second / 4000.0);
        messages += static_cast<quint32>(random.bounded(1 + static_cast<int>(3 * busy)));
        if (second == 40'000)
            messages += 900;
        const bool lost = second > 50'000 && second < 54'000;
        if (lost) {
            history.interrupt();
            continue;
        }
        history.report(static_cast<quint32>(10 * busy + random.bounded(2)), messages, std::chrono::seconds(second),
                       noon + std::chrono::seconds(second));
    }
    return history;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// What any graph costs at least: a filled picture and one rectangle for each column of two plots. (One antialiased polyline
/// through as many points is no yardstick: Qt takes seconds for it where the line is jagged.)
double yardstick(const QSize &size, qreal ratio)
{
    QImage target(size * ratio, QImage::Format_ARGB32_Premultiplied);
    QRandomGenerator random(5);
    QList<QRectF> columns;
    for (int x = 0; x < 2 * target.width(); ++x)
        columns.append(QRectF(x % target.width(), random.bounded(target.height() / 2), 1, target.height() / 4.0));
    QList<double> times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        target.fill(Qt::white);
        QPainter painter(&target);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::blue);
        painter.drawRects(columns);
        painter.end();
        times.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

void press(GraphWidget &graph, Qt::Key key)
{
    QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(&graph, &event);
}

void savePictures(GraphWidget &graph, QImage &target, const QString &folder)
{
    press(graph, Qt::Key_Escape); // hides the crosshair
    for (const Theme *theme : {&Theme::light(), &Theme::dark()}) {
        graph.setPalette(theme->palette());
        for (const TimeWindow window : allTimeWindows) {
            graph.setWindow(window);
            target.fill(theme->base);
            graph.render(&target, QPoint(), QRegion(), QWidget::DrawChildren);
            target.save(u"%1/%2-%3.png"_s.arg(folder).arg(spanOf(window).count()).arg(theme == &Theme::dark() ? u"dark" : u"light"));
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const int width = argc > 1 ? QByteArrayView(argv[1]).toInt() : 1148;
    const double ratio = argc > 2 ? QByteArrayView(argv[2]).toDouble() : 1;
    if (width < 480 || ratio < 1 || ratio > 4) {
        std::fprintf(stderr, "usage: bench_graphrepaint [WIDTH [RATIO [FOLDER]]]\n");
        return 64;
    }
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(ratio));
    const QApplication app(argc, argv);
    QApplication::setPalette(Theme::light().palette());
    const DiagnosticsHistory history = dayOfReports();
    GraphWidget graph(history);
    graph.resize(width, 328);
    graph.setMarks({{.id = 1, .time = noon + 50'001s, .icon = u"warning"_s, .label = u"lost"_s, .tone = Tone::Error},
                    {.id = 2, .time = noon + 54'000s, .icon = u"check"_s, .label = u"back"_s, .tone = Tone::Ok}});
    graph.refresh(noon + 24h);
    graph.show();

    std::printf("%d x %d at %.2f: yardstick (a fill and one rectangle for each column) %.2f ms\n", graph.width(), graph.height(),
                graph.devicePixelRatioF(), yardstick(graph.size(), graph.devicePixelRatioF()));
    QImage target(graph.size() * graph.devicePixelRatioF(), QImage::Format_ARGB32_Premultiplied);
    target.setDevicePixelRatio(graph.devicePixelRatioF());
    for (const TimeWindow window : allTimeWindows) {
        graph.setWindow(window);
        QList<double> refreshes;
        QList<double> repaints;
        QList<double> moves;
        for (int i = 0; i < rounds; ++i) {
            QElapsedTimer timer;
            timer.start();
            graph.refresh(noon + 24h + std::chrono::milliseconds(i));
            refreshes.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            timer.restart();
            graph.render(&target);
            repaints.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            press(graph, i % 2 == 0 ? Qt::Key_Left : Qt::Key_Right);
            timer.restart();
            graph.render(&target);
            moves.append(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::printf("%6lld s shown: refresh %.2f ms, repaint %.2f ms, with a moved crosshair %.2f ms (medians of %d)\n",
                    static_cast<long long>(spanOf(window).count()), median(refreshes), median(repaints), median(moves), rounds);
    }
    if (argc > 3)
        savePictures(graph, target, QString::fromLocal8Bit(argv[3]));
    return 0;
}
