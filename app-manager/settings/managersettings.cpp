// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/settings/managersettings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

#include <algorithm>
#include <limits>

namespace roundtable::manager {

namespace {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

const auto clientPortKey = u"ports/client"_s;
const auto starterPortKey = u"ports/starter"_s;
const auto chatPortKey = u"ports/chat"_s;
const auto bindAddressKey = u"network/bind"_s;
const auto advertisedAddressKey = u"network/advertised"_s;
const auto keepRunningKey = u"control/keepRunning"_s;
const auto trustedNetworksKey = u"trust/networks"_s;
const auto trustedStartersKey = u"trust/trusted"_s;
const auto refusedStartersKey = u"trust/refused"_s;
const auto staleAfterKey = u"reports/staleAfter"_s;
const auto alertUsersKey = u"alerts/usersAbove"_s;
const auto alertReportsKey = u"alerts/reportsMissing"_s;
const auto alertServerDownKey = u"alerts/serverDown"_s;
const auto trayKey = u"window/tray"_s;
const auto themeKey = u"window/theme"_s;
const auto languageKey = u"window/language"_s;
const auto zoomKey = u"window/zoomPercent"_s;
const auto geometryKey = u"window/geometry"_s;
const auto viewKeyPrefix = u"view/"_s;

const auto systemTheme = u"system"_s;
constexpr auto defaultStaleAfter = 15s;
constexpr auto maxInterval = std::chrono::seconds(24h);

/// Nothing where the stored value is no number in 1..maximum.
std::optional<int> positive(const QVariant &value, int maximum)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < 1 || number > maximum)
        return std::nullopt;
    return number;
}

std::optional<std::chrono::seconds> interval(const QVariant &value)
{
    const auto seconds = positive(value, static_cast<int>(maxInterval.count()));
    return seconds ? std::optional(std::chrono::seconds(*seconds)) : std::nullopt;
}

QVariant storedInterval(std::optional<std::chrono::seconds> value)
{
    return value ? QVariant::fromValue(static_cast<int>(value->count())) : QVariant();
}

} // namespace

ManagerSettings::ManagerSettings(QSettings &store, Overrides overrides, QObject *parent)
    : QObject(parent), m_store(store), m_overrides(std::move(overrides))
{
}

quint16 ManagerSettings::clientPort() const
{
    return m_overrides.clientPort.value_or(port(clientPortKey, defaultClientPort));
}

void ManagerSettings::setClientPort(quint16 port)
{
    m_overrides.clientPort.reset();
    store(clientPortKey, port);
}

quint16 ManagerSettings::starterPort() const
{
    return m_overrides.starterPort.value_or(port(starterPortKey, defaultStarterPort));
}

void ManagerSettings::setStarterPort(quint16 port)
{
    m_overrides.starterPort.reset();
    store(starterPortKey, port);
}

quint16 ManagerSettings::chatPort() const
{
    const quint16 stored = port(chatPortKey, defaultChatPort);
    return m_overrides.chatPort.value_or(stored == 0 ? defaultChatPort : stored);
}

void ManagerSettings::setChatPort(quint16 port)
{
    m_overrides.chatPort.reset();
    store(chatPortKey, port);
}

QString ManagerSettings::bindAddress() const
{
    return m_overrides.bindAddress.value_or(m_store.value(bindAddressKey).toString());
}

void ManagerSettings::setBindAddress(const QString &address)
{
    m_overrides.bindAddress.reset();
    store(bindAddressKey, address);
}

QString ManagerSettings::advertisedAddress() const
{
    return m_overrides.advertisedAddress.value_or(m_store.value(advertisedAddressKey).toString());
}

void ManagerSettings::setAdvertisedAddress(const QString &address)
{
    m_overrides.advertisedAddress.reset();
    store(advertisedAddressKey, address);
}

bool ManagerSettings::keepRunning() const
{
    return m_store.value(keepRunningKey, true).toBool();
}

void ManagerSettings::setKeepRunning(bool keepRunning)
{
    store(keepRunningKey, keepRunning);
}

QStringList ManagerSettings::trustedNetworks() const
{
    return m_store.value(trustedNetworksKey).toStringList() + m_overrides.trustedNetworks;
}

