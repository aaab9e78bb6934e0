// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/advertisedaddress.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_AdvertisedAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void followsOnlyAddressesThatOneComputerCanHave_data()
    {
        QTest::addColumn<QString>("ip");
        QTest::addColumn<bool>("fromAnywhere");
        QTest::addColumn<bool>("fromLoopback");
        QTest::newRow("private") << u"192.168.1.7"_s << true << true;
        QTest::newRow("public") << u"8.8.8.8"_s << true << true;
        QTest::newRow("link-local") << u"169.254.1.1"_s << true << true;
        QTest::newRow("loopback") << u"127.0.0.1"_s << false << true;
        QTest::newRow("other loopback") << u"127.255.0.9"_s << false << true;
        QTest::newRow("any") << u"0.0.0.0"_s << false << false;
        QTest::newRow("this network") << u"0.1.2.3"_s << false << false;
        QTest::newRow("multicast") << u"224.0.0.1"_s << false << false;
        QTest::newRow("last multicast") << u"239.255.255.255"_s << false << false;
        QTest::newRow("reserved") << u"240.0.0.1"_s << false << false;
        QTest::newRow("broadcast") << u"255.255.255.255"_s << false << false;
        QTest::newRow("name") << u"lab-srv"_s << false << false;
        QTest::newRow("IPv6") << u"::1"_s << false << false;
        QTest::newRow("three numbers") << u"10.0.1"_s << false << false;
        QTest::newRow("nothing") << u""_s << false << false;
    }
    void followsOnlyAddressesThatOneComputerCanHave()
    {
        QFETCH(const QString, ip);
        QFETCH(const bool, fromAnywhere);
        QFETCH(const bool, fromLoopback);
        QCOMPARE(isUsableServerAddress(ip, 8000, false), fromAnywhere);
        QCOMPARE(isUsableServerAddress(ip, 8000, true), fromLoopback);
        QVERIFY(!isUsableServerAddress(ip, 0, true));
    }
};

QTEST_APPLESS_MAIN(tst_AdvertisedAddress)
#include "tst_advertisedaddress.moc"
