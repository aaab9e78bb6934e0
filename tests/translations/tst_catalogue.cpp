// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "translations/catalogue.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QRegularExpression>
#include <QtTest/QTest>

using namespace roundtable;
using namespace Qt::Literals::StringLiterals;

namespace {

QString content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

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

    void everyNumberOfThingsIsInTheCatalogue()
    {
        const QString root = QStringLiteral(ROUNDTABLE_SOURCE_DIR);
        const QString catalogue = content(root + u"/translations/roundtable_en.ts"_s);
        QVERIFY(!catalogue.isEmpty());
        QVERIFY(!catalogue.contains(u"unfinished"_s));
        static const QRegularExpression plural(uR"re(tr\("([^"]*%n[^"]*)")re"_s);
        int found = 0;
        for (const QString &folder : {u"/app-client"_s, u"/app-manager"_s, u"/appearance"_s}) {
            QDirIterator files(root + folder, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                const QString source = content(path);
                for (auto match = plural.globalMatch(source); match.hasNext(); ++found) {
                    const QString text = match.next().captured(1);
                    QVERIFY2(catalogue.contains(QString(u"<source>"_s + text + u"</source>"_s)), qPrintable(QString(path + u": "_s + text)));
                }
            }
        }
        QVERIFY(found > 0);
    }
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
