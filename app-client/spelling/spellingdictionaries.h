// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLocale>
#include <QtCore/QStringList>

namespace roundtable::client {

/// One dictionary on this computer.
struct SpellingDictionary {
    QString language; ///< as "en_US"
    QString rules; ///< path of the .aff file
    QString words; ///< path of the .dic file

    friend bool operator==(const SpellingDictionary &, const SpellingDictionary &) = default;
};

/// Where dictionaries are kept, the first folder before the others.
[[nodiscard]] QStringList usualDictionaryFolders();

/// Reads the disk. One for each language, in the order of their names.
[[nodiscard]] QList<SpellingDictionary> installedDictionaries(const QStringList &folders);

/// Which of \a installed are used: the \a chosen ones, or where nothing was chosen the one that fits \a locale best. Empty: none does.
[[nodiscard]] QStringList spellingLanguages(const QStringList &chosen, const QStringList &installed, const QLocale &locale);

} // namespace roundtable::client
