// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/colormath.h"
#include "appearance/controlproperties.h"
#include "appearance/roundtablestyle.h"
#include "appearance/shapes.h"
#include "appearance/theme.h"
#include "appearance/themecontroller.h"
#include "appearance/tintedicon.h"
#include "appearance/toggleswitch.h"
#include "tests/appearance/gallery.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QPainter>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFocusFrame>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QStyleOption>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

QColor colorAt(QWidget &widget, const QPoint &position)
{
    return widget.grab().toImage().pixelColor(position);
}

} // namespace

class TestRoundtableStyle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        // Every warning but one, which the offscreen platform gives for each window of a fixed size.
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    }

    void controlsHaveTheHeightsOfTheDesign();
    void buttonsHaveTheColoursOfTheirVariant_data();
    void buttonsHaveTheColoursOfTheirVariant();
    void disabledButtonHasNoFill();
    void fieldFrameSaysItsState();
    void textStandsStillWhenTheFieldGetsTheFocus();
    void keyboardFocusHasARing();
    void ringGoesAroundTheSwitchWithinItsWidget();
    void clickHasNoRing();
    void keysAreUnderlinedOnlyWhileAltIsHeld();
    void scrollBarHasAThumbAndNoArrows();
    void smallThumbCanStillBeHeld();
    void buttonIconsHaveTheColourOfTheText();
    void galleryIsPaintedInBothThemes();
    void edgesLieOnPixelsAtEveryScale_data();
    void edgesLieOnPixelsAtEveryScale();

private:
    ThemeController m_theme;
};

void TestRoundtableStyle::controlsHaveTheHeightsOfTheDesign()
{
    QPushButton button(u"Sign in"_s);
    QCOMPARE(button.sizeHint().height(), 36);
    setControlSize(&button, ControlSize::ToolRow);
    QCOMPARE(button.sizeHint().height(), 32);
    QLineEdit field;
    QCOMPARE(field.sizeHint().height(), 36);
    setControlSize(&field, ControlSize::ToolRow);
    QCOMPARE(field.sizeHint().height(), 32);
    QComboBox comboBox;
    comboBox.addItem(u"All events"_s);
    QCOMPARE(comboBox.sizeHint().height(), 36);
    QSpinBox spinBox;
    QCOMPARE(spinBox.sizeHint().height(), 36);
    QToolButton toolButton;
    toolButton.setIcon(tintedIcon(u"find"_s));
    QCOMPARE(toolButton.sizeHint(), QSize(36, 36));
    setControlSize(&toolButton, ControlSize::ToolRow);
    QCOMPARE(toolButton.sizeHint(), QSize(32, 32));
}

void TestRoundtableStyle::buttonsHaveTheColoursOfTheirVariant_data()
{
    QTest::addColumn<int>("variant");
    QTest::addColumn<QColor>("fill");
    const Theme &theme = Theme::light();
    QTest::newRow("primary") << int(ButtonVariant::Primary) << theme.accent;
    QTest::newRow("secondary") << int(ButtonVariant::Secondary) << theme.button;
    QTest::newRow("destructive") << int(ButtonVariant::Destructive) << theme.button;
    QTest::newRow("flat") << int(ButtonVariant::Flat) << theme.window;
    QTest::newRow("outlined") << int(ButtonVariant::Outlined) << theme.window;
}

void TestRoundtableStyle::buttonsHaveTheColoursOfTheirVariant()
{
    QFETCH(int, variant);
    QFETCH(QColor, fill);
    QPushButton button;
    setButtonVariant(&button, ButtonVariant(variant));
    QCOMPARE(buttonVariant(&button), ButtonVariant(variant));
    button.resize(80, 36);
    QCOMPARE(colorAt(button, {40, 18}).rgb(), fill.rgb());
}

