// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/controlevent.h"

#include <QtCore/QMetaEnum>
#include <QtTest/QTest>

using namespace roundtable::manager;
using namespace Qt::Literals::StringLiterals;

class TestControlEvent : public QObject {
    Q_OBJECT

    const int last = QMetaEnum::fromType<EventKind>().keyCount() - 1;

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void everyKindHasItsOwnSentence()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= last; ++kind) {
            const Event event{EventKind(kind), IpAddress::fromText(u"10.0.0.4"_s), 8000, u"detail"_s};
            const QString text = sentence(event);
            QVERIFY2(!text.isEmpty(), qPrintable(QString::number(kind)));
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
            QVERIFY2(!sentences.contains(text), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), last + 1);
    }

    void everyKindIsFoundByItsName()
    {
        for (int kind = 0; kind <= last; ++kind)
            QCOMPARE(eventKindFrom(nameOf(EventKind(kind))), EventKind(kind));
        QCOMPARE(nameOf(EventKind::ServerOnline), u"ServerOnline"_s);
        QVERIFY(!eventKindFrom(u"MoonRises"_s));
        QVERIFY(!eventKindFrom({}));
    }

    void textFromOutsideCannotBreakTheLine()
    {
        const Event event{EventKind::ChildStarterEnded, {}, 0, u"a\nb\r\x1B[31m\u202E\u2028c"_s};
        const QString text = sentence(event);
        QVERIFY2(text.endsWith(u"a\\u{a}b\\u{d}\\u{1b}[31m\\u{202e}\\u{2028}c"_s), qPrintable(text));
    }

    void whatNeedsTheOperatorIsNotMereInformation_data()
    {
        QTest::addColumn<EventKind>("kind");
        QTest::addColumn<EventSeverity>("expected");
        QTest::newRow("start failed") << EventKind::StartRefused << EventSeverity::Error;
        QTest::newRow("starter lost") << EventKind::StarterLost << EventSeverity::Warning;
        QTest::newRow("starter held") << EventKind::StarterHeld << EventSeverity::Warning;
        QTest::newRow("server online") << EventKind::ServerOnline << EventSeverity::Good;
        QTest::newRow("stop asked for") << EventKind::StopAsked << EventSeverity::Info;
    }
    void whatNeedsTheOperatorIsNotMereInformation()
    {
        QFETCH(const EventKind, kind);
        QFETCH(const EventSeverity, expected);
        QCOMPARE(severity(kind), expected);
    }
};

QTEST_APPLESS_MAIN(TestControlEvent)
#include "tst_controlevent.moc"
