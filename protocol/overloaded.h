// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

namespace roundtable {

/// \brief One visitor out of a lambda per alternative: `std::visit(Overloaded{[](const Login &) { … }, …}, packet)`.
template <typename... Visitors>
struct Overloaded : Visitors... {
    using Visitors::operator()...;
};
// Compilers before P1816 do not deduce it by themselves.
template <typename... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

} // namespace roundtable
