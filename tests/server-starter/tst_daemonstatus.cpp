// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/daemonstatus.h"
#include "server-starter/hosting/metricsserver.h"
#include "server-starter/hosting/statussocket.h"
#include "tests/support/chaos.h"
#include "tests/support/loopback.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::starter;
using roundtable::test::RawPeer;

namespace {

DaemonStatus busy()
{
    DaemonStatus status;
    status.chatPort = 8000;
    status.room = {12, 345, 14};
    status.sockets = {15, 99, 4140, 1};
    status.manager = u"10.0.0.2:9000"_s;
    status.managerIsConnected = true;
    status.uptimeSeconds = 61;
    return status;
}

} // namespace

/// How the running program is asked how it is doing.
class TestDaemonStatus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void itIsSaidInASentence();
    void jsonHoldsEverything();
    void whatIsNoStatusIsNone();
    void prometheusGetsEveryFigureWithItsKind();
    void theStatusSocketAnswersWhoeverAsks();
    void theStatusSocketOfARunningProgramIsLeftToIt();
    void nobodyAnswersWhereNothingRuns();
    void metricsAreServed_data();
    void metricsAreServed();
    void aRequestMayComeInPieces();
    void aRequestWithoutEndIsAnsweredAtItsLimit();
    void whoOnlyHoldsConnectionsKeepsNobodyOut();
};

void TestDaemonStatus::itIsSaidInASentence()
{
    QCOMPARE(busy().toSentence(), u"Online on port 8000, 12 users, manager 10.0.0.2:9000 connected"_s);
    QCOMPARE(DaemonStatus().toSentence(), u"Offline"_s);
    DaemonStatus quiet;
    quiet.chatPort = 8000;
    QCOMPARE(quiet.toSentence(), u"Online on port 8000, 0 users"_s);
    quiet.room.usersOnline = 1;
    QCOMPARE(quiet.toSentence(), u"Online on port 8000, 1 user"_s);
    DaemonStatus lost = busy();
    lost.managerIsConnected = false;
    QVERIFY(lost.toSentence().endsWith(u"not connected"_s));
}

void TestDaemonStatus::jsonHoldsEverything()
{
    QCOMPARE(DaemonStatus::fromJson(busy().toJson()), std::optional(busy()));
    QCOMPARE(DaemonStatus::fromJson(DaemonStatus().toJson()), std::optional(DaemonStatus()));
    QVERIFY(busy().toJson().endsWith("}\n"));
}

void TestDaemonStatus::whatIsNoStatusIsNone()
{
    for (const QByteArray &text : {QByteArray(), QByteArray("{}"), QByteArray("[1]"), busy().toJson().chopped(3)})
        QVERIFY2(!DaemonStatus::fromJson(text), text.constData());
}

void TestDaemonStatus::prometheusGetsEveryFigureWithItsKind()
{
    const QByteArray text = busy().toPrometheus();
    QVERIFY(text.contains("# TYPE roundtable_messages_total counter\nroundtable_messages_total 345\n"));
    QVERIFY(text.contains("# TYPE roundtable_users_online gauge\nroundtable_users_online 12\n"));
    QVERIFY(text.contains("roundtable_deliveries_total 4140\n"));
    for (const QByteArray &line : text.split('\n'))
        QVERIFY2(line.isEmpty() || line.startsWith("# ") || line.split(' ').size() == 2, line.constData());
}

void TestDaemonStatus::theStatusSocketAnswersWhoeverAsks()
{
    const QTemporaryDir folder;
    StatusSocket server(folder.path(), [] { return busy().toJson(); });
    QVERIFY2(server.listen(), qPrintable(server.errorString()));
    auto asked = std::async(std::launch::async, [&] { return StatusSocket::ask(folder.path()); });
    QTRY_COMPARE(asked.wait_for(std::chrono::seconds(0)), std::future_status::ready);
    QCOMPARE(asked.get(), std::optional(busy().toJson()));
}

