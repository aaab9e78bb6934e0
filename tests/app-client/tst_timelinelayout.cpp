// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinelayout.h"

#include "app-client/timeline/timelinehit.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

namespace {

constexpr int wide = 776;
constexpr int scrollBar = 16;

QFont bodyFont()
{
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(14);
    return font;
}

TimelineLayout layoutFor(int width)
{
    return TimelineLayout(TextSizes(bodyFont()), QLocale::c(), width, std::min(scrollBar, width < 480 ? 12 : 16));
}

MessageEntry message(const QString &text, bool own = false)
{
    MessageEntry entry;
    entry.id = 1;
    entry.author = own ? u"dana"_s : u"amir"_s;
    entry.own = own;
    entry.delivery = own ? Delivery::Sent : Delivery::Received;
    entry.text = text;
    entry.sentAt = entry.arrivedAt = QDateTime(QDate(2025, 3, 20), QTime(13, 58), Qt::UTC);
    return entry;
}

RowLayout layOut(const TimelineEntry &entry, const RowContext &context = {}, int width = wide)
{
    return layoutFor(width).layOut(entry, context, u"dana"_s);
}

} // namespace

class TestTimelineLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }
    void widestBubbleFollowsThePane_data();
    void widestBubbleFollowsThePane();
    void nothingLeavesThePane_data();
    void nothingLeavesThePane();
    void othersStandLeftWithNameAndAvatarOnceInARun();
    void ownStandRightWithoutName();
    void timeStandsBesideTheLastLineWhereThereIsRoom();
    void timeGoesBelowWhereTheLastLineIsFull();
    void gapsBetweenRunsAreWiderThanWithin();
    void separatorsStandAboveTheMessage();
    void gapIsOneLineOrTwo();
    void aLongTextIsClampedUntilItIsExpanded();
    void emojiMakeNoLineTaller();
    void emojiSequencesAreOnePicture_data();
    void emojiSequencesAreOnePicture();
    void failureOffersThreeActions();
    void whatIsInDoubtIsNotCalledNotSent();
    void waitingSaysTheWordWhereThereIsRoom();
    void unconfirmedNamesSaySo();
    void aNameThatCannotBeSeenIsNone();
    void aClockThatIsOffIsMarked();
    void linksAndMentionsArePlaced();
    void positionsAndPointsAgree();
};

void TestTimelineLayout::widestBubbleFollowsThePane_data()
{
    QTest::addColumn<int>("pane");
    QTest::addColumn<int>("widest");
    QTest::newRow("least") << 360 << 360 - 12 - 12 - 36 - 8; // what avatar and margins leave
    QTest::newRow("narrow") << 420 << 420 - 12 - 12 - 36 - 8;
    QTest::newRow("between") << 570 << int(570 * 0.75);
    QTest::newRow("60 percent") << 720 << 432;
    QTest::newRow("mock") << 776 << 465;
    QTest::newRow("never above") << 2000 << 640;
}

void TestTimelineLayout::widestBubbleFollowsThePane()
{
    QFETCH(int, pane);
    QFETCH(int, widest);
    QCOMPARE(layoutFor(pane).widestBubble(), widest);
}

void TestTimelineLayout::nothingLeavesThePane_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("author");
    QTest::newRow("short") << u"hi"_s << u"bo"_s;
    QTest::newRow("one endless word") << QString(255, u'W') << u"bo"_s;
    QTest::newRow("endless name") << u"hi"_s << QString(255, u'W');
    QTest::newRow("only breaks") << QString(255, u'\n') << u"bo"_s;
    QTest::newRow("emoji") << u"🎉"_s.repeated(60) << u"🎉"_s.repeated(60);
    QTest::newRow("right to left") << u"שלום עולם "_s.repeated(12) << u"שרה"_s;
    QTest::newRow("a pile of marks") << u"e"_s + QString(120, QChar(0x0301)) << u"bo"_s;
    QTest::newRow("nothing at all") << QString() << QString();
}

