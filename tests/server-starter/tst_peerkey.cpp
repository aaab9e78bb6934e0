// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/hosting/peerkey.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

#include <arpa/inet.h>
#include <netinet/in.h>

using namespace roundtable::starter;
using namespace Qt::Literals::StringLiterals;

namespace {

sockaddr_storage addressOf(const char *text)
{
    sockaddr_storage address{};
    auto *in = reinterpret_cast<sockaddr_in *>(&address);
    auto *in6 = reinterpret_cast<sockaddr_in6 *>(&address);
    if (::inet_pton(AF_INET, text, &in->sin_addr) == 1)
        address.ss_family = AF_INET;
    else if (::inet_pton(AF_INET6, text, &in6->sin6_addr) == 1)
        address.ss_family = AF_INET6;
    else
        qFatal("%s is no address", text);
    return address;
}

} // namespace

class TestPeerKey : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void theLogSaysWhoIsCounted_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isLoopback");
        QTest::newRow("IPv4") << QByteArray("10.0.0.7") << u"10.0.0.7"_s << false;
        QTest::newRow("IPv4 of this machine") << QByteArray("127.1.2.3") << u"127.1.2.3"_s << true;
        QTest::newRow("IPv4 in IPv6") << QByteArray("::ffff:10.0.0.7") << u"10.0.0.7"_s << false;
        QTest::newRow("this machine's IPv4 in IPv6") << QByteArray("::ffff:127.0.0.1") << u"127.0.0.1"_s << true;
        QTest::newRow("IPv6 of this machine") << QByteArray("::1") << u"::1"_s << true;
        QTest::newRow("link-local") << QByteArray("fe80::1:2") << u"fe80::1:2"_s << false;
        QTest::newRow("unique local") << QByteArray("fd00::1:2") << u"fd00::1:2"_s << false;
        QTest::newRow("global") << QByteArray("2001:db8:1:2:3:4:5:6") << u"2001:db8:1:2::/64"_s << false;
    }
    void theLogSaysWhoIsCounted()
    {
        QFETCH(const QByteArray, address);
        QTEST(peerText(peerKey(addressOf(address.constData()))), "text");
        QTEST(isLoopbackAddress(addressOf(address.constData())), "isLoopback");
    }

    void allAddressesOfAGlobalNetworkAreOne()
    {
        QCOMPARE(peerKey(addressOf("2001:db8:1:2::1")), peerKey(addressOf("2001:db8:1:2:ffff::9")));
        QVERIFY(peerKey(addressOf("2001:db8:1:2::1")) != peerKey(addressOf("2001:db8:1:3::1")));
        QVERIFY(peerKey(addressOf("fe80::1")) != peerKey(addressOf("fe80::2")));
        QVERIFY(peerKey(addressOf("10.0.0.1")) != peerKey(addressOf("10.0.0.2")));
    }
};

QTEST_APPLESS_MAIN(TestPeerKey)
#include "tst_peerkey.moc"
