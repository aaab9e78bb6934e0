// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/launchercount.h"
#include "platform/desktopnotifications.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtDBus/QDBusContext>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <optional>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

namespace {

const DesktopNotifications::Sender asClient{u"roundtable-client"_s, u"im.received"_s};

} // namespace

/// The notification service of a desktop, without the desktop.
class FakeDesktop : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closed;
    QStringList capabilities{u"actions"_s, u"body"_s, u"body-markup"_s};
    bool refuses = false;
    bool holdsAnswers = false;
    QList<QDBusMessage> held;

    void answerHeld()
    {
        for (const QDBusMessage &question : std::as_const(held))
            m_bus->send(question.createReply(QVariant(lastId())));
        held.clear();
    }
    [[nodiscard]] uint lastId() const { return shown.last().replaces ? shown.last().replaces : 40 + uint(shown.size()); }
    void setBus(const QDBusConnection &bus) { m_bus = bus; }

public Q_SLOTS:
    QStringList GetCapabilities()
    {
        if (refuses)
            sendErrorReply(QDBusError::ServiceUnknown, u"nobody is here"_s);
        return capabilities;
    }
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({replaces, title, body, actions, hints});
        if (holdsAnswers) {
            setDelayedReply(true);
            held.append(message());
            return 0;
        }
        return lastId();
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    std::optional<QDBusConnection> m_bus;
};

/// A dock that shows numbers on icons.
class FakeDock : public QObject {
    Q_OBJECT

public:
    QList<QVariantMap> updates;
    QStringList programs;

public Q_SLOTS:
    void update(const QString &program, const QVariantMap &properties)
    {
        programs.append(program);
        updates.append(properties);
    }
};

class tst_DesktopNotifications : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::optional<QDBusServer> m_server;
    std::optional<FakeDesktop> m_desktop;
    FakeDock m_dock;
    int m_connections = 0;

    QDBusConnection connectToDesktop()
    {
        QSignalSpy connected(&*m_server, &QDBusServer::newConnection);
        auto bus = QDBusConnection::connectToPeer(m_server->address(), u"desktop %1"_s.arg(++m_connections));
        if (connected.isEmpty())
            connected.wait();
        return bus;
    }
    [[nodiscard]] QString lastBody() const { return m_desktop->shown.isEmpty() ? QString() : m_desktop->shown.last().body; }
    static Notification said(const QString &body, quint64 id = 1) { return {u"amir"_s, body, id}; }

