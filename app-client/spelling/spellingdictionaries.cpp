// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/spelling/spellingdictionaries.h"

#include <QtCore/QDir>
#include <QtCore/QMap>
#include <QtCore/QStandardPaths>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

QStringList usualDictionaryFolders()
{
    // DICPATH is what the hunspell command itself goes by.
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    for (const QString &name : {u"hunspell"_s, u"myspell"_s, u"myspell/dicts"_s})
        folders += QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, name, QStandardPaths::LocateDirectory);
    return folders;
}

QList<SpellingDictionary> installedDictionaries(const QStringList &folders)
{
    QMap<QString, SpellingDictionary> found;
    for (const QString &path : folders) {
        const QDir folder(path);
        const QFileInfoList files = folder.entryInfoList({u"*.dic"_s}, QDir::Files | QDir::Readable);
        for (const QFileInfo &file : files) {
            const QString name = file.completeBaseName();
            const QString rules = folder.filePath(name + u".aff"_s);
            // Hyphenation lists have the same ending and no rules.
            if (QLocale(name).language() != QLocale::C && QFileInfo::exists(rules) && !found.contains(name))
                found.insert(name, {name, rules, file.filePath()});
        }
    }
    return found.values();
}

QStringList spellingLanguages(const QStringList &chosen, const QStringList &installed, const QLocale &locale)
{
    QStringList usable;
    std::copy_if(chosen.begin(), chosen.end(), std::back_inserter(usable),
                 [&](const QString &language) { return installed.contains(language); });
    if (!chosen.isEmpty())
        return usable;
    // The plain locale of a system without one speaks American English.
    const QLocale reader = locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedStates) : locale;
    if (installed.contains(reader.name()))
        return {reader.name()};
    const auto sameLanguage = std::find_if(installed.begin(), installed.end(), [&](const QString &language) {
        return QLocale(language).language() == reader.language();
    });
    return sameLanguage == installed.end() ? QStringList() : QStringList{*sameLanguage};
}

} // namespace roundtable::client
