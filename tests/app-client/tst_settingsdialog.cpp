// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/settingsdialog.h"

#include "app-client/settings/clientsettings.h"
#include "tests/appearance/accessibilitywalk.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestSettingsDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatIsSet();
    void everyChoiceTakesEffectAtOnce();
    void whatIsChosenElsewhereIsShown();
    void oneLanguageIsNoChoice();
    void historyNeedsAConversation();
    void thePasswordCanBeForgotten();
    void mutedPeopleCanBeUnmuted();
    void choicesCanBeReadInANarrowWindow();
    void everyControlHasANameAndTabGoesDown();

private:
    template <typename Widget>
    [[nodiscard]] Widget *child(const QString &name) const
    {
        return m_dialog->findChild<Widget *>(name);
    }
    void choose(const QString &box, int index);
    void open(const QStringList &languages);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_storage;
    std::unique_ptr<ClientSettings> m_settings;
    std::unique_ptr<SettingsDialog> m_dialog;
};

void TestSettingsDialog::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_storage = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    m_settings = std::make_unique<ClientSettings>(*m_storage);
    open({u"de"_s, u"en"_s});
}

void TestSettingsDialog::open(const QStringList &languages)
{
    m_dialog = std::make_unique<SettingsDialog>(*m_settings, languages, nullptr);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
    m_dialog->show();
}

void TestSettingsDialog::cleanup()
{
    m_dialog.reset();
    m_settings.reset();
    m_storage.reset();
}