void TestRoundtableStyle::disabledButtonHasNoFill()
{
    QPushButton button;
    setButtonVariant(&button, ButtonVariant::Primary);
    button.setEnabled(false);
    button.resize(80, 36);
    QCOMPARE(colorAt(button, {40, 18}).rgb(), Theme::light().window.rgb());
    QCOMPARE(colorAt(button, {40, 0}).rgb(), Theme::light().line.rgb());
}

void TestRoundtableStyle::fieldFrameSaysItsState()
{
    QLineEdit field;
    field.resize(200, 36);
    QCOMPARE(colorAt(field, {100, 0}).rgb(), Theme::light().outline.rgb());
    QCOMPARE(colorAt(field, {100, 1}).rgb(), Theme::light().base.rgb());
    setFieldState(&field, FieldState::Wrong);
    QCOMPARE(colorAt(field, {100, 0}).rgb(), Theme::light().error.rgb());
    QCOMPARE(colorAt(field, {100, 1}).rgb(), Theme::light().error.rgb());
    field.setEnabled(false);
    QCOMPARE(colorAt(field, {100, 0}).rgb(), Theme::light().line.rgb());
}

void TestRoundtableStyle::textStandsStillWhenTheFieldGetsTheFocus()
{
    QLineEdit field(u"dana"_s);
    field.resize(200, 36);
    QStyleOptionFrame option;
    option.initFrom(&field);
    option.lineWidth = 1;
    const auto textRect = [&] {
        return field.style()->subElementRect(QStyle::SE_LineEditContents, &option, &field);
    };
    const QRect before = textRect();
    option.state |= QStyle::State_HasFocus;
    QCOMPARE(textRect(), before);
    setFieldState(&field, FieldState::Wrong);
    QCOMPARE(textRect(), before);
}

void TestRoundtableStyle::keyboardFocusHasARing()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(u"Refuse"_s);
    auto *second = new QPushButton(u"Trust"_s);
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(!window.findChild<QFocusFrame *>()); // a window's first focus is no use of the keyboard
    first->clearFocus();
    first->setFocus();
    QTRY_VERIFY(window.findChild<QFocusFrame *>());
    auto *frame = window.findChild<QFocusFrame *>();
    QCOMPARE(frame->widget(), first);
    QTRY_VERIFY(frame->isVisible());
    QTest::keyClick(first, Qt::Key_Tab);
    QTRY_COMPARE(frame->widget(), second);
    const QPoint above(second->geometry().center().x(), second->y() - 3);
    QTRY_COMPARE(colorAt(window, above).rgb(), Theme::light().accent.rgb());
}

void TestRoundtableStyle::ringGoesAroundTheSwitchWithinItsWidget()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *toggle = new ToggleSwitch(u"Keep running"_s);
    column->addWidget(toggle);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    toggle->clearFocus();
    toggle->setFocus();
    const QRect track = toggle->focusRect().translated(toggle->pos());
    QTRY_COMPARE(colorAt(window, QPoint(track.left() - 3, track.center().y())).rgb(),
                 Theme::light().accent.rgb());
    QCOMPARE(colorAt(window, QPoint(track.left() - 1, track.center().y())).rgb(),
             Theme::light().window.rgb());
}

void TestRoundtableStyle::clickHasNoRing()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new QPushButton(u"Refuse"_s);
    auto *other = new QLineEdit;
    column->addWidget(other);
    column->addWidget(button);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_VERIFY(button->hasFocus());
    const auto *frame = window.findChild<QFocusFrame *>();
    QVERIFY(!frame || frame->widget() != button);
}

void TestRoundtableStyle::keysAreUnderlinedOnlyWhileAltIsHeld()
{
    QPushButton button(u"&Sign in"_s);
    const auto isUnderlined = [&button] {
        return button.style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, &button) != 0;
    };
    button.show();
    QVERIFY(!isUnderlined());
    QTest::keyPress(&button, Qt::Key_Alt);
    QVERIFY(isUnderlined());
    QTest::keyRelease(&button, Qt::Key_Alt);
    QVERIFY(!isUnderlined());
}

