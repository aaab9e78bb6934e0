// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/system/chatpeer.h"
#include "tests/system/lookup.h"
#include "tests/system/program.h"

#include "protocol/transport/listener.h"
#include "protocol/transport/managementchannel.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::test;

namespace {

const auto managerProgram = QString::fromLatin1(ROUNDTABLE_MANAGER);
const auto starterProgram = QString::fromLatin1(ROUNDTABLE_STARTER);
const auto clientProgram = QString::fromLatin1(ROUNDTABLE_CLIENT);

QString port(quint16 number)
{
    return QString::number(number);
}

} // namespace

/// The real programs as processes, talking over loopback, each in a home of its own.
class tst_Suite : public QObject {
    Q_OBJECT

    struct Ports {
        quint16 client = 0;
        quint16 starter = 0;
    };

    void startManager(Program &manager, Ports &ports, const QStringList &more = {u"--start-when-ready"_s})
    {
        manager.start(QStringList{u"--headless"_s, u"--client-port"_s, port(ports.client), u"--starter-port"_s, port(ports.starter)} + more);
        QTRY_VERIFY2(manager.readyPort("starter_port"), manager.standardError().constData());
        ports = {*manager.readyPort("client_port"), *manager.readyPort("starter_port")};
    }
    void startStarter(Program &starter, quint16 managerPort, const QStringList &more = {})
    {
        starter.start(QStringList{u"--manager"_s, u"127.0.0.1:"_s + port(managerPort), u"--chat-port"_s, u"0"_s, u"--data-dir"_s,
                                  m_home->filePath(u"starter-data"_s)} + more);
    }

    /// A manager that wants the server running, and a starter that runs it.
    void startServing(Program &manager, Program &starter, Ports &ports)
    {
        startManager(manager, ports);
        startStarter(starter, ports.starter);
        QTRY_VERIFY2(starter.readyPort("chat_port"), starter.standardError().constData());
    }

    std::unique_ptr<QTemporaryDir> m_home;

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_home = std::make_unique<QTemporaryDir>();
        QVERIFY(m_home->isValid());
    }

    void aWholeDayFromStartToStop();
    void accountsAreKeptWhenTheStarterRestarts();
    void anAcknowledgedAccountSurvivesAKillAtOnce();
    void talkGoesOnWhileTheManagerIsGoneAndItFindsTheServerWhenBack();
    void aManagerTellsOfflineAsSoonAsItsStarterDies();
    void theStarterObeysAndReportsTheTruth();
    void theClientFindsTheServerThroughTheManagerSignsInAndLeaves();
    void everyProgramEndsInOrderWhenAsked();
    void everyProgramExplainsItself_data();
    void everyProgramExplainsItself();
};

void tst_Suite::aWholeDayFromStartToStop()
{
    Program manager(managerProgram, m_home->path());
    Ports ports;
    startManager(manager, ports, {});

    // Before anything runs, clients are told so.
    QCOMPARE(lookUp(ports.client), clientconnection::ReturnIp{});

    Program starter(starterProgram, m_home->path());
    startStarter(starter, ports.starter);
    Program operatorsHand(managerProgram, m_home->path());
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        operatorsHand.start({u"start"_s});
        return QTest::qWaitFor([&] { return !operatorsHand.isRunning(); }) && operatorsHand.exitCode() == 0;
    }()), 10'000);
    QTRY_VERIFY2(starter.readyPort("chat_port"), starter.standardError().constData());
    const quint16 chatPort = *starter.readyPort("chat_port");
    const clientconnection::ReturnIp online{clientconnection::ServerAddress{u"127.0.0.1"_s, chatPort}};
    QTRY_COMPARE(lookUp(ports.client), online);

    ChatPeer amir(chatPort);
    ChatPeer chloe(chatPort);
    amir.create(u"amir"_s, u"first secret"_s);
    QTRY_COMPARE(amir.last<chatmessage::Success>(), chatmessage::Success{quint8(chatmessage::PacketType::Create)});
    amir.login(u"amir"_s, u"first secret"_s);
    chloe.create(u"chloe"_s, u"second secret"_s);
    chloe.login(u"chloe"_s, u"second secret"_s);
    QTRY_COMPARE(amir.id(), chatmessage::UserId{1});
    QTRY_COMPARE(chloe.id(), chatmessage::UserId{2});

    amir.say(u"Is anybody there?"_s);
    const QStringList opening{u"amir: Is anybody there?"_s};
    QTRY_COMPARE(chloe.heard(), opening);
    chloe.say(u"Yes 🙂"_s);
    const QStringList conversation = opening + QStringList{u"chloe: Yes 🙂"_s};
    QTRY_COMPARE(amir.heard(), conversation);
    QTRY_COMPARE(chloe.heard(), conversation);
    QCOMPARE(amir.received().last().sender, chloe.id());

    // Logged out: neither answered nor told anything more, and the connection stays.
    const qsizetype before = amir.received().size();
    amir.logout();
    amir.login(u"amir"_s, u"wrong"_s);
    QTRY_COMPARE(amir.last<chatmessage::Error>(), chatmessage::standardError(chatmessage::ErrorCode::InvalidAuthentication));
    QCOMPARE(amir.received().size(), before + 1);
    chloe.say(u"Bye"_s);
    QTRY_COMPARE(chloe.heard().size(), 3);
    QCOMPARE(amir.heard(), conversation);

    operatorsHand.start({u"stop"_s});
    QTRY_COMPARE(operatorsHand.exitCode(), 0);
    QTRY_COMPARE(lookUp(ports.client), clientconnection::ReturnIp{});
    QTRY_VERIFY(!chloe.isOpen());
    QVERIFY(starter.isRunning());
}

