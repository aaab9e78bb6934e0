// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/managerwindow.h"
#include "tests/app-manager/managerfixture.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QListView>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

/// What one run has recorded, with or without a window, is there in the next.
class TestManagerPast : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    [[nodiscard]] ManagerSettings::Overrides profile() const
    {
        ManagerSettings::Overrides overrides;
        overrides.dataFolder = m_folder->path();
        return overrides;
    }

private Q_SLOTS:
    /// Leaves behind a run without a window.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
        m_folder = std::make_unique<QTemporaryDir>();
        ManagerFixture headless({}, profile());
        QVERIFY(headless.core.listen().isEmpty());
        QSignalSpy reports(&headless.core, &ManagerCore::diagnosticReceived);
        RawPeer starter(headless.core.starterPort());
        starter.send(bytes("0C 03 00 00 0A 03 00 0A 02 02 00 07 02 04 00 00 00 64"));
        QTRY_COMPARE(reports.size(), 1);
        QVERIFY(headless.logs(EventKind::ServerKeptRunning));
    }

    void aRunWithoutAWindowIsShownByTheNextOneWithAWindow()
    {
        ManagerFixture later({}, profile());
        QSignalSpy restored(&later.core.recorder(), &DiagnosticsRecorder::restored);
        const ManagerWindow window(later.core, later.settings);
        QVERIFY(restored.wait());
        const SampleSeries &users = later.core.recorder().history().users();
        QCOMPARE(users.lastValue(), std::optional(7.0F));

        const auto *events = window.findChild<QListView *>(u"events"_s)->model();
        QCOMPARE(events->rowCount(), 2);
        QCOMPARE(events->index(0, 0).data().toString(), u"The chat server kept running on port 8000"_s);
        QCOMPARE(events->index(1, 0).data().toString(), u"Starter 127.0.0.1 connected"_s);
    }

    void theStarterOfAnEarlierRunIsRemembered()
    {
        ManagerFixture later({}, profile());
        QSignalSpy restored(&later.core.recorder(), &DiagnosticsRecorder::restored);
        QVERIFY(restored.wait());
        QVERIFY(later.core.state().lastStarter);
        QCOMPARE(later.core.state().lastStarter->address.toText(), u"127.0.0.1"_s);
        QVERIFY(later.core.listen().isEmpty());
        const RawPeer starter(later.core.starterPort());
        QTRY_VERIFY(later.logs(EventKind::StarterBack));
    }

    void aWindowOpenedAfterThePastWasReadShowsItAsWell()
    {
        ManagerFixture manager({}, profile());
        QSignalSpy restored(&manager.core.recorder(), &DiagnosticsRecorder::restored);
        QVERIFY(restored.wait());
        const ManagerWindow window(manager.core, manager.settings);
        QCOMPARE(window.findChild<QListView *>(u"events"_s)->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestManagerPast)
#include "tst_managerpast.moc"