void TestTimelineLayout::nothingLeavesThePane()
{
    QFETCH(QString, text);
    QFETCH(QString, author);
    for (const int width : {360, 419, 480, 776, 2500}) {
        for (const bool own : {false, true}) {
            MessageEntry entry = message(text, own);
            entry.author = author;
            entry.nameUnconfirmed = !own;
            entry.mentionsMe = !own;
            if (own) {
                entry.delivery = Delivery::Failed;
                entry.failure = text;
            }
            const RowLayout row = layOut(entry, {}, width);
            const RowLayout::Bubble &bubble = *row.bubble;
            const QRect pane(0, 0, width, row.height);
            QVERIFY(pane.contains(bubble.frame));
            QVERIFY(bubble.frame.contains(bubble.timeRect));
            QVERIFY(bubble.nameRect.isEmpty() || bubble.frame.contains(bubble.nameRect));
            QVERIFY(bubble.warning.isEmpty() || bubble.frame.contains(bubble.warningRect));
            for (int line = 0; line < bubble.text->lineCount(); ++line)
                QVERIFY(bubble.text->lineAt(line).naturalTextWidth() <= bubble.frame.width());
            if (bubble.failure)
                QVERIFY(pane.contains(bubble.failure->sentenceRect) || bubble.failure->sentenceRect.isEmpty());
        }
    }
}

void TestTimelineLayout::othersStandLeftWithNameAndAvatarOnceInARun()
{
    RowContext context;
    context.endsRun = false;
    const RowLayout first = layOut(message(u"Does anybody get 31 back?"_s), context);
    QCOMPARE(first.bubble->avatar->x(), 16);
    QCOMPARE(first.bubble->avatar->size(), QSize(36, 36));
    QCOMPARE(first.bubble->frame.x(), 16 + 36 + 8);
    QCOMPARE(first.bubble->name, u"amir"_s);
    QVERIFY(!first.bubble->joinsAbove);
    QVERIFY(first.bubble->joinsBelow);
    QVERIFY(!first.bubble->stateIcon);
    QCOMPARE(first.bubble->frame.height(), 7 + 16 + 1 + 20 + 7);

    context.startsRun = false;
    const RowLayout second = layOut(message(u"code 0x1F"_s), context);
    QVERIFY(!second.bubble->avatar);
    QVERIFY(second.bubble->name.isEmpty());
    QVERIFY(second.bubble->joinsAbove);
    QCOMPARE(second.bubble->frame.height(), 7 + 20 + 7);
}

void TestTimelineLayout::ownStandRightWithoutName()
{
    const RowLayout row = layOut(message(u"Sending a capture"_s, true));
    const RowLayout::Bubble &bubble = *row.bubble;
    QCOMPARE(bubble.frame.x() + bubble.frame.width(), wide - 16);
    QVERIFY(bubble.name.isEmpty());
    QVERIFY(!bubble.avatar);
    QVERIFY(bubble.stateIcon.has_value());
    QCOMPARE(bubble.stateIcon->x(), bubble.timeRect.x() + bubble.timeRect.width() + 4);
}

void TestTimelineLayout::timeStandsBesideTheLastLineWhereThereIsRoom()
{
    const RowLayout row = layOut(message(u"code 0x1F, Invalid Request"_s));
    const RowLayout::Bubble &bubble = *row.bubble;
    const QTextLine line = bubble.text->lineAt(0);
    QCOMPARE(bubble.timeRect.x(), bubble.textOrigin.x() + qCeil(line.naturalTextWidth()) + 8);
    const TextSizes sizes(bodyFont());
    const int textBaseline = bubble.textOrigin.y() + baselineInLine(sizes.body, sizes.bodyLine);
    QCOMPARE(bubble.timeRect.y() + baselineInLine(sizes.meta, sizes.metaLine), textBaseline);
}

void TestTimelineLayout::timeGoesBelowWhereTheLastLineIsFull()
{
    const int widest = layoutFor(wide).widestBubble() - 24;
    QString text;
    while (QFontMetricsF(bodyFont()).horizontalAdvance(text + u'x') <= widest)
        text += u'x';
    const RowLayout row = layOut(message(text));
    QCOMPARE(row.bubble->text->lineCount(), 1);
    QCOMPARE(row.bubble->timeRect.y(), row.bubble->textOrigin.y() + 20);
    QCOMPARE(row.bubble->timeRect.right() + 1, row.bubble->frame.right() + 1 - 12);
}

void TestTimelineLayout::gapsBetweenRunsAreWiderThanWithin()
{
    RowContext context;
    QCOMPARE(layOut(message(u"x"_s), context).bubble->frame.y(), 8);
    context.startsRun = false;
    QCOMPARE(layOut(message(u"x"_s), context).bubble->frame.y(), 2);
    context.first = true;
    QCOMPARE(layOut(message(u"x"_s), context).bubble->frame.y(), 16);
}

