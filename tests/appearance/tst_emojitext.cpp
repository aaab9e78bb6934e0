// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/emojitext.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

class TestEmojiText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void runsAreWhereTheEmojiAre_data();
    void runsAreWhereTheEmojiAre();
    void formatsGiveRunsTheColourFamily();
    void everyCutOfASequenceIsRead();
    void fallbackStandsBehindTheOwnFamilies();
};

void TestEmojiText::runsAreWhereTheEmojiAre_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("bounds"); // start, length, start, length …

    QTest::newRow("nothing") << QString() << QList<int>{};
    QTest::newRow("plain text") << u"The header is 6 bytes."_s << QList<int>{};
    QTest::newRow("a face at the end") << u"value 🙂"_s << QList<int>{6, 2};
    QTest::newRow("two faces are one run") << u"🙂🎉!"_s << QList<int>{0, 4};
    QTest::newRow("faces apart") << u"🙂 🎉"_s << QList<int>{0, 2, 3, 2};
    QTest::newRow("a sign of the basic plane") << u"at ⌚ 8"_s << QList<int>{3, 1};
    QTest::newRow("text sign stays text") << u"© and ☎"_s << QList<int>{};
    QTest::newRow("text sign with selector is a picture") << u"©\uFE0F"_s << QList<int>{0, 2};
    QTest::newRow("picture with text selector is text") << u"⌚\uFE0E"_s << QList<int>{};
    QTest::newRow("heart with selector") << u"a❤\uFE0Fb"_s << QList<int>{1, 2};
    QTest::newRow("digit stays a digit") << u"7 # *"_s << QList<int>{};
    QTest::newRow("keycap") << u"7\uFE0F\u20E3"_s << QList<int>{0, 3};
    QTest::newRow("keycap without selector") << u"#\u20E3"_s << QList<int>{0, 2};
    QTest::newRow("flag") << u"in 🇩🇪."_s << QList<int>{3, 4};
    QTest::newRow("half a flag is text") << u"🇩"_s << QList<int>{};
    QTest::newRow("skin tone") << u"👍🏽"_s << QList<int>{0, 4};
    QTest::newRow("pointing hand with skin tone") << u"☝🏽"_s << QList<int>{0, 3};
    QTest::newRow("family joined") << u"x👩‍👩‍👧y"_s << QList<int>{1, 8};
    QTest::newRow("health worker") << u"👩🏽‍⚕\uFE0F"_s << QList<int>{0, 7};
    QTest::newRow("health worker in the old form") << u"👩‍⚕"_s << QList<int>{0, 4};
    QTest::newRow("joiner without a partner") << u"🙂\u200Da"_s << QList<int>{0, 2};
    QTest::newRow("joiner at the end") << u"🙂\u200D"_s << QList<int>{0, 2};
    QTest::newRow("flag made of tags")
        << u"🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F"_s << QList<int>{0, 14};
    QTest::newRow("lone high surrogate") << QString(QChar(0xD83D)) << QList<int>{};
    QTest::newRow("lone low surrogate") << QString(QChar(0xDE42)) + u"a"_s << QList<int>{};
    QTest::newRow("selector alone") << u"\uFE0F"_s << QList<int>{};
    QTest::newRow("letters with selectors") << u"a\uFE0Fb"_s << QList<int>{};
}

void TestEmojiText::runsAreWhereTheEmojiAre()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, bounds);
    QList<int> found;
    for (const EmojiRun &run : emojiRuns(text))
        found << run.start << run.length;
    QCOMPARE(found, bounds);
}

void TestEmojiText::formatsGiveRunsTheColourFamily()
{
    const auto formats = emojiFormats(u"ok 👍🏽 🎉");
    QCOMPARE(formats.size(), 2);
    QCOMPARE(formats.at(0).start, 3);
    QCOMPARE(formats.at(0).length, 4);
    QCOMPARE(formats.at(1).start, 8);
    QCOMPARE(formats.at(0).format.fontFamilies().toStringList(), QStringList{u"Noto Color Emoji"_s});
}

void TestEmojiText::everyCutOfASequenceIsRead()
{
    const QString sequence = u"👩🏽‍⚕\uFE0F7\uFE0F\u20E3🇩🇪🏴\U000E0067\U000E007F"_s;
    for (qsizetype length = 0; length <= sequence.size(); ++length) {
        for (const EmojiRun &run : emojiRuns(QStringView(sequence).first(length))) {
            QVERIFY(run.length > 0);
            QVERIFY(run.start + run.length <= length);
        }
    }
}

void TestEmojiText::fallbackStandsBehindTheOwnFamilies()
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s});
    const QFont once = withEmojiFallback(font);
    QCOMPARE(once.families(), (QStringList{u"Noto Sans"_s, u"Noto Color Emoji"_s}));
    QCOMPARE(withEmojiFallback(once).families(), once.families());
}

QTEST_MAIN(TestEmojiText)
#include "tst_emojitext.moc"
