// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "translations/catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

// Of a static library; not in a namespace, as Qt asks.
static void initialiseTranslations()
{
    Q_INIT_RESOURCE(translations_translations);
}

namespace roundtable {

using namespace Qt::Literals::StringLiterals;

Catalogue::Catalogue(const QLocale &locale)
{
    initialiseTranslations();
    const auto folder = u":/translations"_s;
    const bool found = m_translator.load(locale, u"roundtable"_s, u"_"_s, folder) || m_translator.load(u"roundtable_en"_s, folder);
    if (found)
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace roundtable
