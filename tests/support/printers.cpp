// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/printers.h"

#include "protocol/overloaded.h"

namespace roundtable {

namespace {

QByteArray number(auto value)
{
    return QByteArray::number(qulonglong(value));
}

QByteArray headerInWords(quint8 version)
{
    if (version == protocolVersion)
        return {};
    return " (version " + number(version) + ')';
}

char *copied(const QByteArray &words)
{
    return qstrdup(words.constData());
}

} // namespace

namespace test {

QByteArray inWords(const Utf8Text &text)
{
    QByteArray words = "\"";
    for (const char c : text.bytes()) {
        const bool isPlain = c >= ' ' && c != '"' && c != '\\' && c != '\x7F';
        words += isPlain ? QByteArray(1, c) : QByteArray("\\x" + QByteArray(1, c).toHex());
    }
    return words + '"';
}

QByteArray inWords(const chatmessage::Packet &packet)
{
    using namespace chatmessage;
    return std::visit(
        Overloaded{
            [](const Success &p) -> QByteArray { return "Success{" + number(p.requestType) + '}'; },
            [](const Error &p) -> QByteArray { return "Error{" + number(quint8(p.code)) + ", " + inWords(p.message) + '}'; },
            [](const Login &p) -> QByteArray { return "Login{" + inWords(p.username) + ", " + inWords(p.password) + '}'; },
            [](const LoginSuccess &p) -> QByteArray { return "LoginSuccess{" + number(quint16(p.id)) + '}'; },
            [](const Logout &p) -> QByteArray {
                if (!p.credentials)
                    return "Logout{}";
                return "Logout{" + inWords(p.credentials->username) + ", " + inWords(p.credentials->password) + '}';
            },
            [](const Create &p) -> QByteArray { return "Create{" + inWords(p.username) + ", " + inWords(p.password) + '}'; },
            [](const Send &p) -> QByteArray {
                return "Send{" + p.timestamp.wire().toByteArray() + ", " + inWords(p.content) + ", " + inWords(p.username) + '}';
            },
        },
        packet);
}

QByteArray inWords(const chatmessage::Frame &frame)
{
    return number(quint16(frame.sender)) + ": " + inWords(frame.packet) + headerInWords(frame.version);
}

QByteArray inWords(const servermanagement::Packet &packet)
{
    using namespace servermanagement;
    return std::visit(Overloaded{
                          [](const Diagnostic &p) -> QByteArray {
                              return "Diagnostic{" + number(p.userCountOnline) + ", " + number(p.messagePerSession) + '}';
                          },
                          [](const Online &p) -> QByteArray {
                              return "Online{" + (p.clientPort ? number(*p.clientPort) : QByteArray()) + '}';
                          },
                          [](const Offline &) { return QByteArray("Offline"); },
                          [](const Start &) { return QByteArray("Start"); },
                          [](const Stop &) { return QByteArray("Stop"); },
                          [](const Ignored &p) -> QByteArray { return "Ignored{" + number(p.type) + '}'; },
                      },
                      packet);
}

QByteArray inWords(const servermanagement::Frame &frame)
{
    return inWords(frame.packet) + headerInWords(frame.version);
}

QByteArray inWords(const clientconnection::Packet &packet)
{
    using namespace clientconnection;
    return std::visit(Overloaded{
                          [](const GetIp &) { return QByteArray("GetIp"); },
                          [](const ReturnIp &p) -> QByteArray {
                              if (!p.activeServer)
                                  return "ReturnIp{offline}";
                              return "ReturnIp{" + p.activeServer->ip.toUtf8() + ':' + number(p.activeServer->port) + '}';
                          },
                      },
                      packet);
}

QByteArray inWords(const clientconnection::Frame &frame)
{
    return inWords(frame.packet) + headerInWords(frame.version);
}

} // namespace test

char *toString(WireFault fault)
{
    return qstrdup(name(fault).latin1());
}

char *toString(const WireError &error)
{
    return copied(describe(error).toUtf8() + ", extent " + number(error.extent));
}

char *toString(const Utf8Text &text)
{
    return copied(test::inWords(text));
}

char *toString(const GeneralizedTime &time)
{
    return copied(time.wire().toByteArray());
}

namespace chatmessage {

char *toString(ErrorCode code)
{
    return copied(number(quint8(code)) + ' ' + standardText(code).latin1());
}

char *toString(UserId id)
{
    return copied("UserId " + number(quint16(id)));
}

char *toString(const Packet &packet)
{
    return copied(test::inWords(packet));
}

char *toString(const Frame &frame)
{
    return copied(test::inWords(frame));
}

} // namespace chatmessage

namespace servermanagement {

char *toString(const Packet &packet)
{
    return copied(test::inWords(packet));
}

char *toString(const Frame &frame)
{
    return copied(test::inWords(frame));
}

} // namespace servermanagement

namespace clientconnection {

char *toString(const Packet &packet)
{
    return copied(test::inWords(packet));
}

char *toString(const Frame &frame)
{
    return copied(test::inWords(frame));
}

} // namespace clientconnection

} // namespace roundtable
