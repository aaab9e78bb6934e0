// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/server-starter/roomauditor.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <random>

using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;

/// Whatever clients, accounts and time do in whatever order, the room stays a room.
class TestChatServerInvariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theRoomStaysConsistent_data();
    void theRoomStaysConsistent();
};

void TestChatServerInvariants::theRoomStaysConsistent_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestChatServerInvariants::theRoomStaysConsistent()
{
    QFETCH(quint32, seed);
    ChatLimits limits;
    limits.maxConnections = 40;
    limits.maxConnectionsPerAddress = 15;
    limits.sessionsPerAccount = 3;
    limits.strictSenderId = seed % 2;
    std::mt19937 random(seed);
    RoomAuditor auditor(limits, [&random](int end) { return std::uniform_int_distribution(0, end - 1)(random); });
    for (int i = 0; i < 5000; ++i) {
        auditor.step();
        QVERIFY2(auditor.complaint().isEmpty(), qPrintable(auditor.complaint()));
    }
    QVERIFY(auditor.broadcasts() > 50);
    QVERIFY(auditor.closes() > 5);
}

QTEST_APPLESS_MAIN(TestChatServerInvariants)
#include "tst_chatserver_invariants.moc"
