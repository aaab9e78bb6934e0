// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

using Variables = QList<std::pair<QString, QString>>;

/// What the program says with \a argument, where the environment says \a variables about the language and nothing else does.
QString answer(const QString &program, const QStringList &arguments, const Variables &variables)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : {u"LANGUAGE"_s, u"LC_ALL"_s, u"LC_MESSAGES"_s, u"LANG"_s})
        environment.remove(name);
    for (const auto &[name, value] : variables)
        environment.insert(name, value);
    QProcess process;
    process.setProcessEnvironment(environment);
    QSignalSpy finished(&process, &QProcess::finished);
    process.start(program, arguments);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 30'000))
        return {};
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

} // namespace

class TestSystemLanguage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void programsSpeakTheLanguageOfTheSystem_data()
    {
        QTest::addColumn<Variables>("variables");
        QTest::addColumn<bool>("isGerman");
        QTest::newRow("LANG") << Variables{{u"LANG"_s, u"de_DE.UTF-8"_s}} << true;
        QTest::newRow("LANG of Austria") << Variables{{u"LANG"_s, u"de_AT.UTF-8"_s}} << true;
        QTest::newRow("LC_MESSAGES over LANG") << Variables{{u"LANG"_s, u"en_US.UTF-8"_s}, {u"LC_MESSAGES"_s, u"de_DE.UTF-8"_s}} << true;
        QTest::newRow("LC_ALL over LANG") << Variables{{u"LANG"_s, u"en_US.UTF-8"_s}, {u"LC_ALL"_s, u"de_DE.UTF-8"_s}} << true;
        QTest::newRow("LANGUAGE over all") << Variables{{u"LC_ALL"_s, u"en_US.UTF-8"_s}, {u"LANGUAGE"_s, u"de"_s}} << true;
        QTest::newRow("the second choice, where there is no first")
            << Variables{{u"LANG"_s, u"fi_FI.UTF-8"_s}, {u"LANGUAGE"_s, u"fi:de:en"_s}} << true;
        QTest::newRow("English over German") << Variables{{u"LANG"_s, u"de_DE.UTF-8"_s}, {u"LANGUAGE"_s, u"en:de"_s}} << false;
        QTest::newRow("a language without a catalogue") << Variables{{u"LANG"_s, u"fi_FI.UTF-8"_s}} << false;
        QTest::newRow("nothing said") << Variables{} << false;
    }

    void programsSpeakTheLanguageOfTheSystem()
    {
        QFETCH(const Variables, variables);
        QFETCH(const bool, isGerman);
        for (const QString &program : {QStringLiteral(CLIENT_PROGRAM), QStringLiteral(MANAGER_PROGRAM)}) {
            const QString help = answer(program, {u"--help"_s}, variables);
            QCOMPARE(help.contains(u"Diese Hilfe anzeigen."_s), isGerman);
            QCOMPARE(help.contains(u"Show this help."_s), !isGerman);
        }
    }

    void aLanguageWithoutACatalogueIsRefused()
    {
        for (const QString &program : {QStringLiteral(CLIENT_PROGRAM), QStringLiteral(MANAGER_PROGRAM)}) {
            const QString complaint = answer(program, {u"--language=fi"_s}, {{u"QT_QPA_PLATFORM"_s, u"offscreen"_s}});
            QVERIFY2(complaint.contains(u"de, en"_s) && complaint.contains(u"fi"_s), qPrintable(complaint));
        }
    }
};

QTEST_GUILESS_MAIN(TestSystemLanguage)
#include "tst_systemlanguage.moc"
