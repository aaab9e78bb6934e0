// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/inspection/packetcutter.h"

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/clientconnection/connectioncodec.h"

#include <algorithm>
#include <limits>

namespace roundtable::inspection {

namespace {

constexpr qsizetype endless = std::numeric_limits<qsizetype>::max();

template <typename Step, typename Extent>
Extent extentOf(const Step &step, Extent)
{
    if (const auto *more = std::get_if<NeedMoreBytes>(&step))
        return {more->atLeast, false};
    if (const auto *error = std::get_if<WireError>(&step))
        return {error->extent == 0 ? endless : error->extent, true};
    return {std::get<0>(step).size, true};
}

/// An offline answer ends at its flag, whatever follows; what follows belongs to it all the same.
bool isOfflineAnswer(QByteArrayView packet)
{
    const auto step = clientconnection::decode(packet);
    const auto *decoded = std::get_if<Decoded<clientconnection::Frame>>(&step);
    const auto *answer = decoded ? std::get_if<clientconnection::ReturnIp>(&decoded->frame.packet) : nullptr;
    return answer && !answer->activeServer;
}

} // namespace

QList<PacketCutter::Piece> PacketCutter::take(QByteArrayView bytes)
{
    QList<Piece> pieces;
    while (!bytes.isEmpty()) {
        if (!m_extent.isKnown)
            m_extent = extent();
        const qsizetype count = std::min(bytes.size(), m_extent.size - m_size);
        keep(bytes.first(count));
        bytes = bytes.sliced(count);
        if (!m_extent.isKnown)
            m_extent = extent();
        if (m_protocol == SubProtocol::ClientConnection && m_extent.isKnown && isOfflineAnswer(m_begun)) {
            keep(bytes);
            bytes = {};
            m_extent.size = m_size;
        }
        if (m_extent.isKnown && m_size >= m_extent.size)
            pieces.append(release(true));
    }
    return pieces;
}

std::optional<PacketCutter::Piece> PacketCutter::finish()
{
    if (m_size == 0)
        return std::nullopt;
    return release(false);
}

PacketCutter::Extent PacketCutter::extent() const
{
    return m_protocol == SubProtocol::ChatMessage
        ? extentOf(chatmessage::decode(m_begun, chatmessage::AcceptedVersions::Any), Extent{})
        : extentOf(clientconnection::decode(m_begun), Extent{});
}

void PacketCutter::keep(QByteArrayView bytes)
{
    m_begun.append(bytes.first(std::min(bytes.size(), maxKept - m_begun.size())));
    m_size += bytes.size();
}

PacketCutter::Piece PacketCutter::release(bool isWhole)
{
    Piece piece{QByteArray(m_begun.constData(), m_begun.size()), m_size, isWhole};
    maskPassword(m_protocol, piece.bytes);
    forget();
    return piece;
}

void PacketCutter::forget()
{
    m_begun.fill('\0');
    m_begun.clear();
    m_size = 0;
    m_extent = {};
}

} // namespace roundtable::inspection
