// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/statetray.h"
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

    struct Tray : ManagerFixture {
        QWidget window;
        StateTray tray{core, settings, window};
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

    void anAlertIsSeenAlsoWithoutIt()
    {
        Tray tray;
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
        const QList<QAction *> actions = tray.icon->contextMenu()->actions();
        QVERIFY(!tray.window.isVisible());
        actions.first()->trigger();
        QVERIFY(tray.window.isVisible());
        actions.last()->trigger();
        QCOMPARE(quit.size(), 1);
    }
};

QTEST_MAIN(TestStateTray)
#include "tst_statetray.moc"
