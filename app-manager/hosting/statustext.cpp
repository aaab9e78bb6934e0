// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/hosting/statustext.h"

#include "app-manager/hosting/managercore.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace roundtable::manager {

namespace {

using namespace Qt::Literals::StringLiterals;

struct FaultText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::FaultReason)
};

struct StateName {
    QString operator()(const NoStarter &) const { return u"no starter"_s; }
    QString operator()(const Held &) const { return u"starter held, waiting for a decision"_s; }
    QString operator()(const Offline &) const { return u"offline"_s; }
    QString operator()(const Starting &) const { return u"starting"_s; }
    QString operator()(const Online &online) const { return online.stale ? u"online, no reports"_s : u"online"_s; }
    QString operator()(const Stopping &) const { return u"stopping"_s; }
    QString operator()(const Fault &) const { return u"fault"_s; }
};

QString name(Desired desired)
{
    switch (desired) {
    case Desired::Off:
        return u"off"_s;
    case Desired::On:
        return u"on"_s;
    case Desired::OffWhenEmpty:
        return u"off when empty"_s;
    }
    return {};
}

/// Invalid as long as nothing has happened since the program began.
QDateTime since(const ControlState &state)
{
    return std::visit([](const auto &observed) { return observed.since; }, state.observed);
}

QStringList textOf(const std::set<IpAddress> &addresses)
{
    QStringList texts;
    for (const IpAddress &address : addresses)
        texts.append(address.toText());
    return texts;
}

} // namespace

QString statusText(const ManagerCore &core)
{
    const ControlState &state = core.state();
    QString text;
    const auto line = [&text](const QString &key, const QString &value) { text += key + u": "_s + value + u'\n'; };
    line(u"state"_s, std::visit(StateName{}, state.observed));
    if (since(state).isValid())
        line(u"since"_s, since(state).toString(Qt::ISODate));
    if (const auto *fault = std::get_if<Fault>(&state.observed))
        line(u"fault"_s, sentence(fault->reason, core.chatPort()));
    line(u"wanted"_s, name(state.desired));
    line(u"keep running"_s, state.keepRunning ? u"yes"_s : u"no"_s);
    if (state.starter)
        line(u"starter"_s, state.starter->address.toText());
    if (const QStringList trusted = textOf(core.trust().trusted()); !trusted.isEmpty())
        line(u"trusted"_s, trusted.join(u", "_s));
    if (const QStringList refused = textOf(core.trust().refused()); !refused.isEmpty())
        line(u"refused"_s, refused.join(u", "_s));
    const auto server = core.advertisedAddress();
    line(u"clients are told"_s, server ? QString(server->ip + u':' + QString::number(server->port)) : u"offline"_s);
    line(u"look-ups"_s, QString::number(core.lookupCount()));
    if (state.report) {
        line(u"users"_s, QString::number(state.report->users));
        line(u"messages"_s, QString::number(state.report->messages));
        line(u"report age"_s, QString(QString::number(core.reportAge()->count()) + u" ms"_s));
    }
    return text;
}

QByteArray statusJson(const ManagerCore &core)
{
    const ControlState &state = core.state();
    const auto server = core.advertisedAddress();
    const auto *fault = std::get_if<Fault>(&state.observed);
    QJsonObject status{
        {u"state"_s, std::visit(StateName{}, state.observed)},
        {u"fault"_s, fault ? QJsonValue(sentence(fault->reason, core.chatPort())) : QJsonValue()},
        {u"since"_s, since(state).isValid() ? QJsonValue(since(state).toString(Qt::ISODate)) : QJsonValue()},
        {u"wanted"_s, name(state.desired)},
        {u"keepRunning"_s, state.keepRunning},
        {u"starter"_s, state.starter ? QJsonValue(state.starter->address.toText()) : QJsonValue()},
        {u"trusted"_s, QJsonArray::fromStringList(textOf(core.trust().trusted()))},
        {u"refused"_s, QJsonArray::fromStringList(textOf(core.trust().refused()))},
        {u"server"_s, server ? QJsonValue(QJsonObject{{u"ip"_s, server->ip}, {u"port"_s, server->port}}) : QJsonValue()},
        {u"clientPort"_s, core.clientPort()},
        {u"starterPort"_s, core.starterPort()},
        {u"lookups"_s, static_cast<qint64>(core.lookupCount())},
        {u"users"_s, state.report ? QJsonValue(state.report->users) : QJsonValue()},
        {u"messages"_s, state.report ? QJsonValue(static_cast<qint64>(state.report->messages)) : QJsonValue()},
        {u"reportAge"_s, state.report ? QJsonValue(static_cast<qint64>(core.reportAge()->count())) : QJsonValue()},
    };
    return QJsonDocument(status).toJson(QJsonDocument::Compact) + '\n';
}

QString sentence(FaultReason reason, quint16 chatPort)
{
    switch (reason) {
    case FaultReason::StartNotAnswered:
        return FaultText::tr("The starter could not start the server: it did not answer in time. Is port %1 in use on the server box?")
            .arg(chatPort);
    case FaultReason::StartRefused:
        return FaultText::tr("The starter could not start the server. Is port %1 in use on the server box?").arg(chatPort);
    case FaultReason::StopNotAnswered:
        return FaultText::tr("The starter did not say that the server has stopped. Look at the server box, or try again.");
    case FaultReason::RestartedTooOften:
        return FaultText::tr("The server did not stay up and is not started again until you ask for it. Look at the log on the server box.");
    }
    return {};
}

} // namespace roundtable::manager
