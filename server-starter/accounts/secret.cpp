// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/secret.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace roundtable::starter {

Secret::Secret(QByteArrayView bytes) : m_bytes(std::make_unique<char[]>(std::size_t(bytes.size()))), m_size(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

Secret Secret::taking(QByteArray &bytes)
{
    Secret secret(bytes);
    sodium_memzero(bytes.data(), std::size_t(bytes.size()));
    bytes.clear();
    return secret;
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0)) { }

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

void Secret::wipe()
{
    if (m_bytes)
        sodium_memzero(m_bytes.get(), std::size_t(m_size));
}

} // namespace roundtable::starter
