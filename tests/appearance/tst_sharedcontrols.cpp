// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/actionlink.h"
#include "appearance/avatar.h"
#include "appearance/elidedlabel.h"
#include "appearance/pill.h"
#include "appearance/segmentedcontrol.h"
#include "appearance/shadow.h"
#include "appearance/spacing.h"
#include "appearance/statebadge.h"
#include "appearance/themecontroller.h"
#include "appearance/toggleswitch.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QHBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

QAccessible::Role roleOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->role();
}

QString nameOf(QWidget &widget)
{
    return QAccessible::queryAccessibleInterface(&widget)->text(QAccessible::Name);
}

} // namespace

class TestSharedControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Every warning but one, which the offscreen platform gives for each window of a fixed size.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void switchIsACheckBoxOfItsSize();
    void switchTurnsByKeyAndAnywhereByMouse();
    void switchMirrorsWithTheWriting();
    void segmentsAreChosenByArrowKeys();
    void segmentsTellOnceWhatIsChosen();
    void segmentsKeepTheirWidthWhenChosen();
    void segmentsHaveNamesInWords();
    void actionLinkIsAButtonToHit();
    void pillIsHitOnlyWithinItsShape();
    void pillSaysBothTexts();
    void elidedLabelKeepsItsWholeName();
    void badgeKeepsItsSize();
    void avatarLetters_data();
    void avatarLetters();

private:
    ThemeController m_theme;
};

void TestSharedControls::switchIsACheckBoxOfItsSize()
{
    ToggleSwitch toggle(u"&Keep running"_s);
    toggle.resize(toggle.sizeHint());
    QCOMPARE(toggle.focusRect().size(), QSize(40, 24));
    QVERIFY(toggle.sizeHint().height() >= metrics::toolRowHeight);
    QCOMPARE(roleOf(toggle), QAccessible::CheckBox);
    QCOMPARE(nameOf(toggle), u"Keep running"_s);
    toggle.setChecked(true);
    QVERIFY(QAccessible::queryAccessibleInterface(&toggle)->state().checked);
}

void TestSharedControls::switchTurnsByKeyAndAnywhereByMouse()
{
    ToggleSwitch toggle(u"Keep running"_s);
    toggle.show();
    QSignalSpy toggled(&toggle, &ToggleSwitch::toggled);
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(toggle.isChecked());
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, QPoint(2, toggle.height() / 2));
    QVERIFY(!toggle.isChecked());
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, toggle.focusRect().center());
    QVERIFY(toggle.isChecked());
    QCOMPARE(toggled.count(), 3);
    toggle.setEnabled(false);
    QTest::mouseClick(&toggle, Qt::LeftButton, {}, toggle.focusRect().center());
    QCOMPARE(toggled.count(), 3);
}

void TestSharedControls::switchMirrorsWithTheWriting()
{
    ToggleSwitch toggle(u"Keep running"_s);
    toggle.resize(toggle.sizeHint());
    QCOMPARE(toggle.focusRect().right(), toggle.rect().right());
    toggle.setLayoutDirection(Qt::RightToLeft);
    QCOMPARE(toggle.focusRect().left(), 0);
}

void TestSharedControls::segmentsAreChosenByArrowKeys()
{
    SegmentedControl control;
    for (const QString &text : {u"1 m"_s, u"1 h"_s, u"7 d"_s})
        control.addSegment(text, text);
    QCOMPARE(control.count(), 3);
    QCOMPARE(control.currentIndex(), 0);
    control.show();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    auto *first = control.findChild<QAbstractButton *>();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 1);
    QTest::keyClick(control.findChildren<QAbstractButton *>().at(1), Qt::Key_Left);
    QCOMPARE(control.currentIndex(), 0);
}

void TestSharedControls::segmentsTellOnceWhatIsChosen()
{
    SegmentedControl control;
    for (const QString &text : {u"1 m"_s, u"1 h"_s, u"7 d"_s})
        control.addSegment(text, text);
    QSignalSpy changed(&control, &SegmentedControl::currentIndexChanged);
    control.setCurrentIndex(2);
    control.setCurrentIndex(2);
    control.setCurrentIndex(7); // there is none
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toInt(), 2);
    QCOMPARE(control.currentIndex(), 2);
}

