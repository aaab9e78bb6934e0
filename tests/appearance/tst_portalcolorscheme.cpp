// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/portalcolorscheme.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusContext>
#include <QtDBus/QDBusServer>
#include <QtTest/QtTest>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

const auto portalPath = u"/org/freedesktop/portal/desktop"_s;

QVariant wrapped(const QVariant &value)
{
    return QVariant::fromValue(QDBusVariant(value));
}

} // namespace

/// The settings portal of a desktop, without the desktop.
class FakePortal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    std::optional<uint> colorScheme;
    QStringList questions;

public Q_SLOTS:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        questions.append(group + u' ' + key);
        if (!colorScheme) {
            sendErrorReply(u"org.freedesktop.portal.Error.NotFound"_s, u"Requested setting not found"_s);
            return {};
        }
        return QDBusVariant(wrapped(*colorScheme)); // in two variants, as the portal does
    }

Q_SIGNALS:
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

class TestPortalColorScheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void darkDesktopIsSeen();
    void otherDesktopsStayLight_data();
    void otherDesktopsStayLight();
    void changeIsFollowed();
    void otherSettingsAreNotMistaken();
    void missingBusIsNoFault();

private:
    QDBusConnection connectToPortal();

    QTemporaryDir m_folder;
    std::optional<QDBusServer> m_server;
    std::optional<FakePortal> m_portal;
    int m_connections = 0;
};

void TestPortalColorScheme::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_portal.emplace();
    m_server.emplace(u"unix:tmpdir="_s + m_folder.path());
    QVERIFY(m_server->isConnected());
    connect(&*m_server, &QDBusServer::newConnection, this, [this](QDBusConnection desktop) {
        desktop.registerObject(portalPath, &*m_portal, QDBusConnection::ExportAllContents);
    });
}

void TestPortalColorScheme::cleanup()
{
    QDBusConnection::disconnectFromPeer(u"portal %1"_s.arg(m_connections));
    m_server.reset();
    m_portal.reset();
}

QDBusConnection TestPortalColorScheme::connectToPortal()
{
    QSignalSpy connected(&*m_server, &QDBusServer::newConnection);
    auto bus = QDBusConnection::connectToPeer(m_server->address(), u"portal %1"_s.arg(++m_connections));
    if (connected.isEmpty())
        connected.wait();
    return bus;
}

void TestPortalColorScheme::darkDesktopIsSeen()
{
    m_portal->colorScheme = 1;
    PortalColorScheme scheme(connectToPortal());
    QCOMPARE(scheme.mode(), Theme::Mode::Light); // nobody waits for the answer
    QSignalSpy changed(&scheme, &SystemColorScheme::modeChanged);
    QTRY_COMPARE(scheme.mode(), Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(m_portal->questions, QStringList{u"org.freedesktop.appearance color-scheme"_s});
}

void TestPortalColorScheme::otherDesktopsStayLight_data()
{
    QTest::addColumn<std::optional<uint>>("answer");
    QTest::newRow("no preference") << std::optional<uint>(0);
    QTest::newRow("light") << std::optional<uint>(2);
    QTest::newRow("a value of later days") << std::optional<uint>(7);
    QTest::newRow("no such setting") << std::optional<uint>();
}

void TestPortalColorScheme::otherDesktopsStayLight()
{
    QFETCH(std::optional<uint>, answer);
    m_portal->colorScheme = answer;
    const PortalColorScheme scheme(connectToPortal());
    QSignalSpy changed(&scheme, &SystemColorScheme::modeChanged);
    QTRY_COMPARE(m_portal->questions.size(), 1);
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1u));
    QTRY_COMPARE(scheme.mode(), Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1); // so the answer before it was none
}

void TestPortalColorScheme::changeIsFollowed()
{
    m_portal->colorScheme = 1;
    const PortalColorScheme scheme(connectToPortal());
    QTRY_COMPARE(scheme.mode(), Theme::Mode::Dark);
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(2u));
    QTRY_COMPARE(scheme.mode(), Theme::Mode::Light);
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1u));
    QTRY_COMPARE(scheme.mode(), Theme::Mode::Dark);
}

void TestPortalColorScheme::otherSettingsAreNotMistaken()
{
    m_portal->colorScheme = 0;
    const PortalColorScheme scheme(connectToPortal());
    QSignalSpy changed(&scheme, &SystemColorScheme::modeChanged);
    QTRY_COMPARE(m_portal->questions.size(), 1);
    Q_EMIT m_portal->SettingChanged(u"org.gnome.desktop.interface"_s, u"color-scheme"_s, QDBusVariant(1u));
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"contrast"_s, QDBusVariant(1u));
    // In order on one connection: when this one is seen, the others have been too.
    Q_EMIT m_portal->SettingChanged(u"org.freedesktop.appearance"_s, u"color-scheme"_s, QDBusVariant(1u));
    QTRY_COMPARE(scheme.mode(), Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestPortalColorScheme::missingBusIsNoFault()
{
    const PortalColorScheme scheme(QDBusConnection(u"no such connection"_s));
    QCOMPARE(scheme.mode(), Theme::Mode::Light);
}

QTEST_GUILESS_MAIN(TestPortalColorScheme)
#include "tst_portalcolorscheme.moc"
