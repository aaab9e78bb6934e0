// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/namebook.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using roundtable::chatmessage::UserId;

class tst_NameBook : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whoComesFirstIsBelieved()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(7));
        QVERIFY(book.confirm(u"amir"_s, UserId(3)));
        QVERIFY(book.confirm(u"amir"_s, UserId(3)));
    }
    void anotherIdForAKnownNameIsNotConfirmed()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(7));
        QVERIFY(book.confirm(u"amir"_s, UserId(3)));
        QVERIFY(!book.confirm(u"amir"_s, UserId(4)));
        QVERIFY(book.confirm(u"amir"_s, UserId(3)));
    }
    void anotherNameForAKnownIdIsNotConfirmed()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(7));
        QVERIFY(book.confirm(u"amir"_s, UserId(3)));
        QVERIFY(!book.confirm(u"bo"_s, UserId(3)));
    }
    void idZeroNeverConfirms()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(0));
        QVERIFY(!book.confirm(u"amir"_s, UserId(0)));
        QVERIFY(!book.confirm(u"dana"_s, UserId(0)));
    }
    void onesOwnNameIsOnesOwn()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(7));
        QVERIFY(book.confirm(u"dana"_s, UserId(7)));
        QVERIFY(!book.confirm(u"dana"_s, UserId(8)));
        QVERIFY(!book.confirm(u"eve"_s, UserId(7)));
    }
    void aNewSessionKnowsNobody()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(7));
        QVERIFY(book.confirm(u"amir"_s, UserId(3)));
        book.begin(u"dana"_s, UserId(8));
        QVERIFY(book.confirm(u"amir"_s, UserId(4)));
    }
    void everyIdCanHaveAName()
    {
        NameBook book;
        book.begin(u"dana"_s, UserId(1));
        for (int id = 2; id <= 65535; ++id)
            QVERIFY(book.confirm(QString::number(id), UserId(quint16(id))));
        QVERIFY(!book.confirm(u"one too many"_s, UserId(5)));
    }
};

QTEST_APPLESS_MAIN(tst_NameBook)
#include "tst_namebook.moc"