void TestSharedControls::segmentsKeepTheirWidthWhenChosen()
{
    SegmentedControl control;
    control.addSegment(u"15 m"_s, u"15 minutes"_s);
    control.addSegment(u"24 h"_s, u"24 hours"_s);
    const QSize before = control.sizeHint();
    control.setCurrentIndex(1);
    QCOMPARE(control.sizeHint(), before);
    QCOMPARE(before.height(), metrics::toolRowHeight);
}

void TestSharedControls::segmentsHaveNamesInWords()
{
    SegmentedControl control;
    control.addSegment(u"6 h"_s, u"The last 6 hours"_s);
    auto *segment = control.findChild<QAbstractButton *>();
    QCOMPARE(nameOf(*segment), u"The last 6 hours"_s);
    QCOMPARE(roleOf(*segment), QAccessible::RadioButton);
}

void TestSharedControls::actionLinkIsAButtonToHit()
{
    ActionLink link(u"&Replace"_s);
    QCOMPARE(link.sizeHint().height(), metrics::toolRowHeight);
    QCOMPARE(roleOf(link), QAccessible::PushButton);
    QCOMPARE(nameOf(link), u"Replace"_s);
    link.show();
    QSignalSpy clicked(&link, &ActionLink::clicked);
    QTest::keyClick(&link, Qt::Key_Space);
    QTest::mouseClick(&link, Qt::LeftButton);
    QCOMPARE(clicked.count(), 2);
}

void TestSharedControls::pillIsHitOnlyWithinItsShape()
{
    Pill pill;
    pill.setTexts(u"12 new"_s, {});
    QCOMPARE(pill.pillRect().height(), 36);
    QCOMPARE(pill.pillRect().marginsAdded(shadowMargins()), pill.rect());
    pill.show();
    QSignalSpy clicked(&pill, &Pill::clicked);
    QTest::mouseClick(&pill, Qt::LeftButton, {}, QPoint(2, 2));
    QCOMPARE(clicked.count(), 0);
    QTest::mouseClick(&pill, Qt::LeftButton, {}, pill.pillRect().center());
    QCOMPARE(clicked.count(), 1);
}

void TestSharedControls::pillSaysBothTexts()
{
    Pill pill;
    pill.setTexts(u"12 new"_s, {});
    const int narrow = pill.sizeHint().width();
    QCOMPARE(nameOf(pill), u"12 new"_s);
    pill.setTexts(u"12 new ·"_s, u"1 for you"_s);
    QCOMPARE(nameOf(pill), u"12 new · 1 for you"_s);
    QVERIFY(pill.sizeHint().width() > narrow);
}

void TestSharedControls::elidedLabelKeepsItsWholeName()
{
    ElidedLabel label;
    label.setText(u"<b>The starter could not start the server</b>"_s);
    label.resize(60, label.sizeHint().height());
    QVERIFY(label.isElided());
    QVERIFY(label.minimumSizeHint().width() < 40);
    QCOMPARE(nameOf(label), u"<b>The starter could not start the server</b>"_s);
    label.resize(label.sizeHint());
    QVERIFY(!label.isElided());
}

void TestSharedControls::badgeKeepsItsSize()
{
    StateBadge badge;
    badge.setState(Tone::Ok, u"server"_s);
    QWidget row;
    auto *layout = new QHBoxLayout(&row);
    layout->addWidget(&badge);
    row.resize(400, 300);
    layout->activate();
    QCOMPARE(badge.size(), QSize(44, 44));
    badge.setParent(nullptr);
}

void TestSharedControls::avatarLetters_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("letter");
    QTest::newRow("lower case") << u"dana"_s << u"D"_s;
    QTest::newRow("with an accent of its own") << u"e\u0301mile"_s << u"E\u0301"_s;
    QTest::newRow("umlaut") << u"özgür"_s << u"Ö"_s;
    QTest::newRow("digit") << u"7of9"_s << u"7"_s;
    QTest::newRow("behind a sign") << u"@bo"_s << u"B"_s;
    QTest::newRow("han") << u"李雷"_s << u"李"_s;
    QTest::newRow("emoji") << u"🙂 face"_s << u"🙂"_s;
    QTest::newRow("only blanks") << u"  "_s << u"?"_s;
    QTest::newRow("empty") << QString() << u"?"_s;
}

void TestSharedControls::avatarLetters()
{
    QFETCH(QString, name);
    QFETCH(QString, letter);
    QCOMPARE(avatarLetter(name), letter);
}

QTEST_MAIN(TestSharedControls)
#include "tst_sharedcontrols.moc"
