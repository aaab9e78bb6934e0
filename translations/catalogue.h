// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QLocale>
#include <QtCore/QStringList>
#include <QtCore/QTranslator>

namespace roundtable {

/// \brief The texts of the programs, and those of Qt's own dialogs, in the user's language; in English where there is no catalogue of it.
///
/// English needs a catalogue, too: "1 person" and "2 people" come from a text with %n by a catalogue only.
class Catalogue final {
public:
    /// What there is a catalogue of, by code: "de", "en".
    [[nodiscard]] static QStringList languages();
    /// A language in its own words: "Deutsch".
    [[nodiscard]] static QString nativeName(const QString &language);

    /// From here on the application speaks \a locale's language. By default the system's, where LANGUAGE goes over LC_ALL, LC_MESSAGES
    /// and LANG. Made in main(), before the first window.
    explicit Catalogue(const QLocale &locale = QLocale::system());
    ~Catalogue();
    Q_DISABLE_COPY_MOVE(Catalogue)

    /// From here on the application speaks \a language, and numbers and dates follow it. Anything that is not one of languages(), such
    /// as an empty text, stands for the system's. What windows show already does not change.
    void use(const QString &language);

    /// The code of the language in use.
    [[nodiscard]] QString language() const { return m_texts.language(); }

private:
    void install(bool found);

    QTranslator m_texts;
    QTranslator m_textsOfQt; ///< in the same language, or the direction of writing would be that of another
};

} // namespace roundtable
