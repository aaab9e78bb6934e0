// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/optionkeys.h"
#include "tests/support/examples.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

#include <cstdio>

using namespace roundtable;

namespace {

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The default configuration, each key set.
QByteArray allSettings()
{
    QByteArray text;
    for (const starter::OptionKey &key : starter::optionKeys())
        text += QByteArray(key.name.data(), key.name.size()) + " = " + QByteArray(key.byDefault.data(), key.byDefault.size()) + '\n';
    return text;
}

} // namespace

/// Writes the examples of each protocol as bytes, and the default settings, where the fuzz targets start from: fuzz_seeds DIRECTORY
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("Usage: fuzz_seeds DIRECTORY\n", stderr);
        return 64;
    }
    for (const QString &protocol : {QStringLiteral("chat"), QStringLiteral("management"), QStringLiteral("connection"), QStringLiteral("field")}) {
        const QDir folder(QString::fromLocal8Bit(argv[1]) + QLatin1Char('/') + protocol);
        if (!folder.mkpath(QStringLiteral(".")))
            return 1;
        for (const QString &name : test::exampleNames(protocol + QLatin1Char('-'))) {
            if (!write(folder.filePath(name), test::example(name)))
                return 1;
        }
    }
    const QDir settings(QString::fromLocal8Bit(argv[1]) + QStringLiteral("/settings"));
    return settings.mkpath(QStringLiteral(".")) && write(settings.filePath(QStringLiteral("defaults")), allSettings()) ? 0 : 1;
}
