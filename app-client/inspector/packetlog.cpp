// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packetlog.h"

#include "app-client/inspector/packettext.h"
#include "appearance/tone.h"

#include <QtCore/QLocale>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

/// Nobody reads faster, and a thousand messages a second cost twenty insertions.
constexpr auto gatheringTime = 50ms;

} // namespace

PacketLog::PacketLog(QObject *parent) : TitledTableModel(columns, parent)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatheringTime);
    connect(&m_gathering, &QTimer::timeout, this, &PacketLog::insertWaiting);
}

const PacketLog::Saying &PacketLog::sayingOf(const Row &row)
{
    if (!row.saying) {
        inspection::PacketDescription description;
        if (const PacketCrossed *packet = row.record.packet())
            description = inspection::describePacket(row.record.protocol, packet->piece.bytes);
        row.saying = Saying{PacketText::name(row.record, description), PacketText::summary(row.record, description),
                            PacketText::fault(row.record, description), description.sender};
    }
    return *row.saying;
}

void PacketLog::append(const PacketRecord &record)
{
    m_waiting.push_back({record, std::nullopt});
    if (m_waiting.size() > maxRecords)
        m_waiting.pop_front();
    if (m_isPaused)
        Q_EMIT countsChanged();
    else if (!m_gathering.isActive())
        m_gathering.start();
}

void PacketLog::insertWaiting()
{
    if (m_waiting.empty())
        return;
    const int tooMany = std::min(int(m_rows.size()), int(m_rows.size() + m_waiting.size()) - maxRecords);
    if (tooMany > 0) {
        beginRemoveRows({}, 0, tooMany - 1);
        m_rows.erase(m_rows.begin(), m_rows.begin() + tooMany);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + m_waiting.size()) - 1);
    std::move(m_waiting.begin(), m_waiting.end(), std::back_inserter(m_rows));
    m_waiting.clear();
    endInsertRows();
    Q_EMIT countsChanged();
}

void PacketLog::clear()
{
    beginResetModel();
    m_rows.clear();
    m_waiting.clear();
    endResetModel();
    Q_EMIT countsChanged();
}

void PacketLog::setPaused(bool paused)
{
    if (m_isPaused == paused)
        return;
    m_gathering.stop();
    if (paused)
        insertWaiting(); // what came before still belongs to what is looked at
    m_isPaused = paused;
    if (!paused)
        insertWaiting();
    Q_EMIT countsChanged();
}

const PacketRecord &PacketLog::record(int row) const
{
    return m_rows.at(std::size_t(row)).record;
}

int PacketLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QString PacketLog::text(const Row &row, int column) const
{
    const PacketCrossed *packet = row.record.packet();
    const bool manager = row.record.protocol == inspection::SubProtocol::ClientConnection;
    switch (column) {
    case Time:
        return row.record.time.toLocalTime().toString(u"HH:mm:ss.zzz"_s);
    case Way:
        if (!packet)
            return manager ? tr("manager") : tr("server");
        if (packet->direction == PacketDirection::Sent)
            return manager ? tr("→ manager") : tr("→ server");
        return manager ? tr("← manager") : tr("← server");
    case Packet:
        return sayingOf(row).name;
    case Length:
        return packet ? QLocale().toString(packet->piece.size) : QString();
    case Sender:
        return sayingOf(row).sender ? QLocale().toString(*sayingOf(row).sender) : QString();
    case Summary:
        return sayingOf(row).fault.isEmpty() ? sayingOf(row).summary : sayingOf(row).fault;
    default:
        return {};
    }
}

QVariant PacketLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const PacketCrossed *packet = row.record.packet();
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Way)
            return PacketText::way(row.record);
        if (index.column() == Length && packet)
            return tr("%n bytes", nullptr, int(packet->piece.size));
        if (index.column() == Sender && sayingOf(row).sender)
            return tr("sender id %1").arg(*sayingOf(row).sender);
        return text(row, index.column());
    case ToneRole:
        return int(!sayingOf(row).fault.isEmpty() ? Tone::Error : packet ? Tone::Text : Tone::Meta);
    case DirectionRole:
        return packet ? QVariant(int(packet->direction)) : QVariant();
    case FaultRole:
        return sayingOf(row).fault;
    case HexRole:
        return PacketText::hex(row.record);
    default:
        return {};
    }
}

QString PacketLog::columnTitle(int column) const
{
    switch (Column(column)) {
    case Time:
        return tr("Time");
    case Way:
        //: which way a packet went: to the server or from it
        return tr("Way");
    case Packet:
        return tr("Packet");
    case Length:
        return tr("Bytes");
    case Sender:
        return tr("Sender");
    case Summary:
        //: what a packet carries, in a few words
        return tr("Payload");
    }
    return {};
}

} // namespace roundtable::client
