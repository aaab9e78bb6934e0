// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

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

} // namespace

/// Writes the examples of each protocol as bytes, where the fuzz targets start from: fuzz_seeds DIRECTORY
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fputs("Usage: fuzz_seeds DIRECTORY\n", stderr);
        return 64;
    }
    for (const QString &protocol : {QStringLiteral("chat"), QStringLiteral("management"), QStringLiteral("connection")}) {
        const QDir folder(QString::fromLocal8Bit(argv[1]) + QLatin1Char('/') + protocol);
        if (!folder.mkpath(QStringLiteral(".")))
            return 1;
        for (const QString &name : test::exampleNames(protocol + QLatin1Char('-'))) {
            if (!write(folder.filePath(name), test::example(name)))
                return 1;
        }
    }
    return 0;
}
