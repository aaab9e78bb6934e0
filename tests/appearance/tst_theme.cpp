// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/colormath.h"
#include "appearance/theme.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QtTest>

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

constexpr qreal leastForText = 4.5;
constexpr qreal leastForShapes = 3.0;

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void contrastOfKnownPairsIsAsDefined();
    void textIsReadable_data();
    void textIsReadable();
    void shapesAreSeen_data();
    void shapesAreSeen();
    void paletteSaysWhichThemeIsOn_data();
    void paletteSaysWhichThemeIsOn();
    void aFillOfItsOwnDoesNotHideTheTheme();
    void disabledTextHasItsColourInEveryRole();
    void namesKeepTheirColour_data();
    void namesKeepTheirColour();
    void namesUseAllColours();
    void avatarIsTheThinnedNameColour();
};

void TestTheme::contrastOfKnownPairsIsAsDefined()
{
    QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
    QCOMPARE(qRound(contrastRatio(Qt::white, Qt::black) * 100), 2100);
    QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    QCOMPARE(qRound(contrastRatio(QColor::fromRgb(0x777777), Qt::white) * 100), 448);
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");

    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const auto mode = theme.mode == Theme::Mode::Light ? "light" : "dark";
        const auto add = [mode](const char *what, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", mode, what) << text << ground;
        };
        add("text on window", theme.text, theme.window);
        add("text on base", theme.text, theme.base);
        add("text on a button", theme.text, theme.button);
        add("text in a popup", theme.text, theme.popup);
        add("text under the mouse", theme.text, theme.hover);
        add("text pressed", theme.text, theme.pressed);
        add("text in a chosen row", theme.text, theme.accentSoft);
        add("text in another's bubble", theme.text, theme.otherBubble);
        add("text in one's own bubble", theme.text, theme.ownBubble);
        add("text in a waiting bubble", theme.text, theme.waitingBubble);
        add("meta on window", theme.meta, theme.window);
        add("meta on base", theme.meta, theme.base);
        add("meta in another's bubble", theme.meta, theme.otherBubble);
        add("meta in one's own bubble", theme.meta, theme.ownBubble);
        add("meta in a waiting bubble", theme.meta, theme.waitingBubble);
        add("meta in a popup", theme.meta, theme.popup);
        add("meta in a chosen row", theme.meta, theme.accentSoft);
        add("link on base", theme.accent, theme.base);
        add("link on window", theme.accent, theme.window);
        add("link in one's own bubble", theme.linkOnOwnBubble, theme.ownBubble);
        add("chosen segment", theme.accent, theme.accentSoft);
        add("primary button", theme.textOnAccent, theme.accent);
        add("primary button under the mouse", theme.textOnAccent, theme.accentHover);
        add("primary button pressed", theme.textOnAccent, theme.accentPressed);
        add("warning", theme.warn, theme.warnSoft);
        add("warning on base", theme.warn, theme.base);
        add("warning on window", theme.warn, theme.window);
        add("error", theme.error, theme.errorSoft);
        add("error on base", theme.error, theme.base);
        add("error on a button", theme.error, theme.button);
        add("error on a pressed button", theme.error, theme.pressed);
        add("ok", theme.ok, theme.okSoft);
        add("ok on base", theme.ok, theme.base);
        for (std::size_t i = 0; i < theme.names.size(); ++i) {
            QTest::addRow("%s: name %zu on base", mode, i) << theme.names.at(i) << theme.base;
            QTest::addRow("%s: name %zu in a bubble", mode, i) << theme.names.at(i) << theme.otherBubble;
        }
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const qreal ratio = contrastRatio(text, ground);
    QVERIFY2(ratio >= leastForText, qPrintable(QString::number(ratio)));
}

