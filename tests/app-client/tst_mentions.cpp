// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/mentions.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

using Places = std::vector<std::pair<int, int>>;
Q_DECLARE_METATYPE(Places)

class tst_Mentions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void findsTheNameAsAWholeWord_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Places>("places");
        QTest::newRow("alone") << u"dana"_s << Places{{0, 4}};
        QTest::newRow("with @") << u"hi @dana"_s << Places{{3, 5}};
        QTest::newRow("other case") << u"DaNa!"_s << Places{{0, 4}};
        QTest::newRow("twice") << u"dana, @Dana?"_s << Places{{0, 4}, {6, 5}};
        QTest::newRow("at a comma") << u"dana,please"_s << Places{{0, 4}};
        QTest::newRow("inside a word") << u"bandana danas"_s << Places{};
        QTest::newRow("after a digit") << u"1dana dana1"_s << Places{};
        QTest::newRow("with underline") << u"dana_x"_s << Places{};
        QTest::newRow("accent behind") << u"dana\u0301"_s << Places{};
        QTest::newRow("not there") << u"hello"_s << Places{};
        QTest::newRow("empty text") << u""_s << Places{};
    }
    void findsTheNameAsAWholeWord()
    {
        QFETCH(const QString, text);
        QFETCH(const Places, places);
        QCOMPARE(mentionsOf(u"dana", text), places);
    }

    void nobodyIsNeverMentioned() { QVERIFY(mentionsOf(u"", u"anything").empty()); }
    void aNameNeedNotBeAWord() { QCOMPARE(mentionsOf(u"<o>", u"hey <O>!"), (Places{{4, 3}})); }
};

QTEST_APPLESS_MAIN(tst_Mentions)
#include "tst_mentions.moc"
