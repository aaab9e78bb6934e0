// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// The windows that the client's window opens, with a history on disk behind them.

#include "app-client/history/messagestore.h"
#include "app-client/inspector/packetlog.h"
#include "app-client/inspector/packetrecorder.h"
#include "app-client/session/clientsession.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/aboutdialog.h"
#include "app-client/views/chatpage.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/historyexporter.h"
#include "app-client/views/inspectorwindow.h"
#include "app-client/views/mainwindow.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/notebar.h"
#include "app-client/views/peoplepanel.h"
#include "app-client/views/settingsdialog.h"
#include "app-client/views/shortcutsheet.h"
#include "app-client/views/signinpage.h"
#include "tests/app-client/sessionfixture.h"
#include "tests/appearance/accessibilitywalk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QTreeView>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestWindowDialogs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void historyIsExportedAsWhatTheNameSays_data();
    void historyIsExportedAsWhatTheNameSays();
    void anExportThatFailsIsSaid();
    void historyIsDeletedOnlyAfterAQuestion();
    void inspectorShowsTheSession();
    void theBannerOpensTheInspectorAtTheRefusal();
    void inspectorLeavesANarrowHeaderForTheMenu();
    void conversationCannotBeUsedBeforeSigningIn();
    void menuIsThereBeforeSigningIn();
    void peopleAreMutedByKey();
    void aboutSaysWhatCannotBeDone();
    void shortcutSheetListsEveryAction();
    void noWindowHasANamelessControl();

private:
    void signIn();
    void say(const QString &text);
    [[nodiscard]] QString noteSentence() const { return m_window->chatPage()->note()->sentence(); }
    template <typename Widget>
    [[nodiscard]] Widget *child(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<ClientSettings> m_settings;
    std::unique_ptr<MessageStore> m_store;
    std::unique_ptr<PacketRecorder> m_recorder;
    std::unique_ptr<ClientSession> m_session;
    std::unique_ptr<test::RawListener> m_server;
    std::unique_ptr<test::RawPeer> m_peer;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindowDialogs::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<ClientSettings>(*m_storage);
    m_store = std::make_unique<MessageStore>(m_folder->filePath(u"history.sqlite"_s));
    m_recorder = std::make_unique<PacketRecorder>();
    SessionEnvironment environment;
    environment.recorder = m_recorder.get();
    m_session = std::make_unique<ClientSession>(m_store.get(), environment);
    m_server = std::make_unique<test::RawListener>();
    m_window = std::make_unique<MainWindow>(*m_session, *m_settings,
                                            WindowServices{nullptr, m_recorder.get(), m_store.get(), m_folder->filePath(u"history.sqlite"_s), {}});
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindowDialogs::cleanup()
{
    m_window.reset();
    m_session.reset();
    m_store.reset();
    m_peer.reset();
}

void TestWindowDialogs::signIn()
{
    SignInPage *page = m_window->signInPage();
    page->setVia(SignInRequest::Via::ChatServer);
    page->setAddress(u"127.0.0.1:%1"_s.arg(m_server->port()));
    page->setName(u"dana"_s);
    page->setPassword(u"secret"_s);
    page->submit(false);
    m_peer = m_server->next();
    QVERIFY(m_peer && m_peer->waitForBytes(packet(SessionFixture::login()).size()));
    m_peer->send(loginSuccess(7));
    QTRY_VERIFY(m_window->chatPage()->isVisible());
}

void TestWindowDialogs::say(const QString &text)
{
    const int rows = m_session->timeline()->rowCount();
    m_peer->send(relay(u"amir"_s, text, QDateTime::currentDateTimeUtc(), 3));
    QTRY_COMPARE(m_session->timeline()->rowCount(), rows + 1);
}

void TestWindowDialogs::historyIsExportedAsWhatTheNameSays_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("beginning");
    QTest::newRow("text") << u"lab.txt"_s << QByteArray("[");
    QTest::newRow("web page") << u"lab.html"_s << QByteArray("<!DOCTYPE html>");
    QTest::newRow("for programs") << u"lab.JSON"_s << QByteArray("{");
}

