// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/portalcolorscheme.h"
#include "appearance/themecontroller.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QFontInfo>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

class FakeColorScheme final : public SystemColorScheme {
public:
    using SystemColorScheme::setMode;
};

QVariant wrapped(const QVariant &value)
{
    return QVariant::fromValue(QDBusVariant(value));
}

} // namespace

class TestThemeController : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void startsLightWithoutADesktop();
    void followsTheDesktop();
    void ownChoiceWinsOverTheDesktop();
    void tellsOnlyRealChanges();
    void zoomStaysWithinItsLimits();
    void portalAnswers_data();
    void portalAnswers();
};

void TestThemeController::startsLightWithoutADesktop()
{
    const ThemeController controller;
    QCOMPARE(controller.theme().mode, Theme::Mode::Light);
    QCOMPARE(Theme::of(QApplication::palette()).mode, Theme::Mode::Light);
    QCOMPARE(QApplication::style()->objectName(), u"roundtable"_s);
}

void TestThemeController::followsTheDesktop()
{
    FakeColorScheme desktop;
    const ThemeController controller(&desktop);
    QSignalSpy changed(&controller, &ThemeController::themeChanged);
    desktop.setMode(Theme::Mode::Dark);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(Theme::of(QApplication::palette()).mode, Theme::Mode::Dark);
    desktop.setMode(Theme::Mode::Light);
    QCOMPARE(Theme::of(QApplication::palette()).mode, Theme::Mode::Light);
}

void TestThemeController::ownChoiceWinsOverTheDesktop()
{
    FakeColorScheme desktop;
    ThemeController controller(&desktop);
    controller.setChoice(ThemeController::Choice::Light);
    desktop.setMode(Theme::Mode::Dark);
    QCOMPARE(controller.theme().mode, Theme::Mode::Light);
    QCOMPARE(Theme::of(QApplication::palette()).mode, Theme::Mode::Light);
    controller.setChoice(ThemeController::Choice::FollowSystem);
    QCOMPARE(Theme::of(QApplication::palette()).mode, Theme::Mode::Dark);
}

void TestThemeController::tellsOnlyRealChanges()
{
    FakeColorScheme desktop;
    ThemeController controller(&desktop);
    QSignalSpy changed(&controller, &ThemeController::themeChanged);
    controller.setChoice(ThemeController::Choice::Light);
    controller.setChoice(ThemeController::Choice::FollowSystem);
    QCOMPARE(changed.count(), 0);
    controller.setChoice(ThemeController::Choice::Dark);
    QCOMPARE(changed.count(), 1);
}

void TestThemeController::zoomStaysWithinItsLimits()
{
    ThemeController controller;
    const int plain = QFontInfo(QApplication::font()).pixelSize();
    QSignalSpy changed(&controller, &ThemeController::zoomChanged);
    controller.setZoom(150);
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), qRound(plain * 1.5));
    controller.setZoom(1000);
    QCOMPARE(controller.zoom(), 200);
    controller.setZoom(0);
    QCOMPARE(controller.zoom(), 80);
    controller.setZoom(100);
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), plain);
    QCOMPARE(changed.count(), 4);
}

void TestThemeController::portalAnswers_data()
{
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<bool>("isDark");
    QTest::newRow("no preference") << QVariant(0u) << false;
    QTest::newRow("dark") << QVariant(1u) << true;
    QTest::newRow("light") << QVariant(2u) << false;
    QTest::newRow("wrapped once") << wrapped(1u) << true;
    QTest::newRow("wrapped twice") << wrapped(wrapped(1u)) << true;
    QTest::newRow("a later value") << QVariant(9u) << false;
    QTest::newRow("a text") << QVariant(u"dark"_s) << false;
    QTest::newRow("nothing") << QVariant() << false;
}

void TestThemeController::portalAnswers()
{
    QFETCH(QVariant, value);
    QFETCH(bool, isDark);
    QCOMPARE(PortalColorScheme::modeOf(value) == Theme::Mode::Dark, isDark);
}

QTEST_MAIN(TestThemeController)
#include "tst_themecontroller.moc"