void TestTimelineLayout::separatorsStandAboveTheMessage()
{
    RowContext context;
    context.first = true;
    context.startsDay = true;
    context.startsUnread = true;
    const RowLayout row = layOut(message(u"x"_s), context);
    QCOMPARE(row.day->text, u"Thursday, 20 March 2025"_s);
    QCOMPARE(row.day->textRect.y(), 16);
    QCOMPARE(row.unread->textRect.y(), 16 + 16 + 12 + 12);
    QCOMPARE(row.bubble->frame.y(), 16 + 16 + 12 + 12 + 16 + 12);
    QVERIFY(qAbs(row.day->textRect.center().x() - wide / 2) <= 1);
}

void TestTimelineLayout::gapIsOneLineOrTwo()
{
    const QDateTime from(QDate(2025, 3, 20), QTime(14, 7), Qt::UTC);
    const RowLayout closed = layOut(GapEntry{1, from, from.addSecs(120)});
    QCOMPARE(closed.gap->lines, QStringList{u"Not connected 14:07–14:09. Messages from that time cannot be shown."_s});
    QCOMPARE(closed.gap->pill.height(), 24);
    QCOMPARE(closed.gap->pill.y(), 12);
    const RowLayout brief = layOut(GapEntry{1, from, from.addSecs(2)});
    QCOMPARE(brief.gap->lines, QStringList{u"Not connected at 14:07. Messages from that time cannot be shown."_s});
    const RowLayout open = layOut(GapEntry{1, from, std::nullopt}, {}, 420);
    QCOMPARE(open.gap->lines,
             (QStringList{u"Not connected since 14:07."_s, u"Messages from this time cannot be shown."_s}));
    QCOMPARE(open.gap->pill.height(), 40);
}

void TestTimelineLayout::aLongTextIsClampedUntilItIsExpanded()
{
    const MessageEntry entry = message(u"line\n"_s.repeated(30));
    RowContext context;
    const RowLayout clamped = layOut(entry, context);
    QCOMPARE(clamped.bubble->text->lineCount(), TimelineLayout::maxLines);
    QVERIFY(clamped.bubble->showAll.has_value());
    QCOMPARE(hitIn(clamped, clamped.bubble->showAll->center()).part, TimelineHit::Part::ShowAll);
    context.expanded = true;
    const RowLayout whole = layOut(entry, context);
    QVERIFY(whole.bubble->text->lineCount() >= 30);
    QVERIFY(!whole.bubble->showAll);
}

void TestTimelineLayout::emojiSequencesAreOnePicture_data()
{
    QTest::addColumn<QString>("sequence");
    QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467\u200D\U0001F466"_s;
    QTest::newRow("skin tone") << u"\U0001F44D\U0001F3FD"_s;
    QTest::newRow("flag of a country") << u"\U0001F1E9\U0001F1EA"_s;
    QTest::newRow("flag joined from two") << u"\U0001F3F3\uFE0F\u200D\U0001F308"_s;
    QTest::newRow("heart on fire") << u"\u2764\uFE0F\u200D\U0001F525"_s;
    QTest::newRow("keycap") << u"1\uFE0F\u20E3"_s;
    QTest::newRow("heart") << u"\u2764\uFE0F"_s;
}

void TestTimelineLayout::emojiSequencesAreOnePicture()
{
    QFETCH(const QString, sequence);
    const RowLayout one = layOut(message(u"\U0001F642"_s));
    const RowLayout row = layOut(message(sequence));
    QCOMPARE(qRound(row.bubble->text->lineAt(0).naturalTextWidth()), qRound(one.bubble->text->lineAt(0).naturalTextWidth()));
}

void TestTimelineLayout::emojiMakeNoLineTaller()
{
    QCOMPARE(layOut(message(u"length, value 🙂"_s)).height, layOut(message(u"length, value"_s)).height);
}