/// As a person chooses: the choice is told, not only shown.
void TestSettingsDialog::choose(const QString &box, int index)
{
    auto *combo = child<QComboBox>(box);
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

void TestSettingsDialog::showsWhatIsSet()
{
    m_settings->setTheme(ThemeChoice::Dark);
    m_settings->setZoomPercent(130);
    m_settings->setEnterSends(false);
    m_settings->setPayloadLimit(531);
    m_settings->setNotifyAbout(NotifyAbout::Nothing);
    m_settings->setLanguage(u"en"_s);
    open({u"de"_s, u"en"_s});
    QCOMPARE(child<QComboBox>(u"themeBox"_s)->currentText(), u"Dark"_s);
    QCOMPARE(child<QSpinBox>(u"zoomBox"_s)->value(), 130);
    QVERIFY(child<QComboBox>(u"sendBox"_s)->currentText().startsWith(u"Ctrl+Enter"_s));
    QCOMPARE(child<QComboBox>(u"payloadBox"_s)->currentIndex(), 1);
    QCOMPARE(child<QComboBox>(u"notifyBox"_s)->currentText(), u"Nothing"_s);
    QVERIFY(!child<QCheckBox>(u"previewBox"_s)->isEnabled()); // there is nothing to show it in
    QCOMPARE(child<QComboBox>(u"languageBox"_s)->currentData(), QVariant(u"en"_s));
}

void TestSettingsDialog::everyChoiceTakesEffectAtOnce()
{
    choose(u"themeBox"_s, 1);
    QCOMPARE(m_settings->theme(), ThemeChoice::Light);
    choose(u"languageBox"_s, 1);
    QCOMPARE(m_settings->language(), u"de"_s);
    choose(u"sendBox"_s, 1);
    QVERIFY(!m_settings->enterSends());
    choose(u"payloadBox"_s, 1);
    QCOMPARE(m_settings->payloadLimit(), 531);
    choose(u"payloadBox"_s, 0);
    QCOMPARE(m_settings->payloadLimit(), 250);
    choose(u"notifyBox"_s, 1);
    QCOMPARE(m_settings->notifyAbout(), NotifyAbout::Everything);
    child<QSpinBox>(u"zoomBox"_s)->stepUp();
    QCOMPARE(m_settings->zoomPercent(), 110);
    child<QCheckBox>(u"previewBox"_s)->click();
    QVERIFY(!m_settings->notificationPreview());
    child<QCheckBox>(u"trayBox"_s)->click();
    QVERIFY(m_settings->trayIcon());
}

void TestSettingsDialog::whatIsChosenElsewhereIsShown()
{
    m_settings->setTheme(ThemeChoice::Dark);
    m_settings->setZoomPercent(90);
    QCOMPARE(child<QComboBox>(u"themeBox"_s)->currentText(), u"Dark"_s);
    QCOMPARE(child<QSpinBox>(u"zoomBox"_s)->value(), 90);
}

void TestSettingsDialog::oneLanguageIsNoChoice()
{
    QVERIFY(child<QWidget>(u"languageBox"_s)->isVisible());
    QCOMPARE(child<QComboBox>(u"languageBox"_s)->itemText(1), u"Deutsch"_s);
    open({u"en"_s});
    QVERIFY(!child<QWidget>(u"languageBox"_s)->isVisible());
}

void TestSettingsDialog::historyNeedsAConversation()
{
    auto *exports = child<QPushButton>(u"exportButton"_s);
    auto *deletes = child<QPushButton>(u"deleteButton"_s);
    QVERIFY(!exports->isEnabled() && !deletes->isEnabled());
    QVERIFY(!exports->toolTip().isEmpty()); // why
    m_dialog->setHistoryPath(u"/home/dana/history.sqlite"_s);
    QVERIFY(child<QLabel>(u"historyPath"_s)->text().contains(u"/home/dana/history.sqlite"_s));
    m_dialog->setRoom(u"dana at lab-srv:8080"_s);
    QSignalSpy exported(m_dialog.get(), &SettingsDialog::exportRequested);
    QSignalSpy deleted(m_dialog.get(), &SettingsDialog::deleteHistoryRequested);
    exports->click();
    deletes->click();
    QCOMPARE(exported.count(), 1);
    QCOMPARE(deleted.count(), 1);
}

void TestSettingsDialog::thePasswordCanBeForgotten()
{
    auto *forget = child<QPushButton>(u"forgetButton"_s);
    QVERIFY(!forget->isEnabled());
    m_dialog->setRememberedUser(u"dana"_s);
    QVERIFY(child<QLabel>(u"passwordNote"_s)->text().contains(u"dana"_s));
    QSignalSpy forgotten(m_dialog.get(), &SettingsDialog::forgetPasswordRequested);
    forget->click();
    QCOMPARE(forgotten.count(), 1);
}

void TestSettingsDialog::mutedPeopleCanBeUnmuted()
{
    QVERIFY(!child<QWidget>(u"mutedList"_s)->isVisible());
    m_settings->setMuted(u"noah"_s, true);
    QCOMPARE(child<QListWidget>(u"mutedList"_s)->item(0)->text(), u"noah"_s);
    child<QPushButton>(u"unmuteButton"_s)->click();
    QVERIFY(m_settings->mutedPeople().isEmpty());
    QVERIFY(child<QWidget>(u"mutedNote"_s)->isVisible());
}

void TestSettingsDialog::choicesCanBeReadInANarrowWindow()
{
    m_dialog->resize(360, 640);
    for (const QString &name : {u"sendBox"_s, u"payloadBox"_s, u"notifyBox"_s}) {
        const auto *box = child<QComboBox>(name);
        constexpr int frameAndArrow = 48;
        QTRY_VERIFY(box->width() >= box->fontMetrics().horizontalAdvance(box->currentText()) + frameAndArrow);
        QTRY_COMPARE(box->height(), box->sizeHint().height());
    }
}

void TestSettingsDialog::everyControlHasANameAndTabGoesDown()
{
    m_settings->setMuted(u"noah"_s, true);
    m_dialog->setRoom(u"dana at lab-srv:8080"_s);
    m_dialog->setRememberedUser(u"dana"_s);
    QCOMPARE(namelessControls(m_dialog.get()), QStringList());
    const QStringList order = tabOrder(m_dialog.get());
    const QStringList expected{u"themeBox"_s, u"zoomBox"_s, u"languageBox"_s, u"sendBox"_s, u"payloadBox"_s, u"notifyBox"_s, u"previewBox"_s,
                               u"trayBox"_s, u"exportButton"_s, u"deleteButton"_s, u"forgetButton"_s, u"mutedList"_s,
                               u"unmuteButton"_s, u"closeButton"_s};
    QStringList found;
    for (const QString &name : order) {
        if (expected.contains(name))
            found.append(name);
    }
    QCOMPARE(found, expected);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
