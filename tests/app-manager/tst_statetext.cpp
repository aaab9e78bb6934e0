// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/figuretext.h"
#include "app-manager/views/statetext.h"

#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Button = StateText::Button;

namespace {

const QDateTime noon = QDateTime(QDate(2025, 3, 20), QTime(12, 0), Qt::UTC);

StarterDetails starter()
{
    return {.address = *IpAddress::fromText(u"10.0.0.4"_s), .since = noon, .version = 3};
}

ControlState stateWith(const Observed &observed)
{
    ControlState state;
    state.desired = Desired::On;
    state.observed = observed;
    state.starter = starter();
    return state;
}

StateContext context(bool online = false)
{
    StateContext context;
    context.advertisedSince = noon.addSecs(-60);
    context.chatPort = 8000;
    context.now = noon.addSecs(20'580);
    if (online)
        context.advertised = clientconnection::ServerAddress{u"10.0.0.4"_s, 8000};
    return context;
}

} // namespace

class TestStateText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsSentenceAndButton_data();
    void everyStateHasItsSentenceAndButton();
    void onlineSaysSinceWhenAndWhereClientsGo();
    void titleOfTheWindowTellsTheNumberOfPeople();
    void staleNumbersAreNotClaimed();
    void faultNamesThePortTheCauseAndACommand_data();
    void faultNamesThePortTheCauseAndACommand();
    void yesterdayIsNotToday();
    void durationsAreShort_data();
    void durationsAreShort();
    void unknownFiguresAreDashes();
    void figuresOfARunningServer();
};

void TestStateText::everyStateHasItsSentenceAndButton_data()
{
    QTest::addColumn<ControlState>("state");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("windowTitle");
    QTest::addColumn<Button>("button");
    QTest::addColumn<Tone>("tone");

    ControlState off = stateWith(NoStarter{noon});
    off.desired = Desired::Off;
    off.starter.reset();
    QTest::newRow("nobody there, not wanted") << off << u"No starter is connected"_s << u"Waiting for a starter"_s << Button::Start << Tone::Meta;
    ControlState waiting = stateWith(NoStarter{noon});
    waiting.starter.reset();
    QTest::newRow("nobody there, wanted") << waiting << u"No starter is connected"_s << u"Waiting for a starter"_s << Button::None << Tone::Meta;
    QTest::newRow("held") << stateWith(Held{noon, *IpAddress::fromText(u"10.0.0.9"_s)}) << u"A new starter at 10.0.0.9 waits for your decision"_s
                          << u"A starter waits"_s << Button::None << Tone::Warn;
    QTest::newRow("off") << stateWith(Offline{noon, std::nullopt}) << u"The server is off"_s << u"Off"_s << Button::Start << Tone::Meta;
    QTest::newRow("about to be restarted") << stateWith(Offline{noon, TimePoint()}) << u"The server went away and is started again"_s
                                           << u"Starting again"_s << Button::Stop << Tone::Meta;
    QTest::newRow("starting can be stopped") << stateWith(Starting{noon, {}}) << u"Starting the server…"_s << u"Starting"_s << Button::Stop << Tone::Warn;
    QTest::newRow("stopping") << stateWith(Stopping{noon, {}}) << u"Stopping the server…"_s << u"Stopping"_s << Button::Start << Tone::Warn;
    QTest::newRow("start failed") << stateWith(Fault{noon, FaultReason::StartRefused}) << u"The starter could not start the server"_s
                                  << u"Start failed"_s << Button::Retry << Tone::Error;
    QTest::newRow("stop failed") << stateWith(Fault{noon, FaultReason::StopNotAnswered}) << u"The starter did not stop the server"_s
                                 << u"Stop failed"_s << Button::Retry << Tone::Error;
    QTest::newRow("does not stay up") << stateWith(Fault{noon, FaultReason::RestartedTooOften}) << u"The server does not stay up"_s
                                      << u"Does not stay up"_s << Button::Retry << Tone::Error;
}

void TestStateText::everyStateHasItsSentenceAndButton()
{
    QFETCH(ControlState, state);
    QFETCH(QString, title);
    QFETCH(QString, windowTitle);
    QFETCH(Button, button);
    QFETCH(Tone, tone);
    const StateText text = StateText::of(state, context());
    QCOMPARE(text.title, title);
    QCOMPARE(text.windowTitle, windowTitle);
    QCOMPARE(text.button, button);
    QCOMPARE(text.tone, tone);
    QCOMPARE(text.clients.whole(), u"Clients are told offline"_s);
    QCOMPARE(text.clients.strong, u"offline"_s);
    QVERIFY(text.clientsNote.startsWith(u"since 11:59"_s));
    QVERIFY(!text.isAddressShown);
}

void TestStateText::onlineSaysSinceWhenAndWhereClientsGo()
{
    const StateText text = StateText::of(stateWith(Online{noon, 8000, false}), context(true));
    QCOMPARE(text.title, u"Online since 12:00"_s);
    QCOMPARE(text.titleNote, u"5 h 43 min"_s);
    QCOMPARE(text.clients.whole(), u"Clients are sent to 10.0.0.4:8000"_s);
    QCOMPARE(text.clients.strong, u"10.0.0.4:8000"_s);
    QCOMPARE(text.clientsNote, u"the starter’s own address"_s);
    QVERIFY(text.isAddressShown);
    QCOMPARE(text.button, Button::Stop);
    QCOMPARE(text.tone, Tone::Ok);

    StateContext fixed = context(true);
    fixed.isAdvertisedFixed = true;
    QCOMPARE(StateText::of(stateWith(Online{noon, 8000, false}), fixed).clientsNote, u"the advertised address"_s);
}