void TestDaemonStatus::theStatusSocketOfARunningProgramIsLeftToIt()
{
    const QTemporaryDir folder;
    StatusSocket first(folder.path(), [] { return QByteArray("first"); });
    QVERIFY(first.listen());
    {
        StatusSocket second(folder.path(), [] { return QByteArray("second"); });
        QVERIFY(!second.listen());
        QVERIFY2(second.errorString().startsWith(u"another program answers at"_s), qPrintable(second.errorString()));
    }
    auto asked = std::async(std::launch::async, [&] { return StatusSocket::ask(folder.path()); });
    QTRY_COMPARE(asked.wait_for(std::chrono::seconds(0)), std::future_status::ready);
    QCOMPARE(asked.get(), std::optional(QByteArray("first")));
}

void TestDaemonStatus::nobodyAnswersWhereNothingRuns()
{
    const QTemporaryDir folder;
    QVERIFY(!StatusSocket::ask(folder.path()));
    {
        StatusSocket first(folder.path(), [] { return QByteArray("first"); });
        QVERIFY(first.listen());
    }
    StatusSocket next(folder.path(), [] { return QByteArray("next"); });
    QVERIFY(next.listen());
}

void TestDaemonStatus::metricsAreServed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("firstLine");
    QTest::addColumn<bool>("hasFigures");
    QTest::newRow("metrics") << QByteArray("GET /metrics HTTP/1.1\r\nHost: x\r\n\r\n") << QByteArray("HTTP/1.1 200 OK\r\n") << true;
    QTest::newRow("bare line ends") << QByteArray("GET /metrics HTTP/1.0\n\n") << QByteArray("HTTP/1.1 200 OK\r\n") << true;
    QTest::newRow("a question behind the path") << QByteArray("GET /metrics?name[]=up HTTP/1.1\r\n\r\n")
                                                << QByteArray("HTTP/1.1 200 OK\r\n") << true;
    QTest::newRow("another path") << QByteArray("GET / HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 404 Not Found\r\n") << false;
    QTest::newRow("another method") << QByteArray("POST /metrics HTTP/1.1\r\n\r\n") << QByteArray("HTTP/1.1 405 Method Not Allowed\r\n")
                                    << false;
    QTest::newRow("no request") << QByteArray("\r\n\r\n") << QByteArray("HTTP/1.1 405 Method Not Allowed\r\n") << false;
}

void TestDaemonStatus::metricsAreServed()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, firstLine);
    QFETCH(bool, hasFigures);
    MetricsServer server([] { return busy().toPrometheus(); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    RawPeer scraper(server.port());
    scraper.send(request);
    QVERIFY(scraper.waitForEnd());
    QVERIFY2(scraper.received().startsWith(firstLine), scraper.received().constData());
    QCOMPARE(scraper.received().endsWith(busy().toPrometheus()), hasFigures);
}

void TestDaemonStatus::aRequestMayComeInPieces()
{
    MetricsServer server([] { return busy().toPrometheus(); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    RawPeer scraper(server.port());
    scraper.send(test::byteByByte("GET /metrics HTTP/1.1\r\n\r\n"));
    QVERIFY(scraper.waitForEnd());
    QVERIFY(scraper.received().endsWith(busy().toPrometheus()));
}

void TestDaemonStatus::aRequestWithoutEndIsAnsweredAtItsLimit()
{
    MetricsServer server([] { return QByteArray(); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    RawPeer scraper(server.port());
    scraper.send(QByteArray(8192, 'x'));
    QVERIFY(scraper.waitForEnd());
    QVERIFY(scraper.received().startsWith("HTTP/1.1 405"));
}

void TestDaemonStatus::whoOnlyHoldsConnectionsKeepsNobodyOut()
{
    MetricsServer server([] { return busy().toPrometheus(); });
    QVERIFY(server.listen(QHostAddress::LocalHost, 0));
    std::vector<std::unique_ptr<RawPeer>> holders;
    for (int i = 0; i < 40; ++i) {
        holders.push_back(std::make_unique<RawPeer>(server.port()));
        holders.back()->send("GET /metrics");
    }
    RawPeer scraper(server.port());
    scraper.send("GET /metrics HTTP/1.1\r\n\r\n");
    QVERIFY(scraper.waitForEnd());
    QVERIFY(scraper.received().endsWith(busy().toPrometheus()));
    QVERIFY(holders.front()->waitForEnd());
    QVERIFY(!holders.back()->isAtEnd());
}

QTEST_GUILESS_MAIN(TestDaemonStatus)
#include "tst_daemonstatus.moc"
