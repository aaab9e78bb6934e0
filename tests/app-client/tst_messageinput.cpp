// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/messageinput.h"

#include "app-client/views/composeedit.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QTextBlock>
#include <QtTest/QtTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable::client;

class TestMessageInput : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void enterSendsAndEmptiesTheBox();
    void shiftEnterBreaksTheLine();
    void controlEnterSendsWhereEnterBreaks();
    void nothingIsNotSent_data();
    void nothingIsNotSent();
    void sendButtonFollowsTheText();
    void bytesLeftAreCounted();
    void aLongTextSaysHowManyMessages();
    void growsToSixLines();
    void growsWhenItBecomesNarrower();
    void aLongDraftIsShownFromItsFirstLine();
    void upBringsBackWhatWasSent();
    void upWalksOnThroughWhatWasSent();
    void backspaceTakesAnEmojiWhole();
    void usedEmojiAreTold();
    void upInATextMovesTheCursor();
    void tabLeavesTheBox();
    void longPastesAreAskedAbout();
    void aPasteSaysHowMuchItIsAndShowsItsEnd();
    void emojiAreFoundByNameAndInserted();
    void handsTakeTheChosenTone_data();
    void handsTakeTheChosenTone();
    void theToneOfSkinIsChosenByKeys();
    void bytesOfAnEmojiAreCounted();

private:
    [[nodiscard]] bool says(const QString &text) const;

    std::unique_ptr<MessageInput> m_input;
    std::unique_ptr<QSignalSpy> m_sent;
};

void TestMessageInput::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_sent.reset();
    m_input = std::make_unique<MessageInput>();
    m_input->setLimits({MessageLimits::carefulPayloadLimit, 4});
    m_sent = std::make_unique<QSignalSpy>(m_input.get(), &MessageInput::sendRequested);
    m_input->resize(700, 80);
    m_input->show();
    m_input->activateWindow();
    m_input->edit()->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_input.get()));
}

