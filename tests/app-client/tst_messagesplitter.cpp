// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/messagesplitter.h"

#include "protocol/ber/utf8text.h"

#include <QtTest/QTest>

#include <QtCore/QRandomGenerator>
#include <QtCore/QRegularExpression>
#include <QtCore/QTextBoundaryFinder>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Letters of every kind of length, joined and combined in every way, with spaces between; nothing that cannot be sent.
QString anyText(QRandomGenerator &random, int pieces)
{
    static const QStringList kinds{u"a"_s, u"ß"_s, u"語"_s, u"\U0001F642"_s, u"e\u0301"_s, u" "_s, u"\n"_s, u"word "_s,
                                   u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s, u"\U0001F1E8\U0001F1E6"_s,
                                   u"\U0001F44D\U0001F3FD"_s, u"\u1112\u1161\u11AB"_s, u"\u202E"_s, u"\uFEFF"_s, u"\u0928\u093F"_s,
                                   u"\u0301\u0302\u0303\u0304"_s, u"\u200D"_s, u"\uFE0F"_s};
    QString text;
    for (int i = 0; i < pieces; ++i) {
        const QString piece = kinds[random.bounded(kinds.size())];
        text += piece.repeated(random.bounded(8) ? 1 : random.bounded(1, 60));
    }
    return text;
}

} // namespace

class tst_MessageSplitter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void limitsCountEveryByteOfThePayload()
    {
        QCOMPARE((MessageLimits{250, 4}.textLimit()), 250 - 17 - 2 - 2 - 4);
        QCOMPARE((MessageLimits{MessageLimits::largestPayload, 255}.textLimit()), 255);
        QCOMPARE((MessageLimits{MessageLimits::largestPayload, 1}.textLimit()), 255); // the field's own limit
        QVERIFY((MessageLimits{250, 255}.textLimit()) >= 4); // a long name still lets a character through
    }

    void blankTextIsNoMessage()
    {
        QCOMPARE(splitMessage(u""_s, {}), QStringList());
        QCOMPARE(splitMessage(u" \n\t "_s, {}), QStringList());
    }

    void shortTextIsOneMessage() { QCOMPARE(splitMessage(u" hello there\n"_s, {250, 4}), (QStringList{u"hello there"_s})); }

    void aTextThatJustFitsStaysWhole()
    {
        const MessageLimits limits{250, 4};
        const QString text(limits.textLimit(), u'a');
        QCOMPARE(splitMessage(text, limits), QStringList{text});
        QCOMPARE(splitMessage(text + u'b', limits), (QStringList{text, u"b"_s}));
    }

    void splitsAtTheLastSpaceOfTheLastSixtyBytes()
    {
        const MessageLimits limits{250, 4}; // 225 bytes of text
        const QString head(190, u'a');
        QCOMPARE(splitMessage(head + u' ' + QString(100, u'b'), limits), (QStringList{head, QString(100, u'b')}));
    }

    void aSpaceFurtherBackDoesNotCount()
    {
        const MessageLimits limits{250, 4};
        const QString text = QString(100, u'a') + u' ' + QString(200, u'b');
        const QStringList parts = splitMessage(text, limits);
        QCOMPARE(parts.size(), 2);
        QCOMPARE(parts[0].size(), 225);
        QCOMPARE(parts.join(QString()), text);
    }

    void graphemesStayWhole_data()
    {
        QTest::addColumn<QString>("grapheme");
        QTest::newRow("umlaut") << u"ü"_s;
        QTest::newRow("combining accents") << u"e\u0301\u0323"_s;
        QTest::newRow("emoji") << u"\U0001F642"_s;
        QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("flag") << u"\U0001F1E8\U0001F1E6"_s;
        QTest::newRow("hangul") << u"\u1112\u1161\u11AB"_s;
    }
    void graphemesStayWhole()
    {
        QFETCH(const QString, grapheme);
        const MessageLimits limits{250, 4};
        const QString text = grapheme.repeated(100);
        const QStringList parts = splitMessage(text, limits);
        QCOMPARE(parts.join(QString()), text);
        for (const QString &part : parts) {
            QVERIFY(part.toUtf8().size() <= limits.textLimit());
            QCOMPARE(part, grapheme.repeated(part.size() / grapheme.size()));
        }
    }

    void aGraphemeThatIsTooLongIsCutBetweenCharacters()
    {
        const MessageLimits limits{250, 4};
        const QString text = u'a' + QString(400, QChar(0x0301));
        const QStringList parts = splitMessage(text, limits);
        QCOMPARE(parts.join(QString()), text);
        for (const QString &part : parts)
            QVERIFY(!part.isEmpty() && part.toUtf8().size() <= limits.textLimit());
    }

    void whatTheWireCannotCarryIsReplaced()
    {
        QCOMPARE(splitMessage(u"a\0b"_s, {}), QStringList{u"a\uFFFDb"_s});
        QCOMPARE(splitMessage(QString(u'a') + QChar(0xD800) + u'b', {}), QStringList{u"a\uFFFDb"_s});
        QCOMPARE(splitMessage(u"a\u001Bb\u0085c\u007Fd"_s, {}), QStringList{u"a\uFFFDb\uFFFDc\uFFFDd"_s});
        QCOMPARE(splitMessage(u"a\tb\r\nc\rd"_s, {}), QStringList{u"a\tb\nc\nd"_s});
    }

    void anyTextArrivesWhole_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 200; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void anyTextArrivesWhole()
    {
        QFETCH(const quint32, seed);
        QRandomGenerator random(seed);
        const MessageLimits limits{random.bounded(2) ? MessageLimits::carefulPayloadLimit : MessageLimits::largestPayload,
                                   random.bounded(1, 40)};
        const QString text = anyText(random, random.bounded(1, 900));
        const QStringList parts = splitMessage(text, limits);
        QSet<qsizetype> boundaries;
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary())
            boundaries.insert(at);
        qsizetype at = 0;
        for (const QString &part : parts) {
            const QByteArray bytes = part.toUtf8();
            QVERIFY(!part.isEmpty());
            QVERIFY(bytes.size() <= limits.textLimit());
            QVERIFY(17 + 2 + bytes.size() + 2 + limits.nameSize <= limits.payload);
            QVERIFY(roundtable::isStrictUtf8(bytes));
            QCOMPARE(roundtable::Utf8Text::fromBytes(bytes).toString(), part);
            while (at < text.size() && text[at].isSpace() && !text.sliced(at).startsWith(part))
                ++at; // only space is lost, and only where the text is cut
            QVERIFY(text.sliced(at).startsWith(part));
            const auto nextBoundary = [&](qsizetype from) {
                while (!boundaries.contains(from))
                    ++from;
                return from;
            };
            const qsizetype end = at + part.size();
            if (!boundaries.contains(end)) { // then one grapheme alone is longer than a message
                qsizetype start = end;
                while (!boundaries.contains(start))
                    --start;
                QVERIFY(text.sliced(start, nextBoundary(end) - start).toUtf8().size() > limits.textLimit());
            }
            at = end;
        }
        QVERIFY(text.sliced(at).trimmed().isEmpty());
    }

    void aHugeTextIsCutInOneGo()
    {
        const QString text = u"word "_s.repeated(200'000);
        const QStringList parts = splitMessage(text, {250, 4});
        QCOMPARE(parts.join(u" "_s).size(), text.trimmed().size());
    }
};

QTEST_APPLESS_MAIN(tst_MessageSplitter)
#include "tst_messagesplitter.moc"
