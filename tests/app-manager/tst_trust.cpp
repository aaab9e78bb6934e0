// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/advertisedaddress.h"
#include "app-manager/control/trust.h"

#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

class TestTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void addressesReadAndWriteThemselves_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical"); // empty: no address
        QTest::newRow("IPv4") << u"10.0.0.4"_s << u"10.0.0.4"_s;
        QTest::newRow("mapped IPv4") << u"::ffff:10.0.0.4"_s << u"10.0.0.4"_s;
        QTest::newRow("IPv6") << u"2001:DB8:0::1"_s << u"2001:db8::1"_s;
        QTest::newRow("a name") << u"localhost"_s << QString();
        QTest::newRow("three parts") << u"10.0.4"_s << QString();
        QTest::newRow("a blank in front") << u" 10.0.0.4"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void addressesReadAndWriteThemselves()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, canonical);
        const auto address = IpAddress::fromText(text);
        QCOMPARE(address ? address->toText() : QString(), canonical);
    }

    void networksContainTheirAddresses_data()
    {
        QTest::addColumn<QString>("network");
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isInside");
        QTest::newRow("inside a /8") << u"10.0.0.0/8"_s << u"10.255.255.255"_s << true;
        QTest::newRow("outside a /8") << u"10.0.0.0/8"_s << u"11.0.0.0"_s << false;
        QTest::newRow("inside a /12, not at a byte's edge") << u"172.16.0.0/12"_s << u"172.31.255.255"_s << true;
        QTest::newRow("outside a /12") << u"172.16.0.0/12"_s << u"172.32.0.0"_s << false;
        QTest::newRow("a single address") << u"192.0.2.7"_s << u"192.0.2.7"_s << true;
        QTest::newRow("not that single address") << u"192.0.2.7"_s << u"192.0.2.6"_s << false;
        QTest::newRow("all of IPv4 holds no IPv6") << u"0.0.0.0/0"_s << u"2001:db8::1"_s << false;
        QTest::newRow("all of IPv4") << u"0.0.0.0/0"_s << u"203.0.113.1"_s << true;
        QTest::newRow("everything") << u"::/0"_s << u"203.0.113.1"_s << true;
        QTest::newRow("IPv6") << u"2001:db8::/32"_s << u"2001:db8:ffff::1"_s << true;
    }
    void networksContainTheirAddresses()
    {
        QFETCH(const QString, network);
        QFETCH(const QString, address);
        QFETCH(const bool, isInside);
        const auto parsed = IpNetwork::fromText(network);
        QVERIFY(parsed);
        QCOMPARE(parsed->contains(*IpAddress::fromText(address)), isInside);
        QCOMPARE(IpNetwork::fromText(parsed->toText()), parsed);
    }

    void whatIsNoNetworkIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/ 8", "::/129", "host/8"})
            QTest::newRow(qPrintable(u"\"%1\""_s.arg(QLatin1String(text)))) << QString::fromLatin1(text);
    }
    void whatIsNoNetworkIsRefused()
    {
        QFETCH(const QString, text);
        QVERIFY(!IpNetwork::fromText(text));
    }

    void loopbackIsTrusted_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("127.0.0.1") << u"127.0.0.1"_s;
        QTest::newRow("all of 127/8") << u"127.255.0.9"_s;
        QTest::newRow("::1") << u"::1"_s;
        QTest::newRow("mapped") << u"::ffff:127.0.0.1"_s;
    }
    void loopbackIsTrusted()
    {
        QFETCH(const QString, text);
        QCOMPARE(Trust().verdict(*IpAddress::fromText(text)), Trust::Verdict::Trusted);
    }

    void strangersAreUnknownUntilDecidedAbout()
    {
        const IpAddress stranger = *IpAddress::fromText(u"10.0.0.9"_s);
        Trust trust;
        QCOMPARE(trust.verdict(stranger), Trust::Verdict::Unknown);
        trust.trust(stranger);
        QCOMPARE(trust.verdict(stranger), Trust::Verdict::Trusted);
        trust.refuse(stranger);
        QCOMPARE(trust.verdict(stranger), Trust::Verdict::Refused);
        QVERIFY(trust.trusted().empty());
        trust.trust(stranger);
        QVERIFY(trust.refused().empty());
        trust.forget(stranger);
        QCOMPARE(trust.verdict(stranger), Trust::Verdict::Unknown);
    }

    void aRefusedAddressIsRefusedInATrustedNetworkToo()
    {
        Trust trust;
        trust.setNetworks({*IpNetwork::fromText(u"10.0.0.0/8"_s)});
        trust.refuse(*IpAddress::fromText(u"10.0.0.9"_s));
        QCOMPARE(trust.verdict(*IpAddress::fromText(u"10.0.0.8"_s)), Trust::Verdict::Trusted);
        QCOMPARE(trust.verdict(*IpAddress::fromText(u"10.0.0.9"_s)), Trust::Verdict::Refused);
    }

    void theWireKnowsIpv4AddressesOnly_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("said"); // empty: cannot be said
        QTest::newRow("IPv4") << u"10.0.0.4"_s << u"10.0.0.4"_s;
        QTest::newRow("mapped IPv4") << u"::ffff:10.0.0.4"_s << u"10.0.0.4"_s;
        QTest::newRow("loopback of IPv6") << u"::1"_s << u"127.0.0.1"_s;
        QTest::newRow("any other of IPv6") << u"2001:db8::1"_s << QString();
    }
    void theWireKnowsIpv4AddressesOnly()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, said);
        QCOMPARE(wireAddress(*IpAddress::fromText(address)), said);
    }

    void advertisedAddressesAreQuadsWithOrWithoutPort_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isFine");
        QTest::addColumn<int>("port"); // 0: none
        QTest::newRow("a quad") << u"203.0.113.7"_s << true << 0;
        QTest::newRow("a quad with a port") << u"203.0.113.7:18000"_s << true << 18000;
        QTest::newRow("blanks around") << u" 203.0.113.7 "_s << true << 0;
        QTest::newRow("a name") << u"chat.example.org"_s << false << 0;
        QTest::newRow("IPv6") << u"2001:db8::1"_s << false << 0;
        QTest::newRow("no address yet") << u"0.0.0.0"_s << false << 0;
        QTest::newRow("multicast") << u"224.0.0.1"_s << false << 0;
        QTest::newRow("broadcast") << u"255.255.255.255"_s << false << 0;
        QTest::newRow("port 0") << u"203.0.113.7:0"_s << false << 0;
        QTest::newRow("port 65536") << u"203.0.113.7:65536"_s << false << 0;
        QTest::newRow("an empty port") << u"203.0.113.7:"_s << false << 0;
        QTest::newRow("nothing") << QString() << false << 0;
    }
    void advertisedAddressesAreQuadsWithOrWithoutPort()
    {
        QFETCH(const QString, text);
        QFETCH(const bool, isFine);
        QFETCH(const int, port);
        const auto address = AdvertisedAddress::fromText(text);
        QCOMPARE(address.has_value(), isFine);
        if (isFine)
            QCOMPARE(int(address->port.value_or(0)), port);
    }
};

QTEST_APPLESS_MAIN(TestTrust)
#include "tst_trust.moc"