bool TestMessageInput::says(const QString &text) const
{
    const QList<QLabel *> labels = m_input->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
                       [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

void TestMessageInput::enterSendsAndEmptiesTheBox()
{
    QTest::keyClicks(m_input->edit(), u"hello"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Return);
    QCOMPARE(m_sent->count(), 1);
    QCOMPARE(m_sent->first().first().toString(), u"hello"_s);
    QVERIFY(m_input->text().isEmpty());
}

void TestMessageInput::shiftEnterBreaksTheLine()
{
    QTest::keyClicks(m_input->edit(), u"a"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClicks(m_input->edit(), u"b"_s);
    QCOMPARE(m_input->text(), u"a\nb"_s);
    QCOMPARE(m_sent->count(), 0);
}

void TestMessageInput::controlEnterSendsWhereEnterBreaks()
{
    m_input->setEnterSends(false);
    QTest::keyClicks(m_input->edit(), u"a"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Return);
    QCOMPARE(m_sent->count(), 0);
    QTest::keyClick(m_input->edit(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_sent->count(), 1);
}

void TestMessageInput::nothingIsNotSent_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"   "_s;
    QTest::newRow("line breaks") << u"\n\n"_s;
}

void TestMessageInput::nothingIsNotSent()
{
    QFETCH(QString, text);
    m_input->setText(text);
    QTest::keyClick(m_input->edit(), Qt::Key_Return);
    QCOMPARE(m_sent->count(), 0);
    QCOMPARE(m_input->text(), text);
}

void TestMessageInput::sendButtonFollowsTheText()
{
    auto *send = m_input->findChild<QPushButton *>(u"sendButton"_s);
    QVERIFY(!send->isEnabled());
    QTest::keyClicks(m_input->edit(), u"hello"_s);
    QVERIFY(send->isEnabled());
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(m_sent->count(), 1);
    QVERIFY(m_input->edit()->hasFocus());
}

void TestMessageInput::bytesLeftAreCounted()
{
    const int limit = MessageLimits{MessageLimits::carefulPayloadLimit, 4}.textLimit();
    m_input->setText(u"ä🙂"_s);
    QVERIFY(says(u"%1 bytes left"_s.arg(limit - 6)));
    m_input->setCompact(true);
    QVERIFY(says(u"%1 left"_s.arg(limit - 6)));
}

void TestMessageInput::aLongTextSaysHowManyMessages()
{
    const int limit = MessageLimits{MessageLimits::carefulPayloadLimit, 4}.textLimit();
    m_input->setText(QString(limit, u'x'));
    QVERIFY(!says(u"Will be sent as 1 messages"_s));
    QVERIFY(says(u"0 bytes left"_s));
    m_input->setText(QString(2 * limit + 10, u'x'));
    QVERIFY(says(u"Will be sent as 3 messages"_s));
    QVERIFY(says(u"%1 bytes left in the last"_s.arg(limit - 10)));
    m_input->setCompact(true);
    QVERIFY(says(u"3 messages"_s));
}

void TestMessageInput::growsToSixLines()
{
    // The layouts of a window learn in the next turn of the loop that something in them has grown.
    const int one = m_input->sizeHint().height();
    m_input->setText(u"1\n2\n3"_s);
    QTRY_VERIFY(m_input->sizeHint().height() > one);
    const int three = m_input->sizeHint().height();
    m_input->setText(u"1\n2\n3\n4\n5\n6"_s);
    QTRY_COMPARE(m_input->sizeHint().height(), three + 3 * QFontMetrics(m_input->edit()->font()).lineSpacing());
    const int six = m_input->sizeHint().height();
    m_input->setText(u"1\n2\n3\n4\n5\n6\n7\n8\n9"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_input->sizeHint().height(), six);
    m_input->setText({});
    QTRY_COMPARE(m_input->sizeHint().height(), one);
}

void TestMessageInput::growsWhenItBecomesNarrower()
{
    m_input->setText(u"And the port is a string, is that on purpose?"_s);
    QCoreApplication::processEvents();
    const int one = m_input->edit()->height();
    m_input->resize(360, 200);
    QTRY_VERIFY(m_input->edit()->height() > one);
    const int grown = m_input->edit()->height();
    QTest::keyClicks(m_input->edit(), u" Because nobody here can tell me."_s);
    QTRY_VERIFY(m_input->edit()->height() > grown);
    QCOMPARE(m_input->edit()->verticalScrollBar()->value(), 0); // the first line is still in sight
    m_input->setText(u"And the port is a string, is that on purpose?"_s);
    m_input->resize(700, 200);
    QTRY_COMPARE(m_input->edit()->height(), one);
}

void TestMessageInput::aLongDraftIsShownFromItsFirstLine()
{
    m_input->resize(700, 300);
    // Just below six lines, the text would have more of them beside the counter than above it.
    for (int words = 60; words < 130; words += 2) {
        m_input->setText({});
        m_input->setText(u"words "_s.repeated(words));
        QTRY_COMPARE(m_input->edit()->height(), m_input->edit()->sizeHint().height());
        if (m_input->edit()->document()->firstBlock().lineCount() <= ComposeEdit::maxLines)
            QTRY_COMPARE(m_input->edit()->verticalScrollBar()->value(), 0);
        else
            QTRY_VERIFY(m_input->edit()->verticalScrollBar()->isVisible());
    }
}

void TestMessageInput::upBringsBackWhatWasSent()
{
    for (const QString &text : {u"first"_s, u"second"_s}) {
        m_input->setText(text);
        QTest::keyClick(m_input->edit(), Qt::Key_Return);
    }
    QTest::keyClick(m_input->edit(), Qt::Key_Up);
    QCOMPARE(m_input->text(), u"second"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(m_input->text(), u"first"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(m_input->text(), u"first"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(m_input->edit(), Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(m_input->text().isEmpty());
    QTest::keyClicks(m_input->edit(), u"begun"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(m_input->edit(), Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(m_input->text(), u"begun"_s); // what was begun is not lost
}

void TestMessageInput::upWalksOnThroughWhatWasSent()
{
    for (const QString &text : {u"first"_s, u"second\nin two lines"_s, u"third"_s}) {
        m_input->setText(text);
        QTest::keyClick(m_input->edit(), Qt::Key_Return);
    }
    QTest::keyClick(m_input->edit(), Qt::Key_Up);
    QTest::keyClick(m_input->edit(), Qt::Key_Up);
    QCOMPARE(m_input->text(), u"second\nin two lines"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up); // into its first line
    QCOMPARE(m_input->text(), u"second\nin two lines"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up);
    QCOMPARE(m_input->text(), u"first"_s);
    QTest::keyClicks(m_input->edit(), u"!"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up);
    QCOMPARE(m_input->text(), u"first!"_s); // a changed text is a text of its own
}

void TestMessageInput::backspaceTakesAnEmojiWhole()
{
    const QString family = u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
    m_input->setText(u"a"_s + family + u"\U0001F44D\U0001F3FD"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Backspace);
    QCOMPARE(m_input->text(), QString(u"a"_s + family));
    QTest::keyClick(m_input->edit(), Qt::Key_Backspace);
    QCOMPARE(m_input->text(), u"a"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_input->text(), QString(u"a"_s + family));
    m_input->setText(u"e\u0301"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Backspace);
    QCOMPARE(m_input->text(), u"e"_s); // an accent can be put right
}

void TestMessageInput::usedEmojiAreTold()
{
    m_input->setRecentEmoji({u"🚀"_s, u"🎓"_s});
    QSignalSpy used(m_input.get(), &MessageInput::emojiUsed);
    m_input->showEmojiPicker();
    auto *filter = m_input->findChild<QWidget *>(u"emojiFilter"_s);
    QTest::keyClick(filter, Qt::Key_Right);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(used.takeFirst().first().toString(), u"🎓"_s);
}

void TestMessageInput::upInATextMovesTheCursor()
{
    m_input->setText(u"first"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Return);
    QTest::keyClicks(m_input->edit(), u"second"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Up);
    QCOMPARE(m_input->text(), u"second"_s);
}

void TestMessageInput::tabLeavesTheBox()
{
    QTest::keyClicks(m_input->edit(), u"a"_s);
    QTest::keyClick(m_input->edit(), Qt::Key_Tab);
    QVERIFY(!m_input->edit()->hasFocus());
    QCOMPARE(m_input->text(), u"a"_s);
}

void TestMessageInput::longPastesAreAskedAbout()
{
    QGuiApplication::clipboard()->setText(u"1\n2\n3"_s);
    m_input->edit()->paste();
    QCOMPARE(m_input->text(), u"1\n2\n3"_s);
    m_input->setText({});
    QGuiApplication::clipboard()->setText(u"1\n2\n3\n4\n5\n6\n7"_s);
    m_input->edit()->paste();
    QVERIFY(m_input->text().isEmpty());
    auto *question = m_input->findChild<QMessageBox *>();
    QVERIFY(question);
    for (QAbstractButton *button : question->buttons()) {
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_COMPARE(m_input->text(), u"1\n2\n3\n4\n5\n6\n7"_s);
}

void TestMessageInput::aPasteSaysHowMuchItIsAndShowsItsEnd()
{
    QGuiApplication::clipboard()->setText(QString(u"A line of a long log.\n"_s).repeated(40));
    m_input->edit()->paste();
    auto *question = m_input->findChild<QMessageBox *>();
    QVERIFY(question);
    QVERIFY2(question->text().contains(u"40"_s), qPrintable(question->text())); // the last break begins no line
    QVERIFY2(question->informativeText().contains(u"4 messages"_s), qPrintable(question->informativeText()));
    question->accept();
    QTRY_VERIFY(m_input->edit()->viewport()->rect().contains(m_input->edit()->cursorRect()));
}

void TestMessageInput::emojiAreFoundByNameAndInserted()
{
    m_input->setText(u"well "_s);
    QTest::mouseClick(m_input->findChild<QWidget *>(u"emojiButton"_s), Qt::LeftButton);
    auto *picker = m_input->findChild<QWidget *>(u"emojiPicker"_s);
    QVERIFY(picker && picker->isVisible());
    auto *filter = picker->findChild<QWidget *>(u"emojiFilter"_s);
    QTest::keyClicks(filter, u"thumbs"_s);
    QTest::keyClick(filter, Qt::Key_Right); // in a word the arrows move its cursor
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_input->text(), u"well 👍"_s);
    QVERIFY(!picker->isVisible());
    m_input->showEmojiPicker();
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_input->text(), u"well 👍👍"_s); // what was used last stands first
    QTest::keyClick(m_input->edit(), Qt::Key_Backspace);
    m_input->showEmojiPicker();
    QTest::keyClick(filter, Qt::Key_Right);
    QTest::keyClick(filter, Qt::Key_Right);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_input->text(), u"well 👍😀"_s);
    m_input->showEmojiPicker();
    QTest::keyClicks(filter, u"no such thing"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    QVERIFY(picker->isVisible());
    QTest::keyClick(picker, Qt::Key_Escape);
    QVERIFY(!picker->isVisible());
    QCOMPARE(m_input->text(), u"well 👍😀"_s);
}

void TestMessageInput::handsTakeTheChosenTone_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::addColumn<SkinTone>("tone");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a hand") << u"👍"_s << SkinTone::Medium << u"👍🏽"_s;
    QTest::newRow("a person") << u"🤷"_s << SkinTone::Dark << u"🤷🏿"_s;
    QTest::newRow("another tone") << u"👍🏽"_s << SkinTone::Light << u"👍🏻"_s;
    QTest::newRow("back to yellow") << u"👍🏽"_s << SkinTone::Plain << u"👍"_s;
    QTest::newRow("with a selector") << u"✋\uFE0F"_s << SkinTone::Light << u"✋🏻"_s;
    QTest::newRow("no skin") << u"🚀"_s << SkinTone::Dark << u"🚀"_s;
    QTest::newRow("nothing") << QString() << SkinTone::Dark << QString();
}

void TestMessageInput::handsTakeTheChosenTone()
{
    QFETCH(QString, emoji);
    QFETCH(SkinTone, tone);
    QFETCH(QString, expected);
    QCOMPARE(withSkinTone(emoji, tone), expected);
}

void TestMessageInput::theToneOfSkinIsChosenByKeys()
{
    QSignalSpy chosen(m_input.get(), &MessageInput::skinToneChosen);
    m_input->setRecentEmoji({u"👍🏿"_s}); // used with another tone
    m_input->setSkinTone(SkinTone::Light);
    m_input->showEmojiPicker();
    auto *filter = m_input->findChild<QWidget *>(u"emojiFilter"_s);
    auto *tone = m_input->findChild<QToolButton *>(u"skinToneButton"_s);
    QVERIFY(tone->accessibleName().contains(u"Light"_s));
    QTest::keyClick(filter, Qt::Key_Tab);
    QVERIFY(tone->hasFocus());
    tone->menu()->actions().last()->trigger();
    QCOMPARE(chosen.takeFirst().first().value<SkinTone>(), SkinTone::Dark);
    QTest::keyClick(filter, Qt::Key_Return);
    QCOMPARE(m_input->text(), u"👍🏿"_s);
}

void TestMessageInput::bytesOfAnEmojiAreCounted()
{
    const auto left = [this] {
        const QRegularExpressionMatch number = QRegularExpression(u"\\d+"_s).match(m_input->findChild<QLabel *>(u"byteCounter"_s)->text());
        return number.captured().toInt();
    };
    m_input->setText(u"a"_s);
    const int before = left();
    m_input->setText(u"a👩‍👩‍👧"_s); // three people and two joiners
    QCOMPARE(left(), before - 18);
    m_input->setText(u"a👍🏽"_s);
    QCOMPARE(left(), before - 8);
}

QTEST_MAIN(TestMessageInput)
#include "tst_messageinput.moc"
