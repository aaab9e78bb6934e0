// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/endpoint.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_Endpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void whatPeopleTypeComesBackAsItIsWritten_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("written");
        QTest::newRow("name") << u"lab-srv"_s << u"lab-srv:8080"_s;
        QTest::newRow("IPv4") << u" 10.0.0.5:1 "_s << u"10.0.0.5:1"_s;
        QTest::newRow("IPv6 without port") << u"::1"_s << u"[::1]:8080"_s;
        QTest::newRow("IPv6 with port") << u"[fe80::1]:9001"_s << u"[fe80::1]:9001"_s;
    }
    void whatPeopleTypeComesBackAsItIsWritten()
    {
        QFETCH(const QString, typed);
        const auto read = Endpoint::fromText(typed, 8080);
        QVERIFY(read);
        QTEST(read->toString(), "written");
        QCOMPARE(Endpoint::fromText(read->toString(), 1), read);
    }

    void whatIsNoAddressIsRefused()
    {
        QVERIFY(!Endpoint::fromText(u"http://lab-srv", 8080));
        QVERIFY(!Endpoint::fromText(u"lab-srv:0", 8080));
    }

    void knowsLoopback()
    {
        for (const QString &host : {u"localhost"_s, u"LocalHost"_s, u"127.0.0.1"_s, u"127.1.2.3"_s, u"::1"_s})
            QVERIFY2((Endpoint{host, 1}.isLoopback()), qPrintable(host));
        for (const QString &host : {u"10.0.0.1"_s, u"lab-srv"_s, u"127.0.0.1.example.org"_s, u"128.0.0.1"_s})
            QVERIFY2((!Endpoint{host, 1}.isLoopback()), qPrintable(host));
    }
};

QTEST_APPLESS_MAIN(tst_Endpoint)
#include "tst_endpoint.moc"
