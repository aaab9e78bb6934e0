// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTemporaryDir>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const auto root = QStringLiteral(ROUNDTABLE_SOURCE_DIR);

/// One text of a catalogue and what it is in its language, one form for each number where it has a number.
struct Entry {
    QString context;
    QString source;
    QStringList translations;
    bool isFinished = true;

    [[nodiscard]] QString name() const { return context + u": "_s + source; }
};

Entry readEntry(QXmlStreamReader &xml, const QString &context)
{
    Entry entry{context, {}, {}};
    const bool hasForms = xml.attributes().hasAttribute(u"numerus"_s);
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation") {
            entry.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            if (!hasForms)
                entry.translations = {xml.readElementText()};
            while (hasForms && xml.readNextStartElement())
                entry.translations.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

QList<Entry> entriesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name")
            context = xml.readElementText();
        else if (xml.name() == u"message")
            entries += readEntry(xml, context);
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

QStringList catalogueFiles()
{
    return QDir(root + u"/translations"_s).entryList({u"roundtable_*.ts"_s}, QDir::Files);
}

QString pathOf(const QString &catalogue)
{
    return root + u"/translations/"_s + catalogue;
}

/// %1 to %9 and %n, sorted; a translation may use them in another order, but must use each as often.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[1-9n]"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.sort();
    return found;
}

/// The letter after a single &, in lower case; none where there is no such.
QString mnemonic(const QString &text)
{
    static const QRegularExpression letter(u"(?<!&)&([^&\\s])"_s);
    return letter.match(text).captured(1).toLower();
}

QString edges(const QString &text)
{
    static const QRegularExpression start(u"^\\s*"_s);
    static const QRegularExpression end(u"[.:…?!]*\\s*$"_s);
    return start.match(text).captured() + u'|' + end.match(text).captured();
}

} // namespace

class TestCatalogueTexts : public QObject {
    Q_OBJECT

private:
    static void addCatalogues()
    {
        QTest::addColumn<QString>("catalogue");
        for (const QString &catalogue : catalogueFiles())
            QTest::newRow(qPrintable(catalogue)) << catalogue;
    }

    /// Calls \a check(source, translation) for each form of each text.
    template <typename Check>
    static void forEachForm(const QString &catalogue, Check check)
    {
        const QList<Entry> entries = entriesOf(pathOf(catalogue));
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries) {
            for (const QString &translation : entry.translations)
                QVERIFY2(check(entry.source, translation), qPrintable(entry.name() + u" -> "_s + translation));
        }
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyTextIsTranslated_data() { addCatalogues(); }
    void everyTextIsTranslated()
    {
        QFETCH(const QString, catalogue);
        const QList<Entry> entries = entriesOf(pathOf(catalogue));
        QVERIFY(!entries.isEmpty());
        for (const Entry &entry : entries) {
            QVERIFY2(entry.isFinished, qPrintable(entry.name()));
            QVERIFY2(!entry.translations.isEmpty() && !entry.translations.contains(QString()), qPrintable(entry.name()));
        }
    }

    void placeholdersAgree_data() { addCatalogues(); }
    void placeholdersAgree()
    {
        QFETCH(const QString, catalogue);
        forEachForm(catalogue, [](const QString &source, const QString &translation) {
            return placeholders(source) == placeholders(translation);
        });
    }

    void whatATextBeginsAndEndsWithAgrees_data() { addCatalogues(); }
    void whatATextBeginsAndEndsWithAgrees()
    {
        QFETCH(const QString, catalogue);
        forEachForm(catalogue, [](const QString &source, const QString &translation) {
            return edges(source).remove(u' ') == edges(translation).remove(u' ')
                && source.startsWith(u' ') == translation.startsWith(u' ') && source.endsWith(u' ') == translation.endsWith(u' ');
        });
    }

    void whatHasAMnemonicKeepsOne_data() { addCatalogues(); }
    void whatHasAMnemonicKeepsOne()
    {
        QFETCH(const QString, catalogue);
        forEachForm(catalogue, [](const QString &source, const QString &translation) {
            return mnemonic(source).isEmpty() == mnemonic(translation).isEmpty();
        });
    }

    void everyTextOfTheSourcesIsThere_data() { addCatalogues(); }
    void everyTextOfTheSourcesIsThere()
    {
        QFETCH(const QString, catalogue);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(catalogue);
        QVERIFY(QFile::copy(pathOf(catalogue), fresh));
        QProcess update;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LUPDATE"_s, QStringLiteral(LUPDATE));
        update.setProcessEnvironment(environment);
        QSignalSpy finished(&update, &QProcess::finished);
        update.start(root + u"/scripts/update-translations"_s, {folder.path()});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
        const auto names = [](const QString &path) {
            QStringList found;
            for (const Entry &entry : entriesOf(path))
                found += entry.name();
            return found;
        };
        QCOMPARE(names(pathOf(catalogue)), names(fresh));
    }

    // A context is a form or a menu: what can be pressed at the same time.
    void mnemonicsOfAFormDiffer_data() { addCatalogues(); }
    void mnemonicsOfAFormDiffer()
    {
        QFETCH(const QString, catalogue);
        QSet<QString> inSources;
        QSet<QString> inTranslations;
        const auto isNew = [](QSet<QString> &taken, const QString &context, const QString &text) {
            const QString key = context + u' ' + mnemonic(text);
            return mnemonic(text).isEmpty() || (!taken.contains(key) && taken.insert(key) != taken.end());
        };
        for (const Entry &entry : entriesOf(pathOf(catalogue))) {
            QVERIFY2(isNew(inSources, entry.context, entry.source), qPrintable(entry.name()));
            const QString translation = entry.translations.constFirst();
            QVERIFY2(isNew(inTranslations, entry.context, translation), qPrintable(entry.name() + u" -> "_s + translation));
        }
    }
};

QTEST_GUILESS_MAIN(TestCatalogueTexts)
#include "tst_cataloguetexts.moc"
