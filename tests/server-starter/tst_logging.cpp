// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/system/logline.h"
#include "server-starter/system/logsettings.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::starter;

class TestLogging : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void nothingFromTheNetworkSteersTheTerminal_data();
    void nothingFromTheNetworkSteersTheTerminal();
    void noCharacterBreaksOut();
    void longTextsAreCut();
    void theShapesOfALine();
    void categoriesAreReadFromLeftToRight_data();
    void categoriesAreReadFromLeftToRight();
    void levelsAndFormatsHaveNames();
};

void TestLogging::nothingFromTheNetworkSteersTheTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"bob"_s << u"bob"_s;
    QTest::newRow("other scripts") << u"Łukasz 東京 🙂"_s << u"Łukasz 東京 🙂"_s;
    QTest::newRow("line end") << u"a\nb\rc"_s << u"a\\u{a}b\\u{d}c"_s;
    QTest::newRow("escape sequence") << u"\u001B[31m"_s << u"\\u{1b}[31m"_s;
    QTest::newRow("DEL and C1") << u"\u007F\u009B"_s << u"\\u{7f}\\u{9b}"_s;
    QTest::newRow("right-to-left override") << u"\u202Egnp.exe"_s << u"\\u{202e}gnp.exe"_s;
    QTest::newRow("isolates") << u"\u2066x\u2069"_s << u"\\u{2066}x\\u{2069}"_s;
    QTest::newRow("line and paragraph separators") << u"\u2028\u2029"_s << u"\\u{2028}\\u{2029}"_s;
    QTest::newRow("zero width") << u"a\u200Bb\uFEFF"_s << u"a\\u{200b}b\\u{feff}"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestLogging::nothingFromTheNetworkSteersTheTerminal()
{
    QFETCH(QString, text);
    QTEST(escapedForLog(text), "expected");
}

void TestLogging::noCharacterBreaksOut()
{
    for (char32_t c = 0; c <= 0x10FFFF; ++c) {
        const QString escaped = escapedForLog(QString::fromUcs4(&c, 1));
        for (const char32_t out : escaped.toUcs4()) {
            const QChar::Category category = QChar::category(out);
            if (category == QChar::Other_Control || category == QChar::Other_Format || category == QChar::Separator_Line)
                QFAIL(qPrintable(u"U+%1"_s.arg(uint(c), 0, 16)));
        }
    }
}

void TestLogging::longTextsAreCut()
{
    QCOMPARE(escapedForLog(QString(512, u'x')), QString(512, u'x'));
    QCOMPARE(escapedForLog(QString(513, u'x')), QString(QString(512, u'x') + u'…'));
    QCOMPARE(escapedForLog(QString(300, u'ß')), QString(QString(256, u'ß') + u'…'));
}

void TestLogging::theShapesOfALine()
{
    const QDateTime time(QDate(2026, 3, 1), QTime(12, 30, 15, 250), Qt::UTC);
    const LogLine line{QtWarningMsg, u"chat"_s, u"two\nlines"_s, time};
    QCOMPARE(line.toText(), "2026-03-01T12:30:15.250Z warning chat: two\\u{a}lines\n");
    QCOMPARE(line.toJournal(), "<4>chat: two\\u{a}lines\n");
    const QByteArray json = line.toJson();
    QCOMPARE(json.count('\n'), 1);
    QCOMPARE(QJsonDocument::fromJson(json).object(),
             (QJsonObject{{u"time"_s, u"2026-03-01T12:30:15.250Z"_s}, {u"level"_s, u"warning"_s}, {u"category"_s, u"chat"_s},
                          {u"message"_s, u"two\\u{a}lines"_s}}));
    for (const auto &[type, prefix] : {std::pair(QtDebugMsg, "<7>"), {QtInfoMsg, "<6>"}, {QtCriticalMsg, "<3>"}, {QtFatalMsg, "<2>"}})
        QVERIFY((LogLine{type, u"server"_s, u"x"_s, time}.toJournal().startsWith(prefix)));
}

void TestLogging::categoriesAreReadFromLeftToRight_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("all but one") << u"* -wire"_s << QStringList{u"server"_s, u"manager"_s, u"accounts"_s, u"chat"_s};
    QTest::newRow("two") << u"chat wire"_s << QStringList{u"chat"_s, u"wire"_s};
    QTest::newRow("left out and taken back") << u"chat -chat chat"_s << QStringList{u"chat"_s};
    QTest::newRow("none") << u"* -*"_s << QStringList{};
}

void TestLogging::categoriesAreReadFromLeftToRight()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(logCategoriesFromText(text), std::optional(expected));
    QVERIFY(!logCategoriesFromText(QString(text + u" noise"_s)));
}

void TestLogging::levelsAndFormatsHaveNames()
{
    QCOMPARE(logLevelFromText(u"critical"_s), std::optional(LogLevel::Critical));
    QVERIFY(!logLevelFromText(u"Critical!"_s));
    QCOMPARE(logFormatFromText(u"text"_s), std::optional(LogFormat::Text));
    QVERIFY(!logFormatFromText(QString()));
}

QTEST_APPLESS_MAIN(TestLogging)
#include "tst_logging.moc"
