// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/settings/managersettings.h"
#include "app-manager/views/figuretiles.h"
#include "app-manager/views/managerwindow.h"
#include "app-manager/views/problemstrip.h"
#include "app-manager/views/stopdialog.h"
#include "app-manager/views/trustpage.h"
#include "appearance/textlabel.h"
#include "tests/appearance/accessibilitywalk.h"
#include "tests/support/bytes.h"
#include "tests/support/rawpeer.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray online = bytes("0C 03 00 06 0C 04 \"8000\"");
const QByteArray offline = bytes("0D 03 00 00");
const QByteArray start = bytes("14 03 00 00");
const QByteArray stop = bytes("15 03 00 00");
const QByteArray sevenPeople = bytes("0A 03 00 0A 02 02 00 07 02 04 00 00 00 64");
const QByteArray nobody = bytes("0A 03 00 0A 02 02 00 00 02 04 00 00 00 64");

} // namespace

class TestManagerWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void withoutAStarterItSaysWhatToDo();
    void copyCommandIsWhatIsShown();
    void startIsShownBeforeTheStarterAnswers();
    void keysStartTheServer();
    void reportsBecomeFigures();
    void stoppingAnEmptyServerAsksNothing();
    void stoppingWithPeopleOnlineAsksFirst();
    void enterWaitsForTheLastPerson();
    void escapeLeavesTheServerAlone();
    void stopNowStopsNow();
    void failedStartNamesTheRemedyAndRetries();
    void secondStarterIsShownWithReplace();
    void searchAndFilterNarrowTheLog();
    void lookupsAppear();
    void narrowWindowHasTilesInTwoRowsAndTabs();
    void everyControlHasAName();
    void everyActionHasAKey();
    void sheetAndSettingsOpenByKey();
    void graphsRememberTheirWindow();
    void graphsBeginWithWhatThereIs();

