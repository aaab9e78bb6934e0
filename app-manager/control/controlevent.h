// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/ipaddress.h"

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <QtCore/QString>

#include <chrono>
#include <optional>

namespace roundtable::manager {

Q_NAMESPACE

/// How many events are kept, the newest.
constexpr int mostEventsKept = 10'000;

/// \brief What can stand in the event log. The names are kept in files: an event renamed is an event forgotten.
enum class EventKind : quint8 {
    StarterConnected, ///< address
    StarterBack, ///< address; one that was here before
    StarterHeld, ///< address
    StarterTrusted, ///< address; by the operator
    StarterRefused, ///< address; by the operator, now or before
    SecondStarterRefused, ///< address; the log may offer to replace the one connected
    StarterReplaced, ///< address; of the one that had to go
    StarterLost, ///< address; clients are told "offline" from here on
    StarterLeft, ///< address; after it was asked to stop
    StarterCutOff, ///< address, detail: what it sent that no starter may
    StartAsked,
    StopAsked,
    StopWhenEmptyAsked,
    StopWhenEmptyCancelled,
    ServerOnline, ///< number: port; as asked
    ServerKeptRunning, ///< number: port; a starter arrived and its server was running
    ServerStartedElsewhere, ///< number: port; "Started on the server box"
    ServerRestarting, ///< "Keep running" starts it again
    ServerOffline, ///< as asked
    ServerStoppedElsewhere, ///< it went away by itself or was stopped on the server box
    StartNotAnswered,
    StartRefused, ///< the starter answered "offline"
    StopNotAnswered,
    RestartedTooOften,
    ReportsMissing, ///< number: seconds since the last report
    ReportsBack,
    OddVersion, ///< address, number: the version byte; it was answered in version 3
    LookupsLimited, ///< address, number: how many were turned away
    EventsLeftOut, ///< number: how many lines one peer or many would have filled the log with
    PortUnavailable, ///< number: port, detail: who asks and why not
    AdvertisedLoopback, ///< address: of a client that was sent to its own computer
    AddressNotIpv4, ///< address: of a starter that clients cannot be sent to
    ChildStarterStarted,
    ChildStarterEnded, ///< detail: how
    UsersAbove, ///< number: the threshold
    ServerDown, ///< alert
    ReplacementAwaited, ///< address; of the starter that is to take the place
    ReplacementMissing, ///< address; it did not come
    ChildStarterCrashed, ///< detail: how; it is started again
};
Q_ENUM_NS(EventKind)

enum class EventSeverity : quint8 { Info, Good, Warning, Error };

/// \brief One thing that happened, as a value. Its sentence is made once, by sentence().
struct Event {
    EventKind kind = EventKind::StarterConnected;
    std::optional<IpAddress> address = std::nullopt;
    qint64 number = 0; ///< what it counts depends on the kind
    QString detail = {}; ///< may hold text from the network

    friend bool operator==(const Event &, const Event &) = default;
};

/// A line of the event log.
struct EventRecord {
    QDateTime at; ///< UTC
    Event event;
    /// Where it stands in the graphs, whose time never goes back; where there is nothing, that is what \a at says.
    std::optional<std::chrono::milliseconds> axisTime = std::nullopt;

    friend bool operator==(const EventRecord &, const EventRecord &) = default;
};

[[nodiscard]] EventSeverity severity(EventKind kind);

/// The name of the kind as it is written in this file, to be kept: "ServerOnline".
[[nodiscard]] QString nameOf(EventKind kind);
[[nodiscard]] std::optional<EventKind> eventKindFrom(const QString &name);

/// What happened, in the user's language; plain text. Text from the network is escaped in it.
[[nodiscard]] QString sentence(const Event &event);

} // namespace roundtable::manager
