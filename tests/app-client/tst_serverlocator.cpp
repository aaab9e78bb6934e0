// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/serverlocator.h"
#include "tests/support/bytes.h"
#include "tests/support/chaos.h"
#include "tests/support/loopback.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using clientconnection::ServerAddress;
using test::bytes;

namespace {

/// A look-up, with its one result.
struct LookUp {
    LookUp() { QObject::connect(&locator, &ServerLocator::finished, &locator, [this](const LookUpResult &r) { results.append(r); }); }

    void ask(quint16 port) { locator.locate({u"127.0.0.1"_s, port}); }
    bool finishes() { return QTest::qWaitFor([this] { return !results.isEmpty(); }); }
    std::optional<Problem> problem() const
    {
        const auto *found = results.isEmpty() ? nullptr : std::get_if<Problem>(&results.first());
        return found ? std::optional(*found) : std::nullopt;
    }

    ServerLocator locator;
    QList<LookUpResult> results;
};

} // namespace

class tst_ServerLocator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void understandsEveryManager_data()
    {
        QTest::addColumn<QList<QByteArray>>("answer");
        QTest::addColumn<bool>("online");
        const QByteArray online = bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\"");
        QTest::newRow("online") << QList{online} << true;
        QTest::newRow("online, byte by byte") << test::byteByByte(online) << true;
        QTest::newRow("online, version 0") << QList{bytes("01 00 01 0C 09 \"127.0.0.1\" 0C 04 \"8000\"")} << true;
        QTest::newRow("online, flag 0xFF") << QList{bytes("01 03 FF 0C 09 \"127.0.0.1\" 0C 04 \"8000\"")} << true;
        QTest::newRow("online, more behind it") << QList<QByteArray>{online + bytes("00 00")} << true;
        QTest::newRow("offline") << QList{bytes("01 03 00 0C 00 0C 00")} << false;
        QTest::newRow("offline, bare zeros") << QList{bytes("01 03 00 00 00 00 00")} << false;
        QTest::newRow("offline, nothing behind the flag") << QList{bytes("01 03 00")} << false;
        QTest::newRow("offline, byte by byte") << test::byteByByte(bytes("01 03 00 0C 00 0C 00")) << false;
    }
    void understandsEveryManager()
    {
        QFETCH(const QList<QByteArray>, answer);
        QFETCH(const bool, online);
        for (const bool hangsUp : {false, true}) {
            test::RawListener manager;
            LookUp lookUp;
            lookUp.ask(manager.port());
            const auto peer = manager.next();
            QVERIFY(peer);
            if (!hangsUp)
                QVERIFY(peer->waitFor(bytes("00 03")));
            peer->send(answer); // a manager may answer before it has read the question
            if (hangsUp)
                peer->close();
            QVERIFY(lookUp.finishes());
            const LookUpResult expected = online ? LookUpResult(ServerAddress{u"127.0.0.1"_s, 8000}) : NoServerOnline{};
            QCOMPARE(lookUp.results, QList{expected});
        }
    }

    void nobodyThereIsAProblem()
    {
        const test::SilentPort port;
        LookUp lookUp;
        lookUp.ask(port.port());
        QVERIFY(lookUp.finishes());
        QCOMPARE(lookUp.problem().value().kind, Problem::Kind::NothingListens);
        QCOMPARE(lookUp.problem()->party, Problem::Party::Manager);
        QCOMPARE(lookUp.problem()->endpoint.port, port.port());
    }

    void anUnknownNameIsAProblem()
    {
        LookUp lookUp;
        lookUp.locator.locate({u"no-such-host.invalid"_s, 8080});
        QVERIFY(lookUp.finishes());
        QCOMPARE(lookUp.problem().value().kind, Problem::Kind::HostUnknown);
    }

    void silenceIsAProblem()
    {
        test::RawListener manager;
        LookUp lookUp;
        lookUp.locator.setTimeout(20ms);
        lookUp.ask(manager.port());
        QVERIFY(lookUp.finishes());
        QCOMPARE(lookUp.problem().value().kind, Problem::Kind::NoAnswer);
    }

    void connectingForEverIsAProblem()
    {
        const test::FullPort port;
        LookUp lookUp;
        lookUp.locator.setTimeout(20ms);
        lookUp.ask(port.port());
        QVERIFY(lookUp.finishes());
        QCOMPARE(lookUp.problem().value().kind, Problem::Kind::NoAnswer);
    }

    void wrongBytesAreAProblem_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<Problem::Kind>("kind");
        QTest::newRow("not this protocol") << QByteArray("HTTP/1.1 400 Bad Request\r\n") << Problem::Kind::BrokenPacket;
        QTest::newRow("wrong tag") << bytes("01 03 01 02 01 05") << Problem::Kind::BrokenPacket;
        QTest::newRow("version 2, other fields") << bytes("01 02 01 7F 00 00 01 1F 40") << Problem::Kind::OtherVersion;
        QTest::newRow("no quad") << bytes("01 03 01 0C 07 \"lab-srv\" 0C 04 \"8000\"") << Problem::Kind::BrokenPacket;
        QTest::newRow("port 0") << bytes("01 03 01 0C 09 \"127.0.0.1\" 0C 01 \"0\"") << Problem::Kind::BrokenPacket;
        QTest::newRow("unusable address") << bytes("01 03 01 0C 07 \"0.0.0.0\" 0C 04 \"8000\"") << Problem::Kind::AdvertisedUnusable;
        QTest::newRow("multicast") << bytes("01 03 01 0C 09 \"224.0.0.1\" 0C 04 \"8000\"") << Problem::Kind::AdvertisedUnusable;
        QTest::newRow("cut short") << bytes("01 03 01 0C 09 \"127.0\"") << Problem::Kind::ServerClosed;
        QTest::newRow("nothing") << QByteArray() << Problem::Kind::ServerClosed;
    }
    void wrongBytesAreAProblem()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const Problem::Kind, kind);
        test::RawListener manager;
        LookUp lookUp;
        lookUp.ask(manager.port());
        const auto peer = manager.next();
        QVERIFY(peer && peer->waitFor(bytes("00 03")));
        peer->send(answer);
        peer->endSending();
        QVERIFY(lookUp.finishes());
        QCOMPARE(lookUp.problem().value().kind, kind);
        QCOMPARE(lookUp.results.size(), 1);
    }

    void aNewQuestionDropsTheOldOne()
    {
        test::RawListener first;
        test::RawListener second;
        LookUp lookUp;
        lookUp.ask(first.port());
        lookUp.ask(second.port());
        const auto peer = second.next();
        QVERIFY(peer);
        peer->send(bytes("01 03 00"));
        QVERIFY(lookUp.finishes());
        QCOMPARE(lookUp.results, QList<LookUpResult>{NoServerOnline{}});
        QVERIFY(!lookUp.locator.isBusy());
    }
};

QTEST_GUILESS_MAIN(tst_ServerLocator)
#include "tst_serverlocator.moc"
