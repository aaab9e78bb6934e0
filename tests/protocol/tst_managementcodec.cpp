// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/servermanagement/managementcodec.h"
#include "tests/protocol/framegenerator.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/codecpromise.h"
#include "tests/support/examples.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::servermanagement;
using roundtable::test::bytes;
using roundtable::test::example;
using roundtable::test::exampleNames;

namespace {

constexpr auto brokenPromise = &test::brokenPromise<Frame, &decode, &encode>;
constexpr auto itemsOf = &test::itemsOf<Frame, &decode>;

using Step = DecodeStep<Frame>;

Step wholly(const QByteArray &wire, const Packet &packet, quint8 version = 3)
{
    return Decoded<Frame>{{packet, version}, wire.size()};
}

/// A packet of this type; the length in its header is right.
QByteArray packet(int type, const char *payload)
{
    const QByteArray content = bytes(payload);
    QByteArray wire;
    for (const qsizetype byte : {qsizetype(type), qsizetype(3), content.size() >> 8, content.size() & 0xFF})
        wire.append(static_cast<char>(byte));
    return wire + content;
}

} // namespace

class TestManagementCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void examplesDecodeAndEncode_data()
    {
        QTest::addColumn<Frame>("frame");
        const auto row = [](const char *name, const Packet &packet) { QTest::newRow(name) << Frame{packet}; };
        row("management-start", Start{});
        row("management-stop", Stop{});
        row("management-online", Online{quint16(8000)});
        row("management-online-bare", Online{});
        row("management-offline", Offline{});
        row("management-diagnostic", Diagnostic{3, 66051});
    }
    void examplesDecodeAndEncode()
    {
        QFETCH(Frame, frame);
        const QByteArray wire = example(QLatin1StringView(QTest::currentDataTag()));
        QCOMPARE(decode(wire), wholly(wire, frame.packet));
        const auto encoded = encode(frame);
        QVERIFY(encoded);
        QCOMPARE(*encoded, wire);
    }

    void managerResponsesAndType11AreIgnoredAndNeverSent()
    {
        for (const int type : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11}) {
            const QByteArray wire = packet(type, "0A 01 0A FF");
            QCOMPARE(decode(wire), wholly(wire, Ignored{quint8(type)}));
            const auto encoded = encode({Ignored{quint8(type)}});
            QVERIFY(!encoded);
            QCOMPARE(encoded.error(), (WireError{WireFault::UnknownType, 0, 0}));
        }
        const QByteArray response = example(u"management-manager-response"_s);
        QCOMPARE(decode(response), wholly(response, Ignored{0}));
        const QByteArray unused = example(u"management-unused-type-11"_s);
        QCOMPARE(decode(unused), wholly(unused, Ignored{11}));
    }

    void typesAreThoseOfTheSpecification()
    {
        const auto type = [](const Packet &packet) { return quint8(encode({packet}).value().front()); };
        QCOMPARE(type(Diagnostic{}), 10);
        QCOMPARE(type(Online{}), 12);
        QCOMPARE(type(Offline{}), 13);
        QCOMPARE(type(Start{}), 20);
        QCOMPARE(type(Stop{}), 21);
    }

    void everyOtherTypeIsUnknownAndSkipped()
    {
        const QList<int> known{10, 12, 13, 20, 21};
        for (int type = 0; type < 256; ++type) {
            if (type <= 9 || type == 11 || known.contains(type))
                continue;
            const QByteArray wire = packet(type, "0C 00");
            QCOMPARE(decode(wire), Step(WireError{WireFault::UnknownType, 0, wire.size()}));
        }
    }

    void everyVersionIsAcceptedAndPassedOn()
    {
        for (int version = 0; version < 256; ++version) {
            QByteArray wire = example(u"management-offline"_s);
            wire[1] = static_cast<char>(version);
            QCOMPARE(decode(wire), wholly(wire, Offline{}, quint8(version)));
            QCOMPARE(*encode({Offline{}, quint8(version)}), example(u"management-offline"_s));
        }
    }

    void everyExampleIsCutEverywhere_data()
    {
        QTest::addColumn<QByteArray>("wire");
        for (const QString &name : exampleNames(u"management-"_s))
            QTest::newRow(qPrintable(name)) << example(name);
        QCOMPARE(exampleNames(u"management-"_s).size(), 8);
    }
    void everyExampleIsCutEverywhere()
    {
        QFETCH(QByteArray, wire);
        for (const QByteArray &beginning : test::everyBeginning(wire)) {
            const qsizetype needed = beginning.size() < headerSize ? headerSize : wire.size();
            QCOMPARE(decode(beginning), Step(NeedMoreBytes{needed}));
        }
        const auto whole = itemsOf({wire + wire});
        QCOMPARE(whole.size(), 2u);
        for (const test::Pieces &pieces : test::everyCut(wire + wire))
            QCOMPARE(itemsOf(pieces), whole);
        QCOMPARE(itemsOf(test::byteByByte(wire + wire)), whole);
    }

    void diagnosticIsAlways14Bytes()
    {
        QCOMPARE(*encode({Diagnostic{0, 0}}), bytes("0A 03 00 0A 02 02 00 00 02 04 00 00 00 00"));
        QCOMPARE(*encode({Diagnostic{0xFFFF, 0xFFFFFFFF}}), bytes("0A 03 00 0A 02 02 FF FF 02 04 FF FF FF FF"));
    }

    void countsMayHaveAnotherWidthThanOurs_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<Packet>("diagnostic");
        QTest::newRow("short") << packet(10, "02 01 03 02 01 07") << Packet(Diagnostic{3, 7});
        QTest::newRow("long") << packet(10, "02 04 00 00 00 03 02 08 00 00 00 00 FF FF FF FF") << Packet(Diagnostic{3, 0xFFFFFFFF});
    }
    void countsMayHaveAnotherWidthThanOurs()
    {
        QFETCH(QByteArray, wire);
        QFETCH(Packet, diagnostic);
        QCOMPARE(decode(wire), wholly(wire, diagnostic));
    }

    void malformedPayloads_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<WireError>("fault");
        const auto row = [](const char *name, const QByteArray &wire, WireFault fault, qsizetype offset) {
            QTest::newRow(name) << wire << WireError{fault, offset, wire.size()};
        };
        row("diagnostic: empty", packet(10, ""), WireFault::MissingField, 4);
        row("diagnostic: one number", packet(10, "02 02 00 03"), WireFault::MissingField, 8);
        row("diagnostic: cut", packet(10, "02 02 00 03 02 04 00 00 00"), WireFault::MissingField, 13);
        row("diagnostic: three numbers", packet(10, "02 02 00 03 02 04 00 00 00 07 02 01 00"), WireFault::TrailingBytes, 14);
        row("diagnostic: swapped", packet(10, "02 04 00 01 00 07 02 02 00 03"), WireFault::ValueOutOfRange, 6);
        row("diagnostic: users above 65535", packet(10, "02 03 01 00 00 02 04 00 00 00 07"), WireFault::ValueOutOfRange, 6);
        row("diagnostic: messages above 32 bits", packet(10, "02 02 00 03 02 05 01 00 00 00 00"), WireFault::ValueOutOfRange, 10);
        row("diagnostic: number of no bytes", packet(10, "02 00 02 04 00 00 00 07"), WireFault::WrongLength, 5);
        row("diagnostic: number of nine bytes", packet(10, "02 09 00 00 00 00 00 00 00 00 03 02 01 07"), WireFault::WrongLength, 5);
        row("diagnostic: ENUMERATED", packet(10, "0A 01 03 02 04 00 00 00 07"), WireFault::WrongTag, 4);
        row("online: port 0", packet(12, "0C 01 \"0\""), WireFault::BadPort, 6);
        row("online: empty port", packet(12, "0C 00"), WireFault::BadPort, 6);
        row("online: port 65536", packet(12, "0C 05 \"65536\""), WireFault::BadPort, 6);
        row("online: port 80a", packet(12, "0C 03 \"80a\""), WireFault::BadPort, 6);
        row("online: blank before the port", packet(12, "0C 03 \" 80\""), WireFault::BadPort, 6);
        row("online: port as a number", packet(12, "02 02 1F 40"), WireFault::WrongTag, 4);
        row("online: NUL behind the port", packet(12, "0C 05 \"8000\" 00"), WireFault::BadUtf8, 6);
        row("online: port cut", packet(12, "0C 04 \"800\""), WireFault::MissingField, 9);
        row("online: two ports", packet(12, "0C 04 \"8000\" 0C 04 \"8001\""), WireFault::TrailingBytes, 10);
        row("offline: with a payload", packet(13, "05 00"), WireFault::TrailingBytes, 4);
        row("start: with a payload", packet(20, "05 00"), WireFault::TrailingBytes, 4);
        row("stop: with a payload", packet(21, "0A 01 00"), WireFault::TrailingBytes, 4);
    }
    void malformedPayloads()
    {
        QFETCH(QByteArray, wire);
        QFETCH(WireError, fault);
        QCOMPARE(decode(wire), Step(fault));

        const QByteArray start = example(u"management-start"_s);
        const std::vector<std::variant<Frame, WireError>> expected{Frame{Start{}}, fault, Frame{Start{}}};
        QCOMPARE(itemsOf({start + wire + start}), expected);
        for (const test::Pieces &pieces : test::everyCut(start + wire + start))
            QCOMPARE(itemsOf(pieces), expected);
    }

    void portOf255BytesIsNoPort()
    {
        const QByteArray wire = bytes("0C 03 01 01 0C FF") + QByteArray(255, '8');
        QCOMPARE(decode(wire), Step(WireError{WireFault::BadPort, 6, wire.size()}));
    }

    void longPayloadIsToldByItsHeaderAlone_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<Step>("step");
        QTest::newRow("4096 bytes are awaited") << bytes("00 03 10 00") << Step(NeedMoreBytes{4100});
        QTest::newRow("4097 bytes") << bytes("00 03 10 01") << Step(WireError{WireFault::PayloadTooLong, 2, 4101});
        QTest::newRow("the longest a header can say") << bytes("0A 03 FF FF") << Step(WireError{WireFault::PayloadTooLong, 2, 65539});
    }
    void longPayloadIsToldByItsHeaderAlone()
    {
        QFETCH(QByteArray, header);
        QTEST(decode(header), "step");
    }

    void port0IsNotEncoded()
    {
        const auto encoded = encode({Online{quint16(0)}});
        QVERIFY(!encoded);
        QCOMPARE(encoded.error(), (WireError{WireFault::BadPort, 4, 0}));
    }

    void generatedFramesComeBack()
    {
        test::FrameGenerator generator(9000);
        for (int i = 0; i < 5'000; ++i) {
            const Frame frame = generator.managementFrame();
            const auto wire = encode(frame);
            QVERIFY(wire);
            QCOMPARE(decode(*wire), wholly(*wire, frame.packet));
        }
    }

    void damagedPacketsBreakNoPromise()
    {
        test::FrameGenerator generator(12);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray wire = generator.damaged(encode(generator.managementFrame()).value());
            if (const char *promise = brokenPromise(wire))
                QFAIL(QByteArray(test::hex(wire) + ": " + promise).constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestManagementCodec)
#include "tst_managementcodec.moc"