void ManagerSettings::setTrustedNetworks(const QStringList &networks)
{
    m_overrides.trustedNetworks.clear();
    store(trustedNetworksKey, networks);
}

QStringList ManagerSettings::trustedStarters() const
{
    return m_store.value(trustedStartersKey).toStringList();
}

QStringList ManagerSettings::refusedStarters() const
{
    return m_store.value(refusedStartersKey).toStringList();
}

void ManagerSettings::setStarterDecisions(const QStringList &trusted, const QStringList &refused)
{
    m_store.setValue(trustedStartersKey, trusted);
    store(refusedStartersKey, refused);
}

std::chrono::seconds ManagerSettings::staleAfter() const
{
    return interval(m_store.value(staleAfterKey)).value_or(defaultStaleAfter);
}

void ManagerSettings::setStaleAfter(std::chrono::seconds interval)
{
    store(staleAfterKey, storedInterval(interval));
}

std::optional<int> ManagerSettings::alertUsersAbove() const
{
    return positive(m_store.value(alertUsersKey), std::numeric_limits<quint16>::max());
}

void ManagerSettings::setAlertUsersAbove(std::optional<int> users)
{
    store(alertUsersKey, users ? QVariant(*users) : QVariant());
}

std::optional<std::chrono::seconds> ManagerSettings::alertReportsMissing() const
{
    return interval(m_store.value(alertReportsKey));
}

void ManagerSettings::setAlertReportsMissing(std::optional<std::chrono::seconds> interval)
{
    store(alertReportsKey, storedInterval(interval));
}

bool ManagerSettings::alertServerDown() const
{
    return m_store.value(alertServerDownKey, false).toBool();
}

void ManagerSettings::setAlertServerDown(bool alert)
{
    store(alertServerDownKey, alert);
}

bool ManagerSettings::showTray() const
{
    return m_store.value(trayKey, false).toBool();
}

void ManagerSettings::setShowTray(bool show)
{
    store(trayKey, show);
}

QString ManagerSettings::theme() const
{
    const QString theme = m_overrides.theme.value_or(m_store.value(themeKey).toString());
    return theme == u"light"_s || theme == u"dark"_s ? theme : systemTheme;
}

int ManagerSettings::zoomPercent() const
{
    bool isNumber = false;
    const int percent = m_store.value(zoomKey).toInt(&isNumber);
    return isNumber && percent >= leastZoom && percent <= greatestZoom ? percent : plainZoom;
}

void ManagerSettings::setZoomPercent(int percent)
{
    store(zoomKey, std::clamp(percent, leastZoom, greatestZoom));
}

void ManagerSettings::setTheme(const QString &theme)
{
    m_overrides.theme.reset();
    store(themeKey, theme);
}

QString ManagerSettings::language() const
{
    return m_overrides.language.value_or(m_store.value(languageKey).toString());
}

void ManagerSettings::setLanguage(const QString &language)
{
    m_overrides.language.reset();
    store(languageKey, language);
}

QByteArray ManagerSettings::windowGeometry() const
{
    return m_store.value(geometryKey).toByteArray();
}

void ManagerSettings::setWindowGeometry(const QByteArray &geometry)
{
    m_store.setValue(geometryKey, geometry);
}

QByteArray ManagerSettings::viewState(const QString &view) const
{
    return m_store.value(QString(viewKeyPrefix + view)).toByteArray();
}

void ManagerSettings::setViewState(const QString &view, const QByteArray &state)
{
    m_store.setValue(QString(viewKeyPrefix + view), state);
}

QString ManagerSettings::dataFolder() const
{
    if (!m_overrides.dataFolder.isEmpty())
        return m_overrides.dataFolder;
    const QFileInfo file(m_store.fileName());
    return file.absoluteDir().filePath(file.completeBaseName());
}

void ManagerSettings::store(const QString &key, const QVariant &value)
{
    if (value.isValid())
        m_store.setValue(key, value);
    else
        m_store.remove(key);
    Q_EMIT changed();
}

quint16 ManagerSettings::port(const QString &key, quint16 fallback) const
{
    bool isNumber = false;
    const uint number = m_store.value(key, fallback).toUInt(&isNumber);
    return isNumber && number <= std::numeric_limits<quint16>::max() ? static_cast<quint16>(number) : fallback;
}

} // namespace roundtable::manager
