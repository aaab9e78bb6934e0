// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "translations/catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QLibraryInfo>

// Of a static library; not in a namespace, as Qt asks.
static void initialiseTranslations()
{
    Q_INIT_RESOURCE(catalogues);
}

namespace roundtable {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto folder = ":/translations"_L1;
constexpr auto prefix = "roundtable_"_L1;

} // namespace

QStringList Catalogue::languages()
{
    initialiseTranslations();
    QStringList languages;
    const QStringList files = QDir(folder).entryList({QString(prefix + u"*.qm"_s)}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        languages.append(file.chopped(3).mid(prefix.size()));
    return languages;
}

QString Catalogue::nativeName(const QString &language)
{
    // Qt tells English apart by country.
    return language == "en"_L1 ? u"English"_s : QLocale(language).nativeLanguageName();
}

Catalogue::Catalogue(const QLocale &locale)
{
    initialiseTranslations();
    install(m_texts.load(locale, prefix, {}, folder));
}

Catalogue::~Catalogue()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_textsOfQt);
}

void Catalogue::use(const QString &language)
{
    const QLocale system = QLocale::system();
    if (!languages().contains(language)) {
        QLocale::setDefault(system);
        install(m_texts.load(system, prefix, {}, folder));
        return;
    }
    // Who lives in Austria and asks for German keeps the names of the months they know.
    const QLocale chosen(language);
    QLocale::setDefault(system.language() == chosen.language() ? system : chosen);
    install(m_texts.load(QString(prefix + language), folder));
}

void Catalogue::install(bool found)
{
    if (!found)
        found = m_texts.load(QString(prefix + "en"_L1), folder);
    Q_ASSERT_X(found, "Catalogue", "the one of English is built in");
    QCoreApplication::removeTranslator(&m_textsOfQt);
    QCoreApplication::removeTranslator(&m_texts);
    // Asked from the last installed to the first: the programs' own words go over Qt's.
    if (m_textsOfQt.load(QString("qtbase_"_L1 + m_texts.language()), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_textsOfQt);
    QCoreApplication::installTranslator(&m_texts);
}

} // namespace roundtable
