// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/models/timelinemodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_TimelineModel : public QObject {
    Q_OBJECT

    using Mode = QAbstractItemModelTester::FailureReportingMode;
    const QDateTime m_start{QDate(2025, 3, 20), QTime(13, 58), Qt::UTC};

    MessageEntry message(quint64 id, const QString &author, int afterSeconds = 0) const
    {
        MessageEntry entry;
        entry.id = id;
        entry.author = author;
        entry.text = u"text "_s + QString::number(id);
        entry.arrivedAt = m_start.addSecs(afterSeconds);
        entry.sentAt = entry.arrivedAt;
        return entry;
    }
    MessageEntry own(quint64 id, Delivery delivery) const
    {
        MessageEntry entry = message(id, u"dana"_s);
        entry.own = true;
        entry.delivery = delivery;
        return entry;
    }
    static bool is(const TimelineModel &model, int row, TimelineModel::Role role)
    {
        return model.index(row).data(role).toBool();
    }
    static QList<quint64> ids(const TimelineModel &model)
    {
        QList<quint64> found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(idOf(model.entry(row)));
        return found;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void growsAtBothEnds()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.append(message(10, u"amir"_s));
        model.append(QList<TimelineEntry>{message(11, u"amir"_s), GapEntry{12, m_start, m_start}});
        model.prepend({message(8, u"bo"_s), message(9, u"bo"_s)}, false);
        QCOMPARE(ids(model), (QList<quint64>{8, 9, 10, 11, 12}));
        QCOMPARE(model.rowOf(11), std::optional(3));
        QCOMPARE(model.rowOf(7), std::nullopt);
        QCOMPARE(model.rowOf(13), std::nullopt);
        model.append(QList<TimelineEntry>{});
        model.prepend({}, false);
        QCOMPARE(model.rowCount(), 5);
        model.clear();
        QCOMPARE(model.rowCount(), 0);
    }

    void runsOfOneSenderAreRoles()
    {
        TimelineModel model;
        model.append(QList<TimelineEntry>{message(1, u"amir"_s), message(2, u"amir"_s, 10), message(3, u"bo"_s, 20),
                                          message(4, u"bo"_s, 20 + 5 * 60)});
        QVERIFY(is(model, 0, TimelineModel::StartsRunRole) && !is(model, 0, TimelineModel::EndsRunRole));
        QVERIFY(!is(model, 1, TimelineModel::StartsRunRole) && is(model, 1, TimelineModel::EndsRunRole));
        QVERIFY(is(model, 2, TimelineModel::StartsRunRole) && is(model, 2, TimelineModel::EndsRunRole));
        QVERIFY(is(model, 3, TimelineModel::StartsRunRole)); // five minutes later
    }

    void anUnconfirmedNameBreaksTheRun()
    {
        TimelineModel model;
        MessageEntry forged = message(2, u"amir"_s);
        forged.nameUnconfirmed = true;
        model.append(QList<TimelineEntry>{message(1, u"amir"_s), forged});
        QVERIFY(is(model, 1, TimelineModel::StartsRunRole));
    }

    void appendingTellsTheRowBeforeThatItsRunMayGoOn()
    {
        TimelineModel model;
        model.append(message(1, u"amir"_s));
        const QSignalSpy changed(&model, &TimelineModel::dataChanged);
        model.append(message(2, u"amir"_s));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().first().toModelIndex().row(), 0);
    }

    void daysStartWithTheirFirstRow()
    {
        TimelineModel model;
        model.append(QList<TimelineEntry>{message(1, u"amir"_s), message(2, u"amir"_s, 60), message(3, u"amir"_s, 24 * 3600)});
        QVERIFY(is(model, 0, TimelineModel::StartsDayRole));
        QVERIFY(!is(model, 1, TimelineModel::StartsDayRole));
        QVERIFY(is(model, 2, TimelineModel::StartsDayRole));
        model.prepend({message(0, u"bo"_s, -60)}, false);
        QVERIFY(!is(model, 1, TimelineModel::StartsDayRole));
    }

    void whatArrivesUnwatchedIsUnread()
    {
        TimelineModel model;
        const QSignalSpy unread(&model, &TimelineModel::unreadChanged);
        model.prepend({message(1, u"amir"_s)}, false); // history is not news
        QCOMPARE(model.unreadCount(), 0);
        MessageEntry forMe = message(3, u"bo"_s);
        forMe.mentionsMe = true;
        model.append(message(2, u"amir"_s));
        model.append(forMe);
        QCOMPARE(model.unreadCount(), 2);
        QCOMPARE(model.unreadMentionCount(), 1);
        QVERIFY(is(model, 1, TimelineModel::StartsUnreadRole) && !is(model, 2, TimelineModel::StartsUnreadRole));

        model.markRead();
        QCOMPARE(model.unreadCount(), 0);
        QVERIFY(is(model, 1, TimelineModel::StartsUnreadRole)); // the line stays while one looks
        QCOMPARE(unread.size(), 3);
        model.append(message(4, u"amir"_s));
        QVERIFY(!is(model, 1, TimelineModel::StartsUnreadRole) && is(model, 3, TimelineModel::StartsUnreadRole));
    }

    void whatArrivesBeforeOnesEyesIsRead()
    {
        TimelineModel model;
        model.append(message(1, u"amir"_s));
        model.setReading(true);
        QCOMPARE(model.unreadCount(), 0);
        model.append(message(2, u"amir"_s));
        QCOMPARE(model.unreadCount(), 0);
        model.setReading(false);
        model.append(message(3, u"amir"_s));
        QCOMPARE(model.unreadCount(), 1);
    }

    void answeringTakesTheUnreadLineAway()
    {
        TimelineModel model;
        model.append(message(1, u"amir"_s));
        model.markRead();
        model.append(own(2, Delivery::Sent));
        QVERIFY(!is(model, 0, TimelineModel::StartsUnreadRole));
        QCOMPARE(model.unreadCount(), 0);
    }

    void theMutedAreNotNews()
    {
        TimelineModel model;
        model.append(message(1, u"noah"_s));
        model.markRead();
        model.setMutedPeople({u"noah"_s});
        QVERIFY(is(model, 0, TimelineModel::MutedRole));
        model.append(message(2, u"noah"_s));
        QCOMPARE(model.unreadCount(), 0);
        model.setMutedPeople({});
        QVERIFY(!is(model, 0, TimelineModel::MutedRole));
    }

    void updatingReplacesOneRow()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.append(QList<TimelineEntry>{own(1, Delivery::Waiting), own(2, Delivery::Waiting)});
        const QSignalSpy changed(&model, &TimelineModel::dataChanged);
        model.update(own(2, Delivery::Sent));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(std::get<MessageEntry>(model.entry(1)).delivery, Delivery::Sent);
        model.update(own(99, Delivery::Sent));
        QCOMPARE(changed.size(), 1);
    }

    void removingMovesTheUnreadLineOn()
    {
        TimelineModel model;
        const QAbstractItemModelTester tester(&model, Mode::QtTest);
        model.append(QList<TimelineEntry>{message(1, u"amir"_s), message(2, u"bo"_s)});
        model.remove(1);
        QCOMPARE(ids(model), QList<quint64>{2});
        QVERIFY(is(model, 0, TimelineModel::StartsUnreadRole));
        model.remove(2);
        model.remove(2);
        QCOMPARE(model.rowCount(), 0);
    }

    void gapsOpenAndClose()
    {
        TimelineModel model;
        QVERIFY(!model.closeGap(m_start));
        model.openGap(1, m_start);
        model.append(own(2, Delivery::Waiting));
        QVERIFY(!std::get<GapEntry>(model.entry(0)).until);
        const auto gap = model.closeGap(m_start.addSecs(120));
        QCOMPARE(gap, std::optional(GapEntry{1, m_start, m_start.addSecs(120)}));
        QVERIFY(!model.closeGap(m_start));
        QCOMPARE(model.unreadCount(), 0);
    }

    void gapsWithNothingBetweenThemAreOne()
    {
        TimelineModel model;
        model.openGap(1, m_start);
        QVERIFY(model.closeGap(m_start.addSecs(5)));
        QCOMPARE(model.openGap(2, m_start.addSecs(6)), (GapEntry{1, m_start, std::nullopt}));
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.closeGap(m_start.addSecs(9)), std::optional(GapEntry{1, m_start, m_start.addSecs(9)}));
        model.append(message(3, u"amir"_s));
        model.openGap(4, m_start.addSecs(20));
        QCOMPARE(model.rowCount(), 3); // something was said: that is another gap
    }

    void aGapLeftOpenOnDiskGoesOn()
    {
        TimelineModel model;
        model.prepend({message(1, u"amir"_s), GapEntry{2, m_start, std::nullopt}, own(3, Delivery::Waiting)}, false);
        QCOMPARE(model.closeGap(m_start.addSecs(5)).value().id, quint64(2));
    }

    void olderRowsAreAskedForOnceAtATime()
    {
        TimelineModel model;
        const QSignalSpy asked(&model, &TimelineModel::olderRequested);
        QVERIFY(!model.canFetchMore({}));
        model.prepend({message(10, u"amir"_s)}, true);
        model.fetchMore({});
        model.fetchMore({});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toULongLong(), 10ULL);
        model.prepend({message(9, u"amir"_s)}, false);
        QVERIFY(!model.canFetchMore({}));
    }

    void aFloodLetsOldRowsGoWhileOneReadsAtTheEnd()
    {
        TimelineModel model;
        const QSignalSpy asked(&model, &TimelineModel::olderRequested);
        model.setLimit(60);
        for (quint64 id = 1; id <= 61; ++id)
            model.append(message(id, u"amir"_s));
        QCOMPARE(model.rowCount(), 61); // somebody reads further up
        model.setReading(true);
        model.append(message(62, u"amir"_s));
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(idOf(model.entry(0)), 13ULL);
        model.fetchMore({});
        QCOMPARE(asked.first().first().toULongLong(), 13ULL); // they are not lost
        for (quint64 id = 63; id <= 100; ++id)
            model.append(message(id, u"amir"_s));
        QCOMPARE(model.rowCount(), 88); // the page that is on its way has to fit
        model.prepend({message(12, u"amir"_s)}, false);
        model.append(message(101, u"amir"_s));
        QCOMPARE(model.rowCount(), 50);
    }

    void everyRowHasASentence_data()
    {
        QTest::addColumn<TimelineEntry>("entry");
        QTest::addColumn<QString>("expected");
        MessageEntry forged = message(1, u"kenji"_s);
        forged.nameUnconfirmed = true;
        MessageEntry failed = own(1, Delivery::Failed);
        failed.failure = u"Invalid Request"_s;
        MessageEntry tricky = message(1, u"%3 %2"_s);
        const auto row = [](const char *name, const TimelineEntry &entry, const QString &expected) {
            QTest::newRow(name) << entry << expected;
        };
        row("received", message(1, u"amir"_s), u"amir at 13:58: text 1"_s);
        row("unconfirmed", forged, u"kenji, name not confirmed by the server, at 13:58: text 1"_s);
        row("waiting", own(1, Delivery::Waiting), u"You at 13:58, waiting to be sent: text 1"_s);
        row("sent", own(1, Delivery::Sent), u"You at 13:58, sent: text 1"_s);
        row("delivered", own(1, Delivery::Delivered), u"You at 13:58, delivered: text 1"_s);
        row("refused", failed, u"You at 13:58, not sent because of Invalid Request: text 1"_s);
        row("refused without a word", own(1, Delivery::Failed), u"You at 13:58, not sent: text 1"_s);
        row("lost", own(1, Delivery::InDoubt), u"You at 13:58, may not have arrived: text 1"_s);
        row("a name full of tricks", tricky, u"%3 %2 at 13:58: text 1"_s);
        row("gap", GapEntry{1, m_start, m_start.addSecs(120)},
            u"Not connected from 13:58 to 14:00. Messages from that time cannot be shown."_s);
        row("open gap", GapEntry{1, m_start, std::nullopt},
            u"Not connected since 13:58. Messages from this time cannot be shown."_s);
    }
    void everyRowHasASentence()
    {
        QFETCH(const TimelineEntry, entry);
        QFETCH(const QString, expected);
        TimelineModel model;
        model.append(entry);
        QCOMPARE(model.index(0).data(TimelineModel::AccessibleTextRole).toString(), expected);
        QCOMPARE(model.index(0).data(TimelineModel::EntryRole).value<TimelineEntry>(), entry);
    }
};

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_timelinemodel.moc"
