// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/support/examples.h"

#include "tests/support/bytes.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

namespace roundtable::test {

namespace {

QDir folder()
{
    return QDir(QStringLiteral(ROUNDTABLE_SOURCE_DIR "/tests/data/spec-v3"));
}

} // namespace

QByteArray example(const QString &name)
{
    QFile file(folder().filePath(name + QStringLiteral(".hex")));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no example %s", qPrintable(file.fileName()));
    return bytes(file.readAll());
}

QStringList exampleNames(const QString &prefix)
{
    QStringList names = folder().entryList({prefix + QStringLiteral("*.hex")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace roundtable::test