void tst_Suite::accountsAreKeptWhenTheStarterRestarts()
{
    Program starter(starterProgram, m_home->path());
    for (int run = 0; run < 2; ++run) {
        startStarter(starter, 1, {u"--auto-start"_s});
        QTRY_VERIFY2(starter.readyPort("chat_port"), starter.standardError().constData());
        ChatPeer bo(*starter.readyPort("chat_port"));
        bo.create(u"bo"_s, u"the same on both days"_s);
        bo.login(u"bo"_s, u"the same on both days"_s);
        QTRY_COMPARE(bo.received().size(), 2);
        QCOMPARE(bo.id(), chatmessage::UserId{1});
        const bool isNew = std::holds_alternative<chatmessage::Success>(bo.received().first().packet);
        QCOMPARE(isNew, run == 0);
        starter.terminate();
        QTRY_COMPARE(starter.exitCode(), 0);
    }
}

void tst_Suite::anAcknowledgedAccountSurvivesAKillAtOnce()
{
    Program starter(starterProgram, m_home->path());
    startStarter(starter, 1, {u"--auto-start"_s});
    QTRY_VERIFY2(starter.readyPort("chat_port"), starter.standardError().constData());
    {
        ChatPeer noah(*starter.readyPort("chat_port"));
        noah.create(u"noah"_s, u"kept"_s);
        QTRY_VERIFY(noah.last<chatmessage::Success>());
    }
    starter.kill();
    QTRY_VERIFY(!starter.isRunning());

    startStarter(starter, 1, {u"--auto-start"_s});
    QTRY_VERIFY2(starter.readyPort("chat_port"), starter.standardError().constData());
    ChatPeer noah(*starter.readyPort("chat_port"));
    noah.login(u"noah"_s, u"kept"_s);
    QTRY_VERIFY(noah.last<chatmessage::LoginSuccess>());
}

void tst_Suite::talkGoesOnWhileTheManagerIsGoneAndItFindsTheServerWhenBack()
{
    Program manager(managerProgram, m_home->path());
    Program starter(starterProgram, m_home->path());
    Ports ports;
    startServing(manager, starter, ports);
    const quint16 chatPort = *starter.readyPort("chat_port");
    ChatPeer priya(chatPort);
    priya.create(u"priya"_s, u"pw"_s);
    priya.login(u"priya"_s, u"pw"_s);
    QTRY_VERIFY(priya.last<chatmessage::LoginSuccess>());

    manager.kill();
    QTRY_VERIFY(!manager.isRunning());
    priya.say(u"Still here"_s);
    QTRY_COMPARE(priya.heard(), QStringList{u"priya: Still here"_s});

    startManager(manager, ports, {});
    const clientconnection::ReturnIp online{clientconnection::ServerAddress{u"127.0.0.1"_s, chatPort}};
    QTRY_COMPARE_WITH_TIMEOUT(lookUp(ports.client), online, 10'000);
    QVERIFY(priya.isOpen());
    QCOMPARE(starter.readyCount(), 1);
}

void tst_Suite::aManagerTellsOfflineAsSoonAsItsStarterDies()
{
    Program manager(managerProgram, m_home->path());
    Program starter(starterProgram, m_home->path());
    Ports ports;
    startServing(manager, starter, ports);
    const clientconnection::ReturnIp online{clientconnection::ServerAddress{u"127.0.0.1"_s, *starter.readyPort("chat_port")}};
    QTRY_COMPARE(lookUp(ports.client), online);

    starter.kill();
    QTRY_COMPARE_WITH_TIMEOUT(lookUp(ports.client), clientconnection::ReturnIp{}, 1'000);
}

void tst_Suite::theStarterObeysAndReportsTheTruth()
{
    namespace management = servermanagement;
    Listener listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0));
    std::unique_ptr<ManagementChannel> link;
    QList<management::Packet> reports;
    connect(&listener, &Listener::accepted, this, [&](QTcpSocket *socket) {
        link = std::make_unique<ManagementChannel>(socket);
        connect(link.get(), &ManagementChannel::frameReceived, this,
                [&](const management::Frame &frame) { reports.append(frame.packet); });
    });

    Program starter(starterProgram, m_home->path());
    startStarter(starter, listener.port());
    QTRY_VERIFY(link);
    link->send({management::Stop{}});
    QTRY_COMPARE(reports, QList<management::Packet>{management::Offline{}});
    link->send({management::Start{}});
    QTRY_COMPARE(reports.size(), 3);
    const auto chatPort = starter.readyPort("chat_port");
    QVERIFY(chatPort);
    const QList<management::Packet> started{management::Offline{}, management::Online{*chatPort}, management::Diagnostic{}};
    QCOMPARE(reports, started);

    ChatPeer zofia(*chatPort);
    zofia.create(u"zofia"_s, u"pw"_s);
    zofia.login(u"zofia"_s, u"pw"_s);
    zofia.say(u"one"_s);
    QTRY_COMPARE(zofia.heard().size(), 1);

    // Told to do what is done already: the same answer, with the numbers of now.
    link->send({management::Start{}});
    const QList<management::Packet> busy = started + QList<management::Packet>{management::Online{*chatPort}, management::Diagnostic{1, 1}};
    QTRY_COMPARE(reports, busy);

    starter.terminate();
    QTRY_COMPARE(reports, busy + QList<management::Packet>{management::Offline{}});
    QTRY_COMPARE(starter.exitCode(), 0);
}

