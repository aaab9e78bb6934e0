// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/models/recentpeoplemodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_RecentPeopleModel : public QObject {
    Q_OBJECT

    const QDateTime m_start{QDate(2025, 3, 20), QTime(14, 0), Qt::UTC};

    MessageEntry from(const QString &author, int afterSeconds, bool unconfirmed = false) const
    {
        MessageEntry message;
        message.author = author;
        message.arrivedAt = m_start.addSecs(afterSeconds);
        message.nameUnconfirmed = unconfirmed;
        return message;
    }
    static QStringList names(const RecentPeopleModel &model)
    {
        QStringList found;
        for (int row = 0; row < model.rowCount(); ++row)
            found.append(model.index(row).data().toString());
        return found;
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneselfFirstThenTheNewest()
    {
        RecentPeopleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(u"dana"_s);
        for (const QString &name : {u"amir"_s, u"bo"_s, u"chloe"_s})
            model.record(from(name, 0));
        QCOMPARE(names(model), (QStringList{u"dana"_s, u"chloe"_s, u"bo"_s, u"amir"_s}));
        model.record(from(u"amir"_s, 60));
        model.record(from(u"amir"_s, 61));
        QCOMPARE(names(model), (QStringList{u"dana"_s, u"amir"_s, u"chloe"_s, u"bo"_s}));
        model.record(from(u"dana"_s, 62));
        QCOMPARE(names(model).first(), u"dana"_s);
        QVERIFY(model.index(0).data(RecentPeopleModel::SelfRole).toBool());
        QVERIFY(!model.index(1).data(RecentPeopleModel::SelfRole).toBool());
        model.reset(u"bo"_s);
        QCOMPARE(names(model), QStringList{u"bo"_s});
    }

    void inventedNamesPushTheOldestOut()
    {
        RecentPeopleModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset(u"dana"_s);
        for (int i = 0; i < 2 * int(RecentPeopleModel::maxPeople); ++i)
            model.record(from(QString::number(i), i));
        QCOMPARE(model.rowCount(), int(RecentPeopleModel::maxPeople));
        QCOMPARE(names(model).first(), u"dana"_s);
        QCOMPARE(names(model).at(1), u"399"_s);
    }

    void agesFollowTheClock()
    {
        RecentPeopleModel model;
        model.reset(u"dana"_s);
        model.record(from(u"amir"_s, 0));
        const QModelIndex amir = model.index(1);
        QCOMPARE(amir.data(RecentPeopleModel::AgeMinutesRole).toInt(), 0);
        model.refresh(m_start.addSecs(6 * 60 + 59));
        QCOMPARE(amir.data(RecentPeopleModel::AgeMinutesRole).toInt(), 6);
        model.refresh(m_start.addSecs(-3600)); // a clock that was set back
        QCOMPARE(amir.data(RecentPeopleModel::AgeMinutesRole).toInt(), 0);
    }

    void marksAreRolesAndWords()
    {
        RecentPeopleModel model;
        model.reset(u"dana"_s);
        model.record(from(u"noah"_s, 0));
        model.record(from(u"kenji"_s, 0, true));
        model.setMutedPeople({u"noah"_s});
        QVERIFY(model.index(1).data(RecentPeopleModel::NameUnconfirmedRole).toBool());
        QVERIFY(model.index(2).data(RecentPeopleModel::MutedRole).toBool());
        QCOMPARE(model.index(0).data(RecentPeopleModel::AccessibleTextRole).toString(), u"dana, you"_s);
        QVERIFY(model.index(1).data(RecentPeopleModel::AccessibleTextRole).toString().contains(u"not confirmed"_s));
        QVERIFY(model.index(2).data(RecentPeopleModel::AccessibleTextRole).toString().contains(u"muted"_s));
    }
};

QTEST_GUILESS_MAIN(tst_RecentPeopleModel)
#include "tst_recentpeoplemodel.moc"
