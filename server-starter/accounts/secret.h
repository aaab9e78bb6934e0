// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>

#include <memory>

namespace roundtable::starter {

/// \brief A password for as long as it is needed: never copied, and wiped from memory when it goes.
class Secret {
public:
    Secret() = default;
    explicit Secret(QByteArrayView bytes);
    /// Wipes what it was copied from.
    static Secret taking(QByteArray &bytes);
    ~Secret();
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Q_DISABLE_COPY(Secret)

    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), m_size}; }

private:
    void wipe();

    std::unique_ptr<char[]> m_bytes;
    qsizetype m_size = 0;
};

} // namespace roundtable::starter
