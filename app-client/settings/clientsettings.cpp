// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/settings/clientsettings.h"

#include <QtCore/QSettings>

#include <algorithm>
#include <array>
#include <utility>

namespace roundtable::client {

using namespace Qt::Literals::StringLiterals;

namespace {

// Keys, not positions, are stored: an enumerator that moves must not change anybody's choice.
constexpr std::array themes{std::pair{ThemeChoice::System, "system"_L1}, std::pair{ThemeChoice::Light, "light"_L1},
                            std::pair{ThemeChoice::Dark, "dark"_L1}};
constexpr std::array notifications{std::pair{NotifyAbout::Mentions, "mentions"_L1},
                                   std::pair{NotifyAbout::Everything, "everything"_L1},
                                   std::pair{NotifyAbout::Nothing, "nothing"_L1}};

/// The first row is the default.
template <typename Table>
auto fromKey(const Table &table, const QString &key)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto &pair) { return pair.second == key; });
    return row == table.end() ? table.front().first : row->first;
}

template <typename Table, typename Value>
QString toKey(const Table &table, Value value)
{
    const auto row = std::find_if(table.begin(), table.end(), [&](const auto &pair) { return pair.first == value; });
    return row == table.end() ? QString() : QString(row->second);
}

constexpr auto profilesGroup = "profiles"_L1;
constexpr int smallestPayload = 17 + 3 + 3; ///< a time and two texts of one byte
constexpr int largestPayload = 17 + 257 + 257;
constexpr int carefulPayload = 250;
constexpr int plainZoom = 100;

int number(const QVariant &stored, int fallback, int least, int most)
{
    bool ok = false;
    const int value = stored.toInt(&ok);
    return ok ? std::clamp(value, least, most) : fallback;
}

} // namespace

ClientSettings::ClientSettings(QSettings &settings, const QString &profile, const QSettings *defaults, QObject *parent)
    : QObject(parent), m_settings(settings), m_defaults(defaults), m_profile(profile)
{
}

QStringList ClientSettings::profiles() const
{
    m_settings.beginGroup(profilesGroup);
    QStringList names;
    const QStringList groups = m_settings.childGroups();
    for (const QString &group : groups)
        names.append(QString::fromUtf8(QByteArray::fromPercentEncoding(group.toLatin1())));
    m_settings.endGroup();
    names.prepend(QString());
    return names;
}

QStringList ClientSettings::recentManagers() const
{
    return value("recentManagers"_L1).toStringList().mid(0, maxRecentManagers);
}

void ClientSettings::addRecentManager(const QString &manager)
{
    QStringList managers = recentManagers();
    managers.removeAll(manager);
    managers.prepend(manager);
    setValue("recentManagers"_L1, managers.mid(0, maxRecentManagers));
}

void ClientSettings::removeRecentManager(const QString &manager)
{
    QStringList managers = recentManagers();
    managers.removeAll(manager);
    setValue("recentManagers"_L1, managers);
}

QString ClientSettings::lastServer() const { return value("lastServer"_L1).toString(); }
void ClientSettings::setLastServer(const QString &server) { setValue("lastServer"_L1, server); }

QStringList ClientSettings::recentEmoji() const
{
    return value("recentEmoji"_L1).toStringList().mid(0, maxRecentEmoji);
}

void ClientSettings::addRecentEmoji(const QString &emoji)
{
    QStringList recent = recentEmoji();
    recent.removeAll(emoji);
    recent.prepend(emoji);
    setValue("recentEmoji"_L1, recent.mid(0, maxRecentEmoji));
}

int ClientSettings::skinTone() const { return number(value("skinTone"_L1), 0, 0, maxSkinTone); }
void ClientSettings::setSkinTone(int tone) { setValue("skinTone"_L1, std::clamp(tone, 0, maxSkinTone)); }

QString ClientSettings::lastName() const { return value("lastName"_L1).toString(); }
void ClientSettings::setLastName(const QString &name) { setValue("lastName"_L1, name); }

bool ClientSettings::rememberPassword() const { return value("rememberPassword"_L1, false).toBool(); }
void ClientSettings::setRememberPassword(bool remember) { setValue("rememberPassword"_L1, remember); }

QStringList ClientSettings::passwordsKept() const { return value("passwordsKept"_L1).toStringList(); }

void ClientSettings::setPasswordKept(const QString &owner, bool kept) { setListed("passwordsKept"_L1, owner, kept); }

ThemeChoice ClientSettings::theme() const { return fromKey(themes, value("theme"_L1).toString()); }
void ClientSettings::setTheme(ThemeChoice theme) { setValue("theme"_L1, toKey(themes, theme)); }

