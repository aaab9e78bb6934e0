// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/optionkeys.h"

#include "server-starter/optionvalues.h"

#include <array>
#include <limits>

namespace roundtable::starter {

namespace {

using Setter = std::function<QString(const QString &, Options &)>;

constexpr int anyNumber = std::numeric_limits<int>::max();
constexpr quint16 managerPort = 9000;
constexpr quint16 metricsPort = 9464;
constexpr QLatin1String automatic("auto");

/// Each takes a function that says where in the options the value belongs.
template <typename Place>
Setter toSwitch(Place place)
{
    return [place](const QString &text, Options &options) {
        const auto value = switchFromText(text);
        if (!value)
            return QStringLiteral("expected yes or no");
        place(options) = *value;
        return QString();
    };
}

template <typename Place>
Setter toNumber(Place place, int minimum, int maximum = anyNumber)
{
    return [place, minimum, maximum](const QString &text, Options &options) -> QString {
        const auto value = numberFromText(text, minimum, maximum);
        if (!value && maximum == anyNumber)
            return QStringLiteral("expected a whole number, %1 or more").arg(minimum);
        if (!value)
            return QStringLiteral("expected a whole number from %1 to %2").arg(minimum).arg(maximum);
        using Target = std::remove_cvref_t<decltype(place(options))>;
        if constexpr (std::is_same_v<Target, quint16>)
            place(options) = quint16(*value);
        else
            place(options) = *value;
        return {};
    };
}

template <typename Place>
Setter toDuration(Place place, std::chrono::milliseconds minimum)
{
    return [place, minimum](const QString &text, Options &options) -> QString {
        const auto value = durationFromText(text);
        if (!value || *value < minimum)
            return QStringLiteral("expected a time of at least %1 ms, such as 10 s or 250 ms").arg(minimum.count());
        using Target = std::remove_cvref_t<decltype(place(options))>;
        place(options) = std::chrono::ceil<Target>(*value);
        return {};
    };
}

template <typename Place>
Setter toSize(Place place, qint64 minimum)
{
    return [place, minimum](const QString &text, Options &options) -> QString {
        const auto value = sizeFromText(text);
        if (!value || *value < minimum)
            return QStringLiteral("expected a size of at least %1 bytes, such as 512 KiB").arg(minimum);
        place(options) = qsizetype(*value);
        return {};
    };
}

QString setManager(const QString &text, Options &options)
{
    options.hasManagerSetting = true;
    options.manager.reset();
    if (text.trimmed() == QLatin1String("none"))
        return {};
    options.manager = HostAndPort::fromText(text, managerPort);
    return options.manager ? QString() : QStringLiteral("expected host, host:port or none");
}

QString setBind(const QString &text, Options &options)
{
    if (text.trimmed() == QLatin1String("*")) {
        options.bind = QHostAddress::Any;
        return {};
    }
    const QHostAddress address(text.trimmed());
    if (address.isNull())
        return QStringLiteral("expected an IP address of this machine, or * for all");
    options.bind = address;
    return {};
}

QString setDataDir(const QString &text, Options &options)
{
    if (text.isEmpty())
        return QStringLiteral("expected a folder, or auto");
    options.dataDir = text == automatic ? QString() : text;
    return {};
}

QString setMaxConnections(const QString &text, Options &options)
{
    options.maxConnections = numberFromText(text, 0, anyNumber);
    const bool isTaken = options.maxConnections || text.trimmed() == automatic;
    return isTaken ? QString() : QStringLiteral("expected a whole number, 0 or more, or auto");
}

QString setMetrics(const QString &text, Options &options)
{
    options.metrics.reset();
    if (text.trimmed() == QLatin1String("off"))
        return {};
    options.metrics = HostAndPort::fromText(text, metricsPort);
    if (options.metrics && !QHostAddress(options.metrics->host).isNull())
        return {};
    options.metrics.reset();
    return QStringLiteral("expected an IP address with a port, such as 127.0.0.1:9464, or off");
}

QString setLogLevel(const QString &text, Options &options)
{
    const auto level = logLevelFromText(text.trimmed());
    if (!level)
        return QStringLiteral("expected debug, info, warning or critical");
    options.logging.level = *level;
    return {};
}

QString setLogCategories(const QString &text, Options &options)
{
    const auto categories = logCategoriesFromText(text);
    if (!categories)
        return QStringLiteral("expected server, manager, accounts, chat, wire or *, each with - before it to leave it out");
    options.logging.categories = *categories;
    return {};
}

QString setLogFormat(const QString &text, Options &options)
{
    const auto format = logFormatFromText(text.trimmed());
    if (!format)
        return QStringLiteral("expected auto, text or json");
    options.logging.format = *format;
    return {};
}

OptionKey key(const char *name, const char *value, const char *byDefault, const char *comment, Setter set)
{
    return {QLatin1String(name), QLatin1String(value), QLatin1String(byDefault), QLatin1String(comment), std::move(set)};
}

// clang-format off
#define PLACE(member) [](Options &options) -> auto & { return options.member; }
// clang-format on

const std::array table{
    key("manager", "HOST[:PORT]", "127.0.0.1:9000",
        "Where the manager listens for starters, or none. With auto-start the default is none.", setManager),
    key("chat-port", "PORT", "8000", "The port clients connect to; 0 lets the system choose.", toNumber(PLACE(chatPort), 0, 65535)),
    key("bind", "ADDRESS", "*", "The address to listen on for clients; * is every interface.", setBind),
    key("data-dir", "DIR", "auto", "Where the accounts are kept; auto is $STATE_DIRECTORY, else the user's data folder.", setDataDir),
    key("auto-start", "", "no", "Serve at once, without waiting for a manager to ask for it.", toSwitch(PLACE(autoStart))),
    key("bare-online", "", "no", "Report SVR_Online without the port, as other starters do.", toSwitch(PLACE(bareOnline))),
    key("strict-sender-id", "", "no", "Answer error 11 to a sender id that is not the account's.",
        toSwitch(PLACE(hosting.rules.strictSenderId))),
    key("diagnostic-interval", "TIME", "5 s", "How often the manager is told users and messages.",
        toDuration(PLACE(diagnosticInterval), std::chrono::milliseconds(50))),
    key("max-connections", "N", "auto", "Clients connected at once; auto is the descriptors less 64, 0 is no limit.", setMaxConnections),
    key("max-connections-per-address", "N", "256", "Of them from one address; 0 is no limit.",
        toNumber(PLACE(hosting.rules.maxConnectionsPerAddress), 0)),
    key("sessions-per-account", "N", "8", "Connections logged in to one account at once.",
        toNumber(PLACE(hosting.rules.sessionsPerAccount), 1)),
    key("message-rate", "N", "20", "Packets dealt with per second and client, beyond which it is read more slowly; 0 is no limit.",
        toNumber(PLACE(hosting.sockets.rate.perSecond), 0, 1'000'000)),
    key("message-burst", "N", "100", "Packets a client may send at once before the rate counts.",
        toNumber(PLACE(hosting.sockets.rate.burst), 1, 1'000'000)),
    key("packet-timeout", "TIME", "10 s", "From the first byte of a packet to its last.",
        toDuration(PLACE(hosting.sockets.packetTimeout), std::chrono::milliseconds(100))),
    key("login-timeout", "TIME", "120 s", "From connecting to the first login.",
        toDuration(PLACE(hosting.rules.loginTimeout), std::chrono::seconds(1))),
    key("send-queue-limit", "SIZE", "512 KiB", "Not taken by one client before it is cut off.",
        toSize(PLACE(hosting.sockets.queuedBytes), 1024)),
    key("send-queue-age", "TIME", "20 s", "Of the oldest of these bytes before it is cut off.",
        toDuration(PLACE(hosting.sockets.queuedAge), std::chrono::milliseconds(100))),
    key("send-queue-total", "SIZE", "256 MiB", "Not taken by all clients together before the largest is cut off.",
        toSize(PLACE(hosting.sockets.queuedBytesOfAll), 1024)),
    key("login-failures", "N", "30", "Failed logins per address and 10 minutes before they are refused unchecked; 0 is off.",
        toNumber(PLACE(hosting.rules.addressFailures), 0)),
    key("create-limit", "N", "120", "Accounts created per address and 10 minutes; 0 is off.",
        toNumber(PLACE(hosting.rules.addressCreates), 0)),
    key("account-failures", "N", "5", "Failed logins of an account before answers are held back; 0 is never.",
        toNumber(PLACE(hosting.rules.accountFailures), 0)),
    key("limit-loopback", "", "no", "Let the three limits above count for clients of this machine, too.",
        toSwitch(PLACE(hosting.limitLoopback))),
    key("hash-memory", "KIB", "19456", "Memory of one password hash.", toNumber(PLACE(hashing.memoryKiB), 8, 4'194'303)),
    key("hash-passes", "N", "2", "Passes of one password hash.", toNumber(PLACE(hashing.passes), 1, 1000)),
    key("hash-threads", "N", "0", "Password hashes at once; 0 is one per core, at most 4.", toNumber(PLACE(hashing.threads), 0, 64)),
    key("hash-queue", "N", "256", "Requests that may wait for a password hash.", toNumber(PLACE(hashing.queue), 1, 1'000'000)),
    key("log-level", "LEVEL", "info", "debug, info, warning or critical.", setLogLevel),
    key("log-categories", "LIST", "* -wire", "Of server, manager, accounts, chat, wire.", setLogCategories),
    key("log-format", "FORMAT", "auto", "text, json, or auto: with priorities under journald, with the time elsewhere.", setLogFormat),
    key("metrics", "ADDRESS:PORT", "off", "Where to serve /metrics for Prometheus.", setMetrics),
};
#undef PLACE

} // namespace

QString OptionKey::environmentName() const
{
    return QStringLiteral("ROUNDTABLE_STARTER_") + QString(name).toUpper().replace(u'-', u'_');
}

std::span<const OptionKey> optionKeys()
{
    return table;
}

const OptionKey *findOptionKey(QStringView name)
{
    for (const OptionKey &key : table) {
        if (key.name == name)
            return &key;
    }
    return nullptr;
}

QString helpText()
{
    QString text = QStringLiteral(
        "Usage: roundtable-starter [run] [--config FILE] [SETTINGS]\n"
        "       roundtable-starter --check-config [--config FILE]\n"
        "       roundtable-starter --print-default-config\n"
        "       roundtable-starter accounts list|add|passwd|disable|enable|delete|import|export [--json]\n"
        "       roundtable-starter status [--json]\n"
        "       roundtable-starter --help | --version\n\n"
        "Hosts the chat server of Chat Protocol version 3. Every setting can be given here, as a line \"key = value\" of the\n"
        "file, or in the environment as ROUNDTABLE_STARTER_KEY; the first of these counts most, the default least.\n\n");
    for (const OptionKey &key : table) {
        const QString flag = key.isSwitch() ? QString(key.name) : QString(key.name) + u' ' + key.value;
        text += QStringLiteral("  --%1\n        %2 Default: %3\n").arg(flag, key.comment, key.byDefault);
    }
    return text;
}

QString defaultConfigText()
{
    QString text = QStringLiteral("# Settings of roundtable-starter, each at its default. Take away the # before a key to change it.\n");
    for (const OptionKey &key : table)
        text += QStringLiteral("\n# %1\n#%2 = %3\n").arg(key.comment, key.name, key.byDefault);
    return text;
}

} // namespace roundtable::starter
