// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/laststarter.h"

#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime noon = QDateTime(QDate(2025, 3, 20), QTime(12, 0), Qt::UTC);

EventRecord record(EventKind kind, const QString &address, int second)
{
    return {noon.addSecs(second), {.kind = kind, .address = IpAddress::fromText(address)}};
}

} // namespace

class TestLastStarter : public QObject {
    Q_OBJECT

    const IpAddress own = IpAddress::fromText(u"10.0.0.4"_s).value();

private Q_SLOTS:
    void nobodyWasHere()
    {
        QVERIFY(!lastStarterIn({}));
        QVERIFY(!lastStarterIn({record(EventKind::SecondStarterRefused, u"10.0.0.9"_s, 0), {noon, {EventKind::StartAsked}}}));
    }

    void theNewestOneCounts()
    {
        const auto last = lastStarterIn({record(EventKind::StarterConnected, u"10.0.0.9"_s, 0), record(EventKind::StarterLost, u"10.0.0.9"_s, 5),
                                         record(EventKind::StarterBack, u"10.0.0.4"_s, 9), record(EventKind::StarterLeft, u"10.0.0.4"_s, 60)});
        QCOMPARE(last, (LastStarter{own, noon.addSecs(60)}));
    }

    void whenItLeftIsNotKnownWhereTheManagerEndedFirst()
    {
        const auto last = lastStarterIn({record(EventKind::StarterConnected, u"10.0.0.4"_s, 0), record(EventKind::StarterLost, u"10.0.0.4"_s, 5),
                                         record(EventKind::StarterBack, u"10.0.0.4"_s, 9)});
        QCOMPARE(last, (LastStarter{own, {}}));
    }

    void aStrangerThatWasOnlyHeldDoesNotCount()
    {
        const auto last = lastStarterIn({record(EventKind::StarterConnected, u"10.0.0.4"_s, 0), record(EventKind::StarterLost, u"10.0.0.4"_s, 5),
                                         record(EventKind::StarterHeld, u"192.0.2.7"_s, 9), record(EventKind::StarterLeft, u"192.0.2.7"_s, 12)});
        QCOMPARE(last, (LastStarter{own, noon.addSecs(5)}));
    }

    void aStrangerThatWasTrustedDoes()
    {
        const auto last = lastStarterIn({record(EventKind::StarterHeld, u"10.0.0.4"_s, 9), record(EventKind::StarterTrusted, u"10.0.0.4"_s, 12),
                                         record(EventKind::StarterCutOff, u"10.0.0.4"_s, 20)});
        QCOMPARE(last, (LastStarter{own, noon.addSecs(20)}));
    }
};

QTEST_APPLESS_MAIN(TestLastStarter)
#include "tst_laststarter.moc"