private Q_SLOTS:
    /// One server for all tests: QtDBus serves it in a thread of its own, which does not take it well when one goes while a
    /// connection ends.
    void initTestCase()
    {
        m_server.emplace(u"unix:tmpdir="_s + m_folder.path());
        QVERIFY(m_server->isConnected());
        connect(&*m_server, &QDBusServer::newConnection, this, [this](QDBusConnection desktop) {
            desktop.registerObject(u"/org/freedesktop/Notifications"_s, &*m_desktop, QDBusConnection::ExportAllContents);
            desktop.connect(QString(), QString(), u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s, &m_dock,
                            SLOT(update(QString, QVariantMap)));
            m_desktop->setBus(desktop);
        });
    }
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_desktop.emplace();
        m_dock.updates.clear();
        m_dock.programs.clear();
    }
    void cleanup()
    {
        QDBusConnection::disconnectFromPeer(u"desktop %1"_s.arg(m_connections));
        m_desktop.reset();
    }

    void markUpIsEscapedForDesktopsThatReadIt()
    {
        DesktopNotifications notifications(connectToDesktop(), asClient);
        notifications.show(said(u"<b>1 & 2</b><img src='http://x/'>"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->shown.first().title, u"amir"_s);
        QCOMPARE(m_desktop->shown.first().body, u"&lt;b&gt;1 &amp; 2&lt;/b&gt;&lt;img src='http://x/'&gt;"_s);
        QCOMPARE(m_desktop->shown.first().hints.value(u"desktop-entry"_s).toString(), u"roundtable-client"_s);
        QCOMPARE(m_desktop->shown.first().actions.value(0), u"default"_s);
    }

    void desktopsThatShowTextAsItIsGetItAsItIs()
    {
        m_desktop->capabilities = QStringList{u"body"_s};
        DesktopNotifications notifications(connectToDesktop(), asClient);
        notifications.show(said(u"<b>1 & 2</b>"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->shown.first().body, u"<b>1 & 2</b>"_s);
    }

    void theNextTakesThePlaceOfTheFirst()
    {
        DesktopNotifications notifications(connectToDesktop(), asClient);
        notifications.show(said(u"one"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        notifications.show(said(u"two"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 2);
        QCOMPARE(m_desktop->shown.first().replaces, 0u);
        QCOMPARE(m_desktop->shown.last().replaces, 41u);
    }

    void onlyTheNewestWaitsForASlowDesktop()
    {
        m_desktop->holdsAnswers = true;
        DesktopNotifications notifications(connectToDesktop(), asClient);
        notifications.show(said(u"0"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        for (int i = 1; i <= 100; ++i)
            notifications.show(said(QString::number(i)));
        m_desktop->answerHeld();
        QTRY_COMPARE(m_desktop->shown.size(), 2);
        QCOMPARE(m_desktop->shown.last().body, u"100"_s);
    }

    void aClickLeadsToTheMessage()
    {
        DesktopNotifications notifications(connectToDesktop(), asClient);
        const QSignalSpy activated(&notifications, &NotificationService::activated);
        notifications.show(said(u"one"_s, 17));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        notifications.show(said(u"two"_s, 18)); // its question says that the first one's answer has come
        QTRY_COMPARE(m_desktop->shown.size(), 2);
        Q_EMIT m_desktop->ActionInvoked(7, u"default"_s); // somebody else's
        Q_EMIT m_desktop->ActionInvoked(41, u"snooze"_s);
        Q_EMIT m_desktop->ActionInvoked(41, u"default"_s);
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.first().first().toULongLong(), quint64(18));
    }

    void onlyThePersonDismisses()
    {
        DesktopNotifications notifications(connectToDesktop(), asClient);
        const QSignalSpy dismissed(&notifications, &NotificationService::dismissed);
        for (const uint reason : {1u, 2u}) { // it went by itself; it was waved away
            notifications.show(said(u"one"_s));
            QTRY_COMPARE(lastBody(), u"one"_s);
            Q_EMIT m_desktop->NotificationClosed(m_desktop->lastId(), reason);
            notifications.show(said(u"afterwards"_s));
            QTRY_COMPARE(lastBody(), u"afterwards"_s);
        }
        QTRY_COMPARE(dismissed.size(), 1);
    }

    void whatIsWithdrawnOnItsWayIsClosed()
    {
        m_desktop->holdsAnswers = true;
        DesktopNotifications notifications(connectToDesktop(), asClient);
        notifications.show(said(u"one"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        notifications.withdraw();
        m_desktop->answerHeld();
        QTRY_COMPARE(m_desktop->closed, QList<uint>{41});
    }

    void theEndOfTheProgramTakesItDown()
    {
        {
            DesktopNotifications notifications(connectToDesktop(), asClient);
            notifications.show(said(u"one"_s));
            QTRY_COMPARE(lastBody(), u"one"_s);
            notifications.show(said(u"two"_s)); // so the answer to the first one has come
            QTRY_COMPARE(lastBody(), u"two"_s);
        }
        QTRY_COMPARE(m_desktop->closed.size(), 1);
    }

    void withoutAServiceItIsRefused()
    {
        m_desktop->refuses = true;
        DesktopNotifications notifications(connectToDesktop(), asClient);
        QSignalSpy refused(&notifications, &NotificationService::refused);
        notifications.show(said(u"one"_s, 17));
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().value<Notification>().subject, quint64(17));
        m_desktop->refuses = false; // one came later
        notifications.show(said(u"two"_s));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
    }

    void withoutABusItIsRefused()
    {
        DesktopNotifications notifications(QDBusConnection(u"no such connection"_s), asClient);
        const QSignalSpy refused(&notifications, &NotificationService::refused);
        notifications.show(said(u"one"_s));
        QCOMPARE(refused.size(), 1);
        notifications.withdraw();
    }

    void theLauncherShowsHowManyAreUnread()
    {
        {
            LauncherCount count(connectToDesktop());
            count.setCount(3, true);
            QTRY_COMPARE(m_dock.updates.size(), 1);
            QCOMPARE(m_dock.programs.first(), u"application://roundtable-client.desktop"_s);
            QCOMPARE(m_dock.updates.first().value(u"count"_s).toLongLong(), 3);
            QCOMPARE(m_dock.updates.first().value(u"count-visible"_s).toBool(), true);
            QCOMPARE(m_dock.updates.first().value(u"urgent"_s).toBool(), true);
            for (int i = 4; i < 1000; ++i)
                count.setCount(i, false);
            QTRY_COMPARE(m_dock.updates.size(), 2); // gathered
            QCOMPARE(m_dock.updates.last().value(u"count"_s).toLongLong(), 999);
        }
        QTRY_COMPARE(m_dock.updates.size(), 3); // the program ends
        QCOMPARE(m_dock.updates.last().value(u"count-visible"_s).toBool(), false);
    }
};

QTEST_GUILESS_MAIN(tst_DesktopNotifications)
#include "tst_desktopnotifications.moc"
