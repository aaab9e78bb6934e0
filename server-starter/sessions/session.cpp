// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/sessions/session.h"

namespace roundtable::starter {

namespace {

struct FindOnline {
    const Online *operator()(const Anonymous &) const { return nullptr; }
    const Online *operator()(const Creating &) const { return nullptr; }
    const Online *operator()(const Online &online) const { return &online; }
    const Online *operator()(const LoggingIn &state) const { return state.before ? &*state.before : nullptr; }
    const Online *operator()(const AnswerHeld &state) const { return state.before ? &*state.before : nullptr; }
};

} // namespace

const Online *Session::online() const
{
    return std::visit(FindOnline{}, state);
}

} // namespace roundtable::starter
