// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packetfilter.h"

#include "app-client/inspector/packetlog.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// "0c 03" and "0C03" as hexText() writes them; empty for what is no whole number of bytes.
QString asHex(QString text)
{
    text.remove(u' ');
    const bool isHex = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c.toLower() >= u'a' && c.toLower() <= u'f');
    });
    if (!isHex || text.isEmpty() || text.size() % 2 != 0)
        return {};
    for (qsizetype at = 2; at < text.size(); at += 3)
        text.insert(at, u' ');
    return text.toUpper();
}

} // namespace

void PacketFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void PacketFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    m_hex = asHex(m_text);
    invalidateFilter();
}

bool PacketFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QVariant direction = index.data(PacketLog::DirectionRole);
    if (m_kind == Kind::Broken && index.data(PacketLog::FaultRole).toString().isEmpty())
        return false;
    if (m_kind == Kind::Sent && direction != QVariant(int(PacketDirection::Sent)))
        return false;
    if (m_kind == Kind::Received && direction != QVariant(int(PacketDirection::Received)))
        return false;
    if (m_text.isEmpty())
        return true;
    for (const auto column : {PacketLog::Packet, PacketLog::Way, PacketLog::Sender, PacketLog::Summary}) {
        if (index.siblingAtColumn(column).data().toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return !m_hex.isEmpty() && index.data(PacketLog::HexRole).toString().contains(m_hex);
}

} // namespace roundtable::client
