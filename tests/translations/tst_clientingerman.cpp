// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/clientsession.h"
#include "app-client/settings/clientsettings.h"
#include "app-client/views/mainwindow.h"
#include "app-client/views/shortcutsheet.h"
#include "tests/translations/englishtexts.h"
#include "translations/catalogue.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class TestClientInGerman : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsSaidInEnglish()
    {
        const QSet<QString> english = test::englishTexts(QStringLiteral(GERMAN_CATALOGUE));
        QVERIFY(english.contains(u"Sign in"_s));
        const Catalogue german(QLocale(QLocale::German));
        const QTemporaryDir folder;
        QSettings storage(folder.filePath(u"client.ini"_s), QSettings::IniFormat);
        ClientSettings settings(storage);
        ClientSession session(nullptr);
        const MainWindow window(session, settings);
        QCOMPARE(test::saidInEnglish(window, english), QStringList());
    }
};

QTEST_MAIN(TestClientInGerman)
#include "tst_clientingerman.moc"
