// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/protocol/specmap.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::test {

namespace {

QStringList matches(const QString &text, const QString &pattern)
{
    QStringList found;
    auto match = QRegularExpression(pattern).globalMatch(text);
    while (match.hasNext())
        found += match.next().captured(1);
    found.removeDuplicates();
    return found;
}

QStringList testsIn(const QString &text)
{
    return matches(text, u"`(tst_\\w+::\\w+)`"_s);
}

QStringList filesIn(const QString &text)
{
    return matches(text, u"`([\\w./-]+\\.(?:h|cpp|ui|hex))`"_s);
}

} // namespace

SpecMap::SpecMap(const QString &markdown) : m_tests(testsIn(markdown)), m_files(filesIn(markdown))
{
    static const QRegularExpression number(u"^C\\d\\d$"_s);
    const QStringList lines = markdown.split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        const QString first = cells.size() > 2 ? cells[1].trimmed() : QString();
        if (number.match(first).hasMatch())
            m_clauses.append({first, filesIn(line), testsIn(line)});
    }
}

QStringList testFunctions(const QString &source)
{
    // Sections of a class: only what stands under "private Q_SLOTS:" is run.
    static const QRegularExpression label(u"^\\s*(?:public|protected|private|Q_SIGNALS)(?: Q_SLOTS)?:"_s);
    static const QRegularExpression function(u"^\\s*void (\\w+)\\(\\)"_s);
    const QStringList notTests{u"initTestCase"_s, u"cleanupTestCase"_s, u"init"_s, u"cleanup"_s};
    QStringList functions;
    bool isInSlots = false;
    const QStringList lines = source.split(u'\n');
    for (const QString &line : lines) {
        if (label.match(line).hasMatch())
            isInSlots = line.contains(u"private Q_SLOTS:"_s);
        else if (line.startsWith(u"};"_s))
            isInSlots = false;
        const QString name = isInSlots ? function.match(line).captured(1) : QString();
        if (!name.isEmpty() && !name.endsWith(u"_data"_s) && !notTests.contains(name))
            functions += name;
    }
    return functions;
}

} // namespace roundtable::test
