// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/options.h"

#include "app-manager/control/advertisedaddress.h"
#include "app-manager/control/ipaddress.h"
#include "platform/commandlinehelp.h"
#include "translations/catalogue.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>

namespace roundtable::manager {

namespace {

using namespace Qt::Literals::StringLiterals;

struct OptionText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::Options)
};

const auto clientPortName = u"client-port"_s;
const auto starterPortName = u"starter-port"_s;
const auto chatPortName = u"chat-port"_s;
const auto bindName = u"bind"_s;
const auto advertiseName = u"advertise"_s;
const auto trustName = u"trust-starters"_s;
const auto themeName = u"theme"_s;
const auto languageName = u"language"_s;
const auto profileName = u"profile"_s;
const auto headlessName = u"headless"_s;
const auto startName = u"start-when-ready"_s;
const auto whenEmptyName = u"when-empty"_s;
const auto jsonName = u"json"_s;
const auto helpName = u"help"_s;
const auto versionName = u"version"_s;

void describe(QCommandLineParser &parser)
{
    const QString port = u"port"_s;
    parser.setApplicationDescription(OptionText::tr(
        "The control panel of one chat server: starts and stops it, shows its life, and tells clients where it is."));
    parser.addPositionalArgument(u"status|start|stop"_s, OptionText::tr("Ask the manager that runs already, and end."),
                                 u"[status|start|stop]"_s);
    parser.addPositionalArgument(
        u"trust|refuse|forget|replace"_s,
        OptionText::tr("Tell the manager that runs already what to think of the starter at an address: trust it, refuse it, ask again "
                       "when it comes, or give it the place of the one connected."),
        u"[trust|refuse|forget|replace ADDRESS]"_s);
    parser.addOptions({
        {clientPortName, OptionText::tr("Port for clients; 0: the system's choice. Default: 8080."), port},
        {starterPortName, OptionText::tr("Port for starters; 0: the system's choice. Default: 9000."), port},
        {chatPortName, OptionText::tr("Port of the chat server, where its starter names none. Default: 8000."), port},
        {bindName, OptionText::tr("Listen on this address only. Default: all of this computer's."), u"address"_s},
        {advertiseName, OptionText::tr("Send clients to this address instead of the starter's own."), u"IPv4[:port]"_s},
        {trustName, OptionText::tr("Trust starters from these addresses without asking, as in 10.0.0.0/8,192.0.2.7."), u"networks"_s},
        {headlessName, OptionText::tr("Run without a window; events go to standard error.")},
        {startName, OptionText::tr("Start the chat server as soon as a starter is there.")},
        {themeName, OptionText::tr("system, light or dark."), u"theme"_s},
        {languageName, OptionText::tr("Speak this language: %1. Default: the system's.").arg(Catalogue::languages().join(u", "_s)), languageName},
        {profileName, OptionText::tr("Keep settings and data apart under this name."), u"name"_s},
        {whenEmptyName, OptionText::tr("With stop: when the last person has left.")},
        {jsonName, OptionText::tr("With one of these words: answer in JSON.")},
        {QStringList{u"h"_s, helpName}, OptionText::tr("Show this help.")},
        {QStringList{u"v"_s, versionName}, OptionText::tr("Show the version.")},
    });
}

std::optional<quint16> portFrom(const QString &text, quint16 least)
{
    bool isNumber = false;
    const ushort port = text.toUShort(&isNumber);
    const bool isPlain = std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isNumber && isPlain && port >= least ? std::optional<quint16>(port) : std::nullopt;
}

/// A profile is part of file names.
bool isProfileName(const QString &name)
{
    constexpr qsizetype maxLength = 64;
    return !name.isEmpty() && name.size() <= maxLength && std::ranges::all_of(name, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'_';
    });
}

std::optional<Options::Action> actionFrom(const QStringList &words)
{
    if (words.isEmpty())
        return Options::Action::Run;
    if (words == QStringList{u"status"_s})
        return Options::Action::Status;
    if (words == QStringList{u"start"_s})
        return Options::Action::Start;
    if (words == QStringList{u"stop"_s})
        return Options::Action::Stop;
    if (words.size() != 2)
        return std::nullopt;
    const QString &word = words.first();
    if (word == u"trust"_s)
        return Options::Action::Trust;
    if (word == u"refuse"_s)
        return Options::Action::Refuse;
    if (word == u"forget"_s)
        return Options::Action::Forget;
    if (word == u"replace"_s)
        return Options::Action::Replace;
    return std::nullopt;
}