void TestWindowDialogs::historyIsExportedAsWhatTheNameSays()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, beginning);
    signIn();
    say(u"hello everybody"_s);
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = child<QFileDialog>(u"exportDialog"_s);
    QVERIFY(dialog);
    const QString path = m_folder->filePath(file);
    Q_EMIT dialog->fileSelected(path);
    dialog->hide();
    QTRY_VERIFY(noteSentence().startsWith(u"The history was saved as"_s));
    QVERIFY(child<QPushButton>(u"noteOfferButton"_s)->isVisible());
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray content = written.readAll();
    QVERIFY2(content.startsWith(beginning), content.left(40).constData());
    QVERIFY(content.contains("hello everybody"));
    QTest::mouseClick(child<QPushButton>(u"closeNoteButton"_s), Qt::LeftButton);
    QVERIFY(!m_window->chatPage()->note()->isVisible());
}

void TestWindowDialogs::anExportThatFailsIsSaid()
{
    signIn();
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *dialog = child<QFileDialog>(u"exportDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(m_folder->filePath(u"no such folder/lab.txt"_s));
    dialog->hide();
    QTRY_VERIFY2(noteSentence().contains(u"could not be written"_s), qPrintable(noteSentence()));
}

void TestWindowDialogs::historyIsDeletedOnlyAfterAQuestion()
{
    signIn();
    say(u"to be forgotten"_s);
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    auto *settings = m_window->findChild<SettingsDialog *>();
    QVERIFY(settings && settings->isVisible());
    settings->findChild<QPushButton *>(u"deleteButton"_s)->click();
    auto *question = settings->findChild<QMessageBox *>(u"deleteHistoryQuestion"_s);
    QVERIFY(question && question->isVisible());
    QVERIFY(question->defaultButton() != question->findChild<QPushButton *>(u"deleteButton"_s)); // Enter does no harm
    QTest::keyClick(question, Qt::Key_Escape);
    QCOMPARE(m_session->timeline()->rowCount(), 1);
    settings->findChild<QPushButton *>(u"deleteButton"_s)->click();
    QTRY_VERIFY(settings->findChildren<QMessageBox *>(u"deleteHistoryQuestion"_s).size() == 1);
    settings->findChild<QMessageBox *>(u"deleteHistoryQuestion"_s)->findChild<QPushButton *>(u"deleteButton"_s)->click();
    QTRY_COMPARE(m_session->timeline()->rowCount(), 0);
    QCOMPARE(noteSentence(), u"The history on this computer was deleted."_s);
    say(u"afterwards"_s); // the conversation goes on
}

void TestWindowDialogs::inspectorShowsTheSession()
{
    signIn();
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    QVERIFY(m_window->inspector() && m_window->inspector()->isVisible());
    const auto *list = m_window->inspector()->findChild<QTreeView *>(u"packetList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3); // connected, ACC_Login, ACC_Login_Success
    m_window->close();
    QVERIFY(!m_window->inspector()->isVisible()); // it goes with the window
}

void TestWindowDialogs::theBannerOpensTheInspectorAtTheRefusal()
{
    signIn();
    m_peer->send(packet(standardError(chatmessage::ErrorCode::InvalidRequest)));
    m_peer->send(relay(u"amir"_s, u"later"_s, QDateTime::currentDateTimeUtc(), 3));
    auto *open = child<QPushButton>(u"openInspectorButton"_s);
    QTRY_VERIFY(open->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F12);
    auto *list = m_window->inspector()->findChild<QTreeView *>(u"packetList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 5); // connected, ACC_Login, ACC_Login_Success, SYS_Error, CHT_Send
    m_window->inspector()->findChild<QLineEdit *>()->setText(u"ACC_Login"_s); // it would hide the refusal
    m_window->inspector()->hide();
    QTest::mouseClick(open, Qt::LeftButton);
    QVERIFY(m_window->inspector()->isVisible());
    QCOMPARE(list->currentIndex().siblingAtColumn(PacketLog::Packet).data().toString(), u"SYS_Error"_s);
}

void TestWindowDialogs::inspectorLeavesANarrowHeaderForTheMenu()
{
    signIn();
    m_window->resize(1000, 700);
    auto *button = child<QToolButton>(u"inspectorButton"_s);
    QTRY_VERIFY(button->isVisible());
    m_window->resize(420, 700);
    QTRY_VERIFY(!button->isVisible());
    const auto actions = child<QMenu>(u"mainMenu"_s)->actions();
    QVERIFY(actions.contains(button->defaultAction()));
}

void TestWindowDialogs::conversationCannotBeUsedBeforeSigningIn()
{
    const auto isEnabled = [this](const QString &name) { return child<QAction>(name)->isEnabled(); };
    QVERIFY(!isEnabled(u"actionExport"_s));
    QVERIFY(!isEnabled(u"actionSignOut"_s));
    QVERIFY(isEnabled(u"actionSettings"_s));
    signIn();
    QVERIFY(isEnabled(u"actionExport"_s));
    QVERIFY(isEnabled(u"actionSignOut"_s));
}

void TestWindowDialogs::menuIsThereBeforeSigningIn()
{
    auto *button = child<QToolButton>(u"signInMenuButton"_s);
    QVERIFY(button->isVisible());
    QCOMPARE(button->menu(), child<QMenu>(u"mainMenu"_s));
}

void TestWindowDialogs::peopleAreMutedByKey()
{
    signIn();
    m_window->resize(1000, 700);
    say(u"hello"_s);
    auto *list = child<QListView>(u"peopleList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(m_window->chatPage()->input()->edit(), Qt::Key_M, Qt::ControlModifier);
    QVERIFY(list->hasFocus()); // nobody was chosen: the list to choose from
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(m_settings->mutedPeople(), QStringList{u"amir"_s});
    QTest::keyClick(list, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(m_settings->mutedPeople().isEmpty());
}

void TestWindowDialogs::aboutSaysWhatCannotBeDone()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1, Qt::ShiftModifier);
    auto *about = m_window->findChild<AboutDialog *>();
    QVERIFY(about && about->isVisible());
    QStringList texts;
    for (const QLabel *label : about->findChildren<QLabel *>())
        texts.append(label->text());
    QVERIFY(texts.contains(u"What version 3 cannot do"_s));
    about->findChild<QPushButton *>(u"copyVersion"_s)->click();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"roundtable-client "_s));
    QCOMPARE(namelessControls(about), QStringList());
}

void TestWindowDialogs::shortcutSheetListsEveryAction()
{
    QTest::keyClick(m_window.get(), Qt::Key_F1);
    auto *sheet = m_window->findChild<ShortcutSheet *>();
    QVERIFY(sheet && sheet->isVisible());
    QSet<QString> texts;
    for (const QLabel *label : sheet->findChildren<QLabel *>())
        texts.insert(label->text());
    for (const QMenu *menu : m_window->findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator() && !action->menu())
                QVERIFY2(texts.contains(action->text().remove(u'…').remove(u'&')), qPrintable(action->text()));
        }
    }
    QCOMPARE(namelessControls(sheet), QStringList());
    sheet->resize(380, 640); // one column, and as wide as the sheet
    const QList<QLabel *> labels = sheet->findChildren<QLabel *>();
    const auto longest = std::max_element(labels.begin(), labels.end(), [](const QLabel *one, const QLabel *other) {
        return one->text().size() < other->text().size();
    });
    QTRY_VERIFY((*longest)->parentWidget()->width() > 300);
}

void TestWindowDialogs::noWindowHasANamelessControl()
{
    QCOMPARE(namelessControls(m_window.get()), QStringList());
    signIn();
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QCOMPARE(namelessControls(m_window.get()), QStringList());
}

QTEST_MAIN(TestWindowDialogs)
#include "tst_windowdialogs.moc"
