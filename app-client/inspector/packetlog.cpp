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

PacketLog::PacketLog(QObject *parent) : QAbstractTableModel(parent)
{
    m_gathering.setSingleShot(true);
    m_gathering.setInterval(gatheringTime);
    connect(&m_gathering, &QTimer::timeout, this, &PacketLog::insertWaiting);
}

PacketLog::Row PacketLog::rowOf(const PacketRecord &record)
{
    inspection::PacketDescription description;
    if (const PacketCrossed *packet = record.packet())
        description = inspection::describePacket(record.protocol, packet->piece.bytes);
    return {record, PacketText::name(record, description), PacketText::summary(record, description),
            PacketText::fault(record, description), description.sender};
}

void PacketLog::append(const PacketRecord &record)
{
    m_waiting.push_back(rowOf(record));
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

int PacketLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
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
        return row.name;
    case Length:
        return packet ? QLocale().toString(packet->piece.size) : QString();
    case Sender:
        return row.sender ? QLocale().toString(*row.sender) : QString();
    case Summary:
        return row.fault.isEmpty() ? row.summary : row.fault;
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
        if (index.column() == Sender && row.sender)
            return tr("sender id %1").arg(*row.sender);
        return text(row, index.column());
    case ToneRole:
        return int(!row.fault.isEmpty() ? Tone::Error : packet ? Tone::Text : Tone::Meta);
    case DirectionRole:
        return packet ? QVariant(int(packet->direction)) : QVariant();
    case FaultRole:
        return row.fault;
    case HexRole:
        return PacketText::hex(row.record);
    default:
        return {};
    }
}

QVariant PacketLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
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