void tst_Suite::theClientFindsTheServerThroughTheManagerSignsInAndLeaves()
{
    Program manager(managerProgram, m_home->path());
    Program starter(starterProgram, m_home->path());
    Ports ports;
    startServing(manager, starter, ports);

    Program client(clientProgram, m_home->path());
    client.start({u"--manager"_s, u"127.0.0.1:"_s + port(ports.client), u"--user"_s, u"dana"_s, u"--password-stdin"_s, u"--create"_s}, "a secret\n");
    ChatPeer sameAccount(*starter.readyPort("chat_port"));
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        sameAccount.login(u"dana"_s, u"a secret"_s);
        return QTest::qWaitFor([&] { return sameAccount.last<chatmessage::LoginSuccess>().has_value(); }, 1'000);
    }()), 15'000);

    Program question(starterProgram, m_home->path());
    const auto usersOnline = [&] {
        question.start({u"status"_s, u"--json"_s, u"--data-dir"_s, m_home->filePath(u"starter-data"_s)});
        const bool answered = QTest::qWaitFor([&] { return !question.isRunning(); });
        return answered ? question.standardOutput() : QByteArray();
    };
    QTRY_VERIFY2(usersOnline().contains("\"connections\":2"), question.standardOutput().constData());
    client.terminate();
    QTRY_COMPARE(client.exitCode(), 0);
    QTRY_VERIFY2(usersOnline().contains("\"connections\":1"), question.standardOutput().constData());
}

void tst_Suite::everyProgramEndsInOrderWhenAsked()
{
    Program manager(managerProgram, m_home->path());
    Program starter(starterProgram, m_home->path());
    Ports ports;
    startServing(manager, starter, ports);
    ChatPeer kenji(*starter.readyPort("chat_port"));
    kenji.create(u"kenji"_s, u"pw"_s);
    kenji.login(u"kenji"_s, u"pw"_s);
    QTRY_VERIFY(kenji.last<chatmessage::LoginSuccess>());

    starter.terminate();
    QTRY_COMPARE(starter.exitCode(), 0);
    QTRY_VERIFY(!kenji.isOpen());
    QVERIFY(manager.isRunning());
    manager.terminate();
    QTRY_COMPARE(manager.exitCode(), 0);
}

void tst_Suite::everyProgramExplainsItself_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QStringList>("flags");
    QTest::newRow("manager") << managerProgram << QStringList{u"--client-port"_s, u"--starter-port"_s, u"--headless"_s, u"--start-when-ready"_s};
    QTest::newRow("starter") << starterProgram << QStringList{u"--manager"_s, u"--chat-port"_s, u"--data-dir"_s, u"--auto-start"_s};
    QTest::newRow("client") << clientProgram << QStringList{u"--manager"_s, u"--server"_s, u"--user"_s};
}

void tst_Suite::everyProgramExplainsItself()
{
    QFETCH(QString, program);
    QFETCH(QStringList, flags);
    Program help(program, m_home->path());
    help.start({u"--help"_s});
    QTRY_COMPARE(help.exitCode(), 0);
    const QByteArray text = help.standardOutput();
    const QByteArray beginning = "Usage: " + QFileInfo(program).fileName().toUtf8();
    QVERIFY2(text.startsWith(beginning), text.constData());
    for (const QString &flag : flags)
        QVERIFY2(text.contains(flag.toUtf8()), qPrintable(flag));

    Program version(program, m_home->path());
    version.start({u"--version"_s});
    QTRY_COMPARE(version.exitCode(), 0);
    QVERIFY(version.standardOutput().contains(ROUNDTABLE_VERSION));
}

QTEST_GUILESS_MAIN(tst_Suite)

#include "tst_suite.moc"
