// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/decimalport.h"
#include "protocol/ber/utf8text.h"
#include "tests/support/bytes.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using roundtable::test::bytes;

namespace {

/// By the arithmetic of the encoding, with nothing in common with the code under test.
QByteArray encoded(char32_t c)
{
    QByteArray result;
    const auto add = [&](char32_t byte) { result.append(static_cast<char>(byte)); };
    if (c < 0x80) {
        add(c);
    } else if (c < 0x800) {
        add(0xC0 | c >> 6);
        add(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        add(0xE0 | c >> 12);
        add(0x80 | (c >> 6 & 0x3F));
        add(0x80 | (c & 0x3F));
    } else {
        add(0xF0 | c >> 18);
        add(0x80 | (c >> 12 & 0x3F));
        add(0x80 | (c >> 6 & 0x3F));
        add(0x80 | (c & 0x3F));
    }
    return result;
}

} // namespace

class TestUtf8Text : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyCodePointButNulAndSurrogatesIsStrict()
    {
        for (char32_t c = 0; c <= 0x110100; ++c) {
            const bool isSurrogate = c >= 0xD800 && c <= 0xDFFF;
            const bool expected = c != 0 && !isSurrogate && c <= 0x10FFFF;
            if (isStrictUtf8(encoded(c)) != expected)
                QFAIL(qPrintable(u"U+%1 is judged wrongly"_s.arg(uint(c), 4, 16, QLatin1Char('0'))));
        }
    }

    void everyPairOfBytesIsJudgedAsTheStandardDoes()
    {
        for (int first = 0; first < 256; ++first) {
            for (int second = 0; second < 256; ++second) {
                const bool ascii = first > 0 && first < 0x80 && second > 0 && second < 0x80;
                const bool pair = first >= 0xC2 && first <= 0xDF && second >= 0x80 && second <= 0xBF;
                const QByteArray text{QByteArray(1, static_cast<char>(first)) + static_cast<char>(second)};
                if (isStrictUtf8(text) != (ascii || pair))
                    QFAIL(qPrintable(u"%1 is judged wrongly"_s.arg(QLatin1StringView(text.toHex()))));
            }
        }
    }

    void hostileSequencesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << bytes(text); };
        row("NUL", "00");
        row("NUL inside", "\"a\" 00 \"b\"");
        row("NUL in two bytes", "C0 80");
        row("overlong slash", "C0 AF");
        row("overlong in three bytes", "E0 80 AF");
        row("overlong in four bytes", "F0 80 80 AF");
        row("highest overlong in three bytes", "E0 9F BF");
        row("highest overlong in four bytes", "F0 8F BF BF");
        row("lone continuation", "80");
        row("continuation after text", "\"a\" BF");
        row("first surrogate", "ED A0 80");
        row("last surrogate", "ED BF BF");
        row("a pair of surrogates", "ED A0 BD ED B8 80");
        row("first above U+10FFFF", "F4 90 80 80");
        row("far above U+10FFFF", "F7 BF BF BF");
        row("five bytes", "F8 88 80 80 80");
        row("six bytes", "FC 84 80 80 80 80");
        row("FE", "FE");
        row("FF", "FF");
        row("cut after one of two", "C3");
        row("cut after two of three", "E2 82");
        row("cut after three of four", "F0 9F 98");
        row("cut, then text", "E2 82 \"x\"");
        row("Latin-1", "\"caf\" E9");
        row("UTF-16 with its mark", "FF FE 61 00");
    }
    void hostileSequencesAreRefused()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!isStrictUtf8(text));
        text.prepend("before ");
        QVERIFY(!isStrictUtf8(text));
    }

    void ordinaryTextIsStrict_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("ASCII") << u"hello"_s;
        QTest::newRow("control characters are for others to judge") << u"\t\r\n\u0007\u007f\u0085"_s;
        QTest::newRow("accents") << u"Zoë, naïve café"_s;
        QTest::newRow("Chinese") << u"你好"_s;
        QTest::newRow("emoji") << u"😀👩‍👩‍👧"_s;
        QTest::newRow("bidirectional controls") << u"\u202eabc\u2066"_s;
        QTest::newRow("non-characters") << u"\ufffe\uffff"_s;
    }
    void ordinaryTextIsStrict()
    {
        QFETCH(QString, text);
        const Utf8Text onWire(text);
        QVERIFY(isStrictUtf8(onWire.bytes()));
        QCOMPARE(onWire.toString(), text);
        QCOMPARE(onWire.size(), text.toUtf8().size());
        QCOMPARE(onWire.isEmpty(), text.isEmpty());
    }

    void byteOrderMarkInFrontIsKept()
    {
        const QByteArray marked = bytes("EF BB BF \"hi\"");
        QVERIFY(isStrictUtf8(marked));
        const Utf8Text text = Utf8Text::fromBytes(marked);
        QCOMPARE(text.toString(), u"\ufeffhi"_s);
        QCOMPARE(Utf8Text(text.toString()), text);
    }

    void loneSurrogatesBecomeQuestionMarks()
    {
        const QChar high(0xD83D);
        const QChar low(0xDE00);
        QCOMPARE(Utf8Text(QString(high)).bytes(), "?"_qba);
        QCOMPARE(Utf8Text(QString(low)).bytes(), "?"_qba);
        QCOMPARE(Utf8Text(QString(u"a"_s + high + u"b"_s)).bytes(), "a?b"_qba);
        QCOMPARE(Utf8Text(QString(QString(low) + high)).bytes(), "??"_qba);
        QCOMPARE(Utf8Text(QString(QString(high) + low)).bytes(), bytes("F0 9F 98 80"));
    }

    void portsAreDecimalDigitsAndNothingElse_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("port");
        const auto row = [](const QByteArray &text, int port) { QTest::addRow("'%s'", text.constData()) << text << port; };
        row("8000", 8000);
        row("1", 1);
        row("65535", 65535);
        row("08000", 8000);
        row("", 0);
        row("0", 0);
        row("00000", 0);
        row("65536", 0);
        row("99999", 0);
        row("008000", 0);
        row("80a", 0);
        row(" 80", 0);
        row("80 ", 0);
        row("+80", 0);
        row("-80", 0);
        row("0x50", 0);
        row("8,000", 0);
        row(u"８０"_s.toUtf8(), 0);
        row(QByteArray(255, '8'), 0);
    }
    void portsAreDecimalDigitsAndNothingElse()
    {
        QFETCH(QByteArray, text);
        QTEST(int(portFromText(Utf8Text::fromBytes(text)).value_or(0)), "port");
    }

    void everyPortComesBack()
    {
        for (int port = 1; port <= 65535; ++port)
            QCOMPARE(portFromText(textFromPort(quint16(port))), quint16(port));
    }
};

QTEST_APPLESS_MAIN(TestUtf8Text)
#include "tst_utf8text.moc"