/// Reads the values of a parsed command line; the first fault sticks.
class ValueReader {
public:
    explicit ValueReader(const QCommandLineParser &parser) : m_parser(parser) { }

    std::optional<quint16> port(const QString &name, quint16 least = 0)
    {
        if (!m_parser.isSet(name))
            return std::nullopt;
        const auto value = portFrom(m_parser.value(name), least);
        if (!value)
            fail(OptionText::tr("--%1 takes a port from %2 to 65535, not \"%3\".").arg(name, QString::number(least), m_parser.value(name)));
        return value;
    }
    template <typename IsFine>
    std::optional<QString> text(const QString &name, IsFine isFine, const QString &complaint)
    {
        if (!m_parser.isSet(name))
            return std::nullopt;
        const QString value = m_parser.value(name);
        if (!isFine(value))
            fail(complaint.arg(value));
        return value;
    }
    void fail(const QString &text)
    {
        if (m_fault.isEmpty())
            m_fault = text;
    }
    [[nodiscard]] const QString &fault() const { return m_fault; }

private:
    const QCommandLineParser &m_parser;
    QString m_fault;
};

} // namespace

std::variant<Options, Information, UsageError> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return UsageError{parser.errorText()};
    if (parser.isSet(helpName))
        return Information{commandLineHelp(parser, u"roundtable-manager")};
    if (parser.isSet(versionName))
        return Information{u"roundtable-manager " ROUNDTABLE_VERSION "\n"_s};

    Options options;
    ValueReader values(parser);
    options.overrides.clientPort = values.port(clientPortName);
    options.overrides.starterPort = values.port(starterPortName);
    options.overrides.chatPort = values.port(chatPortName, 1);
    options.overrides.bindAddress = values.text(
        bindName, [](const QString &text) { return IpAddress::fromText(text).has_value(); },
        OptionText::tr("--bind takes an address like 127.0.0.1, not \"%1\"."));
    options.overrides.advertisedAddress = values.text(
        advertiseName, [](const QString &text) { return AdvertisedAddress::fromText(text).has_value(); },
        OptionText::tr("--advertise takes an address like 203.0.113.7 or 203.0.113.7:8000, not \"%1\"."));
    options.overrides.theme = values.text(
        themeName, [](const QString &text) { return text == u"system"_s || text == u"light"_s || text == u"dark"_s; },
        OptionText::tr("--theme takes system, light or dark, not \"%1\"."));
    options.overrides.language = values.text(
        languageName, [](const QString &text) { return Catalogue::languages().contains(text); },
        OptionText::tr("--language takes one of %2, not \"%1\".").arg(u"%1"_s, Catalogue::languages().join(u", "_s)));
    options.profile = values.text(profileName, &isProfileName,
                                  OptionText::tr("--profile takes letters, digits, - and _, not \"%1\".")).value_or(QString());
    const QStringList networks = parser.value(trustName).split(u',', Qt::SkipEmptyParts);
    for (const QString &network : networks) {
        if (!IpNetwork::fromText(network))
            values.fail(OptionText::tr("--trust-starters takes networks like 10.0.0.0/8, not \"%1\".").arg(network));
    }
    options.overrides.trustedNetworks = networks;
    options.isHeadless = parser.isSet(headlessName);
    options.startsWhenReady = parser.isSet(startName);
    options.stopsWhenEmpty = parser.isSet(whenEmptyName);
    options.wantsJson = parser.isSet(jsonName);
    const QStringList words = parser.positionalArguments();
    const auto action = actionFrom(words);
    if (!action)
        values.fail(OptionText::tr("The only words allowed are status, start and stop, or trust, refuse, forget or replace with the "
                                   "address of a starter; one at a time."));
    if (action && words.size() == 2) {
        const auto address = IpAddress::fromText(words.last());
        if (!address)
            values.fail(OptionText::tr("%1 takes the address of a starter, like 10.0.0.4, not \"%2\".").arg(words.first(), words.last()));
        else
            options.starter = address->toText();
    }
    if (!values.fault().isEmpty())
        return UsageError{values.fault()};
    options.action = *action;
    if (options.stopsWhenEmpty && options.action != Options::Action::Stop)
        return UsageError{OptionText::tr("--%1 goes with the word stop only.").arg(whenEmptyName)};
    if (options.wantsJson && options.action == Options::Action::Run)
        return UsageError{OptionText::tr("--%1 goes with a word like status only.").arg(jsonName)};
    return options;
}

} // namespace roundtable::manager
