// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/notificationdigest.h"

#include <QtTest/QTest>

#include <QtCore/QRegularExpression>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;

class tst_NotificationDigest : public QObject {
    Q_OBJECT

    const QDateTime m_began{QDate(2025, 3, 20), QTime(14, 0), Qt::UTC};

    MessageEntry said(const QString &author, const QString &text, bool mention = false) const
    {
        MessageEntry message;
        message.id = 5;
        message.author = author;
        message.text = text;
        message.sentAt = m_began.addSecs(60);
        message.arrivedAt = message.sentAt;
        message.mentionsMe = mention;
        return message;
    }
    static QString plain(QString text)
    {
        static const QRegularExpression isolates(u"[\u2066-\u2069]"_s);
        return text.remove(isolates);
    }

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void onlyWhatWasAskedForInterrupts_data()
    {
        QTest::addColumn<NotifyAbout>("about");
        QTest::addColumn<bool>("mention");
        QTest::addColumn<bool>("told");
        QTest::newRow("mentions, and it is one") << NotifyAbout::Mentions << true << true;
        QTest::newRow("mentions, and it is none") << NotifyAbout::Mentions << false << false;
        QTest::newRow("everything, and it is a mention") << NotifyAbout::Everything << true << true;
        QTest::newRow("everything, and it is none") << NotifyAbout::Everything << false << true;
        QTest::newRow("nothing, and it is a mention") << NotifyAbout::Nothing << true << false;
    }
    void onlyWhatWasAskedForInterrupts()
    {
        QFETCH(const NotifyAbout, about);
        QFETCH(const bool, mention);
        QTEST(isWorthNotifying(said(u"amir"_s, u"hi"_s, mention), about, {}, m_began), "told");
    }

    void ownMessagesNeverInterrupt()
    {
        MessageEntry message = said(u"dana"_s, u"from my other computer"_s);
        message.own = true;
        QVERIFY(!isWorthNotifying(message, NotifyAbout::Everything, {}, m_began));
    }

    void mutedPeopleNeverInterrupt()
    {
        QVERIFY(!isWorthNotifying(said(u"noah"_s, u"@dana"_s, true), NotifyAbout::Everything, {u"noah"_s}, m_began));
        QVERIFY(isWorthNotifying(said(u"noa"_s, u"@dana"_s, true), NotifyAbout::Everything, {u"noah"_s}, m_began));
    }

    void whatWasSaidBeforeTheSessionNeverInterrupts()
    {
        MessageEntry message = said(u"amir"_s, u"@dana"_s, true);
        message.sentAt = m_began.addSecs(-3600);
        message.clockOff = true; // a server that sends again what was said before
        QVERIFY(!isWorthNotifying(message, NotifyAbout::Everything, {}, m_began));
        message.sentAt = m_began.addSecs(3600); // a clock that is ahead
        QVERIFY(isWorthNotifying(message, NotifyAbout::Everything, {}, m_began));
        message.sentAt = m_began.addSecs(-60); // a clock that is a little late
        message.clockOff = false;
        QVERIFY(isWorthNotifying(message, NotifyAbout::Everything, {}, m_began));
    }

    void oneMessageIsShownByItsWriter()
    {
        NotificationDigest digest;
        QVERIFY(digest.isEmpty());
        digest.add(said(u"amir"_s, u"Does anybody get 31 back?"_s));
        const Notification shown = digest.notification(true);
        QCOMPARE(plain(shown.title), u"amir"_s);
        QCOMPARE(plain(shown.body), u"Does anybody get 31 back?"_s);
        QCOMPARE(shown.subject, quint64(5));
    }

    void severalAreOneNotification()
    {
        NotificationDigest digest;
        digest.add(said(u"amir"_s, u"one"_s));
        digest.add(said(u"bo"_s, u"two"_s));
        QVERIFY(digest.notification(true).title.contains(u"new messages"_s));
        QCOMPARE(plain(digest.notification(true).body), u"bo: two"_s);
        digest.clear();
        QVERIFY(digest.isEmpty());
    }

    void aMentionStaysInSightUntilTheNextOne()
    {
        NotificationDigest digest;
        digest.add(said(u"chloe"_s, u"@dana look"_s, true));
        digest.add(said(u"bo"_s, u"two"_s));
        const Notification shown = digest.notification(true);
        QCOMPARE(plain(shown.title), u"chloe mentioned you"_s);
        QVERIFY(plain(shown.body).startsWith(u"@dana look\nand "_s));
        digest.add(said(u"amir"_s, u"dana?"_s, true));
        QCOMPARE(plain(digest.notification(true).title), u"amir mentioned you"_s);
    }

    void withoutPreviewNothingOfWhatWasSaidIsShown_data()
    {
        QTest::addColumn<bool>("mention");
        QTest::addColumn<int>("count");
        QTest::newRow("one") << false << 1;
        QTest::newRow("several") << false << 3;
        QTest::newRow("a mention") << true << 1;
        QTest::newRow("mentions") << true << 3;
    }
    void withoutPreviewNothingOfWhatWasSaidIsShown()
    {
        QFETCH(const bool, mention);
        QFETCH(const int, count);
        NotificationDigest digest;
        for (int i = 0; i < count; ++i)
            digest.add(said(u"amir"_s, u"secret"_s, mention));
        const Notification shown = digest.notification(false);
        QVERIFY(!shown.title.contains(u"secret"_s) && !shown.body.contains(u"secret"_s));
        QVERIFY(!shown.title.isEmpty());
    }

    void hostileTextIsShortAndOnOneLine()
    {
        NotificationDigest digest;
        digest.add(said(QString(255, u'n') + u"\u202E"_s, u"a\nb\tc\u0007\u202E"_s + QString(250, u'x')));
        const Notification shown = digest.notification(true);
        QVERIFY(plain(shown.title).size() <= NotificationDigest::maxNameLength + 1);
        QVERIFY(plain(shown.body).size() <= NotificationDigest::maxTextLength + 1);
        QVERIFY(plain(shown.body).endsWith(u'…'));
        QVERIFY(!shown.body.contains(u'\n') && !shown.body.contains(QChar(0x202E)) && !shown.title.contains(QChar(0x202E)));
        QVERIFY(!shown.body.contains(QChar(7)));
    }

    void graphemesAreNotCut()
    {
        NotificationDigest digest;
        const QString flag = u"🇫🇮"_s;
        digest.add(said(u"amir"_s, flag.repeated(NotificationDigest::maxTextLength + 3)));
        QCOMPARE(plain(digest.notification(true).body), QString(flag.repeated(NotificationDigest::maxTextLength) + u'…'));
    }
};

QTEST_GUILESS_MAIN(tst_NotificationDigest)
#include "tst_notificationdigest.moc"
