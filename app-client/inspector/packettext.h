// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/inspector/packetrecord.h"
#include "protocol/inspection/packetdescription.h"

#include <QtCore/QCoreApplication>

namespace roundtable::client {

/// \brief What the inspector says of a record, for people; and as text that programs read.
class PacketText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::client::PacketText)

public:
    /// "CHT_Send", "Unknown type 99 (63)", "Connected", "Closed by the other side".
    [[nodiscard]] static QString name(const PacketRecord &record, const inspection::PacketDescription &description);
    /// The payload in a few words, without its time: "hello" · "bob".
    [[nodiscard]] static QString summary(const PacketRecord &record, const inspection::PacketDescription &description);
    /// "Sent to the chat server".
    [[nodiscard]] static QString way(const PacketRecord &record);
    /// What is wrong with it and where, in a sentence; empty where nothing is.
    [[nodiscard]] static QString fault(const PacketRecord &record, const inspection::PacketDescription &description);

    /// One line, "14 03 00 01".
    [[nodiscard]] static QString hex(const PacketRecord &record);
    /// \brief A line for the header and one for each field, with remarks: `0C 03 "bob"  # username`.
    ///
    /// What stands before the '#' of each line is the packet, in the notation of the tests: two hexadecimal digits a byte,
    /// text in double quotes as it is.
    [[nodiscard]] static QString notation(const PacketRecord &record);

private:
    [[nodiscard]] static QString faultSentence(const WireError &error, const inspection::PacketDescription &description);
    [[nodiscard]] static QString endSentence(const ChannelEnd &end);
};

} // namespace roundtable::client
