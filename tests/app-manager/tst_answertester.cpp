// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/app-manager/managerfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

/// "Test what clients get".
class TestAnswerTester : public QObject {
    Q_OBJECT

    static AnswerTest testOf(ManagerCore &core)
    {
        QSignalSpy tested(&core, &ManagerCore::answerTested);
        core.testAnswer();
        core.testAnswer(); // changes nothing while one runs
        if (!tested.wait() || tested.size() != 1)
            return {AnswerTest::Outcome::ManagerUnreachable, {}, u"no single answer"_s};
        return tested.first().first().value<AnswerTest>();
    }
    static QByteArray online(quint16 port)
    {
        const QByteArray digits = QByteArray::number(port);
        return bytes("0C 03 00") + char(2 + digits.size()) + bytes("0C") + char(digits.size()) + digits;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void offlineIsFoundOut()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        const AnswerTest test = testOf(manager.core);
        QCOMPARE(test.outcome, AnswerTest::Outcome::ToldOffline);
        QVERIFY(!test.answer);
    }

    void aServerThatAcceptsIsReachable()
    {
        RawListener server;
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        RawPeer starter(manager.core.starterPort());
        starter.send(online(server.port()));
        QTRY_VERIFY(manager.is<Online>());
        const AnswerTest test = testOf(manager.core);
        QCOMPARE(test.outcome, AnswerTest::Outcome::Reachable);
        QCOMPARE(test.answer, std::optional(clientconnection::ServerAddress{u"127.0.0.1"_s, server.port()}));
        QVERIFY(sentence(test).contains(QString::number(server.port())));
    }

    void aServerThatRefusesIsNot()
    {
        RawListener server;
        const quint16 port = server.port();
        server.close();
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        RawPeer starter(manager.core.starterPort());
        starter.send(online(port));
        QTRY_VERIFY(manager.is<Online>());
        const AnswerTest test = testOf(manager.core);
        QCOMPARE(test.outcome, AnswerTest::Outcome::ServerUnreachable);
        QVERIFY(!test.detail.isEmpty());
        QVERIFY(sentence(test).contains(test.detail));
    }

    void aManagerThatDoesNotListenIsFoundOut()
    {
        ManagerFixture manager;
        const AnswerTest test = testOf(manager.core);
        QCOMPARE(test.outcome, AnswerTest::Outcome::ManagerUnreachable);
    }

    void aTestCanBeRepeated()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(testOf(manager.core).outcome, AnswerTest::Outcome::ToldOffline);
    }
};

QTEST_GUILESS_MAIN(TestAnswerTester)
#include "tst_answertester.moc"
