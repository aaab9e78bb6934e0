// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/inspectorwindow.h"

#include "app-client/inspector/packetlog.h"
#include "app-client/views/hexview.h"
#include "tests/appearance/accessibilitywalk.h"
#include "tests/support/bytes.h"

#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;
using test::bytes;

namespace {

const QByteArray message = bytes("14 03 00 07 00 1B 18 0F \"20250320123000Z\" 0C 03 \"hi!\" 0C 03 \"bob\"");
const QByteArray login = bytes("0A 03 00 00 00 0A 0C 03 \"bob\" 0C 03 \"***\"");
const QByteArray refusal = bytes("01 03 00 00 00 05 0A 01 1F 0C 00");
const QByteArray broken = bytes("0B 03 00 00 00 04 0C 02 \"ab\"");

} // namespace

class TestInspectorWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEmptyOneSaysWhatItIsFor();
    void aChosenPacketIsTakenApart();
    void aFieldIsMarkedInTheBytesAndAByteChoosesItsField();
    void aFaultIsSaidAndChosen();
    void aPasswordIsNotShown();
    void filteringNarrowsTheList();
    void aPauseIsCounted();
    void packetsAreCopied();
    void packetsAreSaved();
    void theNewestErrorIsChosen();
    void theListFollowsUntilSomebodyLooksBack();
    void narrowWindowsShowFieldsOrBytes();
    void bytesBesideTheFieldsAreSeenWhole_data();
    void bytesBesideTheFieldsAreSeenWhole();
    void everyControlHasANameAndEveryActionAKey();
    void tabGoesThroughIt();
    void escapeClosesIt();

private:
    void append(const QByteArray &packet, PacketDirection direction = PacketDirection::Received);
    void choose(int row);
    [[nodiscard]] QString text(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }
    template <typename Widget>
    [[nodiscard]] Widget *child(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    std::unique_ptr<PacketLog> m_log;
    std::unique_ptr<InspectorWindow> m_window;
};

void TestInspectorWindow::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_log = std::make_unique<PacketLog>();
    m_window = std::make_unique<InspectorWindow>(*m_log);
    m_window->resize(960, 640);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestInspectorWindow::cleanup()
{
    m_window.reset();
    m_log.reset();
}

void TestInspectorWindow::append(const QByteArray &packet, PacketDirection direction)
{
    const int rows = m_log->rowCount();
    m_log->append({QDateTime::currentDateTimeUtc(), inspection::SubProtocol::ChatMessage, u"lab-srv:8000"_s,
                   PacketCrossed{direction, {packet, packet.size(), true}}});
    if (!m_log->isPaused())
        QTRY_COMPARE(m_log->rowCount(), rows + 1);
}

void TestInspectorWindow::choose(int row)
{
    auto *list = child<QTreeView>(u"packetList"_s);
    list->setCurrentIndex(list->model()->index(row, 0));
}

void TestInspectorWindow::anEmptyOneSaysWhatItIsFor()
{
    QVERIFY(text(u"packetCounts"_s).startsWith(u"0 entries"_s));
    QVERIFY(!child<QToolButton>(u"copyButton"_s)->isEnabled());
    QVERIFY(!child<QToolButton>(u"saveButton"_s)->isEnabled());
}

void TestInspectorWindow::aChosenPacketIsTakenApart()
{
    append(message);
    choose(0);
    QCOMPARE(text(u"packetTitle"_s), u"CHT_Send"_s);
    QVERIFY(text(u"packetOrigin"_s).contains(u"Received from the chat server"_s));
    QCOMPARE(child<QTreeView>(u"fieldList"_s)->model()->rowCount(), 7);
    QVERIFY(child<HexView>(u"byteView"_s)->toPlainText().startsWith(u"0000  14 03 00 07 00 1B 18 0F"_s));
    QVERIFY(!child<QWidget>(u"packetFault"_s)->isVisible());
}

void TestInspectorWindow::aFieldIsMarkedInTheBytesAndAByteChoosesItsField()
{
    append(message);
    choose(0);
    auto *fields = child<QTreeView>(u"fieldList"_s);
    auto *view = child<HexView>(u"byteView"_s);
    fields->setCurrentIndex(fields->model()->index(6, 0));
    QVERIFY(view->textCursor().blockNumber() == 28 / view->bytesPerRow());
    QTextCursor cursor(view->document());
    cursor.setPosition(6 + 3); // on the second byte
    view->setTextCursor(cursor);
    QCOMPARE(fields->currentIndex().row(), 1);
}

void TestInspectorWindow::aFaultIsSaidAndChosen()
{
    append(broken);
    choose(0);
    QVERIFY(child<QWidget>(u"packetFault"_s)->isVisible());
    QCOMPARE(child<QTreeView>(u"fieldList"_s)->currentIndex().row(), 4);
}

void TestInspectorWindow::aPasswordIsNotShown()
{
    append(login, PacketDirection::Sent);
    choose(0);
    QVERIFY(child<HexView>(u"byteView"_s)->toPlainText().contains(u"0C 03 •• •• ••"_s));
}

