// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/history/historyexport.h"

#include <QtTest/QTest>

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_HistoryExport : public QObject {
    Q_OBJECT

    const Room m_room{u"lab-srv:8080"_s, u"dana"_s};
    const QDateTime m_time{QDate(2025, 3, 20), QTime(14, 5, 7), Qt::UTC};

    MessageEntry message(const QString &author, const QString &text) const
    {
        MessageEntry entry;
        entry.author = author;
        entry.authorId = roundtable::chatmessage::UserId(3);
        entry.text = text;
        entry.sentAt = entry.arrivedAt = m_time;
        return entry;
    }
    QByteArray render(const QList<TimelineEntry> &entries, ExportFormat format) const
    {
        // Each entry as a piece of its own: the file is the same as in one piece.
        HistoryExport inPieces(m_room, format);
        QByteArray bytes = inPieces.begin();
        for (const TimelineEntry &entry : entries)
            bytes += inPieces.next({entry});
        bytes += inPieces.end();
        HistoryExport inOne(m_room, format);
        QByteArray whole = inOne.begin();
        whole += inOne.next(entries);
        whole += inOne.end();
        return whole == bytes ? bytes : QByteArray("pieces differ");
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void textHasALinePerMessage()
    {
        const QByteArray text = render({message(u"chloe"_s, u"hello"_s), GapEntry{2, m_time, m_time.addSecs(120)},
                                        GapEntry{3, m_time, std::nullopt}},
                                       ExportFormat::Text);
        QCOMPARE(text,
                 QByteArray("[2025-03-20 14:05] chloe: hello\n"
                            "--- Not connected from 2025-03-20 14:05 to 2025-03-20 14:07. Messages from that time are missing. ---\n"
                            "--- Not connected since 2025-03-20 14:05. Messages from this time are missing. ---\n"));
    }

    void aTextCannotForgeALine()
    {
        const QByteArray text = render({message(u"eve"_s, u"hi\n[2025-03-20 14:06] dana: I quit"_s)}, ExportFormat::Text);
        QCOMPARE(text, QByteArray("[2025-03-20 14:05] eve: hi\n    [2025-03-20 14:06] dana: I quit\n"));
    }

    void noLineBreakOfAnyKindForgesALine_data()
    {
        QTest::addColumn<QString>("lineBreak");
        QTest::newRow("carriage return") << u"\r"_s;
        QTest::newRow("next line") << u"\u0085"_s;
        QTest::newRow("line separator") << u"\u2028"_s;
        QTest::newRow("paragraph separator") << u"\u2029"_s;
        QTest::newRow("form feed") << u"\f"_s;
        QTest::newRow("vertical tab") << u"\v"_s;
    }
    void noLineBreakOfAnyKindForgesALine()
    {
        QFETCH(const QString, lineBreak);
        const QByteArray expected("[2025-03-20 14:05] e\n    ve: hi\n    there\n");
        QCOMPARE(render({message(u"e"_s + lineBreak + u"ve"_s, u"hi"_s + lineBreak + u"there"_s)}, ExportFormat::Text), expected);
    }

    void htmlHoldsNoForeignMarkup()
    {
        const QByteArray html = render({message(u"<script>"_s, u"<img src=x onerror=\"a\"> & \u202E"_s)}, ExportFormat::Html);
        QVERIFY(!html.contains("<script") && !html.contains("<img"));
        QVERIFY(html.contains("<bdi>&lt;img src=x onerror=&quot;a&quot;&gt; &amp; "));
        QVERIFY(html.startsWith("<!DOCTYPE html>") && html.endsWith("</html>\n"));
        QVERIFY(html.contains("datetime=\"2025-03-20T14:05:07.000Z\""));
    }

    void jsonHoldsEverything()
    {
        MessageEntry refused = message(u"dana"_s, u"a \"quote\"\n\U0001F642"_s);
        refused.own = true;
        refused.delivery = Delivery::Failed;
        refused.failure = u"Invalid Request"_s;
        MessageEntry odd = message(u"kenji"_s, u"b"_s);
        odd.nameUnconfirmed = odd.clockOff = true;
        const QJsonObject root
            = QJsonDocument::fromJson(render({refused, odd, GapEntry{3, m_time, std::nullopt}}, ExportFormat::Json)).object();
        QCOMPARE(root[u"server"_s].toString(), m_room.server);
        QCOMPARE(root[u"user"_s].toString(), m_room.user);
        const QJsonArray entries = root[u"entries"_s].toArray();
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0][u"text"_s].toString(), refused.text);
        QCOMPARE(entries[0][u"delivery"_s].toString(), u"failed"_s);
        QCOMPARE(entries[0][u"failure"_s].toString(), u"Invalid Request"_s);
        QCOMPARE(entries[0][u"senderId"_s].toInt(), 3);
        QCOMPARE(entries[0][u"sentAt"_s].toString(), u"2025-03-20T14:05:07.000Z"_s);
        QVERIFY(entries[1][u"nameUnconfirmed"_s].toBool() && entries[1][u"clockOff"_s].toBool());
        QCOMPARE(entries[2][u"type"_s].toString(), u"gap"_s);
        QVERIFY(entries[2][u"until"_s].isUndefined());
    }

    void nothingIsStillAFile()
    {
        QCOMPARE(render({}, ExportFormat::Text), QByteArray());
        QVERIFY(render({}, ExportFormat::Html).contains("</body>"));
        QVERIFY(QJsonDocument::fromJson(render({}, ExportFormat::Json)).object()[u"entries"_s].isArray());
    }
};

QTEST_APPLESS_MAIN(tst_HistoryExport)
#include "tst_historyexport.moc"
