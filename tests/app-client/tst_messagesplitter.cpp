// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/messagesplitter.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

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

    void aHugeTextIsCutInOneGo()
    {
        const QString text = u"word "_s.repeated(200'000);
        const QStringList parts = splitMessage(text, {250, 4});
        QCOMPARE(parts.join(u" "_s).size(), text.trimmed().size());
    }
};

QTEST_APPLESS_MAIN(tst_MessageSplitter)
#include "tst_messagesplitter.moc"
