// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// Puts load on a chat server and prints what came of it, one "name value" a line:
//   bench_load PORT PID fanout CLIENTS SENDERS WINDOW SECONDS   deliveries_per_s
//   bench_load PORT PID single CLIENTS SECONDS                  deliveries_per_s; one message in flight, seen by all
//   bench_load PORT PID rate CLIENTS PER_SECOND SECONDS         cpu_us_per_delivery of the process PID
//   bench_load PORT PID echo IDLE ROUNDS                        p50_us p99_us of one client's echo among idle connections
//   bench_load PORT PID memory CLIENTS                          bytes_per_client of the process PID, logged in and idle

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::size_t textSize = 64;
constexpr std::size_t contentOffset = 6 + 17 + 2;

[[noreturn]] void fail(const char *what)
{
    std::perror(what);
    std::exit(1);
}

std::string text(const std::string &value)
{
    return std::string("\x0C") + char(value.size()) + value;
}

std::string packet(char type, const std::string &payload)
{
    return std::string{type, 3, 0, 0, char(payload.size() >> 8), char(payload.size() & 0xFF)} + payload;
}

/// Messages are all of one size, so that receivers need only count bytes; the sender's number stands in the text.
std::string message(int sender)
{
    std::string content(textSize, '.');
    const std::string number = std::to_string(sender);
    std::copy(number.begin(), number.end(), content.begin());
    return packet(0x14, std::string("\x18\x0F") + "20250320123000Z" + text(content) + text("bench"));
}

const std::size_t messageSize = message(0).size();

int connectTo(std::uint16_t port, int number)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    if (descriptor < 0)
        fail("socket");
    // One loopback address has too few ports for very many connections.
    sockaddr_in local{};
    local.sin_family = AF_INET;
    local.sin_addr.s_addr = htonl(0x7F000001U + std::uint32_t(number / 10'000));
    // The port is chosen with the destination in mind: those of earlier rounds, still in TIME_WAIT, are no hindrance.
    const int later = 1;
    ::setsockopt(descriptor, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &later, sizeof later);
    ::bind(descriptor, reinterpret_cast<sockaddr *>(&local), sizeof local);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        fail("connect");
    const int yes = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return descriptor;
}

void sendAll(int descriptor, const std::string &bytes)
{
    if (::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL) != ssize_t(bytes.size()))
        fail("send");
}

std::string receive(int descriptor, std::size_t size)
{
    std::string bytes(size, '\0');
    if (::recv(descriptor, bytes.data(), size, MSG_WAITALL) != ssize_t(size))
        fail("recv");
    return bytes;
}

void createAccount(std::uint16_t port)
{
    const int descriptor = connectTo(port, 0);
    sendAll(descriptor, packet(0x0D, text("bench") + text("pw")));
    receive(descriptor, 9);
    ::close(descriptor);
}

std::vector<int> logIn(std::uint16_t port, int clients)
{
    std::vector<int> descriptors;
    for (int i = 0; i < clients; ++i) {
        descriptors.push_back(connectTo(port, i));
        sendAll(descriptors.back(), packet(0x0A, text("bench") + text("pw")));
        if (receive(descriptors.back(), 10)[0] != 0x0B)
            fail("login");
    }
    return descriptors;
}

/// Everybody who is logged in, read by one epoll set.
class Audience {
public:
    struct Member {
        int descriptor = -1;
        int sender = -1; ///< its number, if it is one
        std::uint64_t bytes = 0;
        std::size_t phase = 0; ///< bytes of an unfinished message
    };

    Audience(std::uint16_t port, int clients, int senders) : m_epoll(::epoll_create1(0))
    {
        const std::vector<int> descriptors = logIn(port, clients);
        m_members.resize(descriptors.size());
        for (std::size_t i = 0; i < descriptors.size(); ++i) {
            m_members[i].descriptor = descriptors[i];
            m_members[i].sender = int(i) < senders ? int(i) : -1;
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.ptr = &m_members[i];
            ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptors[i], &event);
        }
    }

    [[nodiscard]] std::vector<Member> &members() { return m_members; }
    [[nodiscard]] std::uint64_t received() const { return m_received; }

    /// Reads once whoever has something; \a onRead(member, messages completed, own messages among them).
    template <typename OnRead>
    void turn(int milliseconds, OnRead onRead)
    {
        static std::array<epoll_event, 1024> events;
        static std::array<char, 256 * 1024> scratch;
        const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), milliseconds);
        for (int i = 0; i < count; ++i) {
            auto &member = *static_cast<Member *>(events[std::size_t(i)].data.ptr);
            const ssize_t size = ::recv(member.descriptor, scratch.data(), scratch.size(), MSG_DONTWAIT);
            if (size <= 0)
                fail("the server ended a connection");
            const std::uint64_t before = member.bytes / messageSize;
            const std::size_t phase = member.bytes % messageSize;
            member.bytes += std::uint64_t(size);
            m_received += std::uint64_t(size);
            int own = 0;
            if (member.sender >= 0)
                own = countOwn(member.sender, scratch.data(), std::size_t(size), phase);
            onRead(member, int(member.bytes / messageSize - before), own);
        }
    }

