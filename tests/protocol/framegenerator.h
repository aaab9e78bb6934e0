// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatpackets.h"
#include "protocol/clientconnection/connectionpackets.h"
#include "protocol/servermanagement/managementpackets.h"

#include <random>

namespace roundtable::test {

/// \brief Any legal frame of the three protocols; the same ones for the same seed.
class FrameGenerator {
public:
    explicit FrameGenerator(unsigned seed) : m_random(seed) { }

    [[nodiscard]] chatmessage::Frame chatFrame();
    [[nodiscard]] servermanagement::Frame managementFrame();
    [[nodiscard]] clientconnection::Frame connectionFrame();

    /// 0..255 bytes of characters of every width.
    [[nodiscard]] Utf8Text text();
    [[nodiscard]] GeneralizedTime time();
    [[nodiscard]] quint64 number(quint64 least, quint64 most);
    /// Some bytes of \a packet changed, left out or doubled.
    [[nodiscard]] QByteArray damaged(QByteArray packet);
    [[nodiscard]] std::mt19937 &random() { return m_random; }

private:
    std::mt19937 m_random;
};

} // namespace roundtable::test
