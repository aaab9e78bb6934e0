// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/localcontrol.h"
#include "app-manager/hosting/localrequest.h"
#include "tests/app-manager/managerfixture.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

/// "roundtable-manager status|start|stop".
class TestLocalControl : public QObject {
    Q_OBJECT

    struct Controlled : ManagerFixture {
        Controlled() : control(core), path(folder.filePath(u"manager.socket"_s)) { }
        LocalControl control;
        QString path;
    };
    /// Empty where the manager did not answer.
    static QByteArray ask(const QString &path, const QByteArray &command)
    {
        LocalRequest request;
        QByteArray answer;
        bool isFinished = false;
        connect(&request, &LocalRequest::answered, &request, [&](const QByteArray &text) {
            answer = text;
            isFinished = true;
        });
        connect(&request, &LocalRequest::failed, &request, [&] { isFinished = true; });
        request.send(path, command);
        return QTest::qWaitFor([&] { return isFinished; }) ? answer : QByteArray("no end");
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void statusTellsWhatIsKnown()
    {
        Controlled manager;
        QVERIFY(manager.core.listen().isEmpty());
        QVERIFY(manager.control.listen(manager.path));
        const QByteArray waiting = ask(manager.path, "status");
        QVERIFY2(waiting.contains("state: no starter\n") && waiting.contains("clients are told: offline\n"), waiting.constData());

        RawPeer starter(manager.core.starterPort());
        starter.send(bytes("0C 03 00 06 0C 04 \"8000\" 0A 03 00 0A 02 02 00 05 02 04 00 00 10 E1"));
        QTRY_VERIFY(manager.core.state().report);
        const QByteArray online = ask(manager.path, "status");
        for (const char *line : {"state: online\n", "wanted: on\n", "starter: 127.0.0.1\n", "clients are told: 127.0.0.1:8000\n", "users: 5\n", "messages: 4321\n"})
            QVERIFY2(online.contains(line), online.constData());
    }

    void statusIsJsonWhereThatIsWanted()
    {
        Controlled manager;
        QVERIFY(manager.core.listen().isEmpty());
        QVERIFY(manager.control.listen(manager.path));
        const QJsonObject waiting = QJsonDocument::fromJson(ask(manager.path, "status json")).object();
        QCOMPARE(waiting[u"state"_s], u"no starter"_s);
        QVERIFY(waiting[u"server"_s].isNull() && waiting[u"users"_s].isNull() && waiting[u"since"_s].isNull());
        QCOMPARE(waiting[u"clientPort"_s], manager.core.clientPort());

        RawPeer starter(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        QCOMPARE(QJsonDocument::fromJson(ask(manager.path, "start json")).object()[u"state"_s], u"starting"_s);
        starter.send(bytes("0C 03 00 06 0C 04 \"8000\" 0A 03 00 0A 02 02 00 05 02 04 FF FF FF FF"));
        QTRY_VERIFY(manager.core.state().report);
        const QByteArray line = ask(manager.path, "status json");
        QVERIFY(line.endsWith("}\n") && line.count('\n') == 1);
        const QJsonObject online = QJsonDocument::fromJson(line).object();
        QCOMPARE(online[u"server"_s].toObject(), (QJsonObject{{u"ip"_s, u"127.0.0.1"_s}, {u"port"_s, 8000}}));
        QCOMPARE(online[u"users"_s], 5);
        QCOMPARE(online[u"messages"_s], 4294967295.0);
    }

    void aFaultIsSaidInWords()
    {
        Controlled manager;
        QVERIFY(manager.core.listen().isEmpty());
        QVERIFY(manager.control.listen(manager.path));
        manager.core.requestStart();
        RawPeer starter(manager.core.starterPort());
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        starter.send(bytes("0D 03 00 00"));
        QTRY_VERIFY(manager.is<Fault>());
        const QByteArray status = ask(manager.path, "status");
        QVERIFY2(status.contains("fault: The starter could not start the server. Is port 8000 in use"), status.constData());
    }

    void whoSaysNothingIsNotWaitedFor()
    {
        Controlled manager;
        QVERIFY(manager.control.listen(manager.path));
        std::vector<std::unique_ptr<QLocalSocket>> silent;
        for (int i = 0; i < 7; ++i) {
            silent.push_back(std::make_unique<QLocalSocket>());
            silent.back()->connectToServer(manager.path);
            silent.back()->write("sta");
        }
        QVERIFY(!ask(manager.path, "status").isEmpty());
    }

    void startAndStopAreCarriedOut()
    {
        Controlled manager;
        QVERIFY(manager.core.listen().isEmpty());
        QVERIFY(manager.control.listen(manager.path));
        RawPeer starter(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        QVERIFY(ask(manager.path, "start").contains("state: starting\n"));
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        starter.send(bytes("0C 03 00 00"));
        QTRY_VERIFY(manager.is<Online>());
        QVERIFY(ask(manager.path, "stop-when-empty").contains("wanted: off when empty\n"));
        QVERIFY(ask(manager.path, "stop").contains("state: stopping\n"));
        QVERIFY(starter.waitFor(bytes("14 03 00 00 15 03 00 00")));
    }

    void aStarterIsTrustedRefusedAndForgottenByItsAddress()
    {
        Controlled manager;
        QVERIFY(manager.control.listen(manager.path));
        const IpAddress starter = IpAddress::fromText(u"10.0.0.4"_s).value();
        QVERIFY(ask(manager.path, "trust 10.0.0.4").contains("trusted: 10.0.0.4\n"));
        QVERIFY(manager.core.trust().verdict(starter) == Trust::Verdict::Trusted);
        const QJsonObject refused = QJsonDocument::fromJson(ask(manager.path, "refuse 10.0.0.4 json")).object();
        QCOMPARE(refused[u"refused"_s].toArray(), QJsonArray{u"10.0.0.4"_s});
        QVERIFY(refused[u"trusted"_s].toArray().isEmpty());
        QVERIFY(!ask(manager.path, "forget 10.0.0.4").contains("10.0.0.4"));
        QVERIFY(manager.core.trust().verdict(starter) == Trust::Verdict::Unknown);
    }

    void aSecondStarterGetsThePlaceWhenItIsToReplaceTheFirst()
    {
        Controlled manager;
        QVERIFY(manager.core.listen().isEmpty());
        QVERIFY(manager.control.listen(manager.path));
        RawPeer first(manager.core.starterPort());
        QTRY_VERIFY(manager.is<Offline>());
        QVERIFY(!ask(manager.path, "replace 127.0.0.1").isEmpty());
        QVERIFY(manager.logs(EventKind::ReplacementAwaited));
        const RawPeer second(manager.core.starterPort());
        QVERIFY(first.waitForEnd());
        QTRY_VERIFY(manager.logs(EventKind::StarterReplaced));
    }

    void theSocketIsTheUsersAlone()
    {
        Controlled manager;
        QVERIFY(manager.control.listen(manager.path));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QCOMPARE(QFileInfo(manager.path).permissions() & others, QFile::Permissions());
    }

    void unknownCommandsAreNotAnswered_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("another word") << QByteArray("restart");
        QTest::newRow("an empty line") << QByteArray();
        QTest::newRow("trust without an address") << QByteArray("trust");
        QTest::newRow("trust in a name") << QByteArray("trust starter.example");
        QTest::newRow("another word with an address") << QByteArray("believe 10.0.0.4");
        QTest::newRow("too long") << QByteArray(4096, 'x');
    }
    void unknownCommandsAreNotAnswered()
    {
        QFETCH(const QByteArray, command);
        Controlled manager;
        QVERIFY(manager.control.listen(manager.path));
        QCOMPARE(ask(manager.path, command), QByteArray());
        QVERIFY(!ask(manager.path, "status").isEmpty());
    }

    void withoutAManagerTheRequestFails()
    {
        const QTemporaryDir folder;
        QCOMPARE(ask(folder.filePath(u"nobody.socket"_s), "status"), QByteArray());
    }

    void aSecondManagerOfTheProfileDoesNotTakeTheSocket()
    {
        Controlled first;
        QVERIFY(first.control.listen(first.path));
        Controlled second;
        QVERIFY(!second.control.listen(first.path));
        QVERIFY(second.control.errorString().contains(first.path));
        QVERIFY(!ask(first.path, "status").isEmpty());
    }

    void whatABadEndLeftBehindIsTakenOver()
    {
        Controlled manager;
        {
            QFile left(manager.path);
            QVERIFY(left.open(QFile::WriteOnly));
        }
        QVERIFY(manager.control.listen(manager.path));
        QVERIFY(!ask(manager.path, "status").isEmpty());
    }

    void profilesHaveSocketsOfTheirOwn()
    {
        QVERIFY(LocalControl::socketPath({}) != LocalControl::socketPath(u"blue"_s));
    }
};

int main(int argc, char *argv[])
{
    // Sockets of this test stay in its own folder, whatever the machine has.
    const QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    QCoreApplication application(argc, argv);
    TestLocalControl test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_localcontrol.moc"
