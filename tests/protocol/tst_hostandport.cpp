// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "protocol/hostandport.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace Qt::Literals::StringLiterals;

class TestHostAndPort : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << u"lab-srv"_s << u"lab-srv"_s << 8080;
        QTest::newRow("name and port") << u"lab-srv:9001"_s << u"lab-srv"_s << 9001;
        QTest::newRow("IPv4") << u"10.0.0.5:1"_s << u"10.0.0.5"_s << 1;
        QTest::newRow("spaces around") << u"  lab-srv:65535 "_s << u"lab-srv"_s << 65535;
        QTest::newRow("IPv6 without port") << u"::1"_s << u"::1"_s << 8080;
        QTest::newRow("IPv6 in brackets") << u"[fe80::1]"_s << u"fe80::1"_s << 8080;
        QTest::newRow("IPv6 with port") << u"[::1]:9001"_s << u"::1"_s << 9001;
        QTest::newRow("umlaut") << u"büro"_s << u"büro"_s << 8080;
    }
    void readsWhatPeopleType()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, host);
        QFETCH(const int, port);
        QCOMPARE(HostAndPort::fromText(typed, 8080), std::optional(HostAndPort{host, quint16(port)}));
    }

    void refusesWhatIsNoAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("blank") << u"  "_s;
        QTest::newRow("port alone") << u":8080"_s;
        QTest::newRow("port missing") << u"lab-srv:"_s;
        QTest::newRow("port 0") << u"lab-srv:0"_s;
        QTest::newRow("port too large") << u"lab-srv:65536"_s;
        QTest::newRow("port with letters") << u"lab-srv:80a"_s;
        QTest::newRow("address of a page") << u"http://lab-srv"_s;
        QTest::newRow("bracket closed, port missing") << u"[::1]:"_s;
        QTest::newRow("port with a sign") << u"lab-srv:+80"_s;
        QTest::newRow("two words") << u"lab srv"_s;
        QTest::newRow("bracket left open") << u"[::1"_s;
        QTest::newRow("something behind the bracket") << u"[::1]x"_s;
        QTest::newRow("name in brackets") << u"[lab-srv]:1"_s;
        QTest::newRow("control character") << u"lab\u0007"_s;
        QTest::newRow("endless") << QString(300, u'a');
    }
    void refusesWhatIsNoAddress()
    {
        QFETCH(const QString, typed);
        QVERIFY(!HostAndPort::fromText(typed, 8080));
    }
};

QTEST_APPLESS_MAIN(TestHostAndPort)
#include "tst_hostandport.moc"
