// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

// The yardstick: the least that a chat server of this protocol can do. Whoever logs in is user 1, whatever is said goes to
// everybody who has logged in, one write per client and turn. No accounts, no rules, no limits.

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <string>
#include <string_view>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

namespace {

constexpr std::size_t headerSize = 6;
constexpr std::string_view created("\x00\x03\x00\x00\x00\x03\x0A\x01\x0D", 9);
constexpr std::string_view loggedIn("\x0B\x03\x00\x00\x00\x04\x02\x02\x00\x01", 10);

struct Client {
    int descriptor = -1;
    bool isMember = false;
    bool waitsToWrite = false;
    std::string input; ///< an unfinished packet
    std::string output; ///< what the system did not take
};

class Relay {
public:
    explicit Relay(std::uint16_t port)
    {
        m_epoll = ::epoll_create1(0);
        m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
        const int yes = 1;
        ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_ANY);
        socklen_t size = sizeof address;
        if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size) != 0 || ::listen(m_listener, 4096) != 0) {
            std::perror("listen");
            std::exit(1);
        }
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
        std::printf("ready chat_port=%u\n", unsigned(ntohs(address.sin_port)));
        std::fflush(stdout);
        watch(EPOLL_CTL_ADD, m_listener, EPOLLIN, nullptr);
    }

    [[noreturn]] void run()
    {
        std::array<epoll_event, 1024> events;
        for (;;) {
            const int count = ::epoll_wait(m_epoll, events.data(), int(events.size()), -1);
            for (int i = 0; i < count; ++i) {
                auto *client = static_cast<Client *>(events[std::size_t(i)].data.ptr);
                if (client == nullptr)
                    acceptAll();
                else if ((events[std::size_t(i)].events & EPOLLOUT) != 0)
                    flush(*client);
                else
                    read(*client);
            }
            deliver();
        }
    }

private:
    void watch(int operation, int descriptor, std::uint32_t interest, Client *client)
    {
        epoll_event event{};
        event.events = interest;
        event.data.ptr = client;
        ::epoll_ctl(m_epoll, operation, descriptor, &event);
    }

    void acceptAll()
    {
        for (;;) {
            const int descriptor = ::accept4(m_listener, nullptr, nullptr, SOCK_NONBLOCK);
            if (descriptor < 0)
                return;
            const int yes = 1;
            ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
            auto client = std::make_unique<Client>();
            client->descriptor = descriptor;
            watch(EPOLL_CTL_ADD, descriptor, EPOLLIN, client.get());
            m_clients.push_back(std::move(client));
        }
    }

    void read(Client &client)
    {
        static std::array<char, 65536> scratch;
        const ssize_t count = ::recv(client.descriptor, scratch.data(), scratch.size(), 0);
        if (count <= 0) {
            if (count == 0 || errno != EAGAIN)
                end(client);
            return;
        }
        std::string_view bytes(scratch.data(), std::size_t(count));
        if (!client.input.empty()) {
            client.input += bytes;
            bytes = client.input;
        }
        std::string rest;
        while (bytes.size() >= headerSize) {
            const auto byte = [&](std::size_t at) { return std::size_t(static_cast<unsigned char>(bytes[at])); };
            const std::size_t size = headerSize + byte(4) * 256 + byte(5);
            if (bytes.size() < size)
                break;
            handle(client, bytes.substr(0, size));
            bytes.remove_prefix(size);
        }
        rest.assign(bytes);
        client.input = std::move(rest);
    }

    void handle(Client &client, std::string_view packet)
    {
        switch (packet[0]) {
        case 0x0A:
            client.isMember = true;
            m_members.push_back(&client);
            write(client, loggedIn);
            break;
        case 0x0D:
            write(client, created);
            break;
        case 0x14:
            m_batch.append(packet);
            m_batch[m_batch.size() - packet.size() + 2] = 0;
            m_batch[m_batch.size() - packet.size() + 3] = 1;
            break;
        default:
            break;
        }
    }

    void deliver()
    {
        if (m_batch.empty())
            return;
        for (Client *member : m_members)
            write(*member, m_batch);
        m_batch.clear();
    }

    void write(Client &client, std::string_view bytes)
    {
        if (client.descriptor < 0)
            return;
        std::size_t taken = 0;
        if (client.output.empty()) {
            const ssize_t count = ::send(client.descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (count == ssize_t(bytes.size()))
                return;
            taken = count > 0 ? std::size_t(count) : 0;
        }
        client.output.append(bytes.substr(taken));
        if (!client.waitsToWrite)
            watch(EPOLL_CTL_MOD, client.descriptor, EPOLLIN | EPOLLOUT, &client);
        client.waitsToWrite = true;
    }

    void flush(Client &client)
    {
        const ssize_t count = ::send(client.descriptor, client.output.data(), client.output.size(), MSG_NOSIGNAL);
        if (count > 0)
            client.output.erase(0, std::size_t(count));
        else if (count < 0 && errno != EAGAIN)
            end(client);
        if (client.output.empty() && client.descriptor >= 0) {
            watch(EPOLL_CTL_MOD, client.descriptor, EPOLLIN, &client);
            client.waitsToWrite = false;
        }
    }

    /// Its memory stays until the program ends: a run connects once.
    void end(Client &client)
    {
        std::erase(m_members, &client);
        ::close(client.descriptor);
        client.descriptor = -1;
        client.output.clear();
    }

    int m_epoll = -1;
    int m_listener = -1;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::vector<Client *> m_members;
    std::string m_batch;
};

} // namespace

int main(int argc, char *argv[])
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    Relay(argc > 1 ? std::uint16_t(std::atoi(argv[1])) : 0).run();
}
