// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packetfieldmodel.h"
#include "app-client/inspector/packetfilter.h"
#include "app-client/inspector/packetlog.h"
#include "app-client/inspector/packettext.h"
#include "appearance/tone.h"
#include "tests/support/bytes.h"
#include "tests/support/examples.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;
using inspection::SubProtocol;
using test::bytes;

namespace {

const QByteArray message = bytes("14 03 00 07 00 1B 18 0F \"20250320123000Z\" 0C 03 \"hi!\" 0C 03 \"bob\"");
const QByteArray refusal = bytes("01 03 00 00 00 05 0A 01 1F 0C 00");
const QByteArray broken = bytes("0B 03 00 00 00 04 0C 02 \"ab\"");

PacketRecord crossed(const QByteArray &packet, PacketDirection direction = PacketDirection::Received,
                     SubProtocol protocol = SubProtocol::ChatMessage)
{
    const QDateTime time(QDate(2025, 3, 20), QTime(12, 30, 0, 123), Qt::UTC);
    return {time, protocol, u"lab-srv:8000"_s, PacketCrossed{direction, {packet, packet.size(), true}}};
}

PacketRecord ended(ChannelEnd::Cause cause)
{
    return {{}, SubProtocol::ChatMessage, u"lab-srv:8000"_s, ConnectionEnded{{cause, {}}}};
}

} // namespace

class TestPacketLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aPacketIsARowThatSaysWhatItIs()
    {
        PacketLog log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.append(crossed(message));
        QTRY_COMPARE(log.rowCount(), 1);
        const auto text = [&log](PacketLog::Column column, int role = Qt::DisplayRole) { return log.index(0, column).data(role).toString(); };
        QCOMPARE(text(PacketLog::Time), u"12:30:00.123"_s);
        QCOMPARE(text(PacketLog::Way), u"← server"_s);
        QCOMPARE(text(PacketLog::Way, Qt::AccessibleTextRole), u"Received from the chat server"_s);
        QCOMPARE(text(PacketLog::Packet), u"CHT_Send"_s);
        QCOMPARE(text(PacketLog::Length), u"33"_s);
        QCOMPARE(text(PacketLog::Sender), u"7"_s);
        QCOMPARE(text(PacketLog::Summary), u"\"hi!\" · \"bob\""_s);
    }

    void aBrokenPacketSaysWhatIsWrong()
    {
        PacketLog log;
        log.append(crossed(broken));
        QTRY_COMPARE(log.rowCount(), 1);
        QCOMPARE(log.index(0, 0).data(PacketLog::ToneRole).toInt(), int(Tone::Error));
        QCOMPARE(log.index(0, PacketLog::Summary).data().toString(), u"Byte 6: a field of another type belongs here."_s);
    }

    void connectionsBeginAndEndInIt()
    {
        PacketLog log;
        log.append({{}, SubProtocol::ClientConnection, u"lab-srv:8080"_s, ConnectionOpened{}});
        log.append(ended(ChannelEnd::Cause::ClosedByPeer));
        QTRY_COMPARE(log.rowCount(), 2);
        QCOMPARE(log.index(0, PacketLog::Packet).data().toString(), u"Connected"_s);
        QCOMPARE(log.index(0, PacketLog::Summary).data().toString(), u"lab-srv:8080"_s);
        QCOMPARE(log.index(1, PacketLog::Packet).data().toString(), u"Closed by the other side"_s);
        QVERIFY(!log.index(1, 0).data(PacketLog::DirectionRole).isValid());
    }

    void everyEndHasItsWords()
    {
        using Cause = ChannelEnd::Cause;
        QSet<QString> words;
        for (const auto cause : {Cause::ClosedByUs, Cause::ClosedByPeer, Cause::HostNotFound, Cause::ConnectionRefused, Cause::Unreachable,
                                 Cause::TimedOut, Cause::ConnectionReset, Cause::ProtocolBroken, Cause::SystemFailure})
            words.insert(PacketText::name(ended(cause), {}));
        QCOMPARE(words.size(), 9);
    }

    void theOldestGoWhenItIsFull()
    {
        PacketLog log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.append(crossed(refusal));
        QTRY_COMPARE(log.rowCount(), 1);
        for (int i = 0; i < PacketLog::maxRecords; ++i)
            log.append(crossed(message));
        QTRY_COMPARE(log.rowCount(), int(PacketLog::maxRecords));
        QCOMPARE(log.index(0, PacketLog::Packet).data().toString(), u"CHT_Send"_s);
        log.append(crossed(refusal));
        QTRY_COMPARE(log.index(log.rowCount() - 1, PacketLog::Packet).data().toString(), u"SYS_Error"_s);
        QCOMPARE(log.rowCount(), int(PacketLog::maxRecords));
    }

    void aPauseHoldsTheListStillAndLosesNothing()
    {
        PacketLog log;
        log.append(crossed(message));
        log.setPaused(true);
        QCOMPARE(log.rowCount(), 1); // it had come before
        QSignalSpy counts(&log, &PacketLog::countsChanged);
        for (int i = 0; i < 3; ++i)
            log.append(crossed(refusal));
        QCOMPARE(log.waitingCount(), 3);
        QCOMPARE(counts.count(), 3);
        QCOMPARE(log.rowCount(), 1);
        log.setPaused(false);
        QCOMPARE(log.rowCount(), 4);
        QCOMPARE(log.waitingCount(), 0);
    }

    void clearingForgetsEverything()
    {
        PacketLog log;
        log.append(crossed(message));
        log.setPaused(true);
        log.append(crossed(message));
        log.clear();
        log.setPaused(false);
        QCOMPARE(log.rowCount(), 0);
    }

    void theFilterFindsNamesTextsAndBytes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::newRow("nothing") << u""_s << 3;
        QTest::newRow("a name") << u"cht_"_s << 1;
        QTest::newRow("what it carries") << u"HI!"_s << 1;
        QTest::newRow("bytes") << u"0A 01 1f"_s << 1;
        QTest::newRow("bytes without spaces") << u"0c03686921"_s << 1;
        QTest::newRow("bytes that straddle two") << u"A011"_s << 0;
        QTest::newRow("what is not there") << u"nobody"_s << 0;
    }
    void theFilterFindsNamesTextsAndBytes()
    {
        QFETCH(const QString, text);
        QFETCH(const int, rows);
        PacketLog log;
        PacketFilter filter;
        filter.setSourceModel(&log);
        for (const QByteArray &packet : {message, refusal, broken})
            log.append(crossed(packet));
        QTRY_COMPARE(log.rowCount(), 3);
        filter.setText(text);
        QCOMPARE(filter.rowCount(), rows);
    }

    void theFilterKnowsKinds()
    {
        PacketLog log;
        PacketFilter filter;
        filter.setSourceModel(&log);
        log.append(crossed(message, PacketDirection::Sent));
        log.append(crossed(message));
        log.append(crossed(broken));
        log.append(ended(ChannelEnd::Cause::ClosedByUs));
        QTRY_COMPARE(filter.rowCount(), 4);
        const auto rowsOf = [&filter](PacketFilter::Kind kind) {
            filter.setKind(kind);
            return filter.rowCount();
        };
        QCOMPARE(rowsOf(PacketFilter::Kind::Sent), 1);
        QCOMPARE(rowsOf(PacketFilter::Kind::Received), 2);
        QCOMPARE(rowsOf(PacketFilter::Kind::Broken), 1);
        QCOMPARE(rowsOf(PacketFilter::Kind::All), 4);
    }

    void copiedTextIsThePacketInTheNotationOfTheTests()
    {
        for (const QString &name : test::exampleNames(u"chat-"_s)) {
            QByteArray packet = test::example(name);
            inspection::maskPassword(SubProtocol::ChatMessage, packet);
            QCOMPARE(test::hex(bytes(PacketText::notation(crossed(packet)).toUtf8())), test::hex(packet));
            QCOMPARE(test::hex(bytes(PacketText::hex(crossed(packet)).toUtf8())), test::hex(packet));
        }
        const QByteArray quotes = bytes("01 03 00 00 00 0A 0A 01 15 0C 05 61 22 23 0A C3");
        QCOMPARE(test::hex(bytes(PacketText::notation(crossed(quotes)).toUtf8())), test::hex(quotes));
        QCOMPARE(bytes(PacketText::notation(ended(ChannelEnd::Cause::ClosedByUs)).toUtf8()), QByteArray());
        QVERIFY2(PacketText::notation(crossed(message)).contains(u"0C 03 \"bob\""_s), qPrintable(PacketText::notation(crossed(message))));
    }

    void fieldsAreRows()
    {
        PacketFieldModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setDescription(inspection::describePacket(SubProtocol::ChatMessage, message));
        QCOMPARE(model.rowCount(), 7);
        QCOMPARE(model.index(5, PacketFieldModel::Offset).data().toString(), u"23"_s);
        QCOMPARE(model.index(5, PacketFieldModel::Field).data().toString(), u"content"_s);
        QCOMPARE(model.index(5, PacketFieldModel::Tag).data().toString(), u"0C UTF8String"_s);
        QCOMPARE(model.index(5, PacketFieldModel::Length).data().toString(), u"3"_s);
        QCOMPARE(model.faultRow(), -1);
        model.setDescription(inspection::describePacket(SubProtocol::ChatMessage, broken));
        QCOMPARE(model.faultRow(), 4);
        QCOMPARE(model.index(4, 0).data(PacketFieldModel::ToneRole).toInt(), int(Tone::Error));
    }

    void aPasswordIsARowWithoutAValue()
    {
        PacketFieldModel model;
        model.setDescription(inspection::describePacket(SubProtocol::ChatMessage, test::example(u"chat-login"_s)));
        QCOMPARE(model.index(5, PacketFieldModel::Field).data().toString(), u"password"_s);
        QCOMPARE(model.index(5, PacketFieldModel::Value).data().toString(), u"not shown"_s);
    }
};

QTEST_GUILESS_MAIN(TestPacketLog)
#include "tst_packetlog.moc"