void TestTheme::shapesAreSeen_data()
{
    QTest::addColumn<QColor>("shape");
    QTest::addColumn<QColor>("ground");

    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const auto mode = theme.mode == Theme::Mode::Light ? "light" : "dark";
        QTest::addRow("%s: frame of a field", mode) << theme.outline << theme.base;
        QTest::addRow("%s: frame of a field on window", mode) << theme.outline << theme.window;
        QTest::addRow("%s: focus on base", mode) << theme.accent << theme.base;
        QTest::addRow("%s: focus on window", mode) << theme.accent << theme.window;
        QTest::addRow("%s: wrong field", mode) << theme.error << theme.base;
        QTest::addRow("%s: graph of messages", mode) << theme.messagesGraph << theme.base;
        QTest::addRow("%s: graph of users", mode) << theme.accent << theme.base;
    }
}

void TestTheme::shapesAreSeen()
{
    QFETCH(QColor, shape);
    QFETCH(QColor, ground);
    const qreal ratio = contrastRatio(shape, ground);
    QVERIFY2(ratio >= leastForShapes, qPrintable(QString::number(ratio)));
}

void TestTheme::paletteSaysWhichThemeIsOn_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("light") << int(Theme::Mode::Light);
    QTest::newRow("dark") << int(Theme::Mode::Dark);
}

void TestTheme::paletteSaysWhichThemeIsOn()
{
    QFETCH(int, mode);
    const Theme &theme = Theme::Mode(mode) == Theme::Mode::Light ? Theme::light() : Theme::dark();
    QCOMPARE(int(Theme::of(theme.palette()).mode), mode);
    QVERIFY(Theme::of(theme.palette()) == theme);
}

void TestTheme::aFillOfItsOwnDoesNotHideTheTheme()
{
    QPalette banner = Theme::light().palette();
    banner.setColor(QPalette::Window, Theme::light().warnSoft);
    banner.setColor(QPalette::WindowText, Theme::light().warn);
    QCOMPARE(Theme::of(banner).mode, Theme::Mode::Light);
    banner = Theme::dark().palette();
    banner.setColor(QPalette::Window, Theme::dark().errorSoft);
    banner.setColor(QPalette::WindowText, Theme::dark().error);
    QCOMPARE(Theme::of(banner).mode, Theme::Mode::Dark);
}

void TestTheme::disabledTextHasItsColourInEveryRole()
{
    for (const Theme &theme : {Theme::light(), Theme::dark()}) {
        const QPalette palette = theme.palette();
        for (const auto role :
             {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::PlaceholderText}) {
            QCOMPARE(palette.color(QPalette::Disabled, role), theme.disabledText);
            QCOMPARE(palette.color(QPalette::Inactive, role), palette.color(QPalette::Active, role));
        }
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), theme.accent);
    }
}

void TestTheme::namesKeepTheirColour_data()
{
    // Pinned: a person's colour must be the same after an update of the program.
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("index");
    QTest::newRow("latin") << u"alice"_s << 2;
    QTest::newRow("another") << u"bob"_s << 5;
    QTest::newRow("accented") << u"žofia"_s << 10;
    QTest::newRow("han") << u"李雷"_s << 0;
    QTest::newRow("beyond the basic plane") << u"🙂"_s << 9;
    QTest::newRow("empty") << QString() << 9;
}

void TestTheme::namesKeepTheirColour()
{
    QFETCH(QString, name);
    QFETCH(int, index);
    QCOMPARE(Theme::light().nameColor(name), Theme::light().names.at(std::size_t(index)));
    QCOMPARE(Theme::dark().nameColor(name), Theme::dark().names.at(std::size_t(index)));
}

void TestTheme::namesUseAllColours()
{
    std::set<QRgb> used;
    for (int i = 0; i < 200; ++i)
        used.insert(Theme::light().nameColor(QString(u"person %1"_s).arg(i)).rgb());
    QCOMPARE(used.size(), Theme::light().names.size());
}

void TestTheme::avatarIsTheThinnedNameColour()
{
    QCOMPARE(mixed(Qt::black, Qt::white, 0.5).red(), 128);
    const QColor fill = Theme::light().avatarFill(u"alice");
    QCOMPARE(fill, mixed(Theme::light().nameColor(u"alice"), Theme::light().base, 0.14));
    QCOMPARE(Theme::dark().avatarFill(u"alice"),
             mixed(Theme::dark().nameColor(u"alice"), Theme::dark().base, 0.22));
}

QTEST_APPLESS_MAIN(TestTheme)
#include "tst_theme.moc"