void TestStateText::titleOfTheWindowTellsTheNumberOfPeople()
{
    ControlState state = stateWith(Online{noon, 8000, false});
    QCOMPARE(StateText::of(state, context(true)).windowTitle, u"Online"_s);
    state.report = UsageReport{.users = 16, .messages = 3, .at = {}};
    QCOMPARE(StateText::of(state, context(true)).windowTitle, u"Online, 16 people"_s);
    state.desired = Desired::OffWhenEmpty;
    const StateText emptying = StateText::of(state, context(false));
    QCOMPARE(emptying.windowTitle, u"Stops when empty, 16 people"_s);
    QCOMPARE(emptying.button, Button::StopAgain);
    QVERIFY(emptying.canKeepOpen);
    QCOMPARE(emptying.clients.strong, u"offline"_s);
}

void TestStateText::staleNumbersAreNotClaimed()
{
    ControlState state = stateWith(Online{noon, 8000, true});
    state.report = UsageReport{.users = 16, .messages = 3, .at = {}};
    const StateText text = StateText::of(state, context(true));
    QCOMPARE(text.windowTitle, u"Online"_s);
    QCOMPARE(text.tone, Tone::Warn);
    QVERIFY(text.titleNote.contains(u"no reports"_s));
}

void TestStateText::faultNamesThePortTheCauseAndACommand_data()
{
    QTest::addColumn<FaultReason>("reason");
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("command");
    QTest::newRow("not answered") << FaultReason::StartNotAnswered << u"Is port 8000 in use on the server box?"_s << u"ss -ltnp 'sport = :8000'"_s;
    QTest::newRow("refused") << FaultReason::StartRefused << u"Is port 8000 in use on the server box?"_s << u"ss -ltnp 'sport = :8000'"_s;
    QTest::newRow("not stopped") << FaultReason::StopNotAnswered << u"The chat server may still be running"_s << u"ss -ltnp 'sport = :8000'"_s;
    QTest::newRow("too often") << FaultReason::RestartedTooOften << u"It went away three times within two minutes"_s
                               << u"journalctl -u roundtable-starter -n 50"_s;
}

void TestStateText::faultNamesThePortTheCauseAndACommand()
{
    QFETCH(FaultReason, reason);
    QFETCH(QString, question);
    QFETCH(QString, command);
    const StateText text = StateText::of(stateWith(Fault{noon, reason}), context());
    QVERIFY(text.problem.has_value());
    QCOMPARE(text.problem->question, question);
    QCOMPARE(text.problem->command, command);
    QVERIFY(text.problem->explanation.contains(u"10.0.0.4"_s));
    QVERIFY(!text.problem->details.isEmpty());
}

void TestStateText::yesterdayIsNotToday()
{
    QCOMPARE(StateText::since(noon, noon.addSecs(60)), u"12:00"_s);
    QCOMPARE(StateText::since(noon, noon.addDays(1)), u"Thu 20 Mar 12:00"_s);
}

void TestStateText::durationsAreShort_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("clock was set back") << -5 << u"0 s"_s;
    QTest::newRow("seconds") << 38 << u"38 s"_s;
    QTest::newRow("minutes") << 119 << u"1 min"_s;
    QTest::newRow("hours") << 3600 * 5 + 43 * 60 << u"5 h 43 min"_s;
    QTest::newRow("days") << 3600 * 50 << u"2 d 2 h"_s;
}

void TestStateText::durationsAreShort()
{
    QFETCH(int, seconds);
    QFETCH(QString, text);
    QCOMPARE(StateText::duration(std::chrono::seconds(seconds)), text);
}

void TestStateText::unknownFiguresAreDashes()
{
    const DiagnosticsHistory nothing;
    const FigureText waiting = FigureText::of(ControlState(), nothing, std::nullopt, noon);
    QVERIFY(waiting.online.value.isEmpty());
    QVERIFY(waiting.rate.value.isEmpty());
    QCOMPARE(waiting.messages.note, u"no session"_s);
    QCOMPARE(waiting.starter.note, u"not connected"_s);
    const FigureText silent = FigureText::of(stateWith(Online{noon, 8000, false}), nothing, std::nullopt, noon);
    QVERIFY(silent.online.value.isEmpty());
    QCOMPARE(silent.starter.value, u"10.0.0.4"_s);
    QCOMPARE(silent.starter.note, u"version 3 · since 12:00"_s);
}

void TestStateText::figuresOfARunningServer()
{
    const std::chrono::seconds begin(noon.toSecsSinceEpoch());
    DiagnosticsHistory history;
    history.report(22, 0, 0s, begin);
    history.report(16, 600, 300s, begin + 300s);
    history.report(16, 600, 310s, begin + 310s);
    ControlState state = stateWith(Online{noon, 8000, false});
    state.report = UsageReport{.users = 16, .messages = 30'975, .at = {}};
    const FigureText text = FigureText::of(state, history, 1200ms, noon.addSecs(311));
    QCOMPARE(text.online.value, u"16"_s);
    QCOMPARE(text.online.note, u"peak 22 at 12:00"_s);
    QCOMPARE(text.rate.value, u"0.0"_s);
    QVERIFY(text.rate.note.startsWith(u"peak 2.0 at 12:0"_s));
    QCOMPARE(text.messages.value, QLocale().toString(30'975));
    QCOMPARE(text.messages.note, u"1.9 per s on average"_s);
    QCOMPARE(text.starter.note, u"version 3 · report 1 s ago"_s);
    QVERIFY(!text.online.isStale);
}

QTEST_MAIN(TestStateText)
#include "tst_statetext.moc"
