// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QList>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace roundtable::test {

/// \brief protocol/README.md, as far as a program can read it.
///
/// A clause is a table row whose first cell is its number: `| C01 | … | code files | tests |`, the files and tests in
/// backquotes. Tests are named `tst_file::function` wherever they stand.
class SpecMap {
public:
    struct Clause {
        QString number; ///< "C01"
        QStringList codeFiles;
        QStringList tests; ///< "tst_file::function"
    };

    explicit SpecMap(const QString &markdown);

    [[nodiscard]] const QList<Clause> &clauses() const { return m_clauses; }
    /// Every test named anywhere, each once.
    [[nodiscard]] const QStringList &tests() const { return m_tests; }
    /// Every source file named in backquotes anywhere, each once.
    [[nodiscard]] const QStringList &files() const { return m_files; }

private:
    QList<Clause> m_clauses;
    QStringList m_tests;
    QStringList m_files;
};

/// The names of the test functions in a Qt Test source: its private slots without parameters, but for init, cleanup and _data.
[[nodiscard]] QStringList testFunctions(const QString &source);

} // namespace roundtable::test
