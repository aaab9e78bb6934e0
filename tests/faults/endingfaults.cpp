// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/faults/faults.h"

#include <QtCore/QProcess>

#include <fcntl.h>
#include <sched.h>
#include <unistd.h>

namespace roundtable::faults {

using namespace Qt::Literals::StringLiterals;

Verdict terminatedWhileBusy()
{
    constexpr int clients = 200, speakers = 20;
    const QString bar = u"every promise of the history kept, SVR_Offline, exit 0 <= 5 s"_s;
    Scene scene;
    if (!scene.start() || !scene.createAccounts(u"a"_s, clients))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    Crowd crowd(scene.port());
    scene.attend(crowd);
    if (!logIn(crowd, u"a"_s, clients))
        return Verdict::of(false, u"not all could log in"_s, bar);
    const auto open = [&] { return std::ranges::any_of(crowd.members(), [](const auto &m) { return !m->isClosed; }); };
    const auto speakUntil = [&](const std::function<bool()> &done, double seconds) {
        for (const auto start = Clock::now(); !done() && secondsSince(start) < seconds;) {
            for (int i = 0; i < speakers; ++i) {
                Member &speaker = *crowd.members()[std::size_t(i)];
                if (!speaker.isClosed && speaker.unsent.isEmpty())
                    crowd.chat(speaker, 50);
            }
            crowd.turn(Milliseconds(5));
        }
    };
    speakUntil([] { return false; }, 1);
    scene.program().terminate();
    const auto asked = Clock::now();
    speakUntil([&] { return !open(); }, 8);
    const auto code = scene.waitForEnd();
    const double took = secondsSince(asked);
    History history;
    history.clients = crowd.histories();
    for (ClientHistory &client : history.clients)
        client.throughout = true; // what the server accepted it owes to everybody
    const QStringList broken = brokenPromises(history);
    const bool passed = broken.isEmpty() && code == 0 && took <= 5 && scene.manager.heardOffline();
    return Verdict::of(passed, u"%1 messages to each of %2 clients%3, SVR_Offline %4, exit code %5 after %6 s"_s
                                   .arg(history.clients.front().received.size()).arg(clients)
                                   .arg(broken.isEmpty() ? u", no promise broken"_s : u"; "_s + broken.first(),
                                        scene.manager.heardOffline() ? u"heard"_s : u"not heard"_s)
                                   .arg(code.value_or(-1)).arg(took, 0, 'f', 2), bar);
}

namespace {

bool run(const QString &command)
{
    QStringList words = command.split(u' ');
    const QString program = words.takeFirst();
    QProcess process;
    process.start(program, words);
    return process.waitForFinished(5'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

/// Two network namespaces with a cable between them. The cut is a wrong hardware address at both ends: every packet is sent and
/// none arrives, and neither end is told.
Verdict silentDrop()
{
    constexpr int clients = 20;
    const QString bar = u"both sides know <= 25 s, the count is right"_s;
    if (::unshare(CLONE_NEWNET) != 0 || !run(u"ip link set lo up"_s) || !run(u"ip link add fault0 type veth peer name fault1"_s)
        || !run(u"ip addr add 10.99.0.1/24 dev fault0"_s) || !run(u"ip link set fault0 up"_s))
        return Verdict::notPossible(u"network namespaces need root and ip"_s);
    Scene scene;
    if (!scene.start() || !scene.createAccounts(u"a"_s, clients))
        return Verdict::of(false, u"no server to begin with"_s, bar);
    const QString inside = u"nsenter --net=/proc/%1/ns/net "_s.arg(scene.program().processId());
    // Its sockets from here on are at the other end of the cable; those of the manager stay where they are.
    if (::unshare(CLONE_NEWNET) != 0 || !run(inside + u"ip link set fault1 netns %1"_s.arg(::getpid()))
        || !run(u"ip addr add 10.99.0.2/24 dev fault1"_s) || !run(u"ip link set fault1 up"_s))
        return Verdict::notPossible(u"nsenter is not installed"_s);
    Crowd crowd(scene.port());
    crowd.connectTo("10.99.0.1");
    scene.attend(crowd);
    if (!logIn(crowd, u"a"_s, clients))
        return Verdict::of(false, u"not all could log in"_s, bar);
    if (!crowd.until([&] { return scene.manager.diagnostic().userCountOnline == clients; }, Milliseconds(5'000)))
        return Verdict::of(false, u"the count is wrong to begin with"_s, bar);
    // One says something that never arrives; the others are silent.
    if (!run(u"ip neigh replace 10.99.0.1 lladdr 02:00:00:00:00:99 dev fault1 nud permanent"_s)
        || !run(inside + u"ip neigh replace 10.99.0.2 lladdr 02:00:00:00:00:99 dev fault0 nud permanent"_s))
        return Verdict::notPossible(u"the cable cannot be cut"_s);
    const auto cut = Clock::now();
    crowd.chat(*crowd.members().front());
    double server = -1, client = -1;
    crowd.until([&] {
        if (server < 0 && scene.manager.diagnostic().userCountOnline == 0)
            server = secondsSince(cut);
        if (client < 0 && std::ranges::all_of(crowd.members(), [](const auto &m) { return m->isClosed; }))
            client = secondsSince(cut);
        return server >= 0 && client >= 0;
    }, Milliseconds(60'000));
    return Verdict::of(server >= 0 && client >= 0 && server <= 25 && client <= 25,
                       u"server: no users after %1 s, clients: all closed after %2 s"_s.arg(server, 0, 'f', 1).arg(client, 0, 'f', 1), bar);
}

} // namespace roundtable::faults
