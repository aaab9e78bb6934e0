// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "protocol/chatmessage/chatpackets.h"
#include "protocol/clientconnection/connectionpackets.h"
#include "protocol/servermanagement/managementpackets.h"
#include "protocol/wireerror.h"

/// Include where QCOMPARE compares packets, frames or faults: it then says what they hold. Each overload stands in the namespace
/// of its type, where QTest looks for it.
namespace roundtable {

char *toString(WireFault fault);
char *toString(const WireError &error);
char *toString(const Utf8Text &text);
char *toString(const GeneralizedTime &time);

namespace chatmessage {
char *toString(ErrorCode code);
char *toString(UserId id);
char *toString(const Packet &packet);
char *toString(const Frame &frame);
} // namespace chatmessage

namespace servermanagement {
char *toString(const Packet &packet);
char *toString(const Frame &frame);
} // namespace servermanagement

namespace clientconnection {
char *toString(const Packet &packet);
char *toString(const Frame &frame);
} // namespace clientconnection

namespace test {
/// The same words, to be put together to larger ones.
QByteArray inWords(const Utf8Text &text);
QByteArray inWords(const chatmessage::Packet &packet);
QByteArray inWords(const chatmessage::Frame &frame);
QByteArray inWords(const servermanagement::Packet &packet);
QByteArray inWords(const servermanagement::Frame &frame);
QByteArray inWords(const clientconnection::Packet &packet);
QByteArray inWords(const clientconnection::Frame &frame);
} // namespace test

} // namespace roundtable
