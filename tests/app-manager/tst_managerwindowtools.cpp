// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// ManagerWindow: its lists, menus, strips and dialogs.

#include "app-manager/views/managerwindow.h"
#include "app-manager/views/rowlist.h"
#include "tests/app-manager/managerfixture.h"
#include "tests/appearance/accessibilitywalk.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray online = bytes("0C 03 00 06 0C 04 \"8000\"");
const QByteArray sevenPeople = bytes("0A 03 00 0A 02 02 00 07 02 04 00 00 00 64");

QList<QAction *> actionsIn(const QMenu *menu)
{
    QList<QAction *> found;
    for (QAction *action : menu->actions())
        found += action->menu() ? actionsIn(action->menu()) : QList<QAction *>{action};
    return found;
}

} // namespace

class TestManagerWindowTools : public QObject {
    Q_OBJECT

    struct Shown : ManagerFixture {
        explicit Shown(const ManagerSettings::Overrides &overrides = {})
            : ManagerFixture({}, overrides)
        {
            core.listen();
            window = std::make_unique<ManagerWindow>(core, settings);
            window->show();
            window->activateWindow();
            isActive = QTest::qWaitForWindowActive(window.get());
        }
        template <typename T = QWidget>
        [[nodiscard]] T *find(const QString &name) const
        {
            return window->findChild<T *>(name);
        }
        [[nodiscard]] QString text(const QString &name) const { return find<QLabel>(name)->text(); }
        [[nodiscard]] QStringList rows(const QString &name) const
        {
            const QAbstractItemModel *model = find<RowList>(name)->model();
            QStringList rows;
            for (int row = 0; row < model->rowCount(); ++row)
                rows += model->index(row, 0).data().toString();
            return rows;
        }
        void look() const
        {
            RawPeer client(core.clientPort());
            client.send(bytes("00 03"));
            client.waitForEnd();
        }

