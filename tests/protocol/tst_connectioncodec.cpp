// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/clientconnection/connectioncodec.h"
#include "tests/protocol/framegenerator.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/codecpromise.h"
#include "tests/support/examples.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::clientconnection;
using roundtable::test::bytes;
using roundtable::test::example;
using roundtable::test::exampleNames;

namespace {

constexpr auto brokenPromise = &test::brokenPromise<Frame, &decode, &encode>;
constexpr auto itemsOf = &test::itemsOf<Frame, &decode>;

using Step = DecodeStep<Frame>;

Packet online(const QString &ip, quint16 port)
{
    return ReturnIp{ServerAddress{ip, port}};
}

} // namespace

class TestConnectionCodec : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void examplesEncodeAndDecode_data()
    {
        QTest::addColumn<Frame>("frame");
        QTest::addColumn<qsizetype>("size"); // where it ends for a reader
        QTest::newRow("connection-getip") << Frame{GetIp{}} << qsizetype(2);
        QTest::newRow("connection-returnip-online") << Frame{online(u"127.0.0.1"_s, 8000)} << qsizetype(20);
        QTest::newRow("connection-returnip-offline") << Frame{ReturnIp{}} << qsizetype(3);
        QCOMPARE(exampleNames(u"connection-"_s).size(), 3);
    }
    void examplesEncodeAndDecode()
    {
        QFETCH(Frame, frame);
        QFETCH(qsizetype, size);
        const QByteArray wire = example(QLatin1StringView(QTest::currentDataTag()));
        const auto encoded = encode(frame);
        QVERIFY(encoded);
        QCOMPARE(*encoded, wire);
        QCOMPARE(decode(wire), Step(Decoded<Frame>{frame, size}));
    }

    /// Every beginning asks for more, and for no byte that the packet may not have.
    void everyExampleIsCutEverywhere_data() { examplesEncodeAndDecode_data(); }
    void everyExampleIsCutEverywhere()
    {
        QFETCH(Frame, frame);
        QFETCH(qsizetype, size);
        const QByteArray wire = example(QLatin1StringView(QTest::currentDataTag())).first(size);
        for (const QByteArray &beginning : test::everyBeginning(wire)) {
            const Step step = decode(beginning);
            const auto *more = std::get_if<NeedMoreBytes>(&step);
            QVERIFY(more);
            QVERIFY(more->atLeast > beginning.size() && more->atLeast <= size);
        }
        const std::vector<std::variant<Frame, WireError>> expected{frame};
        for (const test::Pieces &pieces : test::everyCut(wire))
            QCOMPARE(itemsOf(pieces), expected);
        QCOMPARE(itemsOf(test::byteByByte(wire)), expected);
    }

    /// Never more than what it takes to see a fault, or the end.
    void beginningsAskForTheNextDecision()
    {
        const QByteArray wire = example(u"connection-returnip-online"_s);
        const QList<qsizetype> needed{2, 2, 3, 4, 5, 14, 14, 14, 14, 14, 14, 14, 14, 14, 15, 16, 20, 20, 20, 20};
        for (qsizetype size = 0; size < wire.size(); ++size)
            QCOMPARE(decode(wire.first(size)), Step(NeedMoreBytes{needed[size]}));
    }

    void offlineIsOfflineWhateverFollows_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("two empty texts") << bytes("0C 00 0C 00");
        QTest::newRow("two bytes of 0 each") << bytes("00 00 00 00");
        QTest::newRow("two NULL fields") << bytes("05 00 05 00");
        QTest::newRow("an address all the same") << bytes("0C 09 \"127.0.0.1\" 0C 04 \"8000\"");
        QTest::newRow("garbage") << bytes("FF FF");
    }
    void offlineIsOfflineWhateverFollows()
    {
        QFETCH(QByteArray, rest);
        QCOMPARE(decode(rest.prepend(bytes("01 03 00"))), Step(Decoded<Frame>{{ReturnIp{}}, 3}));
    }

    void anyOtherFlagIsOnline()
    {
        for (const int flag : {1, 2, 0x7F, 0xFF}) {
            QByteArray wire = example(u"connection-returnip-online"_s);
            wire[2] = static_cast<char>(flag);
            QCOMPARE(decode(wire), Step(Decoded<Frame>{{online(u"127.0.0.1"_s, 8000)}, 20}));
        }
    }

    void everyVersionIsAcceptedAndPassedOn()
    {
        for (int version = 0; version < 256; ++version) {
            QByteArray answer = bytes("01 03 00");
            QByteArray question = bytes("00 03");
            answer[1] = question[1] = static_cast<char>(version);
            QCOMPARE(decode(answer), Step(Decoded<Frame>{{ReturnIp{}, quint8(version)}, 3}));
            QCOMPARE(decode(question), Step(Decoded<Frame>{{GetIp{}, quint8(version)}, 2}));
            QCOMPARE(*encode({GetIp{}, quint8(version)}), bytes("00 03"));
        }
    }

    void everyOtherTypeIsUnknownAtItsFirstByte()
    {
        for (int type = 2; type < 256; ++type)
            QCOMPARE(decode(QByteArray(1, static_cast<char>(type))), Step(WireError{WireFault::UnknownType, 0, 0}));
    }

    void faultsLoseTheStream_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::addColumn<WireError>("fault");
        const auto row = [](const char *name, const char *wire, WireFault fault, qsizetype offset) {
            QTest::newRow(name) << bytes(wire) << WireError{fault, offset, 0};
        };
        row("address under another tag", "01 03 01 02", WireFault::WrongTag, 3);
        row("address without tag and length", "01 03 01 7F 00 00 01 1F 40", WireFault::WrongTag, 3);
        row("port as a number", "01 03 01 0C 09 \"127.0.0.1\" 02 02 1F 40", WireFault::WrongTag, 14);
        row("address is a name", "01 03 01 0C 09 \"localhost\" 0C 04 \"8000\"", WireFault::BadAddress, 5);
        row("address is empty", "01 03 01 0C 00 0C 04 \"8000\"", WireFault::BadAddress, 5);
        row("address is IPv6", "01 03 01 0C 03 \"::1\" 0C 04 \"8000\"", WireFault::BadAddress, 5);
        row("address ends in NUL", "01 03 01 0C 0A \"127.0.0.1\" 00 0C 04 \"8000\"", WireFault::BadUtf8, 5);
        row("port is empty", "01 03 01 0C 09 \"127.0.0.1\" 0C 00", WireFault::BadPort, 16);
        row("port 0", "01 03 01 0C 09 \"127.0.0.1\" 0C 01 \"0\"", WireFault::BadPort, 16);
        row("port 65536", "01 03 01 0C 09 \"127.0.0.1\" 0C 05 \"65536\"", WireFault::BadPort, 16);
        row("port 80a", "01 03 01 0C 09 \"127.0.0.1\" 0C 03 \"80a\"", WireFault::BadPort, 16);
    }
    void faultsLoseTheStream()
    {
        QFETCH(QByteArray, wire);
        QFETCH(WireError, fault);
        QCOMPARE(decode(wire), Step(fault));
        const std::vector<std::variant<Frame, WireError>> expected{fault};
        QCOMPARE(itemsOf({wire + "whatever follows"}), expected);
        QCOMPARE(itemsOf(test::byteByByte(wire)), expected);
    }

    void longestAnswerIsReadWhole()
    {
        const QByteArray wire = bytes("01 03 01 0C FF") + QByteArray(255, '1') + bytes("0C FF") + QByteArray(255, '8');
        QCOMPARE(wire.size(), maxPacketSize);
        QCOMPARE(decode(wire), Step(WireError{WireFault::BadAddress, 5, 0}));
        QCOMPARE(decode(wire.chopped(1)), Step(NeedMoreBytes{wire.size()}));
    }

    void dottedQuads_data()
    {
        QTest::addColumn<bool>("isOne");
        const auto row = [](const char *text, bool isOne) { QTest::newRow(text) << isOne; };
        row("127.0.0.1", true);
        row("0.0.0.0", true);
        row("255.255.255.255", true);
        row("10.200.30.4", true);
        row("256.0.0.1", false);
        row("1.2.3", false);
        row("1.2.3.4.5", false);
        row("1.2.3.", false);
        row(".1.2.3", false);
        row("1..2.3", false);
        row("01.2.3.4", false);
        row("1.2.3.004", false);
        row("0x7f.0.0.1", false);
        row("1.2.3.4 ", false);
        row("+1.2.3.4", false);
        row("1.2.3.4444", false);
        row("::ffff:1.2.3.4", false);
        row("2130706433", false);
        row("a.b.c.d", false);
        row("", false);
    }
    void dottedQuads()
    {
        QFETCH(bool, isOne);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        QCOMPARE(isDottedQuad(text), isOne);
        QCOMPARE(encode({online(text, 8000)}).hasValue(), isOne);
    }

    void addressThatCannotBeSaidIsNotEncoded()
    {
        QCOMPARE(encode({online(u"localhost"_s, 8000)}).error(), (WireError{WireFault::BadAddress, 3, 0}));
        QCOMPARE(encode({online(u"127.0.0.1"_s, 0)}).error(), (WireError{WireFault::BadPort, 3, 0}));
    }

    void generatedFramesComeBack()
    {
        test::FrameGenerator generator(8080);
        for (int i = 0; i < 5'000; ++i) {
            const Frame frame = generator.connectionFrame();
            const auto wire = encode(frame);
            QVERIFY(wire);
            const Step step = decode(*wire);
            QVERIFY(std::holds_alternative<Decoded<Frame>>(step));
            QCOMPARE(std::get<Decoded<Frame>>(step).frame, frame);
        }
    }

    void damagedPacketsBreakNoPromise()
    {
        test::FrameGenerator generator(12);
        for (int i = 0; i < 20'000; ++i) {
            const QByteArray wire = generator.damaged(encode(generator.connectionFrame()).value());
            if (const char *promise = brokenPromise(wire))
                QFAIL(QByteArray(test::hex(wire) + ": " + promise).constData());
        }
    }
};

QTEST_APPLESS_MAIN(TestConnectionCodec)
#include "tst_connectioncodec.moc"
