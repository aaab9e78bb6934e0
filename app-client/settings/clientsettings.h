// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

class QSettings;

namespace roundtable::client {

enum class ThemeChoice : quint8 { System, Light, Dark };
enum class NotifyAbout : quint8 { Mentions, Everything, Nothing };

/// \brief Typed access to the settings of one profile, over a QSettings it is given and does not own.
///
/// What is stored but makes no sense reads as the default. Setters that change something emit changed().
class ClientSettings final : public QObject {
    Q_OBJECT

public:
    static constexpr int maxRecentManagers = 8;
    static constexpr int maxRecentEmoji = 16;
    static constexpr int maxSkinTone = 5;
    static constexpr int minZoomPercent = 50;
    static constexpr int maxZoomPercent = 300;

    /// \a profile "" is the default one. \a defaults: what a system's administrator has set for every profile (/etc/xdg); the
    /// settings that the system keeps for all have them anyway. Null: nothing.
    explicit ClientSettings(QSettings &settings, const QString &profile = {}, const QSettings *defaults = nullptr,
                            QObject *parent = nullptr);

    [[nodiscard]] QString profile() const { return m_profile; }
    /// Every profile that has settings, the default one as "".
    [[nodiscard]] QStringList profiles() const;

    /// As typed, "lab-srv:8080", newest first.
    [[nodiscard]] QStringList recentManagers() const;
    void addRecentManager(const QString &manager);
    void removeRecentManager(const QString &manager);

    /// The chat server that was signed in to last without asking a manager; empty: a manager was asked.
    [[nodiscard]] QString lastServer() const;
    void setLastServer(const QString &server);

    [[nodiscard]] QString lastName() const;
    void setLastName(const QString &name);
    [[nodiscard]] bool rememberPassword() const;
    void setRememberPassword(bool remember);
    /// Whose passwords the keyring is known to hold, "dana@lab-srv:8080".
    [[nodiscard]] QStringList passwordsKept() const;
    void setPasswordKept(const QString &owner, bool kept);

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// A code such as "de"; empty: the system's. Whether there are texts in it the catalogue knows.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] int zoomPercent() const;
    void setZoomPercent(int percent);

    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray splitterState() const;
    void setSplitterState(const QByteArray &state);
    [[nodiscard]] QByteArray inspectorGeometry() const;
    void setInspectorGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray inspectorSplitter() const;
    void setInspectorSplitter(const QByteArray &state);
    [[nodiscard]] bool peopleVisible() const;
    void setPeopleVisible(bool visible);

    [[nodiscard]] NotifyAbout notifyAbout() const;
    void setNotifyAbout(NotifyAbout choice);
    /// Whether a notification shows what was said, or only who said something.
    [[nodiscard]] bool notificationPreview() const;
    void setNotificationPreview(bool shown);
    [[nodiscard]] bool trayIcon() const;
    void setTrayIcon(bool shown);
    [[nodiscard]] bool enterSends() const;
    void setEnterSends(bool sends);
    /// Whether words that are spelled wrongly are marked while one writes.
    [[nodiscard]] bool checkSpelling() const;
    void setCheckSpelling(bool checked);
    /// Of the dictionaries, as "en_US"; empty: what fits the system's language.
    [[nodiscard]] QStringList spellingLanguages() const;
    void setSpellingLanguages(const QStringList &languages);

    [[nodiscard]] QStringList mutedPeople() const;
    void setMuted(const QString &name, bool muted);

    /// Newest first.
    [[nodiscard]] QStringList recentEmoji() const;
    void addRecentEmoji(const QString &emoji);
    /// Of hands and people among the emoji: 0, the yellow of all, to 5, dark.
    [[nodiscard]] int skinTone() const;
    void setSkinTone(int tone);

    /// \units bytes of a whole payload, 23..531; 250 by default
    [[nodiscard]] int payloadLimit() const;
    void setPayloadLimit(int bytes);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString key(QLatin1String name) const;
    [[nodiscard]] QVariant value(QLatin1String name, const QVariant &fallback = {}) const;
    void setValue(QLatin1String name, const QVariant &value);
    void setListed(QLatin1String list, const QString &entry, bool listed);

    QSettings &m_settings;
    const QSettings *m_defaults;
    QString m_profile;
};

} // namespace roundtable::client