void TestRoundtableStyle::scrollBarHasAThumbAndNoArrows()
{
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 100);
    bar.setPageStep(100);
    bar.resize(bar.sizeHint().width(), 208);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 100;
    option.pageStep = 100;
    const auto part = [&](QStyle::SubControl control) {
        return bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, control, &bar);
    };
    QVERIFY(part(QStyle::SC_ScrollBarAddLine).isEmpty());
    QVERIFY(part(QStyle::SC_ScrollBarSubLine).isEmpty());
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).height(), 100);
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).top(), 4);
    option.sliderPosition = option.sliderValue = 100;
    QCOMPARE(part(QStyle::SC_ScrollBarSlider).bottom(), 203);
}

void TestRoundtableStyle::smallThumbCanStillBeHeld()
{
    QScrollBar bar(Qt::Vertical);
    bar.resize(12, 208);
    QStyleOptionSlider option;
    option.initFrom(&bar);
    option.orientation = Qt::Vertical;
    option.maximum = 2'000'000'000; // a long history: no overflow either
    option.pageStep = 400;
    const QRect thumb =
        bar.style()->subControlRect(QStyle::CC_ScrollBar, &option, QStyle::SC_ScrollBarSlider, &bar);
    QCOMPARE(thumb.height(), 32);
}

void TestRoundtableStyle::buttonIconsHaveTheColourOfTheText()
{
    QToolButton button;
    button.setIcon(tintedIcon(u"menu"_s));
    button.setCheckable(true);
    button.resize(36, 36);
    const auto darkest = [&button] {
        const QImage image = button.grab().toImage();
        qreal least = 1.0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                least = std::min(least, relativeLuminance(image.pixelColor(x, y)));
        }
        return least;
    };
    QVERIFY(darkest() >= relativeLuminance(Theme::light().meta) - 0.001);
    button.setChecked(true);
    QVERIFY(darkest() < relativeLuminance(Theme::light().meta));
}

void TestRoundtableStyle::galleryIsPaintedInBothThemes()
{
    Gallery gallery;
    gallery.resize(1280, 800);
    gallery.show();
    QCOMPARE(colorAt(gallery, {4, 795}).rgb(), Theme::light().window.rgb());
    m_theme.setChoice(ThemeController::Choice::Dark);
    QTRY_COMPARE(colorAt(gallery, {4, 795}).rgb(), Theme::dark().window.rgb());
    m_theme.setChoice(ThemeController::Choice::Light);
}

void TestRoundtableStyle::edgesLieOnPixelsAtEveryScale_data()
{
    QTest::addColumn<qreal>("scale");
    for (const qreal scale : {1.0, 1.25, 1.5, 2.0})
        QTest::addRow("%g", scale) << scale;
}

void TestRoundtableStyle::edgesLieOnPixelsAtEveryScale()
{
    QFETCH(qreal, scale);
    QImage canvas(QSize(100, 100) * scale, QImage::Format_ARGB32_Premultiplied);
    canvas.setDevicePixelRatio(scale);
    canvas.fill(Qt::white);
    QPainter painter(&canvas);
    paintPanel(painter, QRectF(7, 7, 61, 35), 8, Qt::blue, Qt::red);
    painter.end();
    // Across the middle every pixel is ground, frame or fill: a mixed one would be a blurred edge.
    const int middle = qRound(24 * scale);
    for (int x = 0; x < canvas.width(); ++x) {
        const QRgb pixel = canvas.pixel(x, middle);
        QVERIFY2(pixel == QColor(Qt::white).rgb() || pixel == QColor(Qt::red).rgb()
                     || pixel == QColor(Qt::blue).rgb(),
                 qPrintable(QString::number(x)));
    }
}

QTEST_MAIN(TestRoundtableStyle)
#include "tst_roundtablestyle.moc"
