// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/problemtext.h"

#include "app-client/timeline/messagetext.h"
#include "protocol/inspection/packetdescription.h"
#include "protocol/version.h"

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

QString hexadecimal(quint8 byte)
{
    return QString::number(byte, 16).toUpper().rightJustified(2, u'0');
}

QString detailsOf(const Problem &problem)
{
    QStringList lines;
    if (problem.kind == Problem::Kind::OtherVersion)
        //: %1 a number, %2 the same in hexadecimal
        lines.append(ProblemText::tr("Version byte %1 (0x%2)").arg(problem.version).arg(hexadecimal(problem.version)));
    if (problem.code != chatmessage::ErrorCode{})
        //: %1 a number, %2 the same in hexadecimal
        lines.append(ProblemText::tr("Error code %1 (0x%2)")
                         .arg(int(problem.code))
                         .arg(hexadecimal(quint8(problem.code))));
    if (!problem.serverText.isEmpty())
        lines.append(ProblemText::tr("The server says: %1").arg(isolated(shownText(problem.serverText))));
    if (!problem.detail.isEmpty())
        lines.append(problem.detail);
    if (!problem.bytes.isEmpty())
        //: %1 in hexadecimal
        lines.append(ProblemText::tr("Bytes %1").arg(inspection::hexText(problem.bytes)));
    if (!lines.isEmpty() && !problem.endpoint.host.isEmpty())
        lines.prepend(problem.endpoint.toString());
    return lines.join(u" · "_s);
}

/// For the end of a sentence of ours.
QString withoutFullStop(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

} // namespace

ProblemText ProblemText::of(const Problem &problem)
{
    using Kind = Problem::Kind;
    const QString host = problem.endpoint.host;
    const QString place = problem.endpoint.toString();
    const QString name = isolated(shownText(problem.name));
    const bool manager = problem.party == Problem::Party::Manager;

    ProblemText text;
    text.details = detailsOf(problem);
    const auto say = [&text](const QString &sentence, ProblemAction action, const QString &actionText, ProblemField field) {
        text.sentence = sentence;
        text.action = action;
        text.actionText = actionText;
        text.field = field;
    };
    const auto tryAgain = [&say](const QString &sentence, ProblemField field) {
        say(sentence, ProblemAction::TryAgain, tr("Try again"), field);
    };
    const auto showDetails = [&say](const QString &sentence, ProblemField field) {
        say(sentence, ProblemAction::ShowDetails, tr("Details"), field);
    };

    switch (problem.kind) {
    case Kind::HostUnknown:
        say(tr("There is no computer called %1 on this network.").arg(host), ProblemAction::EditAddress,
            tr("Edit address"), ProblemField::Address);
        break;
    case Kind::NothingListens:
        tryAgain(manager ? tr("Nothing answers at %1. Is the manager program running there, with this port?").arg(place)
                         : tr("Nothing answers at %1. Is the chat server running there, with this port?").arg(place),
                 ProblemField::Address);
        break;
    case Kind::NoAnswer:
        tryAgain(tr("%1 does not answer. A firewall may be in the way.").arg(host), ProblemField::Address);
        break;
    case Kind::Unreachable:
        tryAgain(tr("%1 cannot be reached from here. Is this computer connected to the network?").arg(host),
                 ProblemField::Address);
        break;
    case Kind::OtherVersion:
        showDetails(problem.version == 0
                        ? tr("The program at %1 does not speak version %2.").arg(place).arg(protocolVersion)
                        : tr("The program at %1 speaks version %2; this program speaks version %3.")
                              .arg(place)
                              .arg(problem.version)
                              .arg(protocolVersion),
                    ProblemField::Address);
        break;
    case Kind::ManagerOffline:
        say(tr("The manager is running, but no chat server is online. This page checks again every 5 s."),
            ProblemAction::CheckNow, tr("Check now"), ProblemField::Address);
        break;
    case Kind::AdvertisedUnreachable:
    case Kind::AdvertisedUnusable:
        // The manager is reached, so what it stands on may be where the chat server stands too.
        text.otherServer = {problem.asked.host, problem.endpoint.port != 0 ? problem.endpoint.port : defaultServerPort};
        say(problem.kind == Kind::AdvertisedUnreachable
                ? tr("The manager sent us to %1, which cannot be reached from here. "
                     "The operator may need to set the advertised address.")
                      .arg(place)
                : tr("The manager sent us to %1, which is no address for a chat server. "
                     "The operator may need to set the advertised address.")
                      .arg(place),
            ProblemAction::TryOtherServer, tr("Try %1 instead").arg(text.otherServer.toString()), ProblemField::Page);
        if (text.otherServer == problem.endpoint)
            tryAgain(text.sentence, ProblemField::Page);
        break;
    case Kind::ServerChanged:
        say(tr("%1 now sends us to %2 instead of %3. The password has not been sent.")
                .arg(problem.asked.toString(), place, problem.former.toString()),
            ProblemAction::AcceptServer, tr("Sign in at %1").arg(place), ProblemField::Page);
        break;
    case Kind::WrongCredentials:
        say(tr("The name or the password is wrong."), ProblemAction::EditPassword, tr("Edit password"),
            ProblemField::Password);
        break;
    case Kind::NameTaken:
        say(tr("The name %1 is taken.").arg(name), ProblemAction::SignInInstead, tr("Sign in as %1").arg(name),
            ProblemField::Name);
        break;
    case Kind::ServerFailure:
        tryAgain(tr("The server had a problem (Generic Failure)."), ProblemField::Page);
        break;
    case Kind::NotUnderstood:
        say(tr("The server did not understand the request (Invalid Request)."), ProblemAction::OpenInspector,
            tr("Open inspector"), ProblemField::Page);
        break;
    case Kind::ServerTimeout:
        tryAgain(tr("The server waited too long (Request Timeout)."), ProblemField::Page);
        break;
    case Kind::OtherError:
        showDetails(problem.serverText.isEmpty() ? tr("The server answered with error %1.").arg(int(problem.code))
                                                 : tr("The server answered with error %1: %2.")
                                                       .arg(int(problem.code))
                                                       .arg(isolated(withoutFullStop(shownText(problem.serverText)))),
                    ProblemField::Page);
        break;
    case Kind::BrokenPacket:
        showDetails((manager ? tr("The manager sent a packet that breaks the protocol (%1). The connection was closed.")
                             : tr("The server sent a packet that breaks the protocol (%1). The connection was closed."))
                        .arg(problem.detail),
                    manager ? ProblemField::Address : ProblemField::Page);
        break;
    case Kind::ConnectionLost:
        tryAgain(tr("The connection to %1 was lost.").arg(place), ProblemField::Page);
        break;
    case Kind::ServerSilent:
        tryAgain(tr("The program at %1 took the connection, but does not answer. Is it a chat server?").arg(place),
                 ProblemField::Page);
        break;
    case Kind::ServerClosed:
        if (manager)
            tryAgain(tr("The program at %1 ended the connection without an answer. Is it a server manager?").arg(place),
                     ProblemField::Address);
        else
            tryAgain(tr("The server at %1 ended the connection before it answered.").arg(place), ProblemField::Page);
        break;
    case Kind::CannotBeSaid:
        say(tr("A name and a password can each have up to 255 bytes."), ProblemAction::EditName, tr("Edit name"),
            ProblemField::Name);
        break;
    }
    return text;
}

} // namespace roundtable::client
