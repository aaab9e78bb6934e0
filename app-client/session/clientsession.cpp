// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/session/clientsession.h"

#include "app-client/inspector/packetrecorder.h"
#include "app-client/session/channelproblem.h"
#include "app-client/session/conversation.h"
#include "app-client/session/serverlocator.h"
#include "app-client/session/sessionrules.h"
#include "protocol/transport/chatchannel.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QRandomGenerator>
#include <QtCore/QTimer>

#include <utility>

namespace roundtable::client {

Q_LOGGING_CATEGORY(lcSession, "roundtable.client.session")

class ClientSession::Private {
public:
    Private(ClientSession *session, MessageStore *store, SessionEnvironment given)
        : q(session), environment(std::move(given)),
          rules({environment.answerTimeout, environment.signInTimeout}), conversation(store)
    {
        locator.setTimeout(environment.answerTimeout);
        locator.setRecorder(environment.recorder);
        alarm.setSingleShot(true);
        alarm.setTimerType(Qt::PreciseTimer);
    }

    [[nodiscard]] Moment now() const
    {
        return environment.now ? environment.now()
                               : Moment{QDateTime::currentDateTimeUtc(), std::chrono::steady_clock::now()};
    }
    [[nodiscard]] double random() const
    {
        return environment.random ? environment.random() : QRandomGenerator::global()->generateDouble();
    }

    void apply(const SessionEffects &effects);
    void carryOut(const LookUpServer &effect) { locator.locate(effect.manager); }
    void carryOut(const ConnectToServer &effect);
    void carryOut(const SendPacket &effect) { write(effect.packet); }
    void carryOut(const Disconnect &);
    void carryOut(const CloseInOrder &);
    void carryOut(const SessionBegan &effect);
    void carryOut(const SessionEnded &effect) { conversation.end(effect.how, now()); }
    void carryOut(const ReportProblem &effect) { problems.push_back(effect.problem); }
    void carryOut(const PassOn &effect);

    void handleLookUp(const LookUpResult &result);
    void write(const chatmessage::Packet &packet);
    void write(const std::vector<MessageEntry> &messages);
    void setAlarm();
    void tell();

    ClientSession *q;
    SessionEnvironment environment;
    SessionRules rules;
    Conversation conversation;
    ServerLocator locator;
    ChatChannel *channel = nullptr; ///< owned by the session as a child
    bool closing = false; ///< the channel says goodbye: it must not be cut short
    QTimer alarm; ///< when the rules have something to do
    std::optional<SignInRequest> opening; ///< waits for its room to be open
    SessionState toldState;
    std::vector<Problem> problems; ///< to be told when everything else is done
    chatmessage::UserId userId{};
    std::optional<std::chrono::milliseconds> roundTrip;
};

// The effects come first, what the windows hear of it last: a slot may already ask for the next thing.
void ClientSession::Private::apply(const SessionEffects &effects)
{
    for (const SessionEffect &effect : effects)
        std::visit([this](const auto &alternative) { carryOut(alternative); }, effect);
    setAlarm();
    tell();
}

void ClientSession::Private::carryOut(const ConnectToServer &effect)
{
    carryOut(Disconnect{});
    channel = new ChatChannel(q);
    const Endpoint server = effect.server;
    if (environment.recorder) // the first to hear of anything: what an event leads to comes after it
        environment.recorder->watch(channel, inspection::SubProtocol::ChatMessage, server.toString());
    QObject::connect(channel, &ChatChannel::opened, q, [this] { apply(rules.connected(now())); });
    QObject::connect(channel, &ChatChannel::frameReceived, q, [this](const chatmessage::Frame &frame) {
        apply(rules.received(frame, now(), random()));
    });
    QObject::connect(channel, &ChatChannel::malformedPacketReceived, q, [this](const WireError &error, QByteArrayView packet) {
        qCWarning(lcSession, "The server sent a packet that breaks the protocol: %ls", qUtf16Printable(describe(error)));
        apply(rules.malformed(error, packet, now(), random()));
    });
    QObject::connect(channel, &ChatChannel::closed, q, [this, server](const ChannelEnd &end) {
        closing = false;
        apply(rules.disconnected(problemOf(end, Problem::Party::ChatServer, server), now(), random()));
    });
    channel->connectToHost(server.host, server.port);
}

void ClientSession::Private::carryOut(const Disconnect &)
{
    locator.cancel();
    ChatChannel *old = std::exchange(channel, nullptr);
    if (!old)
        return;
    old->disconnect(q);
    const bool sayingGoodbye = std::exchange(closing, false);
    if (old->isOpen() || sayingGoodbye) {
        QObject::connect(old, &ChatChannel::closed, old, &QObject::deleteLater);
        old->close(environment.logoutLinger);
    } else {
        old->abort();
        old->deleteLater();
    }
}

void ClientSession::Private::carryOut(const CloseInOrder &)
{
    if (!channel)
        return;
    closing = true;
    channel->close(environment.logoutLinger);
}

void ClientSession::Private::carryOut(const SessionBegan &effect)
{
    userId = effect.userId;
    roundTrip.reset();
    const auto *online = std::get_if<Online>(&rules.state());
    write(conversation.begin(userId, online ? online->server : Endpoint{}, now()));
}

void ClientSession::Private::carryOut(const PassOn &effect)
{
    if (const auto *message = std::get_if<chatmessage::Send>(&effect.frame.packet)) {
        conversation.receive(effect.frame.sender, *message, now());
        return;
    }
    const auto &error = std::get<chatmessage::Error>(effect.frame.packet);
    if (conversation.refuse(error, now()))
        return;
    problems.push_back(rules.problemOf(effect.frame, error));
}

void ClientSession::Private::handleLookUp(const LookUpResult &result)
{
    if (const auto *address = std::get_if<clientconnection::ServerAddress>(&result))
        apply(rules.serverFound(*address, now()));
    else if (const auto *problem = std::get_if<Problem>(&result))
        apply(rules.lookUpFailed(*problem, now(), random()));
    else
        apply(rules.noServerOnline(now()));
}

void ClientSession::Private::write(const chatmessage::Packet &packet)
{
    if (!channel)
        return;
    const bool loggedIn = std::holds_alternative<chatmessage::Send>(packet)
        || std::holds_alternative<chatmessage::Logout>(packet);
    const chatmessage::Frame frame{loggedIn ? userId : chatmessage::serverId, packet};
    if (const auto error = channel->send(frame))
        qCWarning(lcSession, "A packet cannot be said on the wire: %ls", qUtf16Printable(describe(*error)));
}

void ClientSession::Private::write(const std::vector<MessageEntry> &messages)
{
    for (const MessageEntry &message : messages) {
        const auto time = GeneralizedTime::fromDateTime(message.sentAt).value_or(GeneralizedTime());
        write(chatmessage::Send{time, Utf8Text(message.text), Utf8Text(message.author)});
    }
}

void ClientSession::Private::setAlarm()
{
    const auto deadline = rules.nextDeadline();
    if (!deadline) {
        alarm.stop();
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - now().steady);
    alarm.start(std::max(left, std::chrono::milliseconds(0)));
}

void ClientSession::Private::tell()
{
    if (toldState != rules.state()) {
        toldState = rules.state();
        Q_EMIT q->stateChanged(SessionState(toldState));
    }
    const std::vector<Problem> told = std::exchange(problems, {});
    for (const Problem &problem : told)
        Q_EMIT q->problemOccurred(problem);
}

ClientSession::ClientSession(MessageStore *store, SessionEnvironment environment, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, store, std::move(environment)))
{
    connect(&d->alarm, &QTimer::timeout, this, [this] { d->apply(d->rules.tick(d->now(), d->random())); });
    connect(&d->locator, &ServerLocator::finished, this, [this](const LookUpResult &result) { d->handleLookUp(result); });
    connect(&d->conversation, &Conversation::opened, this, [this](const std::optional<Endpoint> &former) {
        if (const auto request = std::exchange(d->opening, std::nullopt))
            d->apply(d->rules.signIn(*request, former, d->now()));
    });
    connect(&d->conversation, &Conversation::draftLoaded, this, &ClientSession::draftLoaded);
    connect(&d->conversation, &Conversation::searchFinished, this, &ClientSession::searchFinished);
    connect(&d->conversation, &Conversation::messageReceived, this, &ClientSession::messageReceived);
    connect(&d->conversation, &Conversation::waitingCountChanged, this, &ClientSession::waitingCountChanged);
    connect(&d->conversation, &Conversation::staleMessagesFound, this, &ClientSession::staleMessagesFound);
    connect(&d->conversation, &Conversation::roundTripMeasured, this, [this](std::chrono::milliseconds time) {
        d->roundTrip = time;
        Q_EMIT roundTripMeasured(time);
    });
}

