// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QTranslator>

namespace roundtable {

/// \brief The texts of the programs in the user's language; in English where there is no catalogue of it.
///
/// English needs one, too: "1 person" and "2 people" come from a text with %n by a catalogue only.
class Catalogue final {
public:
    /// From here on the application speaks \a locale's language. Made in main(), before the first window.
    explicit Catalogue(const QLocale &locale);

private:
    QTranslator m_translator;
};

} // namespace roundtable
