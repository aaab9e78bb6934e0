// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/server-starter/room.h"

#include <functional>
#include <map>

namespace roundtable::starter {

/// \brief A host that believes nothing: it keeps its own account of the room and finds every effect that does not fit.
class RoomAuditor {
public:
    /// What happens next is up to \a choose, which returns a number from 0 up to but without its argument.
    RoomAuditor(const ChatLimits &limits, std::function<int(int)> choose) : m_room(limits), m_choose(std::move(choose)) { }

    /// One packet, answer, connection, disconnection, fault or stretch of time.
    void step();
    [[nodiscard]] QString complaint() const { return m_complaint; }
    [[nodiscard]] quint64 broadcasts() const { return m_broadcasts; }
    [[nodiscard]] quint64 closes() const { return m_closes; }

private:
    struct Client {
        bool member = false;
        bool asksPassword = false;
        bool asksAccount = false;
        int account = 0; ///< as the last SYS_Login_Success said
        int pendingAccount = 0;
    };

    int below(int end) { return m_choose(end); }
    std::pair<const SessionId, Client> *anyClient();
    chatmessage::Packet anyPacket(const Client &client);
    void connect();
    void answer(SessionId session, Client &client);
    void carryOut(const Effects &effects);
    void apply(const SendTo &effect);
    void apply(const Broadcast &effect);
    void apply(const Join &effect);
    void apply(const Leave &effect);
    void apply(const CheckPassword &effect);
    void apply(const CreateAccount &effect);
    void apply(const Close &effect);
    void compareCounts();
    void expect(bool holds, const char *what)
    {
        if (!holds && m_complaint.isEmpty())
            m_complaint = QLatin1String(what);
    }

    Room m_room;
    std::function<int(int)> m_choose;
    std::map<SessionId, Client> m_clients;
    SessionId m_speaker{};
    quint64 m_broadcasts = 0;
    quint64 m_closes = 0;
    QString m_complaint;
};

} // namespace roundtable::starter