void TestTimelineLayout::failureOffersThreeActions()
{
    MessageEntry entry = message(u"I will paste the first bytes here"_s, true);
    entry.delivery = Delivery::Failed;
    entry.failure = u"Invalid Request"_s;
    const RowLayout row = layOut(entry);
    const RowLayout::Failure &failure = *row.bubble->failure;
    QVERIFY(failure.sentence.contains(u"Invalid Request"_s));
    QCOMPARE(failure.retry.height(), 32);
    QCOMPARE(failure.retry.y(), row.bubble->frame.y() + row.bubble->frame.height());
    QCOMPARE(hitIn(row, failure.retry.center()).part, TimelineHit::Part::Retry);
    QCOMPARE(hitIn(row, failure.copy.center()).part, TimelineHit::Part::Copy);
    QCOMPARE(hitIn(row, failure.discard.center()).part, TimelineHit::Part::Discard);
    QVERIFY(failure.sentenceRect.right() < failure.retry.left());
}

void TestTimelineLayout::whatIsInDoubtIsNotCalledNotSent()
{
    MessageEntry entry = message(u"hello"_s, true);
    entry.delivery = Delivery::InDoubt;
    const RowLayout row = layOut(entry);
    const RowLayout::Failure &failure = *row.bubble->failure;
    QCOMPARE(failure.sentence, u"May not have arrived: the connection broke."_s);
    QCOMPARE(layOut(entry, {}, 360).bubble->failure->sentence, u"May not have arrived."_s); // and not half of it
    QCOMPARE(hitIn(row, failure.retry.center()).part, TimelineHit::Part::Retry);
    QCOMPARE(hitIn(row, failure.discard.center()).part, TimelineHit::Part::Discard);
}

void TestTimelineLayout::waitingSaysTheWordWhereThereIsRoom()
{
    MessageEntry entry = message(u"x"_s, true);
    entry.delivery = Delivery::Waiting;
    QCOMPARE(layOut(entry).bubble->time, u"13:58 waiting"_s);
    QCOMPARE(layOut(entry, {}, 420).bubble->time, u"13:58"_s);
}

void TestTimelineLayout::unconfirmedNamesSaySo()
{
    MessageEntry entry = message(u"x"_s);
    entry.nameUnconfirmed = true;
    QCOMPARE(layOut(entry).bubble->warning, u"name not confirmed by the server"_s);
    QCOMPARE(layOut(entry, {}, 420).bubble->warning, u"name not confirmed"_s);
}

void TestTimelineLayout::aNameThatCannotBeSeenIsNone()
{
    MessageEntry nobody = message(u"boo"_s);
    for (const QString &name : {QString(), u"  "_s, u"\u200B\u2060"_s, u"\u00A0"_s}) {
        nobody.author = name;
        QCOMPARE(layOut(nobody).bubble->name, u"(no name)"_s);
    }
}

void TestTimelineLayout::aClockThatIsOffIsMarked()
{
    MessageEntry entry = message(u"x"_s);
    QVERIFY(!layOut(entry).bubble->clockOffIcon);
    entry.clockOff = true;
    const RowLayout row = layOut(entry);
    QCOMPARE(hitIn(row, row.bubble->clockOffIcon->center()).part, TimelineHit::Part::ClockOff);
}

void TestTimelineLayout::linksAndMentionsArePlaced()
{
    MessageEntry entry = message(u"@dana see https://wiki.lab/x"_s);
    entry.mentionsMe = true;
    const RowLayout row = layOut(entry);
    QCOMPARE(row.bubble->mentions, (QList<TextSpan>{{0, 5}}));
    const QRect link = row.bubble->rectsOf(row.bubble->links.first().span).first();
    const TimelineHit hit = hitIn(row, link.center());
    QCOMPARE(hit.part, TimelineHit::Part::Link);
    QCOMPARE(hit.link, QUrl(u"https://wiki.lab/x"_s));
    QCOMPARE(hitIn(row, row.bubble->textOrigin + QPoint(2, 8)).part, TimelineHit::Part::Text);
}

void TestTimelineLayout::positionsAndPointsAgree()
{
    const RowLayout row = layOut(message(u"one\ntwo"_s));
    const RowLayout::Bubble &bubble = *row.bubble;
    QCOMPARE(bubble.textPositionAt(bubble.textOrigin + QPoint(0, 5)), 0);
    QCOMPARE(bubble.textPositionAt(bubble.textOrigin + QPoint(-50, -50)), 0);
    QCOMPARE(bubble.textPositionAt(bubble.textOrigin + QPoint(0, 25)), 4);
    QCOMPARE(bubble.textPositionAt(bubble.textOrigin + QPoint(900, 900)), 7);
}

QTEST_MAIN(TestTimelineLayout)
#include "tst_timelinelayout.moc"
