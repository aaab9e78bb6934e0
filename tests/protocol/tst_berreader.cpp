// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/berreader.h"
#include "tests/support/bytes.h"
#include "tests/support/examples.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using roundtable::ber::Reader;
using roundtable::test::bytes;
using roundtable::test::example;

namespace {
constexpr quint64 anyNumber = ~quint64(0);
constexpr qsizetype headerSize = 6; ///< faults are counted from the packet's first byte
}

class TestBerReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void examplesOfTheSpecificationAreRead()
    {
        const QByteArray number = example(u"field-integer-4985"_s);
        Reader integer(number, 0);
        QCOMPARE(integer.integer(0xFFFF), 4985u);
        QCOMPARE(integer.finish(), std::nullopt);

        const QByteArray nothing = example(u"field-null"_s);
        Reader null(nothing, 0);
        null.null();
        QCOMPARE(null.finish(), std::nullopt);

        const QByteArray success = example(u"field-enumerated-sys-success"_s);
        Reader enumerated(success, 0);
        QCOMPARE(enumerated.enumerated(), 0);
        QCOMPARE(enumerated.finish(), std::nullopt);

        const QByteArray hello = example(u"field-utf8string-hello"_s);
        Reader text(hello, 0);
        QCOMPARE(text.text(), Utf8Text(u"hello"_s));
        QCOMPARE(text.finish(), std::nullopt);

        const QByteArray march = example(u"field-generalizedtime-2025-march-20"_s);
        Reader time(march, 0);
        QCOMPARE(time.time().toDateTime(), QDateTime({2025, 3, 20}, {12, 30}, Qt::UTC));
        QCOMPARE(time.finish(), std::nullopt);
    }

    void nullIsReadAndHoldsNothing()
    {
        Reader tooLong("\x05\x01x", headerSize);
        tooLong.null();
        QCOMPARE(tooLong.finish(), (WireError{WireFault::WrongLength, 7, 0}));
    }

    /// No structure has a NULL, so wherever one stands it is the wrong tag.
    void nullInPlaceOfAnythingElseIsTheWrongTag()
    {
        const QByteArray null = example(u"field-null"_s);
        Reader text(null, headerSize);
        QCOMPARE(text.text(), Utf8Text());
        QCOMPARE(text.finish(), (WireError{WireFault::WrongTag, 6, 0}));
        Reader number(null, headerSize);
        QCOMPARE(number.integer(anyNumber), 0u);
        QCOMPARE(number.finish(), (WireError{WireFault::WrongTag, 6, 0}));
    }

    void integers_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<quint64>("maximum");
        QTest::addColumn<quint64>("value");
        const auto row = [](const char *name, const char *field, quint64 maximum, quint64 value) {
            QTest::newRow(name) << bytes(field) << maximum << value;
        };
        row("one byte", "02 01 07", 0xFFFF, 7);
        row("zero", "02 01 00", 0xFFFF, 0);
        row("two bytes, never negative", "02 02 FF FF", 0xFFFF, 65535);
        row("leading zeros in eight bytes", "02 08 00 00 00 00 00 00 01 00", 0xFFFF, 256);
        row("three bytes with a leading zero", "02 03 00 FF FF", 0xFFFF, 65535);
        row("four bytes", "02 04 FF FF FF FF", 0xFFFFFFFF, 4294967295);
        row("eight bytes", "02 08 FF FF FF FF FF FF FF FF", anyNumber, anyNumber);
    }
    void integers()
    {
        QFETCH(QByteArray, field);
        QFETCH(quint64, maximum);
        Reader reader(field, headerSize);
        QTEST(reader.integer(maximum), "value");
        QCOMPARE(reader.finish(), std::nullopt);
    }

    void faultsOfIntegers_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<WireError>("fault");
        const auto row = [](const char *name, const char *field, WireFault fault, qsizetype offset) {
            QTest::newRow(name) << bytes(field) << WireError{fault, offset, 0};
        };
        row("no byte", "02 00", WireFault::WrongLength, 7);
        row("nine bytes", "02 09 00 00 00 00 00 00 00 00 01", WireFault::WrongLength, 7);
        row("length 81 is 129, not a long form", "02 81 02 00 01", WireFault::MissingField, 11);
        row("one above the maximum", "02 03 01 00 00", WireFault::ValueOutOfRange, 8);
        row("tag of ENUMERATED", "0A 01 07", WireFault::WrongTag, 6);
        row("tag of UTF8String", "0C 01 07", WireFault::WrongTag, 6);
        row("a tag that does not exist", "1F 01 07", WireFault::WrongTag, 6);
        row("no field", "", WireFault::MissingField, 6);
        row("tag alone", "02", WireFault::MissingField, 7);
        row("value cut", "02 02 01", WireFault::MissingField, 9);
        row("bytes behind it", "02 01 07 02", WireFault::TrailingBytes, 9);
    }
    void faultsOfIntegers()
    {
        QFETCH(QByteArray, field);
        Reader reader(field, headerSize);
        const quint64 value = reader.integer(0xFFFF);
        QTEST(reader.finish().value_or(WireError{}), "fault");
        QVERIFY(reader.finish().has_value());
        if (reader.finish()->fault != WireFault::TrailingBytes)
            QCOMPARE(value, 0u);
    }

    void enumeratedIsExactlyOneByte_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("none") << bytes("0A 00");
        QTest::newRow("two") << bytes("0A 02 00 0C");
    }
    void enumeratedIsExactlyOneByte()
    {
        QFETCH(QByteArray, field);
        Reader reader(field, headerSize);
        QCOMPARE(reader.enumerated(), 0);
        QCOMPARE(reader.finish(), (WireError{WireFault::WrongLength, 7, 0}));
    }

    void enumeratedUnderTheTagOfIntegerIsTakenOnlyWhereAsked()
    {
        const QByteArray field = bytes("02 01 0C");
        Reader tolerant(field, headerSize);
        QCOMPARE(tolerant.enumerated(Reader::AcceptedTags::IntegerToo), 12);
        QCOMPARE(tolerant.finish(), std::nullopt);

        Reader strict(field, headerSize);
        QCOMPARE(strict.enumerated(), 0);
        QCOMPARE(strict.finish(), (WireError{WireFault::WrongTag, 6, 0}));

        const QByteArray text = bytes("0C 01 0C");
        Reader neither(text, headerSize);
        QCOMPARE(neither.enumerated(Reader::AcceptedTags::IntegerToo), 0);
        QCOMPARE(neither.finish(), (WireError{WireFault::WrongTag, 6, 0}));
    }

    void textsOfEveryLengthAreRead_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {0, 1, 127, 128, 129, 254, 255})
            QTest::addRow("%d bytes", length) << length;
    }
    void textsOfEveryLengthAreRead()
    {
        QFETCH(int, length);
        const QByteArray content(length, 'x');
        const QByteArray field = QByteArray("\x0C") + static_cast<char>(length) + content;
        Reader reader(field, headerSize);
        QCOMPARE(reader.text().bytes(), content);
        QCOMPARE(reader.finish(), std::nullopt);
    }

    void badTextIsToldAtItsValue()
    {
        const QByteArray field = bytes("0C 01 \"x\" 0C 02 C0 80");
        Reader reader(field, headerSize);
        QCOMPARE(reader.text(), Utf8Text(u"x"_s));
        QCOMPARE(reader.text(), Utf8Text());
        QCOMPARE(reader.finish(), (WireError{WireFault::BadUtf8, 11, 0}));
    }

    void faultsOfTimes_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<WireError>("fault");
        QTest::newRow("14 bytes") << bytes("18 0E \"20250320123000\"") << WireError{WireFault::WrongLength, 7, 0};
        QTest::newRow("16 bytes") << bytes("18 10 \"20250320123000ZZ\"") << WireError{WireFault::WrongLength, 7, 0};
        QTest::newRow("no such day") << bytes("18 0F \"20230229123000Z\"") << WireError{WireFault::BadTime, 8, 0};
        QTest::newRow("under another tag") << bytes("0C 0F \"20250320123000Z\"") << WireError{WireFault::WrongTag, 6, 0};
    }
    void faultsOfTimes()
    {
        QFETCH(QByteArray, field);
        Reader reader(field, headerSize);
        QCOMPARE(reader.time(), GeneralizedTime());
        QTEST(reader.finish().value_or(WireError{}), "fault");
    }

    void firstFaultSticks()
    {
        const QByteArray fields = bytes("02 00 0C 02 C0 80");
        Reader reader(fields, headerSize);
        QCOMPARE(reader.integer(0xFFFF), 0u);
        QCOMPARE(reader.text(), Utf8Text());
        reader.reject(WireFault::BadPort);
        QCOMPARE(reader.finish(), (WireError{WireFault::WrongLength, 7, 0}));
    }

    void rejectedFieldIsToldAtItsValue()
    {
        const QByteArray fields = bytes("0C 01 \"x\" 0C 02 \"80\"");
        Reader reader(fields, headerSize);
        QCOMPARE(reader.text(), Utf8Text(u"x"_s));
        QCOMPARE(reader.text(), Utf8Text(u"80"_s));
        reader.reject(WireFault::BadPort);
        QCOMPARE(reader.finish(), (WireError{WireFault::BadPort, 11, 0}));
    }

    void endIsSeen()
    {
        const QByteArray field = bytes("0A 01 00");
        Reader reader(field, headerSize);
        QVERIFY(!reader.atEnd());
        QCOMPARE(reader.enumerated(), 0);
        QVERIFY(reader.atEnd());
        QVERIFY(Reader({}, headerSize).atEnd());
    }
};

QTEST_APPLESS_MAIN(TestBerReader)
#include "tst_berreader.moc"