private:
    static int countOwn(int sender, const char *bytes, std::size_t size, std::size_t phase)
    {
        int own = 0;
        const char digit = char('0' + sender);
        for (std::size_t at = (contentOffset + messageSize - phase) % messageSize; at < size; at += messageSize)
            own += bytes[at] == digit ? 1 : 0;
        return own;
    }

    int m_epoll;
    std::vector<Member> m_members;
    std::uint64_t m_received = 0;
};

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// Each sender keeps \a window messages on their way.
void fanout(std::uint16_t port, int clients, int senders, int window, double seconds)
{
    Audience audience(port, clients, std::min(senders, 10));
    for (const auto &member : audience.members()) {
        if (member.sender < 0)
            continue;
        std::string burst;
        for (int i = 0; i < window; ++i)
            burst += message(member.sender);
        sendAll(member.descriptor, burst);
    }
    const auto pump = [&](double duration) {
        const auto start = Clock::now();
        while (secondsSince(start) < duration) {
            audience.turn(100, [](Audience::Member &member, int, int own) {
                std::string answer;
                for (int i = 0; i < own; ++i)
                    answer += message(member.sender);
                if (own > 0)
                    sendAll(member.descriptor, answer);
            });
        }
        return secondsSince(start);
    };
    pump(seconds / 4);
    const std::uint64_t before = audience.received();
    const double took = pump(seconds);
    std::printf("deliveries_per_s %.0f\n", double(audience.received() - before) / double(messageSize) / took);
}

/// The next message is said when everybody has got the last one.
void single(std::uint16_t port, int clients, double seconds)
{
    Audience audience(port, clients, 1);
    const int sender = audience.members().front().descriptor;
    const std::string said = message(0);
    std::uint64_t messages = 0;
    const auto start = Clock::now();
    while (secondsSince(start) < seconds) {
        sendAll(sender, said);
        for (int missing = clients; missing > 0;)
            audience.turn(1000, [&](Audience::Member &, int completed, int) { missing -= completed; });
        ++messages;
    }
    std::printf("deliveries_per_s %.0f\n", double(messages) * clients / secondsSince(start));
}

double cpuSeconds(int pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/schedstat";
    std::FILE *file = std::fopen(path.c_str(), "r");
    unsigned long long nanoseconds = 0;
    if (file == nullptr || std::fscanf(file, "%llu", &nanoseconds) != 1)
        fail(path.c_str());
    std::fclose(file);
    return double(nanoseconds) / 1e9;
}

void rate(std::uint16_t port, int pid, int clients, int perSecond, double seconds)
{
    Audience audience(port, clients, 1);
    const int sender = audience.members().front().descriptor;
    const auto interval = std::chrono::nanoseconds(1'000'000'000) / perSecond;
    const double cpuBefore = cpuSeconds(pid);
    const auto start = Clock::now();
    auto next = start;
    std::uint64_t said = 0;
    while (secondsSince(start) < seconds) {
        if (Clock::now() >= next) {
            sendAll(sender, message(0));
            next += interval;
            ++said;
        }
        audience.turn(1, [](Audience::Member &, int, int) {});
    }
    while (audience.received() < said * std::uint64_t(clients) * messageSize)
        audience.turn(1000, [](Audience::Member &, int, int) {});
    std::printf("cpu_us_per_delivery %.3f\n", (cpuSeconds(pid) - cpuBefore) * 1e6 / double(said * std::uint64_t(clients)));
}

void echo(std::uint16_t port, int idle, int rounds)
{
    const int client = logIn(port, 1).front();
    std::vector<int> others;
    for (int i = 0; i < idle; ++i)
        others.push_back(connectTo(port, i));
    std::this_thread::sleep_for(500ms);
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const auto start = Clock::now();
        sendAll(client, message(0));
        receive(client, messageSize);
        times.push_back(secondsSince(start) * 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("p50_us %.1f\np99_us %.1f\n", times[times.size() / 2], times[times.size() * 99 / 100]);
}

double residentBytes(int pid)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/statm";
    std::FILE *file = std::fopen(path.c_str(), "r");
    unsigned long long pages = 0;
    if (file == nullptr || std::fscanf(file, "%*u %llu", &pages) != 1)
        fail(path.c_str());
    std::fclose(file);
    return double(pages) * double(::sysconf(_SC_PAGESIZE));
}

void memory(std::uint16_t port, int pid, int clients)
{
    const std::vector<int> first = logIn(port, 100); // what is allocated once is not a client's
    std::this_thread::sleep_for(500ms);
    const double before = residentBytes(pid);
    const std::vector<int> others = logIn(port, clients);
    std::this_thread::sleep_for(500ms);
    std::printf("bytes_per_client %.0f\n", (residentBytes(pid) - before) / clients);
}

} // namespace

int main(int argc, char *argv[])
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto number = [&](std::size_t at) { return at < words.size() ? std::atoi(words[at].c_str()) : 0; };
    if (words.size() < 4) {
        std::fputs("usage: bench_load PORT PID fanout|single|rate|echo|memory NUMBER...\n", stderr);
        return 64;
    }
    const auto port = std::uint16_t(number(0));
    const int pid = number(1);
    createAccount(port);
    if (words[2] == "fanout")
        fanout(port, number(3), number(4), number(5), number(6));
    else if (words[2] == "single")
        single(port, number(3), number(4));
    else if (words[2] == "rate")
        rate(port, pid, number(3), number(4), number(5));
    else if (words[2] == "echo")
        echo(port, number(3), number(4));
    else if (words[2] == "memory")
        memory(port, pid, number(3));
    else
        return 64;
    return 0;
}
