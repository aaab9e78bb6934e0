// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtCore/QDirIterator>
#include <QtCore/QRegularExpression>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;

namespace {

/// The colour of the pixel that is painted the most, and whether any is painted at all.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor strongest(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > strongest.alpha())
                strongest = pixel;
        }
    }
    return strongest;
}

bool isNear(const QColor &one, const QColor &other)
{
    return std::abs(one.red() - other.red()) + std::abs(one.green() - other.green())
        + std::abs(one.blue() - other.blue())
        < 12;
}

} // namespace

class TestTintedIcon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        QGuiApplication::setPalette(Theme::light().palette());
    }

    void everyDrawingIsValid();
    void everyLineIconShowsInOneColour();
    void colourFollowsTheTheme();
    void disabledIconIsQuiet();
    void pixmapHasTheSizeOfTheScreen_data();
    void pixmapHasTheSizeOfTheScreen();
    void nameIsKnownOfOursOnly();
    void paintedIconHasTheColourAskedFor();
    void everySizeOfAProgramIconHasItsDrawing();
};

void TestTintedIcon::everyDrawingIsValid()
{
    int count = 0;
    QDirIterator drawings(u":/icons"_s);
    while (drawings.hasNext()) {
        const QString path = drawings.next();
        QVERIFY2(QSvgRenderer(path).isValid(), qPrintable(path));
        ++count;
    }
    QCOMPARE(count, 48);
}

void TestTintedIcon::everyLineIconShowsInOneColour()
{
    QDirIterator drawings(u":/icons"_s);
    while (drawings.hasNext()) {
        drawings.next();
        const QString name = drawings.fileName().chopped(4);
        if (name.startsWith("app-"_L1))
            continue;
        const QColor ink = inkOf(tintedIcon(name, Tone::Error).pixmap(QSize(64, 64)));
        QVERIFY2(isNear(ink, Theme::light().error), qPrintable(name));
    }
}

void TestTintedIcon::colourFollowsTheTheme()
{
    const QIcon icon = tintedIcon(u"send"_s, Tone::Accent);
    QVERIFY(isNear(inkOf(icon.pixmap(QSize(48, 48))), Theme::light().accent));
    QGuiApplication::setPalette(Theme::dark().palette());
    QVERIFY(isNear(inkOf(icon.pixmap(QSize(48, 48))), Theme::dark().accent));
}

void TestTintedIcon::disabledIconIsQuiet()
{
    const QPixmap pixmap = tintedIcon(u"send"_s, Tone::Accent).pixmap(QSize(48, 48), QIcon::Disabled);
    QVERIFY(isNear(inkOf(pixmap), Theme::light().disabledText));
}

void TestTintedIcon::pixmapHasTheSizeOfTheScreen_data()
{
    QTest::addColumn<qreal>("scale");
    QTest::addColumn<int>("pixels");
    QTest::newRow("plain") << 1.0 << 20;
    QTest::newRow("a quarter more") << 1.25 << 25;
    QTest::newRow("half as much more") << 1.5 << 30;
    QTest::newRow("double") << 2.0 << 40;
}

void TestTintedIcon::pixmapHasTheSizeOfTheScreen()
{
    QFETCH(qreal, scale);
    QFETCH(int, pixels);
    const QPixmap pixmap = tintedIcon(u"find"_s).pixmap(QSize(20, 20), scale);
    QCOMPARE(pixmap.size(), QSize(pixels, pixels));
    QCOMPARE(pixmap.devicePixelRatio(), scale);
}

void TestTintedIcon::nameIsKnownOfOursOnly()
{
    QCOMPARE(tintedIconName(tintedIcon(u"retry"_s)), u"retry"_s);
    QVERIFY(tintedIconName(QIcon()).isEmpty());
    QPixmap other(4, 4);
    other.fill(Qt::red);
    QVERIFY(tintedIconName(QIcon(other)).isEmpty());
    QVERIFY(tintedIconName(applicationIcon(Program::Client)).isEmpty());
}

void TestTintedIcon::paintedIconHasTheColourAskedFor()
{
    QPixmap canvas(40, 40);
    canvas.fill(Qt::transparent);
    QPainter painter(&canvas);
    paintTintedIcon(painter, u"close"_s, QRectF(0, 0, 40, 40), Qt::magenta);
    painter.end();
    QVERIFY(isNear(inkOf(canvas), Qt::magenta));
}

void TestTintedIcon::everySizeOfAProgramIconHasItsDrawing()
{
    for (const Program program : {Program::Client, Program::Manager, Program::Starter}) {
        const QIcon icon = applicationIcon(program);
        QCOMPARE(icon.availableSizes().size(), 4);
        for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
            const QPixmap pixmap = icon.pixmap(QSize(size, size));
            QCOMPARE(pixmap.size(), QSize(size, size));
            QVERIFY(inkOf(pixmap).alpha() == 255);
        }
    }
}

QTEST_MAIN(TestTintedIcon)
#include "tst_tintedicon.moc"
