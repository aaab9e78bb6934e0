// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/banner.h"
#include "appearance/controlproperties.h"
#include "appearance/formfield.h"
#include "appearance/passwordfield.h"
#include "appearance/textlabel.h"
#include "appearance/textsizes.h"
#include "appearance/theme.h"
#include "appearance/themecontroller.h"
#include "tests/appearance/accessibilitywalk.h"
#include "tests/appearance/gallery.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

class TestFormControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Every warning but one, which the offscreen platform gives for each window of a fixed size.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void fieldTakesNameAndHint();
    void errorMarksTheField();
    void hintHasItsRoomAlsoWhileEmpty();
    void longHintGrowsDownwards();
    void passwordIsShownByItsButton();
    void passwordIsHiddenAgain();
    void labelsNeverGuessMarkup();
    void labelsFollowThemeAndZoom();
    void bannerPutsItsButtonsBelowWhereNarrow();
    void bannerLinkStandsBehindTheText();
    void bannerLinkStandsBehindTheLastLineWhereNarrow();
    void bannerTellsItsSentence();
    void galleryHasNoNamelessControl();
    void namelessControlsAreFound();
    void tabOrderIsRead();

private:
    ThemeController m_theme;
};

void TestFormControls::fieldTakesNameAndHint()
{
    FormField form;
    auto *field = new QLineEdit;
    form.setLabel(u"&Name"_s);
    form.setField(field);
    form.setHint(Tone::Ok, u"lab-srv answers."_s);
    QCOMPARE(field->accessibleName(), u"Name"_s);
    QCOMPARE(field->accessibleDescription(), u"lab-srv answers."_s);
    QCOMPARE(field->sizeHint().height(), 36);
    QCOMPARE(form.focusProxy(), field);
}

void TestFormControls::errorMarksTheField()
{
    FormField form;
    auto *field = new QLineEdit;
    form.setField(field);
    form.setHint(Tone::Error, u"The name dana is taken."_s);
    QCOMPARE(fieldState(field), FieldState::Wrong);
    form.setHint(Tone::Warn, u"Short."_s);
    QCOMPARE(fieldState(field), FieldState::Normal);
    form.setHint(Tone::Error, u"Wrong."_s);
    form.clearHint();
    QCOMPARE(fieldState(field), FieldState::Normal);
    QVERIFY(form.hint().isEmpty());
}

void TestFormControls::hintHasItsRoomAlsoWhileEmpty()
{
    FormField form;
    form.setField(new QLineEdit);
    form.setLabel(u"Name"_s);
    form.resize(360, form.sizeHint().height());
    const int empty = form.minimumSizeHint().height();
    form.setHint(Tone::Error, u"Wrong."_s);
    QVERIFY(std::abs(form.minimumSizeHint().height() - empty) <= 1);
    QVERIFY(empty >= 36 + 2 * 4 + 16);
}

void TestFormControls::longHintGrowsDownwards()
{
    FormField form;
    form.setField(new QLineEdit);
    form.resize(360, 200);
    form.show();
    const int oneLine = form.sizeHint().height();
    form.setHint(Tone::Error,
                 u"Nothing answers at lab-srv:8080. Is the manager program running there, with this port?"_s);
    QTRY_VERIFY(form.heightForWidth(360) >= oneLine + TextSizes(QApplication::font()).metaLine - 1);
}

void TestFormControls::passwordIsShownByItsButton()
{
    PasswordField field;
    field.setText(u"secret"_s);
    field.show();
    auto *eye = field.findChild<QToolButton *>(u"revealButton"_s);
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QCOMPARE(eye->accessibleName(), u"Show password"_s);
    QTest::mouseClick(eye, Qt::LeftButton);
    QCOMPARE(field.echoMode(), QLineEdit::Normal);
    QCOMPARE(eye->accessibleName(), u"Hide password"_s);
    QTest::keyClick(eye, Qt::Key_Space);
    QCOMPARE(field.echoMode(), QLineEdit::Password);
    QVERIFY(field.rect().contains(eye->geometry()));
}

void TestFormControls::passwordIsHiddenAgain()
{
    PasswordField field;
    field.show();
    field.setText(u"secret"_s);
    field.setRevealed(true);
    field.clear();
    QVERIFY(!field.isRevealed());
    field.setText(u"secret"_s);
    field.setRevealed(true);
    field.hide();
    QVERIFY(!field.isRevealed());
    QCOMPARE(field.echoMode(), QLineEdit::Password);
}

