// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// How long the timeline takes with many messages: to open, to append and paint one, to paint a frame while it scrolls and while
// its window changes width. The yardsticks are the same texts in an ordinary QListView and a window that only fills itself.
// Usage: bench_timeline [ROWS]      100,000 unless told otherwise

#include "app-client/models/timelinemodel.h"
#include "app-client/timeline/timelineview.h"
#include "appearance/themecontroller.h"
#include "tests/bench/client/durations.h"
#include "tests/bench/client/longhistory.h"
#include "tests/bench/client/plainlist.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::bench;
using namespace roundtable::client;

namespace {

constexpr QSize paneSize(776, 592); // of a window of 1000 x 720 with the list of people beside
constexpr int appends = 500;
constexpr int frames = 1200; // 20 s at 60 frames a second
constexpr int frameStep = 48; // px: three notches of a wheel in a second are 24, a fling is more
constexpr int resizes = 200;

/// As little as a frame can cost: one colour.
class EmptyPane final : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), palette().base()); }
};

QSize widthAt(int step)
{
    constexpr int span = 300;
    const int place = step % (2 * span);
    return {paneSize.width() - (place < span ? place : 2 * span - place), paneSize.height()};
}

/// Counts the frames that were really painted.
class PaintCount final : public QObject {
public:
    explicit PaintCount(QObject *watched) { watched->installEventFilter(this); }
    int count = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

void measureTimeline(const QList<TimelineEntry> &entries, Durations &opened, Durations &appended, Durations &scrolled,
                     Durations &resized)
{
    TimelineModel model;
    model.prepend(entries, false);
    TimelineView view;
    view.setOwnName(longHistoryRoom().user);
    view.resize(paneSize);
    PaintCount painted(view.viewport());
    opened.add(timeOf([&] {
        view.setModel(&model);
        view.show();
        settle();
    }));
    int unpainted = 0;
    const auto frame = [&](Durations &durations, auto change) {
        const int before = painted.count;
        durations.add(timeOf([&] {
            change();
            settle();
        }));
        unpainted += painted.count == before ? 1 : 0;
    };
    for (int i = 0; i < appends; ++i) {
        frame(appended, [&, i] {
            auto message = std::get<MessageEntry>(entries.front());
            message.id = quint64(entries.size() + i) + 1;
            message.own = false;
            message.delivery = Delivery::Received;
            message.author = i % 3 == 0 ? u"bo"_s : u"chloe"_s;
            message.text = sampleText(i);
            model.append(message);
            static_cast<void>(view.rowAt({})); // at once, not with the next frame
        });
    }
    QScrollBar &bar = *view.verticalScrollBar();
    for (int i = 0; i < frames; ++i) {
        const int step = i < frames / 2 ? -frameStep : frameStep;
        frame(scrolled, [&bar, step] { bar.setValue(bar.value() + step); });
    }
    bar.setValue(bar.maximum() / 2);
    settle();
    for (int i = 1; i <= resizes; ++i)
        frame(resized, [&view, i] { view.resize(widthAt(i)); });
    if (unpainted > 0)
        std::printf("warning: %d frames were not painted\n", unpainted);
}

void measurePlainList(PlainList::Rows rows, const QStringList &texts, int repeat, Durations &opened, Durations &appended,
                      Durations &scrolled, Durations &resized)
{
    PlainList list(rows, texts, paneSize);
    opened.add(timeOf([&] { list.open(); }));
    for (int i = 0; i < std::min(repeat, appends); ++i)
        appended.add(timeOf([&] { list.append(sampleText(i)); }));
    for (int i = 0; i < frames; ++i)
        scrolled.add(timeOf([&] { list.scrollBy(i < frames / 2 ? -frameStep : frameStep); }));
    for (int i = 1; i <= std::min(repeat, resizes); ++i)
        resized.add(timeOf([&] { list.resize(widthAt(i)); }));
}

void measureEmptyPane(Durations &painted)
{
    EmptyPane pane;
    pane.resize(paneSize);
    pane.show();
    settle();
    for (int i = 0; i < frames; ++i) {
        painted.add(timeOf([&] {
            pane.update();
            settle();
        }));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const ThemeController appearance;
    const int rows = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 100'000;
    const QList<TimelineEntry> entries = longHistory(rows);
    QStringList texts;
    for (const TimelineEntry &entry : entries) {
        if (const auto *message = std::get_if<MessageEntry>(&entry))
            texts.append(message->text);
    }

    Durations warmUp, opened, appended, scrolled, resized;
    measureTimeline(entries.first(std::min(rows, 1000)), warmUp, warmUp, warmUp, warmUp); // fonts are loaded once
    constexpr int rounds = 5;
    for (int round = 0; round < rounds; ++round)
        measureTimeline(entries, opened, appended, scrolled, resized);
    Durations least, plainOpened, plainAppended, plainScrolled, plainResized;
    measureEmptyPane(least);
    measurePlainList(PlainList::Rows::OneLine, texts, appends, plainOpened, plainAppended, plainScrolled, plainResized);
    Durations wrappedOpened, wrappedAppended, wrappedScrolled, wrappedResized;
    measurePlainList(PlainList::Rows::Wrapped, texts, 3, wrappedOpened, wrappedAppended, wrappedScrolled, wrappedResized);

    std::printf("%d rows, %d x %d, %s, scale %.2f\n", rows, paneSize.width(), paneSize.height(),
                qPrintable(QGuiApplication::platformName()), qApp->devicePixelRatio());
    print("open: model to first picture", opened, "bar 100 ms");
    printRatio("  QListView, rows of one line", opened.percentile(0.5), plainOpened.percentile(0.5));
    printRatio("  QListView, wrapped", opened.percentile(0.5), wrappedOpened.percentile(0.5));
    print("append one and paint", appended, "bar 8 ms");
    printRatio("  QListView, rows of one line", appended.percentile(0.5), plainAppended.percentile(0.5));
    printRatio("  QListView, wrapped", appended.percentile(0.5), wrappedAppended.percentile(0.5));
    print("a frame of scrolling", scrolled, "bar 16.7 ms");
    printRatio("  a window of one colour", scrolled.percentile(0.5), least.percentile(0.5));
    printRatio("  QListView, rows of one line", scrolled.percentile(0.5), plainScrolled.percentile(0.5));
    printRatio("  QListView, wrapped", scrolled.percentile(0.5), wrappedScrolled.percentile(0.5));
    print("a frame of resizing", resized, "bar 16.7 ms");
    printRatio("  QListView, rows of one line", resized.percentile(0.5), plainResized.percentile(0.5));
    printRatio("  QListView, wrapped", resized.percentile(0.5), wrappedResized.percentile(0.5));
    return 0;
}