QString ClientSettings::language() const { return value("language"_L1).toString(); }
void ClientSettings::setLanguage(const QString &language) { setValue("language"_L1, language); }

int ClientSettings::zoomPercent() const
{
    return number(value("zoomPercent"_L1), plainZoom, minZoomPercent, maxZoomPercent);
}
void ClientSettings::setZoomPercent(int percent)
{
    setValue("zoomPercent"_L1, std::clamp(percent, minZoomPercent, maxZoomPercent));
}


QByteArray ClientSettings::windowGeometry() const { return value("window/geometry"_L1).toByteArray(); }
void ClientSettings::setWindowGeometry(const QByteArray &geometry) { setValue("window/geometry"_L1, geometry); }
QByteArray ClientSettings::splitterState() const { return value("window/splitter"_L1).toByteArray(); }
void ClientSettings::setSplitterState(const QByteArray &state) { setValue("window/splitter"_L1, state); }
QByteArray ClientSettings::inspectorGeometry() const { return value("inspector/geometry"_L1).toByteArray(); }
void ClientSettings::setInspectorGeometry(const QByteArray &geometry) { setValue("inspector/geometry"_L1, geometry); }
QByteArray ClientSettings::inspectorSplitter() const { return value("inspector/splitter"_L1).toByteArray(); }
void ClientSettings::setInspectorSplitter(const QByteArray &state) { setValue("inspector/splitter"_L1, state); }
bool ClientSettings::peopleVisible() const { return value("window/peopleVisible"_L1, true).toBool(); }
void ClientSettings::setPeopleVisible(bool visible) { setValue("window/peopleVisible"_L1, visible); }

NotifyAbout ClientSettings::notifyAbout() const { return fromKey(notifications, value("notifyAbout"_L1).toString()); }
void ClientSettings::setNotifyAbout(NotifyAbout choice) { setValue("notifyAbout"_L1, toKey(notifications, choice)); }
bool ClientSettings::notificationPreview() const { return value("notificationPreview"_L1, true).toBool(); }
void ClientSettings::setNotificationPreview(bool shown) { setValue("notificationPreview"_L1, shown); }
bool ClientSettings::trayIcon() const { return value("trayIcon"_L1, false).toBool(); }
void ClientSettings::setTrayIcon(bool shown) { setValue("trayIcon"_L1, shown); }
bool ClientSettings::enterSends() const { return value("enterSends"_L1, true).toBool(); }
void ClientSettings::setEnterSends(bool sends) { setValue("enterSends"_L1, sends); }
bool ClientSettings::checkSpelling() const { return value("spelling/check"_L1, true).toBool(); }
void ClientSettings::setCheckSpelling(bool checked) { setValue("spelling/check"_L1, checked); }
QStringList ClientSettings::spellingLanguages() const { return value("spelling/languages"_L1).toStringList(); }
void ClientSettings::setSpellingLanguages(const QStringList &languages) { setValue("spelling/languages"_L1, languages); }

QStringList ClientSettings::mutedPeople() const { return value("mutedPeople"_L1).toStringList(); }

void ClientSettings::setMuted(const QString &name, bool muted) { setListed("mutedPeople"_L1, name, muted); }

int ClientSettings::payloadLimit() const
{
    return number(value("payloadLimit"_L1), carefulPayload, smallestPayload, largestPayload);
}
void ClientSettings::setPayloadLimit(int bytes)
{
    setValue("payloadLimit"_L1, std::clamp(bytes, smallestPayload, largestPayload));
}

QString ClientSettings::key(QLatin1String name) const
{
    // A profile's name may hold the separator of groups.
    const QString profile = QString::fromLatin1(m_profile.toUtf8().toPercentEncoding());
    return profile.isEmpty() ? QString(name) : QString(profilesGroup % u'/' % profile % u'/' % name);
}

QVariant ClientSettings::value(QLatin1String name, const QVariant &fallback) const
{
    const QString where = key(name);
    if (m_defaults && !m_settings.contains(where))
        return m_defaults->value(name, fallback);
    return m_settings.value(where, fallback);
}

void ClientSettings::setValue(QLatin1String name, const QVariant &value)
{
    const QString where = key(name);
    if (m_settings.contains(where) && m_settings.value(where) == value)
        return;
    m_settings.setValue(where, value);
    Q_EMIT changed();
}

void ClientSettings::setListed(QLatin1String list, const QString &entry, bool listed)
{
    QStringList entries = value(list).toStringList();
    entries.removeAll(entry);
    if (listed)
        entries.append(entry);
    setValue(list, entries);
}

} // namespace roundtable::client
