// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/statusbanner.h"

#include "app-client/views/sessiontext.h"
#include "appearance/banner.h"
#include "translations/catalogue.h"

#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace roundtable;
using namespace roundtable::client;

class TestStatusBanner : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void staysAwayWhileNothingIsWrong_data();
    void staysAwayWhileNothingIsWrong();
    void saysWhenItWasLostAndWhenItTriesAgain();
    void countsTheTries_data();
    void countsTheTries();
    void buttonsAsk();
    void detailsShowTheProblem();
    void aChangedServerIsAskedAbout();
    void oneMessageIsNotSaidInThePlural();
    void oldMessagesAreAskedAbout();
    void headerSentenceFollowsTheState_data();
    void headerSentenceFollowsTheState();

private:
    [[nodiscard]] static SessionState waiting(int attempt, std::chrono::seconds until);
    [[nodiscard]] bool says(const QString &text) const;

    const Moment m_now{QDateTime(QDate(2025, 3, 20), QTime(14, 8), Qt::UTC), {}};
    std::unique_ptr<StatusBanner> m_banner;
};

void TestStatusBanner::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_banner = std::make_unique<StatusBanner>();
    m_banner->resize(1000, 80);
    m_banner->show();
}

SessionState TestStatusBanner::waiting(int attempt, std::chrono::seconds until)
{
    Problem lost;
    lost.kind = Problem::Kind::ConnectionLost;
    lost.endpoint = {u"10.0.0.5"_s, 8000};
    lost.detail = u"Connection reset by peer"_s;
    const QDateTime lostAt(QDate(2025, 3, 20), QTime(14, 7), Qt::UTC);
    return Waiting{Attempt{attempt, lostAt}, SteadyTime(until), lost};
}

