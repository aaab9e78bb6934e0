// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/ber/berwriter.h"
#include "tests/support/bytes.h"
#include "tests/support/examples.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using roundtable::ber::Writer;
using roundtable::test::bytes;
using roundtable::test::example;

class TestBerWriter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void examplesOfTheSpecificationAreWritten()
    {
        const auto written = [](auto write) {
            QByteArray packet;
            Writer writer(packet, 0);
            write(writer);
            return writer.error() ? QByteArray() : packet;
        };
        QCOMPARE(written([](Writer &w) { w.integer16(4985); }), example(u"field-integer-4985"_s));
        QCOMPARE(written([](Writer &w) { w.null(); }), example(u"field-null"_s));
        QCOMPARE(written([](Writer &w) { w.enumerated(0); }), example(u"field-enumerated-sys-success"_s));
        QCOMPARE(written([](Writer &w) { w.text(u"hello"_s); }), example(u"field-utf8string-hello"_s));
        const auto march = GeneralizedTime::fromDateTime(QDateTime({2025, 3, 20}, {12, 30}, Qt::UTC));
        QVERIFY(march);
        QCOMPARE(written([&](Writer &w) { w.time(*march); }), example(u"field-generalizedtime-2025-march-20"_s));
    }

    void integersHaveTheWidthOfTheirStructure()
    {
        QByteArray packet;
        Writer writer(packet, 0);
        writer.integer16(1);
        writer.integer16(0xFFFF);
        writer.integer32(1);
        writer.integer32(0xFFFFFFFF);
        QCOMPARE(packet, bytes("02 02 00 01  02 02 FF FF  02 04 00 00 00 01  02 04 FF FF FF FF"));
        QCOMPARE(writer.error(), std::nullopt);
    }

    void textMayHaveBetween0And255Bytes()
    {
        for (const int length : {0, 1, 128, 129, 255}) {
            QByteArray packet;
            Writer writer(packet, 0);
            writer.text(QString(length, u'x'));
            QCOMPARE(writer.error(), std::nullopt);
            QCOMPARE(packet.size(), length + 2);
            QCOMPARE(quint8(packet[1]), length);
        }
    }

    void bytesAreCountedNotCharacters()
    {
        QByteArray packet;
        Writer fits(packet, 0);
        fits.text(u"x"_s.append(QString(127, u'é')));
        QCOMPARE(fits.error(), std::nullopt);
        QCOMPARE(quint8(packet[1]), 255);
        packet.clear();
        Writer tooLong(packet, 0);
        tooLong.text(QString(128, u'é'));
        QCOMPARE(tooLong.error(), (WireError{WireFault::TextTooLong, 2, 0}));
        QCOMPARE(packet, QByteArray());
    }

    void textThatIsNoStrictUtf8IsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("NUL") << bytes("\"a\" 00");
        QTest::newRow("bytes that never were text") << bytes("FF");
        QTest::newRow("encoded surrogate") << bytes("ED A0 80");
    }
    void textThatIsNoStrictUtf8IsRefused()
    {
        QFETCH(QByteArray, text);
        QByteArray packet = "header";
        Writer writer(packet, 0);
        writer.text(Utf8Text::fromBytes(text));
        QCOMPARE(writer.error(), (WireError{WireFault::BadUtf8, 8, 0}));
        QCOMPARE(packet, "header");
    }

    void firstFaultSticksAndNothingIsWrittenAfterIt()
    {
        QByteArray packet = "earlier packet|header";
        Writer writer(packet, 15);
        writer.text(QString(256, u'x'));
        writer.integer16(1);
        writer.text(Utf8Text::fromBytes("\xFF"));
        QCOMPARE(writer.error(), (WireError{WireFault::TextTooLong, 8, 0}));
        QCOMPARE(packet, "earlier packet|header");
    }
};

QTEST_APPLESS_MAIN(TestBerWriter)
#include "tst_berwriter.moc"