ClientSession::~ClientSession()
{
    d->locator.disconnect(this);
    if (d->channel)
        d->channel->disconnect(this);
}

void ClientSession::signIn(const SignInRequest &request)
{
    cancel();
    d->opening = request;
    d->conversation.open({request.endpoint.toString(), request.name});
}

void ClientSession::signOut()
{
    d->opening.reset();
    d->apply(d->rules.signOut(d->now()));
}

void ClientSession::cancel()
{
    d->opening.reset();
    d->apply(d->rules.cancel());
}

void ClientSession::retryNow()
{
    d->apply(d->rules.retryNow(d->now()));
}

void ClientSession::acceptChangedServer()
{
    d->apply(d->rules.acceptChangedServer(d->now()));
}

void ClientSession::send(const QString &text)
{
    d->write(d->conversation.compose(text, d->now()));
}

void ClientSession::retryMessage(quint64 id)
{
    d->write(d->conversation.retry(id, d->now()));
}

void ClientSession::discardMessage(quint64 id)
{
    d->conversation.discard(id);
}

void ClientSession::discardWaiting()
{
    d->conversation.discardWaiting();
}

void ClientSession::sendStaleMessages()
{
    d->write(d->conversation.sendStale(d->now()));
}

const SessionState &ClientSession::state() const { return d->rules.state(); }
QString ClientSession::userName() const { return d->conversation.room().user; }
Endpoint ClientSession::askedEndpoint() const { return d->opening ? d->opening->endpoint : d->rules.request().endpoint; }
int ClientSession::waitingCount() const { return d->conversation.outbox().waitingCount(); }
int ClientSession::staleCount() const { return d->conversation.outbox().staleCount(); }
std::optional<std::chrono::milliseconds> ClientSession::roundTrip() const { return d->roundTrip; }
MessageLimits ClientSession::messageLimits() const { return d->conversation.limits(); }
void ClientSession::setPayloadLimit(int bytes) { d->conversation.setPayloadLimit(bytes); }
TimelineModel *ClientSession::timeline() { return &d->conversation.timeline(); }
RecentPeopleModel *ClientSession::recentPeople() { return &d->conversation.people(); }
void ClientSession::saveDraft(const QString &text) { d->conversation.saveDraft(text); }
void ClientSession::search(const QString &text) { d->conversation.search(text); }

} // namespace roundtable::client
