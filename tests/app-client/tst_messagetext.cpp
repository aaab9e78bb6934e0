// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/messagetext.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestMessageText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void whatIsShownCannotAct_data();
    void whatIsShownCannotAct();
    void linksAreFound_data();
    void linksAreFound();
    void occurrencesAreFoundInAnyCase();
};

void TestMessageText::whatIsShownCannotAct_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"hello"_s << u"hello"_s;
    QTest::newRow("markup stays text") << u"<b>x</b>"_s << u"<b>x</b>"_s;
    QTest::newRow("line breaks stay lines") << u"a\nb"_s << u"a\u2028b"_s;
    QTest::newRow("tab is a space") << u"a\tb"_s << u"a b"_s;
    QTest::newRow("bell") << u"a\ab"_s << u"a\u2407b"_s;
    QTest::newRow("escape sequence") << u"\x1b[31mred"_s << u"\u241b[31mred"_s;
    QTest::newRow("carriage return") << u"a\rb"_s << u"a\u240db"_s;
    QTest::newRow("delete") << u"a\u007fb"_s << u"a\u2421b"_s;
    QTest::newRow("C1 control") << u"a\u0085b"_s << u"a\ufffdb"_s;
    QTest::newRow("override of the direction") << u"a\u202eb"_s << u"a\ufffdb"_s;
    QTest::newRow("marks of a real letter") << u"e\u0301\u0323"_s << u"e\u0301\u0323"_s;
    QTest::newRow("a pile of marks ends") << u"e"_s + QString(12, QChar(0x0301))
                                          << u"e"_s + QString(4, QChar(0x0301)) + QString(8, QChar(0x2060));
    QTest::newRow("emoji") << u"🙂"_s << u"🙂"_s;
    QTest::newRow("selector of a picture") << u"\u2764\ufe0f\u200d\U0001f525"_s << u"\u2764\u200d\u200d\U0001f525"_s;
    QTest::newRow("selector that joins nothing") << u"\u2764\ufe0f\U0001f525"_s << u"\u2764\u2060\U0001f525"_s;
}

void TestMessageText::whatIsShownCannotAct()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(shownText(text), shown);
    QCOMPARE(shownText(text).size(), text.size()); // a selection in one is a selection in the other
}

void TestMessageText::linksAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("links");
    QTest::newRow("none") << u"no link here"_s << QStringList{};
    QTest::newRow("https") << u"see https://wiki.lab/proto/v3#tlv"_s << QStringList{u"https://wiki.lab/proto/v3#tlv"_s};
    QTest::newRow("http in capitals") << u"HTTP://wiki.lab/"_s << QStringList{u"HTTP://wiki.lab/"_s};
    QTest::newRow("mail") << u"mailto:a@b.example"_s << QStringList{u"mailto:a@b.example"_s};
    QTest::newRow("mail to nobody") << u"mailto:nobody"_s << QStringList{};
    QTest::newRow("end of a sentence") << u"at https://wiki.lab/x."_s << QStringList{u"https://wiki.lab/x"_s};
    QTest::newRow("in brackets") << u"(https://wiki.lab/x)"_s << QStringList{u"https://wiki.lab/x"_s};
    QTest::newRow("brackets of its own") << u"https://wiki.lab/a_(b)"_s << QStringList{u"https://wiki.lab/a_(b)"_s};
    QTest::newRow("two") << u"http://a.b http://c.d"_s << QStringList{u"http://a.b"_s, u"http://c.d"_s};
    QTest::newRow("in quotes") << u"\"https://a.b/c\" said"_s << QStringList{u"https://a.b/c"_s};
    QTest::newRow("script") << u"javascript:alert(1)"_s << QStringList{};
    QTest::newRow("file") << u"file:///etc/passwd"_s << QStringList{};
    QTest::newRow("inside a word") << u"xhttps://a.b"_s << QStringList{};
    QTest::newRow("no host") << u"https:///x"_s << QStringList{};
    QTest::newRow("nothing behind") << u"https://"_s << QStringList{};
    QTest::newRow("override in it ends it") << u"https://a.b/\u202ec"_s << QStringList{u"https://a.b/"_s};
}

void TestMessageText::linksAreFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, links);
    QStringList found;
    for (const LinkSpan &link : linksIn(text)) {
        found.append(text.sliced(link.span.start, link.span.length));
        QVERIFY(link.target.isValid());
    }
    QCOMPARE(found, links);
}

void TestMessageText::occurrencesAreFoundInAnyCase()
{
    QCOMPARE(occurrencesIn(u"Header, header"_s, u"header"_s), (QList<TextSpan>{{0, 6}, {8, 6}}));
    QCOMPARE(occurrencesIn(u"aaaa"_s, u"aa"_s), (QList<TextSpan>{{0, 2}, {2, 2}}));
    QVERIFY(occurrencesIn(u"header"_s, {}).isEmpty());
    // Word for word, as it was found: the words need not stand together.
    QCOMPARE(occurrencesIn(u"6 bytes of header, bytes"_s, u"header  bytes"_s), (QList<TextSpan>{{2, 5}, {11, 6}, {19, 5}}));
    QCOMPARE(occurrencesIn(u"headers"_s, u"head header"_s), (QList<TextSpan>{{0, 4}}));
}

QTEST_APPLESS_MAIN(TestMessageText)
#include "tst_messagetext.moc"
