// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/servercontrol.h"
#include "tests/support/fakeclock.h"

#include <QtTest/QTest>

namespace roundtable::manager {

/// \brief The rules with time by hand: every call is made now, and remembers what followed from it.
class ControlDriver {
public:
    explicit ControlDriver(const Trust &trust = {}) : control({}, trust) { }

    ServerControl control;
    test::FakeClock clock;
    Effects effects; ///< of the last call

    [[nodiscard]] Moment now() const
    {
        const auto sinceStart = std::chrono::duration_cast<std::chrono::milliseconds>(clock.now() - test::FakeClock().now());
        return {clock.now(), QDateTime(QDate(2026, 11, 23), QTime(14, 0), Qt::UTC).addMSecs(sinceStart.count())};
    }
    [[nodiscard]] const ControlState &state() const { return control.state(); }
    template <typename State>
    [[nodiscard]] bool is() const
    {
        return std::holds_alternative<State>(state().observed);
    }
    [[nodiscard]] bool isFault(FaultReason reason) const { return is<Fault>() && std::get<Fault>(state().observed).reason == reason; }

    void start() { effects = control.requestStart(now()); }
    void stop() { effects = control.requestStop(ServerControl::StopMode::Now, now()); }
    void stopWhenEmpty() { effects = control.requestStop(ServerControl::StopMode::WhenEmpty, now()); }
    void retry() { effects = control.retry(now()); }

    StarterId arrive(const QString &address = QStringLiteral("127.0.0.1"), std::chrono::milliseconds silence = {})
    {
        const StarterId id{++m_lastId};
        effects = control.starterArrived(id, ip(address), silence, now());
        if (contains(AcceptStarter{id}))
            starter = id;
        return id;
    }
    void leave() { effects = control.starterGone(starter, now()); }
    void say(const servermanagement::Packet &packet, quint8 version = protocolVersion)
    {
        effects = control.receive(starter, {packet, version}, now());
    }
    void sayOnline(std::optional<quint16> port = 8000) { say(servermanagement::Online{port}); }
    void sayOffline() { say(servermanagement::Offline{}); }
    void report(quint16 users, quint32 messages = 0) { say(servermanagement::Diagnostic{users, messages}); }

    /// Time passes; what is due happens at its time.
    void pass(std::chrono::milliseconds time)
    {
        effects.clear();
        const TimePoint end = clock.now() + time;
        for (auto due = control.nextDeadline(); due && *due <= end; due = control.nextDeadline()) {
            clock.advance(std::max<std::chrono::nanoseconds>(*due - clock.now(), std::chrono::nanoseconds(0)));
            const Effects more = control.tick(now());
            effects.insert(effects.end(), more.begin(), more.end());
        }
        clock.advance(end - clock.now());
    }

    /// A trusted starter is there, its server online on port 8000.
    void bringOnline()
    {
        arrive();
        start();
        sayOnline();
    }

    [[nodiscard]] bool contains(const Effect &effect) const
    {
        return std::find(effects.begin(), effects.end(), effect) != effects.end();
    }
    [[nodiscard]] bool logs(EventKind kind) const
    {
        return std::any_of(effects.begin(), effects.end(), [kind](const Effect &effect) {
            const auto *log = std::get_if<Log>(&effect);
            return log && log->event.kind == kind;
        });
    }
    [[nodiscard]] int count(const Effect &effect) const { return static_cast<int>(std::count(effects.begin(), effects.end(), effect)); }
    [[nodiscard]] static IpAddress ip(const QString &text) { return IpAddress::fromText(text).value(); }

    StarterId starter{};

private:
    quint64 m_lastId = 0;
};

} // namespace roundtable::manager