void TestFormControls::labelsNeverGuessMarkup()
{
    QCOMPARE(TextLabel().textFormat(), Qt::PlainText);
    Banner banner;
    banner.setSentence(u"<b>x</b>"_s);
    const auto labels = banner.findChildren<QLabel *>();
    QVERIFY(!labels.isEmpty());
    for (const QLabel *label : labels)
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestFormControls::labelsFollowThemeAndZoom()
{
    TextLabel label(TextStyle::Title, Tone::Meta);
    const int plain = label.font().pixelSize();
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::light().meta);
    m_theme.setChoice(ThemeController::Choice::Dark);
    m_theme.setZoom(150);
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::dark().meta);
    QVERIFY(label.font().pixelSize() > plain);
    m_theme.setChoice(ThemeController::Choice::Light);
    m_theme.setZoom(100);
    QCOMPARE(label.palette().color(QPalette::WindowText), Theme::light().meta);
    QCOMPARE(label.font().pixelSize(), plain);
}

void TestFormControls::bannerPutsItsButtonsBelowWhereNarrow()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    auto *banner = new Banner;
    banner->setSentence(u"Connection lost at 14:07. Trying again in 8 s (4th try)."_s);
    banner->setDetail(u"2 messages are waiting and will be sent when it is back."_s);
    QPushButton *again = banner->addButton(u"Try now"_s, u"retry"_s);
    QPushButton *details = banner->addButton(u"Details"_s, {}, ButtonVariant::Flat);
    column->addWidget(banner);
    column->addStretch();
    window.resize(1000, 400);
    window.show();
    QTRY_VERIFY(again->x() > 800);
    QVERIFY(details->x() < again->x());
    QTRY_VERIFY(banner->height() < 80);
    const int wide = banner->height();
    window.resize(420, 400);
    QTRY_VERIFY(again->x() < 100);
    QVERIFY(details->x() > again->x());
    QVERIFY(again->y() > banner->findChild<QLabel *>()->geometry().bottom());
    QTRY_VERIFY(banner->height() > wide);
}

void TestFormControls::bannerLinkStandsBehindTheText()
{
    Banner banner;
    banner.setSentence(u"Connection lost."_s);
    banner.setDetail(u"2 messages are waiting."_s);
    banner.setDetailAction(u"Discard them"_s);
    banner.resize(900, 100);
    banner.resize(900, banner.heightForWidth(900));
    banner.show();
    auto *link = banner.findChild<QPushButton *>();
    QSignalSpy triggered(&banner, &Banner::detailActionTriggered);
    QTest::mouseClick(link, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QVERIFY(link->x() > 48);
    QVERIFY(link->height() >= 32);
    QVERIFY2(banner.height() < 80, "the link pushes the lines apart");
}

void TestFormControls::bannerLinkStandsBehindTheLastLineWhereNarrow()
{
    Banner banner;
    banner.setSentence(u"Connection lost."_s);
    banner.setDetail(u"12 messages are waiting and will be sent as soon as the connection is back."_s);
    banner.setDetailAction(u"Discard them"_s);
    banner.resize(400, 200);
    banner.show();
    auto *link = banner.findChild<QPushButton *>();
    const QLabel *detail = banner.findChildren<QLabel *>().at(1);
    QTRY_VERIFY(detail->height() > detail->fontMetrics().height() * 3 / 2); // it wraps
    QTRY_VERIFY(link->x() > detail->x());
    QVERIFY(detail->geometry().intersects(link->geometry()));
    QVERIFY(link->geometry().right() <= detail->geometry().right());
}

void TestFormControls::bannerTellsItsSentence()
{
    Banner banner;
    banner.setSentence(u"Connection lost at 14:07."_s);
    QCOMPARE(banner.accessibleName(), u"Connection lost at 14:07."_s);
    banner.setDetail(u"Nothing waits."_s);
    QCOMPARE(banner.accessibleDescription(), u"Nothing waits."_s);
}

void TestFormControls::galleryHasNoNamelessControl()
{
    Gallery gallery;
    QCOMPARE(namelessControls(&gallery), QStringList());
}

void TestFormControls::namelessControlsAreFound()
{
    QWidget window;
    window.setObjectName(u"window"_s);
    auto *button = new QToolButton(&window);
    button->setObjectName(u"mute"_s);
    auto *field = new QLineEdit(&window);
    field->setObjectName(u"field"_s);
    QCOMPARE(namelessControls(&window), (QStringList{u"window/mute"_s, u"window/field"_s}));
    button->setAccessibleName(u"Mute"_s);
    field->setAccessibleName(u"Name"_s);
    QCOMPARE(namelessControls(&window), QStringList());
}

void TestFormControls::tabOrderIsRead()
{
    QWidget window;
    QList<QLineEdit *> fields;
    for (const QString &name : {u"one"_s, u"two"_s, u"three"_s}) {
        fields.append(new QLineEdit(&window));
        fields.last()->setObjectName(name);
    }
    QWidget::setTabOrder(fields.at(0), fields.at(2));
    QWidget::setTabOrder(fields.at(2), fields.at(1));
    QCOMPARE(tabOrder(&window), (QStringList{u"one"_s, u"three"_s, u"two"_s}));
    fields.at(2)->setEnabled(false);
    QCOMPARE(tabOrder(&window), (QStringList{u"one"_s, u"two"_s}));
}

QTEST_MAIN(TestFormControls)
#include "tst_formcontrols.moc"
