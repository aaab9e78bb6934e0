// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/wireerror.h"

#include <QtCore/QLatin1String>

namespace roundtable {

QLatin1String name(WireFault fault)
{
    switch (fault) {
    case WireFault::UnknownType:
        return QLatin1String("UnknownType");
    case WireFault::UnsupportedVersion:
        return QLatin1String("UnsupportedVersion");
    case WireFault::PayloadTooLong:
        return QLatin1String("PayloadTooLong");
    case WireFault::WrongTag:
        return QLatin1String("WrongTag");
    case WireFault::WrongLength:
        return QLatin1String("WrongLength");
    case WireFault::MissingField:
        return QLatin1String("MissingField");
    case WireFault::TrailingBytes:
        return QLatin1String("TrailingBytes");
    case WireFault::ValueOutOfRange:
        return QLatin1String("ValueOutOfRange");
    case WireFault::BadUtf8:
        return QLatin1String("BadUtf8");
    case WireFault::BadTime:
        return QLatin1String("BadTime");
    case WireFault::BadAddress:
        return QLatin1String("BadAddress");
    case WireFault::BadPort:
        return QLatin1String("BadPort");
    case WireFault::TextTooLong:
        return QLatin1String("TextTooLong");
    }
    Q_UNREACHABLE();
}

QString describe(const WireError &error)
{
    return name(error.fault) % QLatin1String(" at byte ") % QString::number(error.offset);
}

} // namespace roundtable
