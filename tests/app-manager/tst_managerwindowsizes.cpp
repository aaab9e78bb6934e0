// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// ManagerWindow in windows and with texts of several sizes.

#include "app-manager/graph/graphwidget.h"
#include "app-manager/views/managerwindow.h"
#include "appearance/elidedlabel.h"
#include "appearance/themecontroller.h"
#include "tests/app-manager/managerfixture.h"

#include <QtCore/QRegularExpression>
#include <QtTest/QTest>
#include <QtWidgets/QScrollArea>

using namespace roundtable;
using namespace roundtable::manager;
using namespace roundtable::test;
using namespace Qt::Literals::StringLiterals;

class TestManagerWindowSizes : public QObject {
    Q_OBJECT

    /// A window that shows a running server.
    struct Running : ManagerFixture {
        Running()
        {
            listens = core.listen().isEmpty();
            window = std::make_unique<ManagerWindow>(core, settings);
            window->show();
            starter = std::make_unique<RawPeer>(core.starterPort());
            starter->send(bytes("0C 03 00 06 0C 04 \"8000\" 0A 03 00 0A 02 02 00 07 02 04 00 00 00 64"));
        }
        [[nodiscard]] bool isReady() const
        {
            return listens && QTest::qWaitFor([this] { return core.state().report.has_value(); });
        }

        bool listens = false;
        std::unique_ptr<ManagerWindow> window;
        std::unique_ptr<RawPeer> starter;
    };

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void graphsHaveTheirHeightBeforeTheLists()
    {
        const Running running;
        QVERIFY(running.isReady());
        const auto *graph = running.window->findChild<GraphWidget *>(u"graph"_s);
        for (const QSize &size : {QSize(1240, 880), QSize(1180, 820), QSize(880, 880)}) {
            running.window->resize(size);
            QTRY_VERIFY2(graph->height() >= graph->sizeHint().height(), qPrintable(QString::number(graph->height())));
        }
    }

    void aFaultIsAsHighAsItsWordsAlsoAfterANarrowWindow()
    {
        ManagerFixture manager;
        QVERIFY(manager.core.listen().isEmpty());
        ManagerWindow window(manager.core, manager.settings);
        window.resize(720, 820);
        window.show();
        manager.core.requestStart();
        RawPeer starter(manager.core.starterPort());
        QVERIFY(starter.waitFor(bytes("14 03 00 00")));
        starter.send(bytes("0D 03 00 00"));
        QTRY_VERIFY(manager.is<Fault>());
        const QWidget *question = window.findChild<QWidget *>(u"problemQuestion"_s);
        const QWidget *strip = question->parentWidget();
        const int narrow = strip->height();
        window.resize(1240, 820);
        const QWidget *explanation = window.findChild<QWidget *>(u"problemExplanation"_s);
        // Two lines and the space around them.
        QTRY_VERIFY2(strip->height() < 2 * (question->sizeHint().height() + explanation->fontMetrics().height() + 24), qPrintable(QString::number(strip->height())));
        QVERIFY(strip->height() <= narrow);
    }

    void theWordsOfAFaultStandInItsStripAtOnce()
    {
        Running running;
        QVERIFY(running.isReady());
        running.window->resize(1240, 880);
        running.core.requestStop(ServerControl::StopMode::Now);
        running.starter->send(bytes("0D 03 00 00"));
        QTRY_VERIFY(running.is<Offline>());
        running.core.requestStart();
        running.starter->send(bytes("0D 03 00 00"));
        QTRY_VERIFY(running.is<Fault>());
        const QWidget *question = running.window->findChild<QWidget *>(u"problemQuestion"_s);
        QTRY_VERIFY(question->isVisible());
        const QWidget *strip = question->parentWidget();
        for (const QString &name : {u"problemQuestion"_s, u"problemExplanation"_s, u"problemCommand"_s})
            QVERIFY2(strip->rect().contains(running.window->findChild<QWidget *>(name)->geometry()), qPrintable(name));
    }

    void headerLeavesOutWholeWords()
    {
        Running running;
        QVERIFY(running.isReady());
        // The longest address there is.
        running.settings.setAdvertisedAddress(u"223.255.255.254:65535"_s);
        running.window->resize(ManagerWindow::leastSize);
        const auto *note = running.window->findChild<ElidedLabel *>(u"clientsNote"_s);
        const auto *address = running.window->findChild<QLabel *>(u"clientsAddress"_s);
        QTRY_VERIFY(note->isHidden()); // the least missed goes first
        QTRY_VERIFY(address->text().endsWith(u"65535"_s));
        QTRY_VERIFY(address->width() >= address->sizeHint().width());
        for (const int width : {720, 760, 800, 830, 880}) {
            running.window->resize(width, 820);
            const auto *before = running.window->findChild<QLabel *>(u"clientsBefore"_s);
            QTRY_VERIFY2(before->isHidden() || before->width() >= before->sizeHint().width(), qPrintable(QString::number(width)));
            QVERIFY2(address->width() >= address->sizeHint().width(), qPrintable(QString::number(width)));
        }
        const QString shown = note->shownText();
        QVERIFY2(shown.isEmpty() || shown == note->text() || note->text().startsWith(QString(shown.chopped(1) + u' ')), qPrintable(shown));
    }

    void keysChangeTheSizeOfTheText()
    {
        const Running running;
        QVERIFY(running.isReady());
        const auto press = [&running](Qt::Key key) { QTest::keyClick(running.window.get(), key, Qt::ControlModifier); };
        press(Qt::Key_Plus);
        press(Qt::Key_Equal);
        QCOMPARE(running.settings.zoomPercent(), 120);
        press(Qt::Key_Minus);
        QCOMPARE(running.settings.zoomPercent(), 110);
        press(Qt::Key_0);
        QCOMPARE(running.settings.zoomPercent(), ManagerSettings::plainZoom);
        for (int i = 0; i < 5; ++i)
            press(Qt::Key_Minus);
        QCOMPARE(running.settings.zoomPercent(), ManagerSettings::leastZoom);
    }

    void largeTextIsNotCut()
    {
        ThemeController appearance;
        const Running running;
        QVERIFY(running.isReady());
        running.window->resize(1240, 880);
        appearance.setZoom(ManagerSettings::greatestZoom);
        for (const QString &name : {u"stateTitle"_s, u"clientsAddress"_s, u"tileOnlineValue"_s, u"tileStarterNote"_s}) {
            const auto *label = running.window->findChild<QLabel *>(name);
            QTRY_VERIFY2(label->height() >= label->fontMetrics().height(), qPrintable(name));
        }
        const auto *graph = running.window->findChild<GraphWidget *>(u"graph"_s);
        const auto *body = running.window->findChild<QScrollArea *>(u"body"_s);
        for (const QSize &size : {QSize(1600, 1000), QSize(1240, 880), QSize(900, 700)}) {
            running.window->resize(size);
            QTRY_VERIFY2(body->widget()->width() <= body->viewport()->width(), qPrintable(QString::number(body->widget()->width())));
            QTRY_VERIFY(graph->scene().users.nowTag && graph->scene().users.nowTag->right() <= graph->width());
            QVERIFY(graph->scene().layout.timeTop + graph->scene().layout.scale * GraphLayout::timeHeight <= graph->height());
        }
    }
};

QTEST_MAIN(TestManagerWindowSizes)
#include "tst_managerwindowsizes.moc"