        std::unique_ptr<ManagerWindow> window;
        bool isActive = false;
    };

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support )"_s));
        QApplication::clipboard()->clear();
    }

    void chosenRowsAreCopiedOldestFirst()
    {
        const Shown manager;
        RawPeer starter(manager.core.starterPort());
        starter.send(online);
        auto *events = manager.find<RowList>(u"events"_s);
        QTRY_COMPARE(events->model()->rowCount(), 2);
        QTest::keyClick(events, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(events, Qt::Key_C, Qt::ControlModifier);
        const QStringList lines = QApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines.first().contains(u"connected"_s), qPrintable(lines.first()));
        QTest::keyClick(events, Qt::Key_Escape);
        QVERIFY(events->selectionModel()->selectedRows().isEmpty());
    }

    void menuOfARowOffersWhatItsKeysDo()
    {
        const Shown manager;
        RawPeer starter(manager.core.starterPort());
        starter.send(online);
        RawPeer second(manager.core.starterPort());
        QVERIFY(second.waitForEnd());
        auto *events = manager.find<RowList>(u"events"_s);
        const QString refused = u"Refused a second starter from 127.0.0.1"_s;
        QTRY_VERIFY(manager.rows(u"events"_s).contains(refused));
        events->setCurrentIndex(events->model()->index(static_cast<int>(manager.rows(u"events"_s).indexOf(refused)), 0));
        QTest::keyClick(events, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = events->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions())
            texts += action->text();
        QCOMPARE(texts, (QStringList{u"Replace"_s, u"Show in the graphs"_s, {}, u"Copy"_s, u"Select all"_s}));
        menu->actions().first()->trigger();
        QVERIFY(manager.logs(EventKind::ReplacementAwaited));
        menu->close();
    }

    void lookupsAreSearchedFilteredAndCopied()
    {
        const Shown manager;
        manager.look();
        auto *lookups = manager.find<RowList>(u"lookups"_s);
        QTRY_COMPARE(lookups->model()->rowCount(), 1);
        manager.window->resize(ManagerWindow::leastSize);
        QVERIFY(!lookups->isVisible()); // behind the tab of the events
        QTest::keyClick(manager.window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(lookups->isVisible());
        auto *search = manager.find<QLineEdit>(u"lookupSearch"_s);
        search->setText(u"offline"_s);
        QCOMPARE(lookups->model()->rowCount(), 1);
        search->setText(u"10.9.8.7"_s);
        QVERIFY(manager.find(u"noLookups"_s)->isVisible());
        search->clear();
        auto *filter = manager.find<QComboBox>(u"lookupFilter"_s);
        filter->setCurrentIndex(1);
        QCOMPARE(lookups->model()->rowCount(), 0);
        filter->setCurrentIndex(2);
        QCOMPARE(lookups->model()->rowCount(), 1);
        QTest::keyClick(manager.window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(QApplication::clipboard()->text().contains(u"127.0.0.1 → offline"_s));
    }

    void portInUseIsNamedWithWaysOut()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        ManagerSettings::Overrides overrides;
        overrides.starterPort = other.serverPort();
        const Shown manager(overrides);
        QVERIFY(manager.find(u"problemQuestion"_s)->isVisible());
        QVERIFY(manager.text(u"problemExplanation"_s).contains(QString::number(other.serverPort())));
        QVERIFY(!manager.find(u"copyCommand"_s)->isVisible());
        const auto *words = manager.find<QLabel>(u"problemExplanation"_s);
        for (const QSize &size : {ManagerWindow::leastSize, QSize(900, 700), ManagerWindow::usualSize}) {
            manager.window->resize(size);
            QTRY_VERIFY2(words->heightForWidth(words->width()) <= words->height(), qPrintable(QString::number(size.width())));
        }
        other.close();
        QTest::mouseClick(manager.find(u"problemListen"_s), Qt::LeftButton);
        QVERIFY(!manager.find(u"problemQuestion"_s)->isVisible());
        QVERIFY(manager.find(u"copyCommand"_s)->isVisible());
    }

    void retryAlsoOpensThePortsByKey()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        ManagerSettings::Overrides overrides;
        overrides.clientPort = other.serverPort();
        const Shown manager(overrides);
        QCOMPARE(manager.core.clientPort(), quint16(0));
        other.close();
        QTest::keyClick(manager.window.get(), Qt::Key_R, Qt::ControlModifier);
        QTRY_VERIFY(manager.core.clientPort() != 0);
    }

    void commandIsNeverCut()
    {
        const Shown manager;
        const auto *command = manager.find<QLabel>(u"command"_s);
        for (const QSize &size : {ManagerWindow::leastSize, ManagerWindow::usualSize}) {
            manager.window->resize(size);
            QTRY_VERIFY2(command->heightForWidth(command->width()) <= command->height(), qPrintable(QString::number(command->width())));
        }
    }

    void loopbackIsSaidToBeForThisComputerOnly()
    {
        const Shown manager; // it listens on 127.0.0.1
        QVERIFY2(manager.text(u"listensOn"_s).contains(u"only this computer"_s), qPrintable(manager.text(u"listensOn"_s)));
        QVERIFY(!manager.find(u"otherAddresses"_s)->isVisible());
    }

    void endOfTheStarterOnThisComputerIsToldWhereItWasAskedFor()
    {
        Shown manager;
        QVERIFY(!manager.find(u"starterEnded"_s)->isVisible());
        Q_EMIT manager.core.childStarterEnded(u"The chat port is in use on this computer."_s);
        QVERIFY(manager.find(u"starterEnded"_s)->isVisible());
        QVERIFY(manager.text(u"starterEnded"_s).contains(u"in use"_s));
    }

    void everyActionStandsInTheMenu()
    {
        const Shown manager;
        const QList<QAction *> inMenu = actionsIn(manager.find<QToolButton>(u"mainMenu"_s)->menu());
        for (QAction *action : manager.window->actions())
            QVERIFY2(inMenu.contains(action), qPrintable(action->text()));
    }

    void tabGoesFromTheTopToTheBottom()
    {
        const Shown manager;
        RawPeer starter(manager.core.starterPort());
        starter.send(online + sevenPeople);
        QTRY_VERIFY(manager.core.state().report);
        manager.look();
        QTRY_COMPARE(manager.rows(u"lookups"_s).size(), 1);
        QStringList visited = tabOrder(manager.window.get());
        visited.removeAll(QString());
        QCOMPARE(visited,
                 (QStringList{u"editAddress"_s, u"testAnswer"_s, u"keepRunning"_s, u"serverButton"_s, u"mainMenu"_s, u"pause"_s,
                              u"export"_s, u"graph"_s, u"eventFilter"_s, u"eventSearch"_s, u"copyEvents"_s, u"saveEvents"_s, u"events"_s,
                              u"lookupFilter"_s, u"lookupSearch"_s, u"copyLookups"_s, u"saveLookups"_s, u"lookups"_s}));
    }

    void aboutSaysWhatVersion3CannotDo()
    {
        const Shown manager;
        QTest::keyClick(manager.window.get(), Qt::Key_F1, Qt::ShiftModifier);
        QTRY_VERIFY(manager.find<QLabel>(u"infoText"_s));
        QVERIFY(manager.text(u"infoText"_s).contains(u"roundtable-starter accounts"_s));
        QCOMPARE(namelessControls(manager.window.get()), QStringList());
    }

    void settingsKeepTheThemeOnlyWhenSaved()
    {
        const Shown manager;
        for (const bool saves : {false, true}) {
            manager.find<QAction>(u"actionSettings"_s)->trigger();
            auto *dialog = manager.find<QDialog>(u"SettingsDialog"_s);
            QVERIFY(dialog);
            auto *theme = dialog->findChild<QComboBox *>(u"theme"_s);
            theme->setCurrentIndex(theme->findData(u"dark"_s));
            QTest::mouseClick(dialog->findChild<QPushButton *>(saves ? u"save"_s : u"cancel"_s), Qt::LeftButton);
            QCOMPARE(manager.settings.theme(), saves ? u"dark"_s : u"system"_s);
            QTRY_VERIFY(!manager.find<QDialog>(u"SettingsDialog"_s));
        }
    }

    void settingsNameAnAddressThatCannotBeListenedOn()
    {
        const Shown manager;
        manager.find<QAction>(u"actionSettings"_s)->trigger();
        auto *dialog = manager.find<QDialog>(u"SettingsDialog"_s);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>(u"bindAddress"_s)->setText(u"lab-srv"_s);
        QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
        dialog->findChild<QLineEdit *>(u"bindAddress"_s)->setText(u"127.0.0.1"_s);
        dialog->findChild<QLineEdit *>(u"advertisedAddress"_s)->setText(u"lab-srv:8000"_s);
        QVERIFY(!dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
        dialog->findChild<QLineEdit *>(u"advertisedAddress"_s)->setText(u"203.0.113.7:8000"_s);
        QVERIFY(dialog->findChild<QPushButton *>(u"save"_s)->isEnabled());
    }

    void closingAsksFirstWhereTheServerWouldEndWithIt()
    {
        // A program in the place of the starter on this computer; the peer below speaks for it.
        QTemporaryDir folder;
        QFile program(folder.filePath(u"roundtable-starter"_s));
        QVERIFY(program.open(QFile::WriteOnly));
        program.write("#!/bin/sh\nexec sleep 60\n");
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        program.close();
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", QByteArray(QFile::encodeName(folder.path()) + ':' + path));
        Shown manager;
        manager.core.runStarterHere();
        qputenv("PATH", path);
        QTRY_VERIFY(manager.logs(EventKind::ChildStarterStarted));
        RawPeer starter(manager.core.starterPort());
        starter.send(online + sevenPeople);
        QTRY_VERIFY(manager.core.state().report);

        manager.window->close();
        QVERIFY(manager.window->isVisible());
        auto *dialog = manager.find<QDialog>(u"closeDialog"_s);
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return); // what Enter does is never the harm
        QTRY_VERIFY(!manager.find<QDialog>(u"closeDialog"_s));
        QVERIFY(manager.window->isVisible());
        manager.window->close();
        QTest::mouseClick(manager.find<QDialog>(u"closeDialog"_s)->findChild<QPushButton *>(u"confirm"_s), Qt::LeftButton);
        QTRY_VERIFY(!manager.window->isVisible());
        QSignalSpy ended(&manager.core, &ManagerCore::shutDownFinished);
        manager.core.shutDown();
        QTRY_COMPARE(ended.size(), 1);
    }
};

QTEST_MAIN(TestManagerWindowTools)
#include "tst_managerwindowtools.moc"
