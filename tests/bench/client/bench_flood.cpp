// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// Many messages a second, end to end: a chat server on loopback says them, the whole client window with its history on disk
// receives, keeps and paints them. Measured: how long anything else would have had to wait for the window (a stall), how long a
// message takes from the server's write to the picture, and the window's CPU time per message. The yardstick is the same stream
// read from a bare socket into an ordinary QListView.
// Usage: bench_flood [SECONDS] [PER_SECOND]      10 s of 1,000 unless told otherwise

#include "app-client/history/messagestore.h"
#include "app-client/inspector/packetrecorder.h"
#include "app-client/session/clientsession.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/mainwindow.h"
#include "appearance/themecontroller.h"
#include "protocol/chatmessage/chatcodec.h"
#include "tests/bench/client/durations.h"
#include "tests/bench/client/floodserver.h"
#include "tests/bench/client/longhistory.h"
#include "tests/bench/client/plainlist.h"

#include <QtCore/QEventLoop>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtCore/QTimer>
#include <QtNetwork/QTcpSocket>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cstdio>
#include <ctime>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::bench;
using namespace roundtable::client;

namespace {

constexpr double nanosecondsPerMillisecond = 1e6;
constexpr int historyRows = 100'000;

double threadCpuMilliseconds()
{
    timespec spent{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) / nanosecondsPerMillisecond;
}

/// \brief Asks the window's thread for a sign of life every millisecond, and how long each took to come.
class StallWatch {
public:
    StallWatch() : m_asker([this] { ask(); }) { }
    ~StallWatch()
    {
        m_stop = true;
        m_asker.join();
        QCoreApplication::sendPostedEvents(&m_answerer);
    }
    [[nodiscard]] const Durations &delays() const { return m_delays; }

private:
    void ask()
    {
        while (!m_stop) {
            if (!m_waiting.exchange(true)) {
                QMetaObject::invokeMethod(&m_answerer, [this, asked = FloodServer::steadyNow()] {
                    m_delays.add(double(FloodServer::steadyNow() - asked) / nanosecondsPerMillisecond);
                    m_waiting = false;
                }, Qt::QueuedConnection);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    QObject m_answerer;
    Durations m_delays;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_waiting = false;
    std::thread m_asker;
};

/// \brief When each message was in a picture for the first time.
class PictureWatch final : public QObject {
public:
    PictureWatch(QWidget *pane, const FloodServer &server, std::function<int()> newest)
        : m_server(server), m_newest(std::move(newest)), m_shown(m_newest())
    {
        pane->installEventFilter(this);
    }
    [[nodiscard]] const Durations &latencies() const { return m_latencies; }
    [[nodiscard]] const Durations &frames() const { return m_frames; }
    [[nodiscard]] int shown() const { return m_shown; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_painting)
            return false;
        m_painting = true;
        const double milliseconds = timeOf([&] { QCoreApplication::sendEvent(watched, event); });
        m_painting = false;
        m_frames.add(milliseconds);
        const qint64 now = FloodServer::steadyNow();
        for (const int newest = m_newest(); m_shown < newest;)
            m_latencies.add(double(now - m_server.saidAt(++m_shown)) / nanosecondsPerMillisecond);
        return true;
    }

private:
    const FloodServer &m_server;
    std::function<int()> m_newest;
    Durations m_latencies, m_frames;
    int m_shown;
    bool m_painting = false;
};

void waitUntil(const std::function<bool()> &done)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (done())
            loop.quit();
    });
    look.start(20);
    loop.exec();
}

struct Flood {
    const char *name;
    int count;
    int perSecond;
};

/// \a newest: the number of the newest message that is in the window, -1: none.
void measure(const Flood &flood, FloodServer &server, QWidget *pane, const std::function<int()> &newest)
{
    const int last = server.saidCount() + flood.count - 1;
    std::printf("%s\n", flood.name);
    StallWatch stalls;
    PictureWatch pictures(pane, server, newest);
    const double cpu = threadCpuMilliseconds();
    const double took = timeOf([&] {
        QMetaObject::invokeMethod(&server, [&] { server.say(flood.count, flood.perSecond); });
        waitUntil([&] { return newest() >= last; });
    });
    print("  waiting for the window", stalls.delays(), "bar 50 ms");
    print("  painting the timeline", pictures.frames());
    print("  from the server's write to the picture", pictures.latencies());
    std::printf("  %d messages in %.1f s; %.3f ms of the window's thread for each\n", flood.count, took / 1e3,
                (threadCpuMilliseconds() - cpu) / flood.count);
}

