// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packetrecorder.h"
#include "app-client/session/serverlocator.h"
#include "tests/app-client/sessionfixture.h"
#include "tests/support/bytes.h"
#include "tests/support/examples.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;
using test::bytes;

namespace {

/// A session with somebody who looks on, and what that one has seen.
struct Watched {
    Watched() : fixture(environment(recorder))
    {
        QObject::connect(&recorder, &PacketRecorder::recorded, &recorder, [this](const PacketRecord &record) { records.append(record); });
    }
    static SessionEnvironment environment(PacketRecorder &recorder)
    {
        SessionEnvironment environment;
        environment.recorder = &recorder;
        return environment;
    }
    QList<QByteArray> packets(PacketDirection direction) const
    {
        QList<QByteArray> found;
        for (const PacketRecord &record : records) {
            if (record.packet() && record.packet()->direction == direction)
                found.append(record.packet()->piece.bytes);
        }
        return found;
    }

    PacketRecorder recorder;
    QList<PacketRecord> records;
    SessionFixture fixture;
};

} // namespace

class TestPacketRecorder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signInIsSeenFromBothSidesWithoutThePassword()
    {
        Watched watched;
        QVERIFY(watched.fixture.goOnline(7));
        QVERIFY(std::holds_alternative<ConnectionOpened>(watched.records.first().what));
        QCOMPARE(watched.packets(PacketDirection::Sent), QList{bytes("0A 03 00 00 00 0E 0C 04 \"dana\" 0C 06 \"******\"")});
        QCOMPARE(watched.packets(PacketDirection::Received), QList{bytes("0B 03 00 00 00 04 02 02 00 07")});
        QCOMPARE(watched.records.last().peer, watched.fixture.request().endpoint.toString());
    }

    void brokenPacketsAreSeenByteForByte()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"breaks the protocol"_s));
        Watched watched;
        QVERIFY(watched.fixture.goOnline());
        const QByteArray wrong = bytes("14 03 00 07 00 03 0C 01 \"x\"");
        watched.fixture.peer->send(wrong);
        QTRY_COMPARE(watched.packets(PacketDirection::Received).size(), 2);
        QCOMPARE(watched.packets(PacketDirection::Received).last(), wrong);
    }

    void whatTheServerWasCutOffInIsSeen()
    {
        Watched watched;
        QVERIFY(watched.fixture.goOnline());
        watched.fixture.peer->send(bytes("14 03 00 07"));
        watched.fixture.peer->close();
        QTRY_COMPARE(watched.packets(PacketDirection::Received).last(), bytes("14 03 00 07"));
        QTRY_VERIFY(std::holds_alternative<ConnectionEnded>(watched.records.last().what));
    }

    void logoutAndItsEndAreSeen()
    {
        Watched watched;
        QVERIFY(watched.fixture.goOnline());
        watched.fixture.session.signOut();
        QTRY_COMPARE(watched.packets(PacketDirection::Sent).size(), 2);
        QVERIFY(watched.packets(PacketDirection::Sent).last().startsWith("\x0C\x03"));
        QVERIFY(!watched.packets(PacketDirection::Sent).last().contains("secret"));
        watched.fixture.peer->close();
        QTRY_COMPARE(watched.records.last().what, (decltype(PacketRecord::what)(ConnectionEnded{})));
    }

    void lookUpsAreSeenToo()
    {
        PacketRecorder recorder;
        QList<PacketRecord> records;
        connect(&recorder, &PacketRecorder::recorded, &recorder, [&records](const PacketRecord &record) { records.append(record); });
        ServerLocator locator;
        locator.setRecorder(&recorder);
        test::RawListener manager;
        locator.locate({u"127.0.0.1"_s, manager.port()});
        const auto peer = manager.next();
        QVERIFY(peer && peer->waitFor(bytes("00 03")));
        peer->send(bytes("01 03 00 0C 00 0C 00"));
        QTRY_COMPARE(records.size(), 4); // opened, asked, answered, ended
        QCOMPARE(records[1].packet()->piece.bytes, bytes("00 03"));
        QCOMPARE(records[2].packet()->piece.bytes, bytes("01 03 00 0C 00 0C 00"));
        QCOMPARE(records[2].protocol, inspection::SubProtocol::ClientConnection);
    }
};

QTEST_GUILESS_MAIN(TestPacketRecorder)
#include "tst_packetrecorder.moc"
