// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "platform/desktopnotifications.h"

#include <QtCore/QLoggingCategory>
#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

#include <utility>

namespace roundtable {

Q_LOGGING_CATEGORY(lcNotifications, "roundtable.notifications")

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto serviceName = "org.freedesktop.Notifications"_L1;
constexpr auto objectPath = "/org/freedesktop/Notifications"_L1;
constexpr auto clicked = "default"_L1;
constexpr uint dismissedByThePerson = 2;
constexpr uchar normalUrgency = 1;
constexpr int desktopDecides = -1;

QDBusMessage call(const QString &method, const QVariantList &arguments = {})
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, objectPath, serviceName, method);
    message.setArguments(arguments);
    return message;
}

} // namespace

DesktopNotifications::DesktopNotifications(const QDBusConnection &bus, const Sender &sender, QObject *parent)
    : NotificationService(parent), m_bus(bus), m_sender(sender)
{
    if (!m_bus.isConnected())
        return;
    // From any sender, told apart by the notification's id. The old form, because QtDBus has no other.
    m_bus.connect(QString(), objectPath, serviceName, u"ActionInvoked"_s, this, SLOT(handleAction(uint, QString)));
    m_bus.connect(QString(), objectPath, serviceName, u"ActivationToken"_s, this, SLOT(handleToken(uint, QString)));
    m_bus.connect(QString(), objectPath, serviceName, u"NotificationClosed"_s, this, SLOT(handleClosed(uint, uint)));
}

DesktopNotifications::~DesktopNotifications()
{
    if (m_id != 0)
        m_bus.send(call(u"CloseNotification"_s, {m_id}));
}

void DesktopNotifications::show(const Notification &notification)
{
    m_next = notification;
    m_withdrawn = false;
    goOn();
}

void DesktopNotifications::withdraw()
{
    m_next.reset();
    m_withdrawn = m_asking;
    if (const uint id = std::exchange(m_id, 0))
        m_bus.send(call(u"CloseNotification"_s, {id}));
}

void DesktopNotifications::goOn()
{
    if (m_asking || !m_next)
        return;
    if (!m_bus.isConnected())
        refuse(u"there is no session bus"_s);
    else if (m_body == Body::Unknown)
        askForCapabilities();
    else
        send(*std::exchange(m_next, std::nullopt));
}

void DesktopNotifications::askForCapabilities()
{
    m_asking = true;
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(call(u"GetCapabilities"_s)), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        m_asking = false;
        const QDBusPendingReply<QStringList> reply = *finished;
        if (reply.isError()) {
            refuse(reply.error().name());
            return;
        }
        m_body = reply.value().contains("body-markup"_L1) ? Body::Markup : Body::Plain;
        goOn();
    });
}

void DesktopNotifications::send(const Notification &notification)
{
    m_asking = true;
    m_shown = notification;
    const QString body = m_body == Body::Markup ? notification.body.toHtmlEscaped() : notification.body;
    const QVariantMap hints{{u"desktop-entry"_s, m_sender.desktopEntry},
                            {u"category"_s, m_sender.category},
                            {u"urgency"_s, QVariant::fromValue(normalUrgency)}};
    //: The button of a notification, on desktops that show one
    const QStringList actions{clicked, tr("Show")};
    const QDBusMessage question = call(u"Notify"_s, {u"Roundtable"_s, m_id, m_sender.desktopEntry, notification.title,
                                                     body, actions, hints, desktopDecides});
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        m_asking = false;
        const QDBusPendingReply<uint> reply = *finished;
        if (reply.isError()) {
            m_body = Body::Unknown; // another one may come, with other abilities
            m_id = 0;
            if (!m_next)
                m_next = m_shown;
            refuse(reply.error().name());
            return;
        }
        m_id = reply.value();
        if (std::exchange(m_withdrawn, false))
            withdraw();
        goOn();
    });
}

void DesktopNotifications::refuse(const QString &reason)
{
    qCInfo(lcNotifications, "The desktop shows no notifications: %ls", qUtf16Printable(reason));
    const auto refusedOne = std::exchange(m_next, std::nullopt);
    if (std::exchange(m_withdrawn, false) || !refusedOne)
        return;
    Q_EMIT refused(*refusedOne);
}

void DesktopNotifications::handleAction(uint id, const QString &action)
{
    if (id != 0 && id == m_id && action == clicked)
        Q_EMIT activated(m_shown.subject);
}

void DesktopNotifications::handleToken(uint id, const QString &token)
{
    // With it a window may come to the front although another one is in use; Qt takes it from here.
    if (id != 0 && id == m_id)
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void DesktopNotifications::handleClosed(uint id, uint reason)
{
    if (id == 0 || id != m_id)
        return;
    m_id = 0;
    if (reason == dismissedByThePerson)
        Q_EMIT dismissed();
}

} // namespace roundtable
