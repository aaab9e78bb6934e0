// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/options.h"

#include "platform/commandlinehelp.h"
#include "translations/catalogue.h"

#include <QtCore/QCommandLineParser>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// The options of the program, declared in one place for reading and for --help.
class OptionParser {
    Q_DECLARE_TR_FUNCTIONS(Options)

public:
    OptionParser()
    {
        m_parser.setApplicationDescription(tr("Roundtable: a window to chat in."));
        m_parser.addOptions({help, version, manager, server, user, profile, theme, language, passwordStdin, signIn, create});
    }

    [[nodiscard]] QCommandLineParser &parser() { return m_parser; }

    const QCommandLineOption help{{u"h"_s, u"help"_s}, tr("Show this help.")};
    const QCommandLineOption version{{u"v"_s, u"version"_s}, tr("Show the version.")};
    const QCommandLineOption manager{u"manager"_s, tr("Ask the server manager at <host:port> for the chat server."),
                                     u"host:port"_s};
    const QCommandLineOption server{u"server"_s, tr("Connect straight to the chat server at <host:port>."), u"host:port"_s};
    const QCommandLineOption user{u"user"_s, tr("Fill in this <name>."), u"name"_s};
    const QCommandLineOption profile{u"profile"_s, tr("Use the settings and the history of this <profile>."), u"profile"_s};
    const QCommandLineOption theme{u"theme"_s, tr("Start in this <theme>: light, dark or system."), u"theme"_s};
    const QCommandLineOption language{u"language"_s, tr("Speak this <language>: %1.").arg(Catalogue::languages().join(u", "_s)),
                                      u"language"_s};
    const QCommandLineOption passwordStdin{u"password-stdin"_s, tr("Read the password from the first line of standard input.")};
    const QCommandLineOption signIn{u"sign-in"_s, tr("Sign in at once.")};
    const QCommandLineOption create{u"create"_s, tr("Create the account and sign in at once.")};

private:
    QCommandLineParser m_parser;
};

} // namespace

Result<Options, Options::Refusal> Options::parse(const QStringList &arguments)
{
    OptionParser known;
    QCommandLineParser &parser = known.parser();
    if (!parser.parse(arguments))
        return Refusal{parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Refusal{tr("Unexpected argument '%1'.").arg(parser.positionalArguments().first())};

    Options options;
    options.showHelp = parser.isSet(known.help);
    options.showVersion = parser.isSet(known.version);
    options.user = parser.value(known.user);
    options.profile = parser.value(known.profile);
    options.passwordOnStandardInput = parser.isSet(known.passwordStdin);
    options.signInAtOnce = parser.isSet(known.signIn);
    options.createAtOnce = parser.isSet(known.create);

    if (parser.isSet(known.manager) && parser.isSet(known.server))
        return Refusal{tr("--manager and --server exclude each other.")};
    if (parser.isSet(known.manager) || parser.isSet(known.server)) {
        const bool manager = parser.isSet(known.manager);
        const QString text = parser.value(manager ? known.manager : known.server);
        options.via = manager ? SignInRequest::Via::Manager : SignInRequest::Via::ChatServer;
        options.endpoint = Endpoint::fromText(text, manager ? defaultManagerPort : defaultServerPort);
        if (!options.endpoint)
            return Refusal{tr("'%1' is no address; it looks like lab-srv:8080.").arg(text)};
    }
    if (parser.isSet(known.theme)) {
        const QString text = parser.value(known.theme);
        if (text == "light"_L1)
            options.theme = ThemeChoice::Light;
        else if (text == "dark"_L1)
            options.theme = ThemeChoice::Dark;
        else if (text == "system"_L1)
            options.theme = ThemeChoice::System;
        else
            return Refusal{tr("'%1' is no theme; there are light, dark and system.").arg(text)};
    }
    if (parser.isSet(known.language)) {
        options.language = parser.value(known.language);
        if (!Catalogue::languages().contains(*options.language))
            return Refusal{tr("'%1' is no language of this program; there are %2.")
                               .arg(*options.language, Catalogue::languages().join(u", "_s))};
    }
    const bool atOnce = options.signInAtOnce || options.createAtOnce;
    if (atOnce && (!options.endpoint || options.user.isEmpty() || !options.passwordOnStandardInput)) {
        return Refusal{
            tr("--sign-in and --create need --manager or --server, --user, and a password by --password-stdin.")};
    }
    return options;
}

QString Options::helpText()
{
    return commandLineHelp(OptionParser().parser(), u"roundtable-client");
}

} // namespace roundtable::client
