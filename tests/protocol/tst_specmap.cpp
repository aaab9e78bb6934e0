// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/protocol/specmap.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using roundtable::test::SpecMap;
using roundtable::test::testFunctions;

namespace {

const QString root = QStringLiteral(ROUNDTABLE_SOURCE_DIR "/");
constexpr int clauseCount = 51;

QString contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Every "tst_file::function" of the source tree.
QSet<QString> testsOfTheTree()
{
    QSet<QString> tests;
    QDirIterator sources(root + u"tests"_s, {u"tst_*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (sources.hasNext()) {
        const QString path = sources.next();
        const QStringList functions = testFunctions(contentOf(path));
        for (const QString &function : functions)
            tests.insert(QFileInfo(path).baseName() + u"::"_s + function);
    }
    return tests;
}

QStringList missingFrom(const QSet<QString> &existing, const QStringList &named)
{
    QStringList missing;
    for (const QString &name : named) {
        if (!existing.contains(name))
            missing += name;
    }
    return missing;
}

} // namespace

class TestSpecMap : public QObject {
    Q_OBJECT

private:
    const SpecMap m_map{contentOf(root + u"protocol/README.md"_s)};

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyClauseIsThereOnceAndInOrder()
    {
        QStringList expected;
        for (int i = 1; i <= clauseCount; ++i)
            expected += u"C%1"_s.arg(i, 2, 10, QLatin1Char('0'));
        QStringList found;
        for (const SpecMap::Clause &clause : m_map.clauses())
            found += clause.number;
        QCOMPARE(found, expected);
    }

    void everyClauseHasItsCodeAndItsTest()
    {
        for (const SpecMap::Clause &clause : m_map.clauses()) {
            QVERIFY2(!clause.codeFiles.isEmpty(), qPrintable(clause.number));
            QVERIFY2(!clause.tests.isEmpty(), qPrintable(clause.number));
        }
    }

    void everyTestNamedExists()
    {
        QVERIFY(m_map.tests().size() > clauseCount);
        QCOMPARE(missingFrom(testsOfTheTree(), m_map.tests()).join(u' '), QString());
    }

    void everyFileNamedExists()
    {
        QVERIFY(m_map.files().size() > 20);
        for (const QString &file : m_map.files())
            QVERIFY2(QFileInfo(root + file).isFile(), qPrintable(file));
    }

    void aMadeUpTestIsMissed()
    {
        const SpecMap map(u"| C01 | 1 | three systems | `tst_specmap::aMadeUpTestIsMissed` `tst_specmap::madeUp` `tst_nowhere::init` |"_s);
        QCOMPARE(missingFrom(testsOfTheTree(), map.tests()), (QStringList{u"tst_specmap::madeUp"_s, u"tst_nowhere::init"_s}));
    }

    void rowsAreRead()
    {
        const SpecMap map(u"# C01 in a heading\n"
                          "| id | section | code | test |\n|---|---|---|---|\n"
                          "| C01 | 1 | `app/main.cpp`, `app/main.ui` | `tst_a::one` `tst_b::two` |\n"
                          "| C02 | 1 | | |\n"
                          "| 03 | 1 | `x.h` | `tst_a::one` |\n"_s);
        QCOMPARE(map.clauses().size(), 2);
        QCOMPARE(map.clauses()[0].number, u"C01"_s);
        QCOMPARE(map.clauses()[0].codeFiles, (QStringList{u"app/main.cpp"_s, u"app/main.ui"_s}));
        QCOMPARE(map.clauses()[0].tests, (QStringList{u"tst_a::one"_s, u"tst_b::two"_s}));
        QCOMPARE(map.clauses()[1].number, u"C02"_s);
        QVERIFY(map.clauses()[1].codeFiles.isEmpty());
        QVERIFY(map.clauses()[1].tests.isEmpty());
        QCOMPARE(map.tests(), (QStringList{u"tst_a::one"_s, u"tst_b::two"_s}));
        QCOMPARE(map.files(), (QStringList{u"app/main.cpp"_s, u"app/main.ui"_s, u"x.h"_s}));
    }

    void onlySlotsThatAreRunAreTests()
    {
        const QString source = u"void free() { }\n"
                               "class TestX : public QObject {\n"
                               "private:\n"
                               "    void helper() { }\n"
                               "private Q_SLOTS:\n"
                               "    void init() { }\n"
                               "    void rows_data();\n"
                               "    void rows();\n"
                               "    void inPlace() { }\n"
                               "    int notVoid() { }\n"
                               "private:\n"
                               "    void another() { }\n"
                               "};\n"
                               "void TestX::rows() { }\n"_s;
        QCOMPARE(testFunctions(source), (QStringList{u"rows"_s, u"inPlace"_s}));
    }
};

QTEST_APPLESS_MAIN(TestSpecMap)
#include "tst_specmap.moc"
