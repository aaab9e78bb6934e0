// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/spelling/spellingdictionaries.h"

#include <memory>

namespace roundtable::client {

/// \brief One dictionary, read. Not for the thread that paints: reading one takes a tenth of a second.
class Speller {
public:
    Speller() = default;
    virtual ~Speller() = default;
    Q_DISABLE_COPY_MOVE(Speller)

    [[nodiscard]] virtual bool accepts(const QString &word) = 0;
    /// The best first.
    [[nodiscard]] virtual QStringList suggestions(const QString &word) = 0;
};

/// Null where this program was built without Hunspell.
[[nodiscard]] std::unique_ptr<Speller> readDictionary(const SpellingDictionary &dictionary);
[[nodiscard]] bool canCheckSpelling();

} // namespace roundtable::client