private:
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        T *found = m_window->findChild<T *>(name);
        return found ? found : QApplication::activeModalWidget() ? QApplication::activeModalWidget()->findChild<T *>(name) : nullptr;
    }
    [[nodiscard]] QString text(const QString &name) const { return find<QLabel>(name)->text(); }
    void click(const QString &name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    /// A starter with a running server.
    [[nodiscard]] std::unique_ptr<RawPeer> runningServer(const QByteArray &report);
    [[nodiscard]] StopDialog *stopDialog() const { return m_window->findChild<StopDialog *>(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_store;
    std::unique_ptr<ManagerSettings> m_settings;
    std::unique_ptr<ManagerCore> m_core;
    std::unique_ptr<ManagerWindow> m_window;
};

void TestManagerWindow::init()
{
    // What the offscreen platform says about every dialog of a fixed size is no fault of the window.
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<QSettings>(m_folder->filePath(u"manager.ini"_s), QSettings::IniFormat);
    ManagerSettings::Overrides overrides;
    overrides.clientPort = 0;
    overrides.starterPort = 0;
    overrides.bindAddress = u"127.0.0.1"_s;
    overrides.dataFolder = m_folder->filePath(u"data"_s);
    m_settings = std::make_unique<ManagerSettings>(*m_store, overrides);
    m_core = std::make_unique<ManagerCore>(*m_settings);
    QCOMPARE(m_core->listen(), QList<PortProblem>());
    m_window = std::make_unique<ManagerWindow>(*m_core, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestManagerWindow::cleanup()
{
    m_window.reset();
    m_core.reset();
    m_settings.reset();
    m_store.reset();
}

std::unique_ptr<RawPeer> TestManagerWindow::runningServer(const QByteArray &report)
{
    auto starter = std::make_unique<RawPeer>(m_core->starterPort());
    starter->send(online + report);
    const bool shown = QTest::qWaitFor([this] { return text(u"tileOnlineValue"_s) != u"–"_s; });
    return shown ? std::move(starter) : nullptr;
}

void TestManagerWindow::withoutAStarterItSaysWhatToDo()
{
    QCOMPARE(text(u"stateTitle"_s), u"No starter is connected"_s);
    QCOMPARE(m_window->windowTitle(), u"Waiting for a starter – Roundtable Manager"_s);
    QVERIFY(text(u"listensOn"_s).contains(QString::number(m_core->starterPort())));
    QVERIFY(find<QWidget>(u"runStarterHere"_s)->isVisible());
}

void TestManagerWindow::copyCommandIsWhatIsShown()
{
    click(u"copyCommand"_s);
    const QString expected = u"roundtable-starter --manager %1:%2 --chat-port 8000"_s.arg(m_core->ownAddress()).arg(m_core->starterPort());
    QCOMPARE(QApplication::clipboard()->text(), expected);
}

void TestManagerWindow::startIsShownBeforeTheStarterAnswers()
{
    RawPeer starter(m_core->starterPort());
    QTRY_COMPARE(text(u"stateTitle"_s), u"The server is off"_s);
    click(u"serverButton"_s);
    QCOMPARE(text(u"stateTitle"_s), u"Starting the server…"_s);
    QCOMPARE(find<QAbstractButton>(u"serverButton"_s)->text(), u"Stop server"_s);
    QVERIFY(starter.waitFor(start));
    starter.send(online);
    QTRY_VERIFY(text(u"stateTitle"_s).startsWith(u"Online since"_s));
    QCOMPARE(text(u"clientsAddress"_s), u"127.0.0.1:8000"_s);
}

void TestManagerWindow::keysStartTheServer()
{
    RawPeer starter(m_core->starterPort());
    QTRY_COMPARE(text(u"stateTitle"_s), u"The server is off"_s);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(starter.waitFor(start));
}

void TestManagerWindow::reportsBecomeFigures()
{
    const auto starter = runningServer(sevenPeople);
    QVERIFY(starter);
    QCOMPARE(text(u"tileOnlineValue"_s), u"7"_s);
    QCOMPARE(text(u"tileMessagesValue"_s), u"100"_s);
    QCOMPARE(text(u"tileRateValue"_s), u"–"_s);
    QCOMPARE(text(u"tileStarterValue"_s), u"127.0.0.1"_s);
    QCOMPARE(m_window->windowTitle(), u"Online, 7 people – Roundtable Manager"_s);
    starter->send(bytes("0A 03 00 0A 02 02 00 09 02 04 00 00 00 70"));
    QTRY_COMPARE(text(u"tileOnlineValue"_s), u"9"_s);
    // A rate is counted over a second.
    QVERIFY(QTest::qWaitFor([&] {
        starter->send(bytes("0A 03 00 0A 02 02 00 09 02 04 00 00 00 70"));
        return text(u"tileRateValue"_s) != u"–"_s;
    }));
    starter->close();
    QTRY_COMPARE(text(u"stateTitle"_s), u"No starter is connected"_s);
    QCOMPARE(text(u"tileOnlineValue"_s), u"–"_s);
}

void TestManagerWindow::stoppingAnEmptyServerAsksNothing()
{
    const auto starter = runningServer(nobody);
    QVERIFY(starter);
    click(u"serverButton"_s);
    QVERIFY(!stopDialog());
    QVERIFY(starter->waitFor(stop));
    QCOMPARE(text(u"stateTitle"_s), u"Stopping the server…"_s);
    starter->send(offline);
    QTRY_COMPARE(text(u"stateTitle"_s), u"The server is off"_s);
}

void TestManagerWindow::stoppingWithPeopleOnlineAsksFirst()
{
    const auto starter = runningServer(sevenPeople);
    QVERIFY(starter);
    click(u"serverButton"_s);
    QVERIFY(stopDialog());
    QCOMPARE(stopDialog()->findChild<QLabel *>(u"stopQuestion"_s)->text(), u"7 people are online. Stop anyway?"_s);
    starter->send(bytes("0A 03 00 0A 02 02 00 05 02 04 00 00 00 64"));
    QTRY_COMPARE(stopDialog()->findChild<QLabel *>(u"stopQuestion"_s)->text(), u"5 people are online. Stop anyway?"_s);
    QCOMPARE(namelessControls(stopDialog()), QStringList());
}

void TestManagerWindow::enterWaitsForTheLastPerson()
{
    const auto starter = runningServer(sevenPeople);
    QVERIFY(starter);
    click(u"serverButton"_s);
    QTest::keyClick(stopDialog(), Qt::Key_Return);
    QTRY_COMPARE(text(u"stateTitle"_s), u"The server stops when the last person has left"_s);
    QCOMPARE(text(u"clientsAddress"_s), u"offline"_s);
    QVERIFY(starter->received().isEmpty());
    starter->send(nobody);
    QVERIFY(starter->waitFor(stop));
}

void TestManagerWindow::escapeLeavesTheServerAlone()
{
    const auto starter = runningServer(sevenPeople);
    QVERIFY(starter);
    click(u"serverButton"_s);
    QTest::keyClick(stopDialog(), Qt::Key_Escape);
    QTRY_VERIFY(!stopDialog());
    QVERIFY(text(u"stateTitle"_s).startsWith(u"Online since"_s));
    QVERIFY(starter->received().isEmpty());
}

void TestManagerWindow::stopNowStopsNow()
{
    const auto starter = runningServer(sevenPeople);
    QVERIFY(starter);
    click(u"serverButton"_s);
    QTest::mouseClick(stopDialog()->findChild<QAbstractButton *>(u"stopNow"_s), Qt::LeftButton);
    QVERIFY(starter->waitFor(stop));
}

void TestManagerWindow::failedStartNamesTheRemedyAndRetries()
{
    RawPeer starter(m_core->starterPort());
    QTRY_COMPARE(text(u"stateTitle"_s), u"The server is off"_s);
    click(u"serverButton"_s);
    QVERIFY(starter.waitFor(start));
    starter.takeReceived();
    starter.send(offline);
    QTRY_COMPARE(text(u"stateTitle"_s), u"The starter could not start the server"_s);
    QCOMPARE(text(u"problemQuestion"_s), u"Is port 8000 in use on the server box?"_s);
    QVERIFY(find<QLabel>(u"problemQuestion"_s)->isVisible());
    click(u"copyProblemCommand"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"ss -ltnp 'sport = :8000'"_s);
    QCOMPARE(find<QAbstractButton>(u"serverButton"_s)->text(), u"Retry"_s);
    click(u"serverButton"_s);
    QVERIFY(starter.waitFor(start));
    QVERIFY(!find<QLabel>(u"problemQuestion"_s)->isVisible());
}

void TestManagerWindow::secondStarterIsShownWithReplace()
{
    const auto starter = runningServer(nobody);
    QVERIFY(starter);
    RawPeer second(m_core->starterPort());
    QVERIFY(second.waitForEnd());
    auto *events = find<QListView>(u"events"_s);
    QTRY_COMPARE(events->model()->index(0, 0).data().toString(), u"Refused a second starter from 127.0.0.1"_s);
    events->setCurrentIndex(events->model()->index(0, 0));
    QTest::keyClick(events, Qt::Key_Return);
    QTRY_COMPARE(events->model()->index(0, 0).data().toString(),
                 u"The next starter from 127.0.0.1 takes the place, as soon as it connects again"_s);
    RawPeer again(m_core->starterPort());
    QVERIFY(starter->waitForEnd());
    QVERIFY(!again.isAtEnd());
}

void TestManagerWindow::searchAndFilterNarrowTheLog()
{
    const auto starter = runningServer(nobody);
    QVERIFY(starter);
    m_core->logEvent({.kind = EventKind::UsersAbove, .address = {}, .number = 20, .detail = {}});
    auto *events = find<QListView>(u"events"_s);
    const int all = events->model()->rowCount();
    QVERIFY(all >= 3);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>(u"eventSearch"_s);
    QTest::keyClicks(search, u"20 people"_s);
    QCOMPARE(events->model()->rowCount(), 1);
    QTest::keyClicks(search, u" nowhere"_s);
    QVERIFY(find<QWidget>(u"noEvents"_s)->isVisible());
    search->clear();
    find<QComboBox>(u"eventFilter"_s)->setCurrentText(u"Alerts"_s);
    QCOMPARE(events->model()->rowCount(), 1);
    click(u"copyEvents"_s);
    QVERIFY(QApplication::clipboard()->text().contains(u"More than 20 people online"_s));
}

void TestManagerWindow::lookupsAppear()
{
    RawPeer client(m_core->clientPort());
    client.send(bytes("00 03"));
    QVERIFY(client.waitForEnd());
    auto *lookups = find<QListView>(u"lookups"_s);
    QTRY_COMPARE(lookups->model()->rowCount(), 1);
    QVERIFY(lookups->isVisible());
    click(u"copyLookups"_s);
    QVERIFY(QApplication::clipboard()->text().contains(u"127.0.0.1 → offline"_s));
}

void TestManagerWindow::narrowWindowHasTilesInTwoRowsAndTabs()
{
    const auto starter = runningServer(nobody);
    QVERIFY(starter);
    m_window->resize(1180, 820);
    QVERIFY(find<QWidget>(u"legend"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"listTabs"_s)->isVisible());
    m_window->resize(950, 820);
    QVERIFY(!find<QWidget>(u"legend"_s)->isVisible());
    m_window->resize(720, 560);
    QCOMPARE(m_window->size(), QSize(720, 560));
    QVERIFY(m_window->findChild<FigureTiles *>()->isNarrow());
    QVERIFY(find<QWidget>(u"listTabs"_s)->isVisible());
    QVERIFY(find<QWidget>(u"events"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"copyLookups"_s)->isVisible());
}

void TestManagerWindow::everyControlHasAName()
{
    const QStringList nameless = namelessControls(m_window.get());
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestManagerWindow::everyActionHasAKey()
{
    const QList<QAction *> actions = m_window->actions();
    QVERIFY(actions.size() > 20);
    QStringList keys;
    for (const QAction *action : actions) {
        QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
        keys.append(action->shortcut().toString());
    }
    QCOMPARE(keys.removeDuplicates(), 0);
}

void TestManagerWindow::sheetAndSettingsOpenByKey()
{
    for (const auto &[key, modifiers, name] : {std::tuple(Qt::Key_F1, Qt::KeyboardModifiers(), u"shortcutSheet"_s),
                                               std::tuple(Qt::Key_Comma, Qt::KeyboardModifiers(Qt::ControlModifier), u"SettingsDialog"_s)}) {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), key, modifiers);
        auto *dialog = m_window->findChild<QDialog *>(name);
        QVERIFY2(dialog, qPrintable(name));
        QCOMPARE(namelessControls(dialog), QStringList());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<QDialog *>(name));
    }
}

void TestManagerWindow::graphsRememberTheirWindow()
{
    QTest::keyClick(m_window.get(), Qt::Key_5, Qt::ControlModifier);
    m_window = std::make_unique<ManagerWindow>(*m_core, *m_settings);
    QVERIFY(m_window->findChild<QAction *>(u"actionWindow4"_s)->isChecked());
}

void TestManagerWindow::graphsBeginWithWhatThereIs()
{
    const auto isChecked = [this](int window) { return m_window->findChild<QAction *>(u"actionWindow%1"_s.arg(window))->isChecked(); };
    QVERIFY(isChecked(static_cast<int>(TimeWindow::FiveMinutes)));
    // Nothing was chosen, so nothing is kept; choosing what is shown already counts as a choice.
    QVERIFY(m_settings->viewState(u"timeWindow"_s).isEmpty());
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_settings->viewState(u"timeWindow"_s).toInt(), static_cast<int>(TimeWindow::FiveMinutes));
}

QTEST_MAIN(TestManagerWindow)
#include "tst_managerwindow.moc"
