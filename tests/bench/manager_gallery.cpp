// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// Shows the manager's window in its states, with a real core, a scripted starter and six hours of made-up reports, and saves
// a picture of each. Usage: manager_gallery FOLDER [light|dark] [WIDTHxHEIGHT]

#include "app-manager/diagnostics/samplestore.h"
#include "app-manager/hosting/managercore.h"
#include "app-manager/settings/managersettings.h"
#include "app-manager/views/managerwindow.h"
#include "appearance/themecontroller.h"

#include <QtCore/QDir>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpSocket>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

#include <cmath>
#include <functional>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Six hours up to now, with an interruption.
StoredSamples madeUpReports(quint32 &messages)
{
    DiagnosticsHistory history;
    QRandomGenerator random(7);
    const std::chrono::seconds now(QDateTime::currentSecsSinceEpoch());
    double users = 0;
    for (int second = -20'700; second <= -6; second += 5) {
        const double hour = (second + 20'700) / 3600.0;
        const double aim = hour < 2.6 ? 20 * (1 - std::exp(-hour * 2)) : hour < 3.9 ? 15 - 9 * (hour - 2.9) : 18 * (1 - std::exp(-(hour - 3.9) * 2.5)) + 3;
        users += (aim - users) * 0.04 + (random.bounded(100) - 50) / 130.0;
        messages += static_cast<quint32>(random.bounded(1 + static_cast<int>(std::max(users, 0.0) * 0.9) + 1));
        if (second > -12'000 && second < -11'000) {
            history.interrupt();
            continue;
        }
        history.report(static_cast<quint32>(std::max(users, 0.0)), messages, std::chrono::seconds(second + 30'000), now + std::chrono::seconds(second));
    }
    return history.takeUnsaved();
}

/// A starter that says what it is told to say.
class ScriptedStarter final {
public:
    ScriptedStarter(quint16 port, const QString &from, const QString &to = u"127.0.0.1"_s)
    {
        m_socket.bind(QHostAddress(from));
        m_socket.connectToHost(to, port);
    }

    void sendOnline() { m_socket.write(QByteArray::fromHex("0C0300060C0438303030")); }
    void sendOffline() { m_socket.write(QByteArray::fromHex("0D030000")); }
    void sendReport(quint16 users, quint32 messages)
    {
        QByteArray report = QByteArray::fromHex("0A03000A0202");
        report += static_cast<char>(users >> 8);
        report += static_cast<char>(users);
        report += QByteArray::fromHex("0204");
        for (int shift = 24; shift >= 0; shift -= 8)
            report += static_cast<char>(messages >> shift);
        m_socket.write(report);
    }
    void leave() { m_socket.disconnectFromHost(); }

private:
    QTcpSocket m_socket;
};

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

void ask(quint16 port)
{
    QTcpSocket client;
    client.connectToHost(QHostAddress::LocalHost, port);
    client.write(QByteArray::fromHex("0003"));
    wait(60ms);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: manager_gallery FOLDER [light|dark] [WIDTHxHEIGHT]\n");
        return 64;
    }
    const QString folder = arguments.at(1);
    const QString theme = arguments.value(2, u"light"_s);
    const QStringList size = arguments.value(3, u"1180x820"_s).split(u'x');
    QDir().mkpath(folder);
    ThemeController appearance;
    appearance.setChoice(theme == u"dark"_s ? ThemeController::Choice::Dark : ThemeController::Choice::Light);

    const QTemporaryDir data;
    QSettings storage(data.filePath(u"manager.ini"_s), QSettings::IniFormat);
    ManagerSettings::Overrides overrides;
    overrides.clientPort = 0;
    overrides.starterPort = 0;
    overrides.dataFolder = data.filePath(u"data"_s);
    ManagerSettings settings(storage, overrides);
    settings.setViewState(u"timeWindow"_s, "4");
    quint32 messages = 0;
    {
        SampleStore store(overrides.dataFolder + u"/samples.sqlite"_s);
        store.save(madeUpReports(messages));
    }
    ManagerCore core(settings);
    core.listen();
    ManagerWindow window(core, settings);
    window.resize(size.first().toInt(), size.last().toInt());
    window.show();
    const auto save = [&](const QString &name) {
        wait(300ms);
        window.grab().save(folder + u'/' + name + u'-' + theme + u".png"_s);
        for (QWidget *dialog : QApplication::topLevelWidgets()) {
            if (qobject_cast<QDialog *>(dialog) && dialog->isVisible())
                dialog->grab().save(folder + u'/' + name + u"-dialog-"_s + theme + u".png"_s);
        }
    };

    ask(core.clientPort());
    save(u"empty"_s);

    ScriptedStarter starter(core.starterPort(), u"127.0.0.1"_s);
    wait(200ms);
    core.requestStart();
    save(u"starting"_s);
    starter.sendOnline();
    for (int i = 0; i < 4; ++i) {
        starter.sendReport(static_cast<quint16>(14 + i), messages + static_cast<quint32>(2 * i));
        wait(1s);
    }
    ScriptedStarter second(core.starterPort(), u"127.0.0.9"_s);
    for (int i = 0; i < 5; ++i)
        ask(core.clientPort());
    core.logEvent({.kind = EventKind::UsersAbove, .number = 15});
    save(u"online"_s);
    QMetaObject::invokeMethod(window.findChild<QWidget *>(u"serverButton"_s), "click");
    save(u"stop"_s);
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (auto *open = qobject_cast<QDialog *>(dialog))
            open->reject();
    }
    for (const QString &action : {u"actionSettings"_s, u"actionShortcuts"_s}) {
        window.findChild<QAction *>(action)->trigger();
        save(action);
        for (QWidget *dialog : QApplication::topLevelWidgets()) {
            if (auto *open = qobject_cast<QDialog *>(dialog))
                open->reject();
        }
        wait(100ms);
    }
    core.requestStop(ServerControl::StopMode::Now);
    starter.sendOffline();
    wait(200ms);
    save(u"off"_s);
    core.requestStart();
    starter.sendOffline();
    save(u"fault"_s);
    starter.leave();
    wait(200ms);
    save(u"lost"_s);
    // Whoever comes over the network is held; where there is none, there is no such picture.
    const QString own = core.ownAddress();
    if (!QHostAddress(own).isLoopback()) {
        ScriptedStarter stranger(core.starterPort(), own, own);
        wait(200ms);
        save(u"held"_s);
    }
    return 0;
}
