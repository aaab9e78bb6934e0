// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/servercontrol.h"
#include "tests/support/fakeclock.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QTest>

#include <algorithm>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;
namespace wire = roundtable::servermanagement;

namespace {

/// Clicks, packets, connections and time in any order, as the host would carry the effects out; says what must never be.
class Turmoil {
public:
    explicit Turmoil(quint32 seed) : m_random(seed) { }

    /// Nothing where everything that must hold holds.
    QString step()
    {
        m_clock.advance(std::chrono::milliseconds(m_random.bounded(4) == 0 ? m_random.bounded(20'000) : m_random.bounded(200)));
        for (int i = 0; m_control.nextDeadline() && *m_control.nextDeadline() <= m_clock.now(); ++i) {
            if (i == 5)
                return u"a deadline that is over is never done with"_s;
            carryOut(m_control.tick(now()));
        }
        act();
        return complaint();
    }

private:
    [[nodiscard]] Moment now() const { return {m_clock.now(), QDateTime::fromMSecsSinceEpoch(1, Qt::UTC)}; }
    [[nodiscard]] IpAddress anyAddress() { return *IpAddress::fromText(m_addresses.at(m_random.bounded(m_addresses.size()))); }
    [[nodiscard]] StarterId anyConnection() { return StarterId{m_random.bounded(m_lastId + 1)}; }

    void act()
    {
        switch (m_random.bounded(16)) {
        case 0: carryOut(m_control.requestStart(now())); break;
        case 1: carryOut(m_control.requestStop(ServerControl::StopMode::Now, now())); break;
        case 2: carryOut(m_control.requestStop(ServerControl::StopMode::WhenEmpty, now())); break;
        case 3: carryOut(m_control.retry(now())); break;
        case 4: m_control.setKeepRunning(m_random.bounded(2) == 0); break;
        case 5: carryOut(m_control.trustStarter(anyAddress(), now())); break;
        case 6: carryOut(m_control.refuseStarter(anyAddress(), now())); break;
        case 7: carryOut(m_control.forgetStarter(anyAddress())); break;
        case 8: carryOut(m_control.replaceStarter(anyAddress(), now())); break;
        case 9: carryOut(m_control.setTrustedNetworks({}, now())); break;
        case 10: leave(m_random.bounded(3) == 0 ? m_accepted : anyConnection()); break;
        case 11: carryOut(m_control.starterBrokeProtocol(anyConnection(), u"?"_s, now())); break;
        case 12: say(wire::Diagnostic{quint16(m_random.bounded(3)), m_random.generate()}); break;
        case 13: say(wire::Offline{}); break;
        case 14: say(wire::Online{m_random.bounded(2) == 0 ? std::nullopt : std::optional<quint16>(8001)}); break;
        default: arrive(); break;
        }
    }
    void arrive()
    {
        const StarterId starter{++m_lastId};
        m_newcomer = starter;
        carryOut(m_control.starterArrived(starter, anyAddress(), std::chrono::seconds(m_random.bounded(30)), now()));
        if (m_newcomer)
            m_fault = u"a newcomer was neither accepted nor closed"_s;
    }
    void leave(StarterId starter)
    {
        if (m_accepted == starter)
            m_accepted = {};
        carryOut(m_control.starterGone(starter, now()));
    }
    void say(const wire::Packet &packet) { carryOut(m_control.receive(m_random.bounded(4) == 0 ? anyConnection() : m_accepted, {packet}, now())); }

    void carryOut(const Effects &effects)
    {
        const bool isHeld = std::holds_alternative<Held>(m_control.state().observed);
        bool isOldOne = std::ranges::any_of(effects, [](const Effect &effect) { return std::holds_alternative<CloseStarter>(effect); });
        for (const Effect &effect : effects) {
            if (const auto *accepted = std::get_if<AcceptStarter>(&effect)) {
                if (m_accepted != StarterId{})
                    m_fault = u"two starters at once"_s;
                if (m_newcomer != accepted->starter)
                    m_fault = u"somebody else was accepted"_s;
                m_accepted = accepted->starter;
                m_newcomer.reset();
            } else if (const auto *closed = std::get_if<CloseStarter>(&effect)) {
                if (closed->starter != m_accepted && m_newcomer != closed->starter)
                    m_fault = u"a connection was closed that is not there"_s;
                if (closed->starter == m_accepted)
                    m_accepted = {};
                else
                    m_newcomer.reset();
                isOldOne = false;
            } else if (std::holds_alternative<SendStart>(effect) || std::holds_alternative<SendStop>(effect)) {
                if (m_accepted == StarterId{})
                    m_fault = u"a command for nobody"_s;
                if (isOldOne ? m_isAcceptedHeld : isHeld)
                    m_fault = u"a command for a held starter"_s;
            }
        }
        m_isAcceptedHeld = isHeld;
    }

    [[nodiscard]] QString complaint() const
    {
        const ControlState &state = m_control.state();
        const bool isThere = m_accepted != StarterId{};
        const bool isHeld = std::holds_alternative<Held>(state.observed);
        if (!m_fault.isEmpty())
            return m_fault;
        if (isThere == std::holds_alternative<NoStarter>(state.observed) || isThere != state.starter.has_value())
            return u"the state does not know who is there"_s;
        if (state.isAdvertised() && (!isThere || isHeld))
            return u"advertised without a trusted starter"_s;
        if (isHeld && (state.report || m_control.trust().verdict(state.starter->address) == Trust::Verdict::Trusted))
            return u"held without need"_s;
        if (isThere && m_control.trust().verdict(state.starter->address) == Trust::Verdict::Refused)
            return u"a refused starter has the place"_s;
        const bool isWaiting = std::holds_alternative<Starting>(state.observed) || std::holds_alternative<Stopping>(state.observed);
        if (isWaiting && (!m_control.nextDeadline() || *m_control.nextDeadline() > m_clock.now() + 10s))
            return u"an answer is waited for without end"_s;
        return {};
    }

    QRandomGenerator m_random;
    test::FakeClock m_clock;
    ServerControl m_control;
    StarterId m_accepted{};
    bool m_isAcceptedHeld = false; ///< after the last call
    std::optional<StarterId> m_newcomer;
    quint64 m_lastId = 0;
    QString m_fault;
    const QStringList m_addresses{u"127.0.0.1"_s, u"127.0.0.2"_s, u"10.0.0.4"_s, u"10.0.0.9"_s, u"2001:db8::1"_s};
};

} // namespace

/// What must hold whatever happens in whatever order.
class TestServerControlInvariants : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingBreaksTheRules()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            Turmoil turmoil(seed);
            for (int step = 0; step < 500; ++step) {
                const QString complaint = turmoil.step();
                QVERIFY2(complaint.isEmpty(), qPrintable(u"seed %1, step %2: %3"_s.arg(seed).arg(step).arg(complaint)));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestServerControlInvariants)
#include "tst_servercontrolinvariants.moc"