void TestInspectorWindow::filteringNarrowsTheList()
{
    append(message);
    append(refusal);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(child<QLineEdit>(u"packetFilter"_s), u"sys_"_s);
    QCOMPARE(child<QTreeView>(u"packetList"_s)->model()->rowCount(), 1);
    QVERIFY(text(u"packetCounts"_s).contains(u"1 shown"_s));
    QTest::keyClick(child<QLineEdit>(u"packetFilter"_s), Qt::Key_Escape); // first the filter, then the window
    QVERIFY(m_window->isVisible());
    QCOMPARE(child<QTreeView>(u"packetList"_s)->model()->rowCount(), 2);
}

void TestInspectorWindow::aPauseIsCounted()
{
    QTest::mouseClick(child<QToolButton>(u"pauseButton"_s), Qt::LeftButton);
    append(message);
    QVERIFY(text(u"packetCounts"_s).contains(u"paused, 1 new"_s));
    QCOMPARE(child<QToolButton>(u"pauseButton"_s)->accessibleName(), u"Go on"_s);
    QTest::mouseClick(child<QToolButton>(u"pauseButton"_s), Qt::LeftButton);
    QCOMPARE(m_log->rowCount(), 1);
}

void TestInspectorWindow::packetsAreCopied()
{
    append(refusal);
    choose(0);
    child<QTreeView>(u"packetList"_s)->setFocus();
    QTest::keyClick(child<QTreeView>(u"packetList"_s), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"01 03 00 00 00 05 0A 01 1F 0C 00"_s);
    QTest::mouseClick(child<QToolButton>(u"copyButton"_s), Qt::LeftButton);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"# code"_s));
    QCOMPARE(text(u"packetCounts"_s), u"The packet is on the clipboard."_s);
}

void TestInspectorWindow::packetsAreSaved()
{
    QTemporaryDir folder;
    append(refusal);
    QTest::mouseClick(child<QToolButton>(u"saveButton"_s), Qt::LeftButton);
    auto *dialog = m_window->findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = folder.filePath(u"packets.hex"_s);
    Q_EMIT dialog->fileSelected(path);
    dialog->hide();
    QTRY_VERIFY(text(u"packetCounts"_s).startsWith(u"Saved as"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(bytes(file.readAll()), refusal);
}

void TestInspectorWindow::theNewestErrorIsChosen()
{
    append(refusal);
    append(message);
    m_window->chooseNewestError();
    QCOMPARE(text(u"packetTitle"_s), u"SYS_Error"_s);
}

void TestInspectorWindow::theListFollowsUntilSomebodyLooksBack()
{
    auto *list = child<QTreeView>(u"packetList"_s);
    for (int i = 0; i < 40; ++i)
        append(message);
    QTRY_COMPARE(list->verticalScrollBar()->value(), list->verticalScrollBar()->maximum());
    list->verticalScrollBar()->setValue(0);
    append(message);
    QCoreApplication::processEvents();
    QCOMPARE(list->verticalScrollBar()->value(), 0);
}

void TestInspectorWindow::narrowWindowsShowFieldsOrBytes()
{
    append(message);
    choose(0);
    m_window->resize(420, 640);
    QTRY_VERIFY(child<QWidget>(u"packetTabs"_s)->isVisible());
    QVERIFY(child<QWidget>(u"fieldList"_s)->isVisible());
    QVERIFY(!child<QWidget>(u"byteView"_s)->isVisible());
}

void TestInspectorWindow::bytesBesideTheFieldsAreSeenWhole_data()
{
    QTest::addColumn<int>("width");
    for (const int width : {860, 900, 1000, 1300, 1600})
        QTest::addRow("%d", width) << width;
}

void TestInspectorWindow::bytesBesideTheFieldsAreSeenWhole()
{
    QFETCH(const int, width);
    append(broken);
    choose(0);
    m_window->resize(width, 640);
    const auto *view = child<HexView>(u"byteView"_s);
    QTRY_VERIFY(view->isVisible() && child<QWidget>(u"fieldList"_s)->isVisible());
    QTRY_COMPARE(view->horizontalScrollBar()->maximum(), 0);
    QVERIFY(view->bytesPerRow() >= 8);
}

void TestInspectorWindow::everyControlHasANameAndEveryActionAKey()
{
    append(message);
    choose(0);
    QCOMPARE(namelessControls(m_window.get()), QStringList());
    for (const QAction *action : m_window->findChild<QMenu *>()->actions())
        QVERIFY2(action->isSeparator() || !action->shortcut().isEmpty(), qPrintable(action->text()));
}

void TestInspectorWindow::tabGoesThroughIt()
{
    append(message);
    choose(0);
    const QStringList order = tabOrder(m_window.get());
    const QStringList expected{u"packetFilter"_s, u"pauseButton"_s, u"copyButton"_s, u"saveButton"_s, u"menuButton"_s,
                               u"packetList"_s, u"fieldList"_s, u"byteView"_s};
    QStringList found;
    for (const QString &name : order) {
        if (expected.contains(name))
            found.append(name);
    }
    QCOMPARE(found, expected);
}

void TestInspectorWindow::escapeClosesIt()
{
    QTest::keyClick(m_window.get(), Qt::Key_Escape);
    QVERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestInspectorWindow)
#include "tst_inspectorwindow.moc"
