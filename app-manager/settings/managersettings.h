// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include <chrono>
#include <optional>

namespace roundtable::manager {

/// What the command line says about the settings, for this run only.
struct SettingsOverrides {
    std::optional<quint16> clientPort = {};
    std::optional<quint16> starterPort = {};
    std::optional<quint16> chatPort = {};
    std::optional<QString> bindAddress = {};
    std::optional<QString> advertisedAddress = {};
    std::optional<QString> theme = {};
    std::optional<QString> language = {};
    QStringList trustedNetworks = {};
    QString dataFolder = {}; ///< empty: next to the settings
};

/// \brief What the operator has chosen, kept in the QSettings it is given.
///
/// A stored value that makes no sense reads as its default. The command line's values go over the stored ones and are never stored.
class ManagerSettings final : public QObject {
    Q_OBJECT

public:
    static constexpr quint16 defaultClientPort = 8080;
    static constexpr quint16 defaultStarterPort = 9000;
    static constexpr quint16 defaultChatPort = 8000;

    using Overrides = SettingsOverrides;

    /// \a store must outlive the settings.
    explicit ManagerSettings(QSettings &store, Overrides overrides = {}, QObject *parent = nullptr);

    [[nodiscard]] quint16 clientPort() const; ///< 0: the system's choice
    void setClientPort(quint16 port);
    [[nodiscard]] quint16 starterPort() const; ///< 0: the system's choice
    void setStarterPort(quint16 port);
    [[nodiscard]] quint16 chatPort() const; ///< counts where SVR_Online names none
    void setChatPort(quint16 port);
    [[nodiscard]] QString bindAddress() const; ///< a literal address; empty: all of this computer's
    void setBindAddress(const QString &address);
    [[nodiscard]] QString advertisedAddress() const; ///< "HOST" or "HOST:PORT", HOST a dotted quad; empty: the starter's own
    void setAdvertisedAddress(const QString &address);

    [[nodiscard]] bool keepRunning() const;
    void setKeepRunning(bool keepRunning);
    [[nodiscard]] QStringList trustedNetworks() const; ///< "10.0.0.0/8"
    void setTrustedNetworks(const QStringList &networks);
    [[nodiscard]] QStringList trustedStarters() const; ///< addresses the operator has trusted
    [[nodiscard]] QStringList refusedStarters() const;
    void setStarterDecisions(const QStringList &trusted, const QStringList &refused);

    [[nodiscard]] std::chrono::seconds staleAfter() const; ///< without a report, then figures are greyed
    void setStaleAfter(std::chrono::seconds interval);
    [[nodiscard]] std::optional<int> alertUsersAbove() const;
    void setAlertUsersAbove(std::optional<int> users);
    [[nodiscard]] std::optional<std::chrono::seconds> alertReportsMissing() const;
    void setAlertReportsMissing(std::optional<std::chrono::seconds> interval);
    [[nodiscard]] bool alertServerDown() const;
    void setAlertServerDown(bool alert);

    [[nodiscard]] bool showTray() const;
    void setShowTray(bool show);
    [[nodiscard]] QString theme() const; ///< "system", "light" or "dark"
    void setTheme(const QString &theme);
    /// A code such as "de"; empty: the system's. Whether there are texts in it the catalogue knows.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    static constexpr int leastZoom = 80;
    static constexpr int greatestZoom = 200;
    static constexpr int plainZoom = 100;
    [[nodiscard]] int zoomPercent() const; ///< size of the text, of the desktop's
    void setZoomPercent(int percent); ///< kept between leastZoom and greatestZoom
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// Anything a view wants to find again: the window of the graphs, the sizes of its columns.
    [[nodiscard]] QByteArray viewState(const QString &view) const;
    void setViewState(const QString &view, const QByteArray &state);

    /// The folder of this profile's data (graph samples). Not created here.
    [[nodiscard]] QString dataFolder() const;

Q_SIGNALS:
    /// One of the values has changed (never for geometry and view states).
    void changed();

private:
    void store(const QString &key, const QVariant &value);
    [[nodiscard]] quint16 port(const QString &key, quint16 fallback) const;

    QSettings &m_store;
    Overrides m_overrides;
};

} // namespace roundtable::manager
