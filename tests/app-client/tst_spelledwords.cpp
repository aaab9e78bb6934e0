// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/spelling/spelledwords.h"
#include "app-client/spelling/spellingdictionaries.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestSpelledWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatCanBeJudged_data();
    void findsWhatCanBeJudged();
    void everyTextHasItsWordsInOrder();
    void dictionariesAreFoundInTheirFolders();
    void theLanguageIsTheChosenOneOrTheReaders_data();
    void theLanguageIsTheChosenOneOrTheReaders();
};

void TestSpelledWords::findsWhatCanBeJudged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("a sentence") << u"The port is a string, isn't it?"_s
                                << QStringList{u"The"_s, u"port"_s, u"string"_s, u"isn't"_s};
    QTest::newRow("quotes and brackets") << u"(„hello“) 'there'…"_s << QStringList{u"hello"_s, u"there"_s};
    QTest::newRow("joined by a hyphen") << u"once-more"_s << QStringList{u"once"_s, u"more"_s};
    QTest::newRow("link") << u"see https://wiki.lab/protocl please"_s << QStringList{u"see"_s, u"please"_s};
    QTest::newRow("mail") << u"ask mailto:bo@lab.org or bo@lab.org now"_s << QStringList{u"ask"_s, u"now"_s};
    QTest::newRow("name") << u"thanks @chloé and @amir_k"_s << QStringList{u"thanks"_s, u"and"_s};
    QTest::newRow("between backticks") << u"call `recv bytes` again"_s << QStringList{u"call"_s, u"again"_s};
    QTest::newRow("code") << u"std::vector foo_bar main.cpp a=b /etc/passwd 0x1F camelCase x86"_s << QStringList();
    QTest::newRow("capitals") << u"the HTTP header"_s << QStringList{u"the"_s, u"header"_s};
    QTest::newRow("figures") << u"at 14:05, 3rd try, 250 bytes"_s << QStringList{u"try"_s, u"bytes"_s};
    QTest::newRow("emoji") << u"fine 🙂👍🏽 then"_s << QStringList{u"fine"_s, u"then"_s};
    QTest::newRow("accents in pieces") << u"cafe\u0301 ol\u00E9"_s << QStringList{u"cafe\u0301"_s, u"ol\u00E9"_s};
    QTest::newRow("other letters") << u"привет мир"_s << QStringList{u"привет"_s, u"мир"_s};
    QTest::newRow("nothing") << QString() << QStringList();
}

void TestSpelledWords::findsWhatCanBeJudged()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    QStringList found;
    for (const TextSpan &span : spelledWordsIn(text))
        found.append(text.sliced(span.start, span.length));
    QCOMPARE(found, words);
}

void TestSpelledWords::everyTextHasItsWordsInOrder()
{
    const QStringList pieces{u" "_s, u"a"_s, u"\n"_s, u"'"_s, u"\U0001F468\u200D"_s, u"`"_s, u"https://"_s, u"\u0301"_s, u"\u05D0"_s, u"@"_s};
    quint32 seed = 7;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (int i = 0; i < 12; ++i) {
            seed = seed * 1664525 + 1013904223;
            text += pieces[qsizetype((seed >> 16) % quint32(pieces.size()))];
        }
        int end = 0;
        for (const TextSpan &span : spelledWordsIn(text)) {
            QVERIFY(span.start >= end && span.length > 0);
            end = span.end();
        }
        QVERIFY(end <= text.size());
    }
}

void TestSpelledWords::dictionariesAreFoundInTheirFolders()
{
    QTemporaryDir first;
    QTemporaryDir second;
    const auto touch = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly);
    };
    for (const QString &name : {u"de_DE.dic"_s, u"de_DE.aff"_s, u"hyph_de_DE.dic"_s, u"en_GB.dic"_s, u"en_GB.aff"_s, u"fr_FR.dic"_s})
        QVERIFY(touch(first.filePath(name)));
    for (const QString &name : {u"de_DE.dic"_s, u"de_DE.aff"_s, u"en_US.dic"_s, u"en_US.aff"_s})
        QVERIFY(touch(second.filePath(name)));
    const auto found = installedDictionaries({first.path(), second.path(), second.filePath(u"missing"_s)});
    QCOMPARE(found.size(), 3);
    QCOMPARE(found[0], (SpellingDictionary{u"de_DE"_s, first.filePath(u"de_DE.aff"_s), first.filePath(u"de_DE.dic"_s)}));
    QCOMPARE(found[1].language, u"en_GB"_s);
    QCOMPARE(found[2].words, second.filePath(u"en_US.dic"_s));
}

void TestSpelledWords::theLanguageIsTheChosenOneOrTheReaders_data()
{
    QTest::addColumn<QStringList>("chosen");
    QTest::addColumn<QLocale>("locale");
    QTest::addColumn<QStringList>("used");
    QTest::newRow("the reader's") << QStringList() << QLocale(u"de_DE"_s) << QStringList{u"de_DE"_s};
    QTest::newRow("of another country") << QStringList() << QLocale(u"de_CH"_s) << QStringList{u"de_DE"_s};
    QTest::newRow("none installed") << QStringList() << QLocale(u"fr_FR"_s) << QStringList();
    QTest::newRow("no locale") << QStringList() << QLocale::c() << QStringList{u"en_US"_s};
    QTest::newRow("chosen") << QStringList{u"en_GB"_s, u"de_DE"_s} << QLocale(u"fr_FR"_s) << QStringList{u"en_GB"_s, u"de_DE"_s};
    QTest::newRow("chosen and removed since") << QStringList{u"pl_PL"_s} << QLocale(u"de_DE"_s) << QStringList();
}

void TestSpelledWords::theLanguageIsTheChosenOneOrTheReaders()
{
    QFETCH(QStringList, chosen);
    QFETCH(QLocale, locale);
    QFETCH(QStringList, used);
    QCOMPARE(spellingLanguages(chosen, {u"de_DE"_s, u"en_GB"_s, u"en_US"_s}, locale), used);
}

QTEST_GUILESS_MAIN(TestSpelledWords)
#include "tst_spelledwords.moc"
