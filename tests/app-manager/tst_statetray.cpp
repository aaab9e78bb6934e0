// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/statetray.h"
#include "platform/notificationservice.h"
#include "tests/app-manager/managerfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

class TestStateTray : public QObject {
    Q_OBJECT

    /// A desktop that shows notifications, or does not.
    struct FakeDesktop : NotificationService {
        void show(const Notification &notification) override
        {
            if (isThere)
                shown += notification;
            else
                Q_EMIT refused(notification);
        }
        void withdraw() override { }
        bool isThere = true;
        QList<Notification> shown;
    };
    struct Tray : ManagerFixture {
        [[nodiscard]] QAction *action(const QString &name) const { return icon->contextMenu()->findChild<QAction *>(name); }
        QWidget window;
        FakeDesktop desktop;
        StateTray tray{core, settings, window, desktop};
        QSystemTrayIcon *icon = tray.findChild<QSystemTrayIcon *>();
    };

private Q_SLOTS:
    void init()
    {
        // Qt itself says these two where the platform has no such thing, as offscreen.
        QTest::failOnWarning(QRegularExpression(
            u"^(?!QObject::connect: No such signal QPlatformNativeInterface|This plugin does not support raise)"_s));
    }

    void itIsOffUntilTheOperatorWantsIt()
    {
        Tray tray;
        QVERIFY(tray.icon);
        QVERIFY(!tray.icon->isVisible());
        tray.settings.setShowTray(true);
        QVERIFY(tray.icon->isVisible());
        tray.settings.setShowTray(false);
        QVERIFY(!tray.icon->isVisible());
    }

    void anAlertIsANotificationOfTheDesktop()
    {
        Tray tray;
        const Event alert{.kind = EventKind::UsersAbove, .number = 20};
        Q_EMIT tray.core.alertRaised(alert);
        QCOMPARE(tray.desktop.shown.size(), 1);
        QCOMPARE(tray.desktop.shown.first().body, sentence(alert));
        QVERIFY(!tray.icon->isVisible());
        QVERIFY(!tray.window.isVisible());
        Q_EMIT tray.desktop.activated(0);
        QVERIFY(tray.window.isVisible());
    }

    void anAlertIsSeenAlsoWhereNobodyShowsNotifications()
    {
        Tray tray;
        tray.desktop.isThere = false;
        QVERIFY(!tray.icon->isVisible());
        Q_EMIT tray.core.alertRaised({.kind = EventKind::UsersAbove, .number = 20});
        QVERIFY(tray.icon->isVisible());
    }

    void itSaysTheStateInWordsAndInAShape()
    {
        Tray tray;
        QVERIFY(tray.core.listen().isEmpty());
        const QString waiting = tray.icon->toolTip();
        QVERIFY(!waiting.isEmpty());
        QVERIFY(!tray.icon->icon().isNull());
        RawPeer starter(tray.core.starterPort());
        starter.send(bytes("0C 03 00 00"));
        QTRY_VERIFY(tray.is<Online>());
        QVERIFY2(tray.icon->toolTip().contains(u"Online"_s), qPrintable(tray.icon->toolTip()));
        QVERIFY(tray.icon->toolTip() != waiting);
    }

    void itsMenuShowsTheWindowAndQuits()
    {
        Tray tray;
        QSignalSpy quit(&tray.tray, &StateTray::quitRequested);
        QVERIFY(!tray.window.isVisible());
        tray.action(u"trayShow"_s)->trigger();
        QVERIFY(tray.window.isVisible());
        tray.action(u"trayQuit"_s)->trigger();
        QCOMPARE(quit.size(), 1);
    }

    void itsMenuStartsAndStopsTheServer()
    {
        Tray tray;
        QSignalSpy stop(&tray.tray, &StateTray::stopRequested);
        QVERIFY(tray.core.listen().isEmpty());
        RawPeer starter(tray.core.starterPort());
        QTRY_VERIFY(tray.is<Offline>());
        QVERIFY(!tray.action(u"trayStop"_s)->isVisible());
        const QString off = tray.action(u"trayState"_s)->text();
        QVERIFY(!off.isEmpty() && !tray.action(u"trayState"_s)->isEnabled());
        tray.action(u"trayStart"_s)->trigger();
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        starter.send(bytes("0C 03 00 00"));
        QTRY_VERIFY(tray.is<Online>());
        QVERIFY(tray.action(u"trayState"_s)->text() != off);
        QVERIFY(!tray.action(u"trayStart"_s)->isVisible());
        tray.action(u"trayStop"_s)->trigger();
        QCOMPARE(stop.size(), 1);
        QVERIFY(tray.window.isVisible()); // the question is asked there
    }
};

QTEST_MAIN(TestStateTray)
#include "tst_statetray.moc"
