// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/managerwindow.h"
#include "tests/app-manager/managerfixture.h"
#include "tests/translations/englishtexts.h"
#include "translations/catalogue.h"

#include <QtTest/QTest>

using namespace roundtable;
using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

class TestManagerInGerman : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingIsSaidInEnglish()
    {
        const QSet<QString> english = test::englishTexts(QStringLiteral(GERMAN_CATALOGUE));
        QVERIFY(english.contains(u"Start server"_s));
        const Catalogue german(QLocale(QLocale::German));
        ManagerFixture manager;
        const ManagerWindow window(manager.core, manager.settings);
        QCOMPARE(test::saidInEnglish(window, english), QStringList());
    }
};

QTEST_MAIN(TestManagerInGerman)
#include "tst_manageringerman.moc"
