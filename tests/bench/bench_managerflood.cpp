// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// Floods the manager, window and all, from another process, and says for how long its window stood still: a timer of 5 ms
// in the window's thread notes how late it comes. Usage: bench_managerflood [SECONDS] [PER_SECOND]

#include "app-manager/hosting/managercore.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/managerwindow.h"
#include "appearance/theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QSocketNotifier>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
using Clock = std::chrono::steady_clock;

namespace {

enum class Flood : int { Nothing, Lookups, SilentClients, Starters, Everything };
constexpr std::array floods{Flood::Nothing, Flood::Lookups, Flood::SilentClients, Flood::Starters, Flood::Everything};
constexpr std::array names{"nothing", "look-ups", "silent clients", "second starters", "all three at once"};

struct Ports {
    quint16 clients = 0;
    quint16 starters = 0;
};
/// What the flooding process says of one flood.
struct Report {
    Flood flood = Flood::Nothing;
    int connections = 0;
    int answers = 0;
    double median = 0; ///< of a look-up's time, in ms
    double worst = 0;
};

int connectTo(quint16 port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{5, 0};
    ::setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return -1;
}

/// True where an answer came.
bool lookUp(quint16 port)
{
    const int descriptor = connectTo(port);
    if (descriptor < 0)
        return false;
    std::array<char, 64> answer{};
    const bool isAnswered = ::send(descriptor, "\0\3", 2, MSG_NOSIGNAL) == 2 && ::recv(descriptor, answer.data(), answer.size(), 0) >= 7;
    ::close(descriptor);
    return isAnswered;
}

Report flood(Flood kind, const Ports &ports, std::chrono::seconds duration, int perSecond)
{
    Report report{.flood = kind};
    std::vector<double> times;
    const auto begin = Clock::now();
    for (int turn = 0; Clock::now() < begin + duration; ++turn) {
        std::this_thread::sleep_until(begin + turn * 1s / perSecond);
        if (kind == Flood::Nothing)
            continue;
        if (kind == Flood::Lookups || kind == Flood::Everything) {
            const auto asked = Clock::now();
            report.answers += lookUp(ports.clients) ? 1 : 0;
            times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - asked).count());
            ++report.connections;
        }
        for (const auto &[wanted, port] : {std::pair(Flood::SilentClients, ports.clients), std::pair(Flood::Starters, ports.starters)}) {
            if (kind != wanted && kind != Flood::Everything)
                continue;
            if (const int descriptor = connectTo(port); descriptor >= 0) {
                ++report.connections;
                ::close(descriptor);
            }
        }
    }
    std::sort(times.begin(), times.end());
    if (!times.empty()) {
        report.median = times[times.size() / 2];
        report.worst = times.back();
    }
    return report;
}

/// The process that floods: a starter with a running server, then one flood after the other.
[[noreturn]] void attack(int fromWindow, int toWindow, std::chrono::seconds duration, int perSecond)
{
    Ports ports;
    if (::read(fromWindow, &ports, sizeof ports) != sizeof ports)
        ::_exit(EXIT_FAILURE);
    const int starter = connectTo(ports.starters);
    const QByteArray online = QByteArray::fromHex("0C0300060C04383030300A03000A020200110204000000C8");
    [[maybe_unused]] const auto sent = ::send(starter, online.constData(), static_cast<size_t>(online.size()), MSG_NOSIGNAL);
    std::this_thread::sleep_for(1s);
    for (const Flood kind : floods) {
        const Report report = flood(kind, ports, duration, perSecond);
        [[maybe_unused]] const auto written = ::write(toWindow, &report, sizeof report);
        std::this_thread::sleep_for(500ms);
    }
    ::_exit(EXIT_SUCCESS);
}

/// How late a timer of 5 ms comes: that long nothing else in this thread could have happened.
class StallWatch final : public QObject {
public:
    explicit StallWatch(QObject *parent) : QObject(parent)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_stalls.push_back(std::max(0.0, static_cast<double>(m_since.nsecsElapsed()) / 1e6 - interval));
            m_since.restart();
        });
        m_since.start();
        m_timer.start(interval);
    }
    std::vector<double> takeStalls()
    {
        std::sort(m_stalls.begin(), m_stalls.end());
        return std::exchange(m_stalls, {});
    }

private:
    static constexpr int interval = 5; // ms
    QTimer m_timer{this};
    QElapsedTimer m_since;
    std::vector<double> m_stalls;
};

void print(const Report &report, const std::vector<double> &stalls, double seconds)
{
    const auto share = [&](double part) { return stalls[static_cast<size_t>(part * static_cast<double>(stalls.size() - 1))]; };
    std::printf("%-18s %6.0f connections/s, %6d look-ups answered (median %.2f ms, worst %.1f ms); window late by median %.1f ms, "
                "99 %% %.1f ms, worst %.1f ms\n",
                names[static_cast<size_t>(report.flood)], report.connections / seconds, report.answers, report.median, report.worst,
                share(0.5), share(0.99), stalls.back());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const std::chrono::seconds duration(argc > 1 ? std::max(1, std::atoi(argv[1])) : 10);
    const int perSecond = argc > 2 ? std::max(1, std::atoi(argv[2])) : 1000;
    std::array<int, 2> toAttacker{};
    std::array<int, 2> toWindow{};
    if (::pipe(toAttacker.data()) != 0 || ::pipe(toWindow.data()) != 0)
        return EXIT_FAILURE;
    const pid_t attacker = ::fork();
    if (attacker == 0) {
        ::close(toAttacker[1]);
        attack(toAttacker[0], toWindow[1], duration, perSecond);
    }
    ::close(toWindow[1]);

    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setPalette(roundtable::Theme::light().palette());
    const QTemporaryDir folder;
    QSettings store(folder.filePath(u"manager.ini"_s), QSettings::IniFormat);
    ManagerSettings settings(store, {.clientPort = quint16(0), .starterPort = quint16(0), .bindAddress = u"127.0.0.1"_s});
    ManagerCore core(settings);
    ManagerWindow window(core, settings);
    window.show();
    if (!core.listen().isEmpty())
        return EXIT_FAILURE;
    const Ports ports{core.clientPort(), core.starterPort()};
    if (::write(toAttacker[1], &ports, sizeof ports) != sizeof ports)
        return EXIT_FAILURE;

    StallWatch watch(&core);
    QTimer::singleShot(900ms, &watch, [&watch] { (void)watch.takeStalls(); }); // the window has come up by then
    QSocketNotifier reports(toWindow[0], QSocketNotifier::Read);
    QObject::connect(&reports, &QSocketNotifier::activated, &reports, [&] {
        Report report;
        if (::read(toWindow[0], &report, sizeof report) == sizeof report)
            print(report, watch.takeStalls(), static_cast<double>(duration.count()));
        else
            QApplication::quit();
    });
    QApplication::exec();
    ::waitpid(attacker, nullptr, 0);
    return EXIT_SUCCESS;
}
