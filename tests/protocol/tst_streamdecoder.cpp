// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/transport/streamdecoder.h"

#include "protocol/chatmessage/chatcodec.h"
#include "protocol/transport/framereceiver.h"
#include "tests/protocol/framegenerator.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/codecpromise.h"
#include "tests/support/printers.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::chatmessage;
using roundtable::test::bytes;

namespace {

DecodeStep<Frame> decodeStrictly(QByteArrayView bytes)
{
    return decode(bytes);
}
using Decoder = StreamDecoder<Frame, &decodeStrictly>;
using Items = std::vector<Decoder::Item>;
constexpr auto itemsOf = &test::itemsOf<Frame, &decodeStrictly>;

const QByteArray bareLogout = bytes("0C 03 00 01 00 00");
const QByteArray login = bytes("0A 03 00 00 00 09 0C 03 \"bob\" 0C 02 \"pw\"");
const Frame logoutFrame{UserId{1}, Logout{}};
const Frame loginFrame{serverId, Login{u"bob"_s, u"pw"_s}};

} // namespace

class TestStreamDecoder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingInNothingOut()
    {
        Decoder decoder;
        QByteArrayView input;
        QVERIFY(!decoder.next(input));
        QVERIFY(!decoder.isInsidePacket());
        QCOMPARE(decoder.bytesHeld(), 0);
    }

    void oneItemAtATimeIsTakenFromTheFront()
    {
        Decoder decoder;
        const QByteArray both = login + bareLogout;
        QByteArrayView input = both;
        QCOMPARE(std::get<Frame>(decoder.next(input).value()), loginFrame);
        QCOMPARE(input.toByteArray(), bareLogout);
        QCOMPARE(std::get<Frame>(decoder.next(input).value()), logoutFrame);
        QVERIFY(input.isEmpty());
        QVERIFY(!decoder.next(input));
    }

    void everyCutOfSeveralPacketsGivesTheSameItems()
    {
        const QByteArray wire = login + bareLogout + bytes("63 03 00 00 00 02 FF FF") + login;
        const Items whole{loginFrame, logoutFrame, WireError{WireFault::UnknownType, 0, 8}, loginFrame};
        QCOMPARE(itemsOf({wire}), whole);
        for (const test::Pieces &pieces : test::everyCut(wire))
            QCOMPARE(itemsOf(pieces), whole);
        for (qsizetype first = 1; first < wire.size(); ++first) {
            for (qsizetype second = first + 1; second < wire.size(); ++second)
                QCOMPARE(itemsOf({wire.first(first), wire.sliced(first, second - first), wire.sliced(second)}), whole);
        }
        QCOMPARE(itemsOf(test::byteByByte(wire)), whole);
    }

    void thousandPacketsInOnePieceComeInOrder()
    {
        QByteArray wire;
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(appendTo(wire, {UserId(i), Logout{}}), std::nullopt);
        const Items items = itemsOf({wire});
        QCOMPARE(items.size(), 1000u);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(std::get<Frame>(items[size_t(i)]).sender, UserId(i));
    }

    void oversizePayloadIsToldAtItsHeaderAndSkippedWithoutBeingHeld()
    {
        Decoder decoder;
        const QByteArray header = bytes("14 03 00 01 FF FF");
        QByteArrayView input = header;
        QCOMPARE(std::get<WireError>(decoder.next(input).value()), (WireError{WireFault::PayloadTooLong, 4, 65541}));
        QVERIFY(decoder.isInsidePacket());

        const QByteArray chunk(1000, 'x');
        for (int skipped = 0; skipped < 65'000; skipped += 1000) {
            input = chunk;
            QVERIFY(!decoder.next(input));
            QVERIFY(input.isEmpty());
            QCOMPARE(decoder.bytesHeld(), 0);
            QVERIFY(decoder.isInsidePacket());
        }
        const QByteArray lastBytesAndMore = QByteArray(535, 'x') + login;
        input = lastBytesAndMore;
        QCOMPARE(std::get<Frame>(decoder.next(input).value()), loginFrame);
        QVERIFY(!decoder.isInsidePacket());
    }

    void oversizePayloadIsSkippedHoweverItIsCut_data()
    {
        QTest::addColumn<int>("length");
        QTest::newRow("one byte too long") << 532;
        QTest::newRow("as long as can be") << 65535;
    }
    void oversizePayloadIsSkippedHoweverItIsCut()
    {
        QFETCH(int, length);
        QByteArray oversize = bytes("14 03 00 01 00 00") + QByteArray(length, '\x0A');
        oversize[4] = static_cast<char>(length >> 8);
        oversize[5] = static_cast<char>(length & 0xFF);
        const QByteArray wire = login + oversize + login;
        const Items expected{loginFrame, WireError{WireFault::PayloadTooLong, 4, 6 + length}, loginFrame};
        QCOMPARE(itemsOf({wire}), expected);
        QCOMPARE(itemsOf(test::byteByByte(wire)), expected);
        std::mt19937 random(7);
        for (int i = 0; i < 50; ++i)
            QCOMPARE(itemsOf(test::randomPieces(wire, 4000, random)), expected);
    }

    void lostStreamSaysSoOnceAndEndsThere()
    {
        const QByteArray wire = login + bytes("0A 04 00 00 00 00") + login;
        const Items expected{loginFrame, WireError{WireFault::UnsupportedVersion, 1, 0}};
        QCOMPARE(itemsOf({wire}), expected);
        QCOMPARE(itemsOf(test::byteByByte(wire)), expected);
        for (const test::Pieces &pieces : test::everyCut(wire))
            QCOMPARE(itemsOf(pieces), expected);
    }

    void theBytesOfABrokenPacketAreThereToBeShown()
    {
        const QByteArray broken = bytes("14 03 00 01 00 03 0C 01 61");
        const QByteArray wire = login + broken + bareLogout;
        for (const test::Pieces &pieces : test::everyCut(wire)) {
            Decoder decoder;
            QByteArray shown;
            for (const QByteArray &piece : pieces) {
                QByteArrayView input = piece;
                while (const auto item = decoder.next(input)) {
                    if (std::holds_alternative<WireError>(*item))
                        shown = decoder.faultyBytes().toByteArray();
                    else
                        QVERIFY(decoder.faultyBytes().isEmpty());
                }
            }
            QVERIFY(!shown.isEmpty() && broken.startsWith(shown)); // as far as it had come when it was known to be broken
        }
        Decoder decoder;
        QByteArrayView whole = broken;
        QVERIFY(decoder.next(whole));
        QCOMPARE(decoder.faultyBytes().toByteArray(), broken);
    }

    void insideIsBetweenTheFirstAndTheLastByte()
    {
        Decoder decoder;
        for (qsizetype i = 0; i < login.size(); ++i) {
            QByteArrayView input = QByteArrayView(login).sliced(i, 1);
            const bool isLast = i == login.size() - 1;
            QCOMPARE(decoder.next(input).has_value(), isLast);
            QCOMPARE(decoder.isInsidePacket(), !isLast);
            QCOMPARE(decoder.bytesHeld(), isLast ? 0 : i + 1);
        }
    }

    void anUnfinishedPacketTakesNoMoreMemoryThanItIsLong()
    {
        const QByteArray longest = encode(Frame{serverId, Create{QString(255, u'n'), QString(255, u'p')}}).value();
        Decoder decoder;
        for (qsizetype i = 0; i < longest.size() - 1; ++i) {
            QByteArrayView input = QByteArrayView(longest).sliced(i, 1);
            QVERIFY(!decoder.next(input));
            const qsizetype known = i + 1 < headerSize ? headerSize : longest.size();
            QVERIFY2(decoder.bytesReserved() <= known + 8, QByteArray::number(decoder.bytesReserved()).constData()); // what an allocation rounds up
        }
        QByteArrayView input = QByteArrayView(longest).last(1);
        QVERIFY(decoder.next(input));
        QCOMPARE(decoder.bytesReserved(), 0);
    }

    void neverMoreThanOneLegalPacketIsHeld()
    {
        test::FrameGenerator generator(537);
        for (int round = 0; round < 300; ++round) {
            QByteArray wire;
            for (int i = 0; i < 10; ++i)
                wire += generator.damaged(encode(generator.chatFrame()).value());
            Decoder decoder;
            for (const QByteArray &piece : test::randomPieces(wire, 700, generator.random())) {
                QByteArrayView input = piece;
                bool isLost = false;
                while (!isLost) {
                    const auto item = decoder.next(input);
                    if (!item)
                        break;
                    const auto *error = std::get_if<WireError>(&*item);
                    isLost = error && error->extent == 0;
                }
                QVERIFY(decoder.bytesHeld() < maxPacketSize);
                if (isLost)
                    break;
                QVERIFY(input.isEmpty());
            }
        }
    }

    void cutsNeverChangeWhatAStreamSays()
    {
        test::FrameGenerator generator(20250320);
        for (int round = 0; round < 500; ++round) {
            QByteArray wire;
            for (int i = 0; i < 10; ++i) {
                const QByteArray packet = encode(generator.chatFrame()).value();
                wire += generator.number(0, 3) == 0 ? generator.damaged(packet) : packet;
            }
            QCOMPARE(itemsOf(test::randomPieces(wire, 300, generator.random())), itemsOf({wire}));
        }
    }

    void receiverStopsWhenToldTo()
    {
        Decoder decoder;
        const QByteArray wire = login + login + login;
        int frames = 0;
        int faults = 0;
        const auto lost = receiveFrames(
            decoder, wire, [&](const Frame &) { ++frames; }, [&](const WireError &) { ++faults; }, [&] { return frames < 2; });
        QCOMPARE(frames, 2);
        QCOMPARE(faults, 0);
        QVERIFY(!lost);
    }

    void receiverTellsFramesAndFaultsInOrderAndHowItWasLost()
    {
        Decoder decoder;
        QByteArrayList order;
        const QByteArray wire = login + bytes("63 03 00 00 00 00") + bareLogout + bytes("0A 04 00 00 00 00") + login;
        const auto lost = receiveFrames(
            decoder, wire, [&](const Frame &frame) { order << test::inWords(frame); },
            [&](const WireError &error) { order << describe(error).toUtf8(); }, [] { return true; });
        QCOMPARE(order, (QByteArrayList{"0: Login{\"bob\", \"pw\"}", "UnknownType at byte 0", "1: Logout{}", "UnsupportedVersion at byte 1"}));
        QCOMPARE(lost.value(), (WireError{WireFault::UnsupportedVersion, 1, 0}));
    }

    void everyFaultHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int fault = 0; fault <= int(WireFault::TextTooLong); ++fault)
            names.insert(name(WireFault(fault)));
        QCOMPARE(names.size(), int(WireFault::TextTooLong) + 1);
        QCOMPARE(describe({WireFault::WrongTag, 6, 9}), u"WrongTag at byte 6"_s);
    }
};

QTEST_APPLESS_MAIN(TestStreamDecoder)
#include "tst_streamdecoder.moc"
