// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/clientreader.h"

#include "server-starter/accounts/secret.h"

#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace roundtable::starter {

namespace {

constexpr int packetsPerTurn = 64;
/// Bytes that are skipped make no packet, and yet take their time.
constexpr int readsPerTurn = 16;
constexpr qsizetype bytesPerRead = 8 * 1024;
/// Of someone who has not logged in: what has to be kept while a password is checked is then one packet at most.
constexpr qsizetype bytesPerGuestRead = chatmessage::maxPacketSize;

void wipe(Utf8Text &password)
{
    QByteArray bytes = password.bytes();
    password = {}; // now nobody shares the bytes, and they are overwritten where they lie
    Secret::taking(bytes);
}

/// Whoever checks or hashes the password has a copy of its own by now, and wipes that one.
void wipePassword(chatmessage::Packet &packet)
{
    if (auto *login = std::get_if<chatmessage::Login>(&packet))
        wipe(login->password);
    else if (auto *create = std::get_if<chatmessage::Create>(&packet))
        wipe(create->password);
}

ClientReader::Outcome outcomeOf(ssize_t count)
{
    if (count > 0 || (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)))
        return ClientReader::Outcome::GoesOn;
    return count == 0 ? ClientReader::Outcome::PeerEnded : ClientReader::Outcome::Broken;
}

} // namespace

ClientReader::ClientReader(ClientSocketEvents &events, const SocketLimits &limits)
    : m_events(events), m_limits(limits), m_scratch(std::make_unique<char[]>(bytesPerRead))
{
}

ClientReader::Outcome ClientReader::read(ClientSocket &client, TimePoint now)
{
    int packetsLeft = packetsPerTurn;
    for (int reads = 0; reads < readsPerTurn; ++reads) {
        const bool isGuest = !client.isMember();
        const qsizetype limit = isGuest ? bytesPerGuestRead : bytesPerRead;
        const ssize_t count = ::recv(client.descriptor(), m_scratch.get(), std::size_t(limit), MSG_DONTWAIT);
        if (count <= 0)
            return outcomeOf(count);
        decode(client, {m_scratch.get(), qsizetype(count)}, packetsLeft, now);
        // What guests say holds their passwords.
        if (isGuest)
            ::explicit_bzero(m_scratch.get(), std::size_t(count));
        const bool isDrained = count < limit;
        if (isDrained || packetsLeft == 0 || !client.kept().isEmpty() || client.phase() != ClientSocket::Phase::Open
            || client.isGated(m_limits, now))
            break;
    }
    return Outcome::GoesOn;
}

void ClientReader::decodeKept(ClientSocket &client, TimePoint now)
{
    int packetsLeft = packetsPerTurn;
    const QByteArray kept = client.takeKept();
    decode(client, kept, packetsLeft, now);
}

void ClientReader::decode(ClientSocket &client, QByteArrayView bytes, int &packetsLeft, TimePoint now)
{
    while (!bytes.isEmpty() && client.phase() == ClientSocket::Phase::Open) {
        if (packetsLeft == 0 || client.isGated(m_limits, now)) {
            client.keep(bytes);
            return;
        }
        auto item = client.next(bytes, now);
        if (!item)
            return;
        --packetsLeft;
        client.rate().take(m_limits.rate, now);
        if (const auto *error = std::get_if<WireError>(&*item)) {
            m_events.malformedReceived(client, *error, now);
            continue;
        }
        auto &frame = std::get<chatmessage::Frame>(*item);
        m_events.frameReceived(client, frame, now);
        wipePassword(frame.packet);
    }
}

ClientReader::Outcome ClientReader::discard(ClientSocket &client)
{
    return outcomeOf(::recv(client.descriptor(), m_scratch.get(), std::size_t(bytesPerRead), MSG_DONTWAIT));
}

} // namespace roundtable::starter