void measureClient(const std::vector<Flood> &floods, FloodServer &server, quint16 port, const QString &folder)
{
    const Endpoint endpoint{u"127.0.0.1"_s, port};
    const QString path = folder + u"/history.db"_s;
    if (!writeLongHistory(path, {endpoint.toString(), u"dana"_s}, historyRows))
        std::printf("warning: no history\n");
    MessageStore store(path);
    PacketRecorder recorder; // the inspector is closed, and looks on all the same
    SessionEnvironment environment;
    environment.recorder = &recorder;
    ClientSession session(&store, environment);
    QSettings file(folder + u"/settings.ini"_s, QSettings::IniFormat);
    ClientSettings settings(file);
    WindowServices services;
    services.recorder = &recorder;
    MainWindow window(session, settings, services);
    window.resize(1000, 720);
    window.show();
    session.signIn({SignInRequest::Via::ChatServer, endpoint, u"dana"_s, u"secret"_s, false});
    waitUntil([&] { return std::holds_alternative<Online>(session.state()); });
    auto *view = window.findChild<TimelineView *>();
    const TimelineModel &timeline = *session.timeline();
    const auto newest = [&timeline] {
        const auto *message = timeline.rowCount() > 0 ? std::get_if<MessageEntry>(&timeline.entry(timeline.rowCount() - 1)) : nullptr;
        return message && message->author.startsWith(u"student"_s) ? FloodServer::numberIn(message->text) : -1;
    };
    for (const Flood &flood : floods) {
        view->scrollToEnd();
        measure(flood, server, view->viewport(), newest);
        view->verticalScrollBar()->setValue(view->verticalScrollBar()->maximum() / 2);
        std::printf("While reading above the end: ");
        measure(flood, server, view->viewport(), newest);
    }
}

void measurePlainList(const std::vector<Flood> &floods, FloodServer &server, quint16 port)
{
    PlainList list(PlainList::Rows::OneLine, {}, {776, 592});
    list.open();
    int newest = server.saidCount() - 1;
    QTcpSocket socket;
    QByteArray bytes;
    bool online = false;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
        bytes += socket.readAll();
        while (!bytes.isEmpty()) {
            const auto step = chatmessage::decode(bytes);
            const auto *decoded = std::get_if<Decoded<chatmessage::Frame>>(&step);
            if (!decoded)
                break;
            online = true;
            if (const auto *send = std::get_if<chatmessage::Send>(&decoded->frame.packet)) {
                newest = FloodServer::numberIn(send->content.toString());
                list.add(send->content.toString());
            }
            bytes.remove(0, decoded->size);
        }
    });
    socket.connectToHost(QHostAddress::LocalHost, port);
    QObject::connect(&socket, &QTcpSocket::connected, &socket, [&] { socket.write("x"); });
    waitUntil([&] { return online; });
    for (const Flood &flood : floods) {
        std::printf("Yardstick, a bare socket and a QListView: ");
        measure(flood, server, list.view().viewport(), [&] { return newest; });
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const ThemeController appearance;
    const int seconds = argc > 1 ? std::max(1, QString::fromLocal8Bit(argv[1]).toInt()) : 10;
    const int perSecond = argc > 2 ? std::max(1, QString::fromLocal8Bit(argv[2]).toInt()) : 1000;
    constexpr int burst = 5'000;
    const std::vector<Flood> floods{{"Steady stream", std::min(seconds * perSecond, 25'000), perSecond},
                                    {"All at once", burst, 0}};
    const QTemporaryDir folder;
    QThread thread;
    auto *server = new FloodServer;
    server->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, server, &QObject::deleteLater);
    thread.start();
    quint16 port = 0;
    QMetaObject::invokeMethod(server, [&] { port = server->listen(); }, Qt::BlockingQueuedConnection);
    measureClient(floods, *server, port, folder.path());
    measurePlainList(floods, *server, port);
    thread.quit();
    thread.wait();
    return 0;
}
