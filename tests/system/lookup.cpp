// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/system/lookup.h"

#include <QtTest/QTest>

namespace roundtable::test {

using namespace std::chrono_literals;

LookUp::LookUp(quint16 managerPort)
{
    connect(&m_channel, &ConnectionChannel::opened, this, [this] { m_channel.send(clientconnection::GetIp{}); });
    connect(&m_channel, &ConnectionChannel::frameReceived, this, [this](const clientconnection::Frame &frame) {
        if (const auto *answer = std::get_if<clientconnection::ReturnIp>(&frame.packet))
            m_answer = *answer;
    });
    connect(&m_channel, &ConnectionChannel::closed, this, [this] { m_over = true; });
    m_channel.setDeadline(5s);
    m_channel.connectToHost(QStringLiteral("127.0.0.1"), managerPort);
}

std::optional<clientconnection::ReturnIp> lookUp(quint16 managerPort)
{
    const LookUp question(managerPort);
    // Ends at the latest with the channel's deadline.
    const bool over = QTest::qWaitFor([&] { return question.isOver(); }, 6'000);
    return over ? question.answer() : std::nullopt;
}

} // namespace roundtable::test
