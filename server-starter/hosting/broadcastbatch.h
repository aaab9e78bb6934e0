// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatcodec.h"

namespace roundtable::starter {

/// \brief What the room decided during one turn of the event loop, as the bytes that every member gets in one write.
class BroadcastBatch {
public:
    /// What cannot be said on the wire is left out.
    void append(const chatmessage::Frame &frame)
    {
        m_shared = {};
        if (!chatmessage::appendTo(m_bytes, frame))
            ++m_messages;
    }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_bytes.size(); }
    [[nodiscard]] qsizetype messages() const { return m_messages; }
    [[nodiscard]] QByteArrayView from(qsizetype offset) const { return QByteArrayView(m_bytes).sliced(offset); }

    /// One copy, without slack, for all who could not take everything at once.
    [[nodiscard]] const QByteArray &shared() const
    {
        if (m_shared.isEmpty())
            m_shared = QByteArray(m_bytes.constData(), m_bytes.size());
        return m_shared;
    }

    /// Keeps the memory for the next turn.
    void clear()
    {
        m_bytes.resize(0);
        m_shared = {};
        m_messages = 0;
    }

private:
    QByteArray m_bytes;
    mutable QByteArray m_shared;
    qsizetype m_messages = 0;
};

} // namespace roundtable::starter
