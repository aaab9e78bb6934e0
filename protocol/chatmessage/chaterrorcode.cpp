// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/chatmessage/chaterrorcode.h"

namespace roundtable::chatmessage {

QLatin1String standardText(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidUserId:
        return QLatin1String("Invalid User ID");
    case ErrorCode::InvalidAuthentication:
        return QLatin1String("Invalid Authentication");
    case ErrorCode::UserAlreadyExists:
        return QLatin1String("User Already Exists");
    case ErrorCode::GenericFailure:
        return QLatin1String("Generic Failure");
    case ErrorCode::InvalidRequest:
        return QLatin1String("Invalid Request");
    case ErrorCode::RequestTimeout:
        return QLatin1String("Request Timeout");
    }
    return {};
}

} // namespace roundtable::chatmessage
