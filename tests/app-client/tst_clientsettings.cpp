// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/settings/backgroundsettings.h"
#include "app-client/settings/clientsettings.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_ClientSettings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString newFile() { return m_folder.filePath(QString::number(++m_files) + u".ini"_s); }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsWithSensibleDefaults()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        const ClientSettings settings(file);
        QVERIFY(settings.recentManagers().isEmpty());
        QVERIFY(settings.lastName().isEmpty());
        QVERIFY(!settings.rememberPassword());
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QVERIFY(settings.language().isEmpty());
        QCOMPARE(settings.zoomPercent(), 100);
        QVERIFY(settings.peopleVisible());
        QCOMPARE(settings.notifyAbout(), NotifyAbout::Mentions);
        QVERIFY(settings.notificationPreview());
        QVERIFY(!settings.trayIcon());
        QVERIFY(settings.enterSends());
        QCOMPARE(settings.payloadLimit(), 250);
    }

    void remembersTheLastEmojiNewestFirst()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        ClientSettings settings(file);
        for (const QString &emoji : {u"🙂"_s, u"🚀"_s, u"❤️"_s, u"🙂"_s})
            settings.addRecentEmoji(emoji);
        QCOMPARE(settings.recentEmoji(), (QStringList{u"🙂"_s, u"❤️"_s, u"🚀"_s}));
        for (int i = 0; i < 100; ++i)
            settings.addRecentEmoji(QString::number(i));
        QCOMPARE(settings.recentEmoji().size(), ClientSettings::maxRecentEmoji);
    }

    void keepsWhatIsSet()
    {
        const QString path = newFile();
        {
            QSettings file(path, QSettings::IniFormat);
            ClientSettings settings(file);
            settings.setLastName(u"dana"_s);
            settings.setRememberPassword(true);
            settings.setPasswordKept(u"dana@lab-srv:8080"_s, true);
            settings.setPasswordKept(u"bo@lab-srv:8080"_s, true);
            settings.setPasswordKept(u"bo@lab-srv:8080"_s, false);
            settings.setTheme(ThemeChoice::Dark);
            settings.setLanguage(u"de"_s);
            settings.setZoomPercent(150);
            settings.setWindowGeometry("geometry");
            settings.setSplitterState("splitter");
            settings.setPeopleVisible(false);
            settings.setNotifyAbout(NotifyAbout::Nothing);
            settings.setNotificationPreview(false);
            settings.setTrayIcon(true);
            settings.setEnterSends(false);
            settings.setPayloadLimit(531);
            settings.setMuted(u"noah"_s, true);
        }
        QSettings file(path, QSettings::IniFormat);
        const ClientSettings settings(file);
        QCOMPARE(settings.lastName(), u"dana"_s);
        QVERIFY(settings.rememberPassword());
        QCOMPARE(settings.passwordsKept(), QStringList{u"dana@lab-srv:8080"_s});
        QCOMPARE(settings.theme(), ThemeChoice::Dark);
        QCOMPARE(settings.language(), u"de"_s);
        QCOMPARE(settings.zoomPercent(), 150);
        QCOMPARE(settings.windowGeometry(), QByteArray("geometry"));
        QCOMPARE(settings.splitterState(), QByteArray("splitter"));
        QVERIFY(!settings.peopleVisible());
        QCOMPARE(settings.notifyAbout(), NotifyAbout::Nothing);
        QVERIFY(!settings.notificationPreview());
        QVERIFY(settings.trayIcon());
        QVERIFY(!settings.enterSends());
        QCOMPARE(settings.payloadLimit(), 531);
        QCOMPARE(settings.mutedPeople(), QStringList{u"noah"_s});
    }

    void nonsenseReadsAsTheDefault()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        file.setValue(u"theme"_s, u"plaid"_s);
        file.setValue(u"zoomPercent"_s, u"huge"_s);
        file.setValue(u"payloadLimit"_s, 1'000'000);
        file.setValue(u"notifyAbout"_s, 17);
        const ClientSettings settings(file);
        QCOMPARE(settings.theme(), ThemeChoice::System);
        QCOMPARE(settings.zoomPercent(), 100);
        QCOMPARE(settings.payloadLimit(), 531);
        QCOMPARE(settings.notifyAbout(), NotifyAbout::Mentions);
    }

    void recentManagersAreNewestFirstAndFew()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        ClientSettings settings(file);
        for (int i = 0; i < 12; ++i)
            settings.addRecentManager(u"lab-%1:8080"_s.arg(i));
        settings.addRecentManager(u"lab-9:8080"_s);
        QCOMPARE(settings.recentManagers().size(), ClientSettings::maxRecentManagers);
        QCOMPARE(settings.recentManagers().first(), u"lab-9:8080"_s);
        QCOMPARE(settings.recentManagers().count(u"lab-9:8080"_s), 1);
        settings.removeRecentManager(u"lab-9:8080"_s);
        QCOMPARE(settings.recentManagers().first(), u"lab-11:8080"_s);
    }

    void peopleAreMutedOnceAndUnmuted()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        ClientSettings settings(file);
        settings.setMuted(u"noah"_s, true);
        settings.setMuted(u"noah"_s, true);
        QCOMPARE(settings.mutedPeople(), QStringList{u"noah"_s});
        settings.setMuted(u"noah"_s, false);
        QVERIFY(settings.mutedPeople().isEmpty());
    }

    void profilesDoNotMix()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        ClientSettings plain(file);
        ClientSettings work(file, u"work/büro"_s);
        plain.setLastName(u"dana"_s);
        work.setLastName(u"d.smith"_s);
        QCOMPARE(plain.lastName(), u"dana"_s);
        QCOMPARE(work.lastName(), u"d.smith"_s);
        QCOMPARE(plain.profiles(), (QStringList{u""_s, u"work/büro"_s}));
    }

    void theFileIsWrittenByAnotherThread()
    {
        const QString path = newFile();
        const auto onDisk = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        {
            BackgroundSettings file(path, QSettings::IniFormat);
            ClientSettings settings(file);
            settings.setLastName(u"dana"_s);
            QCOMPARE(settings.lastName(), u"dana"_s);
            QCoreApplication::processEvents();
            QVERIFY(onDisk().isEmpty()); // left to itself, this thread does not write
            connect(&settings, &ClientSettings::changed, &file, &BackgroundSettings::save);
            settings.setLastServer(u"10.0.0.5:8000"_s);
            QTRY_VERIFY(onDisk().contains("lastServer=10.0.0.5:8000"));
            QVERIFY(onDisk().contains("lastName=dana"));
            settings.setLastName(u"bo"_s);
        }
        QVERIFY(onDisk().contains("lastName=bo")); // nothing is lost at the end
    }

    void defaultsOfTheSystemCountInEveryProfileUntilSomethingIsChosen()
    {
        QSettings system(newFile(), QSettings::IniFormat);
        system.setValue(u"theme"_s, u"dark"_s);
        system.setValue(u"recentManagers"_s, u"lab-srv:8080"_s);
        QSettings file(newFile(), QSettings::IniFormat);
        for (const QString &profile : {QString(), u"work"_s}) {
            ClientSettings settings(file, profile, &system);
            QCOMPARE(settings.theme(), ThemeChoice::Dark);
            QCOMPARE(settings.recentManagers(), QStringList{u"lab-srv:8080"_s});
            settings.setTheme(ThemeChoice::System);
            QCOMPARE(settings.theme(), ThemeChoice::System);
            settings.addRecentManager(u"home"_s);
            QCOMPARE(settings.recentManagers(), (QStringList{u"home"_s, u"lab-srv:8080"_s}));
        }
    }

    void changesAreToldOnce()
    {
        QSettings file(newFile(), QSettings::IniFormat);
        ClientSettings settings(file);
        const QSignalSpy changed(&settings, &ClientSettings::changed);
        settings.setZoomPercent(110);
        settings.setZoomPercent(110);
        QCOMPARE(changed.size(), 1);
        settings.setZoomPercent(10'000);
        QCOMPARE(settings.zoomPercent(), ClientSettings::maxZoomPercent);
    }
};

QTEST_GUILESS_MAIN(tst_ClientSettings)
#include "tst_clientsettings.moc"
