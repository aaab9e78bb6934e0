// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// How long a program takes from its start to the first picture of its window, as the X server sees it. The yardstick is this
// program itself with an empty window. Wants a display of its own without a window manager: tests/bench/client/run has one.
// Usage: bench_startup [--cold] PROGRAM [ARGUMENT...]      --cold drops the system's file cache before each start (root only)

#include "tests/bench/client/durations.h"

#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QWidget>

#include <xcb/xcb.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::bench;

namespace {

constexpr int rounds = 7;
constexpr int leastSide = 100; ///< px; smaller windows are not the program's

template <typename Reply>
using Owned = std::unique_ptr<Reply, decltype(&std::free)>;

template <typename Reply>
Owned<Reply> owned(Reply *reply)
{
    return {reply, &std::free};
}

/// \brief The display as the X server knows it, asked without Qt.
class XServer {
public:
    XServer() : m_connection(xcb_connect(nullptr, nullptr)) { }
    ~XServer() { xcb_disconnect(m_connection); }
    XServer(const XServer &) = delete;
    XServer &operator=(const XServer &) = delete;

    [[nodiscard]] bool isOpen() const { return xcb_connection_has_error(m_connection) == 0; }

    /// True when a window is mapped and something of more than one colour is in it.
    [[nodiscard]] bool hasPicture() const
    {
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        const auto tree = owned(xcb_query_tree_reply(m_connection, xcb_query_tree(m_connection, root), nullptr));
        if (!tree)
            return false;
        const xcb_window_t *windows = xcb_query_tree_children(tree.get());
        for (int i = 0; i < xcb_query_tree_children_length(tree.get()); ++i) {
            if (isPainted(windows[i]))
                return true;
        }
        return false;
    }

private:
    [[nodiscard]] bool isPainted(xcb_window_t window) const
    {
        const auto look = owned(
            xcb_get_window_attributes_reply(m_connection, xcb_get_window_attributes(m_connection, window), nullptr));
        const auto place = owned(xcb_get_geometry_reply(m_connection, xcb_get_geometry(m_connection, window), nullptr));
        if (!look || !place || look->map_state != XCB_MAP_STATE_VIEWABLE || place->width < leastSide || place->height < leastSide)
            return false;
        const auto line = owned(xcb_get_image_reply(
            m_connection,
            xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, window, 0, qint16(place->height / 2), place->width, 1, ~0U),
            nullptr));
        if (!line)
            return false;
        const auto *pixels = reinterpret_cast<const quint32 *>(xcb_get_image_data(line.get()));
        const int count = xcb_get_image_data_length(line.get()) / int(sizeof(quint32));
        for (int i = 1; i < count; ++i) {
            if (pixels[i] != pixels[0])
                return true;
        }
        return false;
    }

    xcb_connection_t *m_connection;
};

bool dropFileCache()
{
    QFile control(u"/proc/sys/vm/drop_caches"_s);
    QProcess::execute(u"sync"_s, {});
    return control.open(QIODevice::WriteOnly) && control.write("3") == 1;
}

std::optional<double> timeToPicture(const XServer &display, const QStringList &command)
{
    constexpr double patience = 30'000;
    const QTemporaryDir home;
    QProcess program;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.insert(name, home.path());
    program.setProcessEnvironment(environment);
    program.setStandardOutputFile(QProcess::nullDevice());
    program.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    program.start(command.first(), command.mid(1));
    bool seen = false;
    while (!seen && timer.elapsed() < patience) {
        QThread::usleep(500);
        seen = display.hasPicture();
    }
    const double took = double(timer.nsecsElapsed()) / 1e6;
    program.terminate();
    if (!program.waitForFinished(3000))
        program.kill();
    program.waitForFinished();
    return seen ? std::optional(took) : std::nullopt;
}

/// What the yardstick shows: two colours, so that it can be seen.
class TwoColours final : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().base());
        painter.fillRect(QRect(0, 0, width() / 2, height()), palette().highlight());
    }
};

int showYardstick(int argc, char *argv[])
{
    QApplication application(argc, argv);
    TwoColours window;
    window.resize(1000, 720);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList command;
    for (int i = 1; i < argc; ++i)
        command.append(QString::fromLocal8Bit(argv[i]));
    if (command.value(0) == u"--yardstick"_s)
        return showYardstick(argc, argv);
    const bool cold = command.value(0) == u"--cold"_s;
    if (cold)
        command.removeFirst();
    const XServer display;
    if (command.isEmpty() || !display.isOpen()) {
        std::fputs("usage: bench_startup [--cold] PROGRAM [ARGUMENT...], with a display\n", stderr);
        return EXIT_FAILURE;
    }
    Durations measured, yardstick;
    for (int round = 0; round < rounds; ++round) {
        if (cold && !dropFileCache()) {
            std::fputs("the file cache cannot be dropped here\n", stderr);
            return EXIT_FAILURE;
        }
        measured.add(timeToPicture(display, command).value_or(0));
        if (cold)
            dropFileCache();
        yardstick.add(timeToPicture(display, {QString::fromLocal8Bit(argv[0]), u"--yardstick"_s}).value_or(0));
    }
    print(cold ? "first window, nothing in the file cache" : "first window, file cache warm", measured, "bar 300 ms");
    printRatio("  an empty window of Qt", measured.percentile(0.5), yardstick.percentile(0.5));
    return 0;
}