bool TestStatusBanner::says(const QString &text) const
{
    const QList<QLabel *> labels = m_banner->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

void TestStatusBanner::staysAwayWhileNothingIsWrong_data()
{
    QTest::addColumn<SessionState>("state");
    QTest::newRow("idle") << SessionState(Idle{});
    QTest::newRow("first look-up") << SessionState(LookingUp{});
    QTest::newRow("online") << SessionState(Online{});
    QTest::newRow("signing out") << SessionState(SigningOut{});
}

void TestStatusBanner::staysAwayWhileNothingIsWrong()
{
    QFETCH(SessionState, state);
    m_banner->setState(state, m_now, 0);
    QVERIFY(!m_banner->findChild<Banner *>(u"connectionBanner"_s)->isVisible());
}

void TestStatusBanner::saysWhenItWasLostAndWhenItTriesAgain()
{
    m_banner->setState(waiting(3, 8s), m_now, 2);
    QVERIFY(m_banner->findChild<Banner *>(u"connectionBanner"_s)->isVisible());
    QVERIFY(says(u"Connection lost at 14:07. Trying again in 8\u00A0s (3rd try)."_s));
    QVERIFY(says(u"2 messages are waiting and will be sent when it is back."_s));
    m_banner->setState(waiting(3, 8s), Moment{m_now.wall, SteadyTime(3s)}, 0);
    QVERIFY(says(u"in 5\u00A0s"_s));
    QVERIFY(says(u"What you write now is sent when it is back."_s));
    m_banner->setState(Online{}, m_now, 0);
    QVERIFY(!m_banner->findChild<Banner *>(u"connectionBanner"_s)->isVisible());
}

void TestStatusBanner::countsTheTries_data()
{
    QTest::addColumn<int>("attempt");
    QTest::addColumn<QString>("words");
    QTest::newRow("1") << 1 << u"(1st try)"_s;
    QTest::newRow("2") << 2 << u"(2nd try)"_s;
    QTest::newRow("11") << 11 << u"(11th try)"_s;
    QTest::newRow("21") << 21 << u"(try 21)"_s;
}

void TestStatusBanner::countsTheTries()
{
    QFETCH(int, attempt);
    QFETCH(QString, words);
    m_banner->setState(waiting(attempt, 8s), m_now, 0);
    QVERIFY(says(words));
}

void TestStatusBanner::buttonsAsk()
{
    m_banner->setState(waiting(1, 8s), m_now, 2);
    QSignalSpy retry(m_banner.get(), &StatusBanner::retryNowRequested);
    QSignalSpy discard(m_banner.get(), &StatusBanner::discardWaitingRequested);
    QTest::mouseClick(m_banner->findChild<QPushButton *>(u"tryNowButton"_s), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
    Q_EMIT m_banner->findChild<Banner *>(u"connectionBanner"_s)->detailActionTriggered();
    QCOMPARE(discard.count(), 1);
    m_banner->setState(LookingUp{std::get<Waiting>(waiting(1, 8s)).attempt, {}}, m_now, 2);
    QVERIFY(says(u"Trying now"_s));
    QVERIFY(!m_banner->findChild<QPushButton *>(u"tryNowButton"_s)->isEnabled());
}

void TestStatusBanner::detailsShowTheProblem()
{
    m_banner->setState(waiting(1, 8s), m_now, 0);
    QVERIFY(!says(u"Connection reset by peer"_s));
    QTest::mouseClick(m_banner->findChild<QPushButton *>(u"detailsButton"_s), Qt::LeftButton);
    QVERIFY(says(u"Connection reset by peer"_s));
    m_banner->setState(waiting(1, 7s), m_now, 0);
    QVERIFY(says(u"Connection reset by peer"_s));
}

void TestStatusBanner::aChangedServerIsAskedAbout()
{
    SessionState state = waiting(1, 8s);
    auto &pause = std::get<Waiting>(state);
    pause.nextTry = SteadyTime::max();
    pause.problem.kind = Problem::Kind::ServerChanged;
    pause.problem.asked = {u"lab-srv"_s, 8080};
    pause.problem.former = {u"10.0.0.4"_s, 8000};
    m_banner->setState(state, m_now, 0);
    QVERIFY(says(u"10.0.0.5:8000 instead of 10.0.0.4:8000"_s));
    QSignalSpy accepted(m_banner.get(), &StatusBanner::changedServerAccepted);
    const QList<QPushButton *> buttons = m_banner->findChildren<QPushButton *>();
    const auto accept = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->isVisible() && button->text() == "Sign in at 10.0.0.5:8000"_L1;
    });
    QVERIFY(accept != buttons.end());
    QTest::mouseClick(*accept, Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
}

void TestStatusBanner::oneMessageIsNotSaidInThePlural()
{
    const Catalogue english(QLocale(QLocale::English));
    m_banner->setState(waiting(3, 8s), m_now, 1);
    QVERIFY(says(u"1 message is waiting and will be sent when it is back."_s));
    m_banner->setStale(1);
    QVERIFY(says(u"1 message has waited for more than 5 minutes. Send it now?"_s));
}

void TestStatusBanner::oldMessagesAreAskedAbout()
{
    QSignalSpy send(m_banner.get(), &StatusBanner::sendStaleRequested);
    QSignalSpy discard(m_banner.get(), &StatusBanner::discardWaitingRequested);
    m_banner->setStale(3);
    QVERIFY(says(u"3 messages have waited for more than 5 minutes. Send them now?"_s));
    QTest::mouseClick(m_banner->findChild<QPushButton *>(u"sendStaleButton"_s), Qt::LeftButton);
    QTest::mouseClick(m_banner->findChild<QPushButton *>(u"discardStaleButton"_s), Qt::LeftButton);
    QCOMPARE(send.count(), 1);
    QCOMPARE(discard.count(), 1);
    m_banner->setStale(0);
    QVERIFY(!m_banner->findChild<Banner *>(u"staleBanner"_s)->isVisible());
}

void TestStatusBanner::headerSentenceFollowsTheState_data()
{
    QTest::addColumn<SessionState>("state");
    QTest::addColumn<QString>("sentence");
    const Endpoint manager{u"lab-srv"_s, 8080};
    const Endpoint server{u"10.0.0.5"_s, 8000};
    QTest::newRow("looking up") << SessionState(LookingUp{{}, manager}) << u"Asking lab-srv where the chat server is…"_s;
    QTest::newRow("connecting") << SessionState(Connecting{{}, server}) << u"Connecting to 10.0.0.5:8000…"_s;
    QTest::newRow("signing in") << SessionState(SigningIn{}) << u"Signing in…"_s;
    QTest::newRow("just online") << SessionState(Online{{}, m_now.wall, server}) << u"Online · 18 ms"_s;
    QTest::newRow("32 minutes") << SessionState(Online{{}, m_now.wall.addSecs(-32 * 60), server})
                                << u"Online for 32 min · 18 ms"_s;
    QTest::newRow("more than an hour") << SessionState(Online{{}, m_now.wall.addSecs(-72 * 60), server})
                                       << u"Online for 1 h 12 min · 18 ms"_s;
    QTest::newRow("lost") << waiting(1, 8s) << u"Not connected since 14:07"_s;
    QTest::newRow("signing out") << SessionState(SigningOut{}) << u"Logging out…"_s;
}

void TestStatusBanner::headerSentenceFollowsTheState()
{
    QFETCH(SessionState, state);
    QTEST(SessionText(state, m_now, QLocale::c()).sentence(18ms), "sentence");
}

QTEST_MAIN(TestStatusBanner)
#include "tst_statusbanner.moc"
