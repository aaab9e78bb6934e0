// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QFile>
#include <QtCore/QMetaProperty>
#include <QtCore/QSet>
#include <QtCore/QXmlStreamReader>
#include <QtWidgets/QWidget>

namespace roundtable::test {

/// \brief The texts of the sources that are another text in German, and no German for anything else.
///
/// \a catalogue is the path of roundtable_de.ts.
inline QSet<QString> englishTexts(const QString &catalogue)
{
    QFile file(catalogue);
    QSet<QString> sources;
    QSet<QString> translations;
    if (file.open(QIODevice::ReadOnly)) {
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == u"source")
                sources.insert(xml.readElementText().remove(u'&'));
            else if (xml.name() == u"translation" || xml.name() == u"numerusform")
                translations.insert(xml.readElementText(QXmlStreamReader::IncludeChildElements).remove(u'&'));
        }
    }
    return sources.subtract(translations);
}

/// \brief What \a window and everything in it says in one of \a english, with the object that says it.
///
/// Such a text is asked for in a context that the catalogue does not have, or was made before the catalogue was there.
inline QStringList saidInEnglish(const QWidget &window, const QSet<QString> &english)
{
    QStringList found;
    QList<const QObject *> objects{&window};
    for (const QObject *object : window.findChildren<QObject *>())
        objects += object;
    for (const QObject *object : objects) {
        for (int i = 0; i < object->metaObject()->propertyCount(); ++i) {
            const QMetaProperty property = object->metaObject()->property(i);
            if (property.typeId() != QMetaType::QString)
                continue;
            const QString text = property.read(object).toString().remove(u'&');
            if (english.contains(text)) {
                found += QStringLiteral("%1 \"%2\", %3: %4").arg(QString::fromLatin1(object->metaObject()->className()),
                                                                  object->objectName(), QString::fromLatin1(property.name()), text);
            }
        }
    }
    return found;
}

} // namespace roundtable::test
