// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/emojitext.h"
#include "appearance/textsizes.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QFontInfo>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

QFont notoSans(int pixels)
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(pixels);
    return font;
}

} // namespace

class TestTextSizes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sizesFollowTheBody_data();
    void sizesFollowTheBody();
    void linesOfTheDesignAreKept();
    void linesAreMultiplesOfFour();
    void emojiDoNotMakeALineTaller();
    void baselineKeepsTheLettersInTheLine();
    void unsetFontBecomesReadable();
    void chosenFontStays();
};

void TestTextSizes::sizesFollowTheBody_data()
{
    QTest::addColumn<int>("body");
    QTest::addColumn<int>("meta");
    QTest::addColumn<int>("title");
    QTest::newRow("as designed") << 14 << 12 << 17;
    QTest::newRow("small") << 11 << 9 << 13;
    QTest::newRow("zoomed to double") << 28 << 24 << 34;
}

void TestTextSizes::sizesFollowTheBody()
{
    QFETCH(int, body);
    QFETCH(int, meta);
    QFETCH(int, title);
    const TextSizes sizes(notoSans(body));
    QCOMPARE(sizes.body.pixelSize(), body);
    QCOMPARE(sizes.meta.pixelSize(), meta);
    QCOMPARE(sizes.title.pixelSize(), title);
    QCOMPARE(sizes.fixed.pixelSize(), body);
    QVERIFY(QFontInfo(sizes.fixed).fixedPitch());
    QCOMPARE(sizes.title.weight(), int(QFont::DemiBold));
    QCOMPARE(sizes.bodyStrong.weight(), int(QFont::DemiBold));
    QCOMPARE(sizes.metaStrong.weight(), int(QFont::DemiBold));
}

void TestTextSizes::linesOfTheDesignAreKept()
{
    const TextSizes sizes(notoSans(14));
    QCOMPARE(sizes.bodyLine, 20);
    QCOMPARE(sizes.metaLine, 16);
    QCOMPARE(sizes.titleLine, 24);
}

void TestTextSizes::linesAreMultiplesOfFour()
{
    for (int pixels = 8; pixels <= 40; ++pixels) {
        const TextSizes sizes(notoSans(pixels));
        for (const int height : {sizes.bodyLine, sizes.metaLine, sizes.titleLine})
            QCOMPARE(height % 4, 0);
        QVERIFY(sizes.bodyLine + 1 >= QFontMetrics(sizes.body).lineSpacing());
    }
}

void TestTextSizes::emojiDoNotMakeALineTaller()
{
    const TextSizes sizes(notoSans(14));
    const auto heightOf = [&sizes](const QString &text) {
        QTextLayout layout(text, sizes.body);
        layout.setFormats(emojiFormats(text));
        return layOutInFixedLines(layout, 200, sizes.bodyLine);
    };
    QCOMPARE(heightOf(u"one line"_s), sizes.bodyLine);
    QCOMPARE(heightOf(u"one 🙂 line"_s), sizes.bodyLine);
    const QString lines = u"one 🙂"_s + QChar::LineSeparator + u"two"_s + QChar::LineSeparator + u"🎉"_s;
    QCOMPARE(heightOf(lines), 3 * sizes.bodyLine);
}

void TestTextSizes::baselineKeepsTheLettersInTheLine()
{
    const TextSizes sizes(notoSans(14));
    const int baseline = baselineInLine(sizes.body, sizes.bodyLine);
    QVERIFY(baseline > sizes.bodyLine / 2);
    QVERIFY(baseline < sizes.bodyLine);
}

void TestTextSizes::unsetFontBecomesReadable()
{
    QFont unset(u"Sans Serif"_s);
    unset.setPointSizeF(9.0);
    const QFont readable = TextSizes::bodyFont(unset);
    QCOMPARE(readable.pointSizeF(), 10.5);
    QCOMPARE(readable.families().first(), u"Noto Sans"_s);
}

void TestTextSizes::chosenFontStays()
{
    QFont chosen(u"DejaVu Serif"_s);
    chosen.setPointSizeF(9.0);
    QCOMPARE(TextSizes::bodyFont(chosen), chosen);
    QFont larger(u"Sans Serif"_s);
    larger.setPointSizeF(12.0);
    QCOMPARE(TextSizes::bodyFont(larger), larger);
}

QTEST_MAIN(TestTextSizes)
#include "tst_textsizes.moc"
