// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/notifications/notifier.h"
#include "app-client/notifications/trayicon.h"
#include "platform/notificationservice.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <QtCore/QRegularExpression>
#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>

#include <optional>

using namespace roundtable;
using namespace roundtable::client;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

class FakeService final : public NotificationService {
public:
    void show(const Notification &notification) override
    {
        shown.append(notification);
        stands = true;
    }
    void withdraw() override { stands = false; }

    QList<Notification> shown;
    bool stands = false;
};

} // namespace

class tst_Notifier : public QObject {
    Q_OBJECT

    static constexpr auto never = 1h; ///< the pause does not end while a test runs
    QTemporaryDir m_folder;
    std::optional<QSettings> m_storage;
    std::optional<ClientSettings> m_settings;
    std::optional<FakeService> m_service;

    static MessageEntry mention(quint64 id, const QString &author = u"amir"_s)
    {
        MessageEntry message;
        message.id = id;
        message.author = author;
        message.text = u"@dana"_s;
        message.sentAt = QDateTime(QDate(2025, 3, 20), QTime(14, 5), Qt::UTC);
        message.mentionsMe = true;
        return message;
    }

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
        m_service.emplace();
        m_settings.reset();
        m_storage.emplace(m_folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_storage->clear();
        m_settings.emplace(*m_storage);
    }

    void theFirstMessageIsToldAtOnceAndTheRestTogether()
    {
        Notifier notifier(*m_settings, *m_service, 1ms);
        const QSignalSpy wanted(&notifier, &Notifier::attentionWanted);
        notifier.receive(mention(1));
        QCOMPARE(m_service->shown.size(), 1);
        for (quint64 id = 2; id < 1000; ++id)
            notifier.receive(mention(id));
        QCOMPARE(m_service->shown.size(), 1);
        QTRY_COMPARE(m_service->shown.size(), 2);
        QCOMPARE(m_service->shown.last().subject, quint64(999));
        QCOMPARE(wanted.size(), 1);
    }

    void whoeverLooksIsToldNothing()
    {
        Notifier notifier(*m_settings, *m_service, never);
        notifier.setAttentive(true);
        notifier.receive(mention(1));
        QVERIFY(m_service->shown.isEmpty());
        notifier.setAttentive(false);
        notifier.receive(mention(2));
        QCOMPARE(m_service->shown.size(), 1);
    }

    void lookingTakesTheNotificationDown()
    {
        Notifier notifier(*m_settings, *m_service, 1ms);
        notifier.receive(mention(1));
        notifier.receive(mention(2));
        notifier.setAttentive(true);
        QVERIFY(!m_service->stands);
        notifier.setAttentive(false);
        notifier.receive(mention(3));
        QTRY_COMPARE(m_service->shown.size(), 2);
        QCOMPARE(m_service->shown.last().subject, quint64(3));
        QVERIFY(!m_service->shown.last().body.contains(u"more"_s)); // what was seen is not counted again
    }

    void aNotificationWavedAwayIsNotShownAgain()
    {
        Notifier notifier(*m_settings, *m_service, 1ms);
        notifier.receive(mention(1));
        notifier.receive(mention(2));
        Q_EMIT m_service->dismissed();
        notifier.receive(mention(3));
        QTRY_COMPARE(m_service->shown.size(), 2);
        QVERIFY(!m_service->shown.last().body.contains(u"more"_s));
    }

    void theEndOfTheSessionTakesItDown()
    {
        Notifier notifier(*m_settings, *m_service, never);
        notifier.receive(mention(1));
        notifier.handleState(Waiting{});
        QVERIFY(m_service->stands);
        notifier.handleState(Idle{});
        QVERIFY(!m_service->stands);
    }

    void settingsHoldAtOnce()
    {
        Notifier notifier(*m_settings, *m_service, 1ms);
        m_settings->setNotifyAbout(NotifyAbout::Nothing);
        notifier.receive(mention(1));
        m_settings->setNotifyAbout(NotifyAbout::Mentions);
        m_settings->setMuted(u"amir"_s, true);
        notifier.receive(mention(2));
        QVERIFY(m_service->shown.isEmpty());
        m_settings->setNotificationPreview(false);
        notifier.receive(mention(3, u"chloe"_s));
        QVERIFY(!m_service->shown.last().body.contains(u"@dana"_s));
    }

    void whatWasSaidBeforeTheSessionIsNotTold()
    {
        Notifier notifier(*m_settings, *m_service, never);
        MessageEntry replayed = mention(1);
        replayed.clockOff = true;
        notifier.handleState(Online{{}, replayed.sentAt.addSecs(3600), {}});
        notifier.receive(replayed);
        QVERIFY(m_service->shown.isEmpty());
    }

    void aTrayThatIsNotThereRefuses()
    {
        TrayIcon tray;
        const QSignalSpy refused(&tray, &NotificationService::refused);
        tray.setUnread(3, u"(3) Chat at lab-srv"_s);
        tray.show({u"amir"_s, u"hi"_s, 1});
        QCOMPARE(refused.size(), 1);
    }
};

QTEST_MAIN(tst_Notifier)
#include "tst_notifier.moc"
