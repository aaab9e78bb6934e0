// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/portalcolorscheme.h"

#include "appearance/sessionbus.h"

#include <QtDBus/QDBusMessage>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

const auto service = u"org.freedesktop.portal.Desktop"_s;
const auto objectPath = u"/org/freedesktop/portal/desktop"_s;
const auto settingsInterface = u"org.freedesktop.portal.Settings"_s;
const auto appearanceGroup = u"org.freedesktop.appearance"_s;
const auto colorSchemeKey = u"color-scheme"_s;
constexpr uint prefersDark = 1;

} // namespace

PortalColorScheme::PortalColorScheme(QObject *parent)
    : SystemColorScheme(parent)
{
    ask(sessionBus());
}

PortalColorScheme::PortalColorScheme(const QDBusConnection &bus, QObject *parent)
    : SystemColorScheme(parent)
{
    ask(bus);
}

Theme::Mode PortalColorScheme::modeOf(QVariant value)
{
    while (value.metaType() == QMetaType::fromType<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toUInt() == prefersDark ? Theme::Mode::Dark : Theme::Mode::Light;
}

void PortalColorScheme::applySetting(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == appearanceGroup && key == colorSchemeKey)
        setMode(modeOf(value.variant()));
}

void PortalColorScheme::ask(QDBusConnection bus)
{
    if (!bus.isConnected())
        return;
    // QtDBus looks the slot's types up by name, and knows this one only after its own thread has got so far.
    qRegisterMetaType<QDBusVariant>();
    // From any sender: nothing but the portal has this path. The old form, because QtDBus has no other.
    bus.connect(QString(), objectPath, settingsInterface, u"SettingChanged"_s, this,
                SLOT(applySetting(QString, QString, QDBusVariant)));

    QDBusMessage question = QDBusMessage::createMethodCall(service, objectPath, settingsInterface, u"Read"_s);
    question.setArguments({appearanceGroup, colorSchemeKey});
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *finished;
        if (reply.isValid())
            setMode(modeOf(reply.value().variant()));
    });
}

} // namespace roundtable
