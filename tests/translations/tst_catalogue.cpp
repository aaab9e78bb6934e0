// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "translations/catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QScopeGuard>
#include <QtTest/QTest>

using namespace roundtable;
using namespace Qt::Literals::StringLiterals;

class TestCatalogue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void oneAndMoreAreToldApart_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("two");
        const auto row = [](const char *name, const char *context, const char *source, const QString &one, const QString &two) {
            QTest::newRow(name) << QByteArray(context) << QByteArray(source) << one << two;
        };
        row("question before a stop", "roundtable::manager::StopDialog", "%n people are online. Stop anyway?",
            u"1 person is online. Stop anyway?"_s, u"2 people are online. Stop anyway?"_s);
        row("title of the manager", "roundtable::manager::StateText", "%1, %n people", u"%1, 1 person"_s, u"%1, 2 people"_s);
        row("read-out of the graphs", "roundtable::manager::GraphReadout", "%n users", u"1 user"_s, u"2 users"_s);
        row("alert", "roundtable::manager::Event", "More than %n people online", u"More than 1 person online"_s,
            u"More than 2 people online"_s);
        row("parts of a message", "roundtable::client::MessageInput", "Will be sent as %n messages", u"Will be sent as 1 message"_s,
            u"Will be sent as 2 messages"_s);
        row("somebody seen recently", "roundtable::client::RecentPeopleModel", "%1, wrote %n minute(s) ago",
            u"%1, wrote 1 minute ago"_s, u"%1, wrote 2 minutes ago"_s);
    }

    void oneAndMoreAreToldApart()
    {
        QFETCH(const QByteArray, context);
        QFETCH(const QByteArray, source);
        QFETCH(const QString, one);
        QFETCH(const QString, two);
        for (const QLocale &locale : {QLocale::c(), QLocale(QLocale::English), QLocale(QLocale::Finnish)}) {
            const Catalogue catalogue(locale);
            QCOMPARE(QCoreApplication::translate(context.constData(), source.constData(), nullptr, 1), one);
            QCOMPARE(QCoreApplication::translate(context.constData(), source.constData(), nullptr, 2), two);
        }
    }

    void theCatalogueOfTheLanguageIsUsed()
    {
        const Catalogue catalogue(QLocale(QLocale::German, QLocale::Austria));
        QCOMPARE(catalogue.language(), u"de"_s);
        QCOMPARE(QCoreApplication::translate("roundtable::client::SignInPage", "Create account"), u"Konto anlegen"_s);
        const auto people = [](int count) {
            return QCoreApplication::translate("roundtable::manager::StopDialog", "%n people are online. Stop anyway?", nullptr, count);
        };
        QCOMPARE(people(1), u"1 Person ist online. Trotzdem stoppen?"_s);
        QCOMPARE(people(2), u"2 Personen sind online. Trotzdem stoppen?"_s);
    }

    void dialogsOfQtSpeakTheSameLanguage()
    {
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        {
            const Catalogue catalogue(QLocale(QLocale::German));
            QCOMPARE(cancel(), u"Abbrechen"_s);
        }
        // Not half in English, half in a language of which there is no catalogue; the direction of writing would be wrong, too.
        const Catalogue catalogue(QLocale(QLocale::Hebrew));
        QCOMPARE(cancel(), u"Cancel"_s);
    }

    void aLanguageChosenGoesOverTheSystems()
    {
        const auto restore = qScopeGuard([] { QLocale::setDefault(QLocale::system()); });
        Catalogue catalogue;
        QCOMPARE(catalogue.language(), u"en"_s);
        catalogue.use(u"de"_s);
        QCOMPARE(catalogue.language(), u"de"_s);
        QCOMPARE(QLocale().language(), QLocale::German);
        QCOMPARE(QCoreApplication::translate("roundtable::client::SignInPage", "Create account"), u"Konto anlegen"_s);
    }

    void whatIsNoLanguageStandsForTheSystems_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::newRow("no choice") << QString();
        QTest::newRow("a language without a catalogue") << u"fi"_s;
        QTest::newRow("no language at all") << u"../de"_s;
    }

    void whatIsNoLanguageStandsForTheSystems()
    {
        QFETCH(const QString, choice);
        const auto restore = qScopeGuard([] { QLocale::setDefault(QLocale::system()); });
        Catalogue catalogue;
        catalogue.use(u"de"_s);
        catalogue.use(choice);
        QCOMPARE(catalogue.language(), u"en"_s);
        QCOMPARE(QLocale(), QLocale::system());
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    }

    void languagesAreNamedInTheirOwnWords()
    {
        QCOMPARE(Catalogue::languages(), (QStringList{u"de"_s, u"en"_s}));
        QCOMPARE(Catalogue::nativeName(u"de"_s), u"Deutsch"_s);
        QCOMPARE(Catalogue::nativeName(u"en"_s), u"English"_s);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
