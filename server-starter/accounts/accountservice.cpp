// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "server-starter/accounts/accountservice.h"

#include "server-starter/accounts/passwordhasher.h"
#include "server-starter/accounts/storethread.h"
#include "server-starter/accounts/username.h"

#include <sodium.h>

#include <array>
#include <unordered_map>

namespace roundtable::starter {

namespace {

struct LoginAnswer {
    quint64 job = 0;
    LoginResult result;
};

struct CreateAnswer {
    quint64 job = 0;
    CreateResult result{};
};

/// What reaches the service's own thread; answers that are known at once come the same way.
using Event = std::variant<StoreOutcome, HashOutcome, LoginAnswer, CreateAnswer>;

constexpr chatmessage::UserId nobody{0};

/// A password that nobody has; what an unknown name is compared with.
QByteArray decoyHash(const HashSettings &settings)
{
    std::array<char, 32> noise{};
    randombytes_buf(noise.data(), noise.size());
    return hashPassword(QByteArrayView(noise.data(), qsizetype(noise.size())), settings).value_or(QByteArray());
}

} // namespace

class AccountService::Private {
public:
    Private(AccountService *service, std::unique_ptr<AccountStore> accountStore, const HashSettings &hashSettings)
        : q(service), settings(hashSettings),
          store(std::move(accountStore), [this](StoreOutcome outcome) { post(std::move(outcome)); }),
          hasher(hashSettings, [this](HashOutcome outcome) { post(std::move(outcome)); })
    {
    }

    struct Job {
        quint64 ticket = 0;
        bool creates = false;
        QByteArray peer;
        Utf8Text name;
        Secret password; ///< until it goes to the hasher
        Account account; ///< of a login: who it may be; the decoy where it can be nobody
    };

    quint64 begin(Job job);
    /// Its bytes are its own, as those of an account that was read are.
    Account decoyAccount(const Utf8Text &name) const
    {
        return {nobody, Utf8Text::fromBytes(QByteArray(name.bytes().constData(), name.size())),
                QByteArray(decoy.constData(), decoy.size()), false};
    }
    void post(Event event); ///< from any thread
    void drain();

    void handle(StoreOutcome &outcome);
    void handle(FoundAccount &found);
    void handle(InsertedAccount &inserted) { answerCreate(inserted.job, inserted.result); }
    void handle(ChangedAccounts &changed) { Q_EMIT q->accountsChanged(changed.usable); }
    void handle(HashOutcome &outcome);
    void handle(LoginAnswer &answer) { answerLogin(answer.job, answer.result); }
    void handle(CreateAnswer &answer) { answerCreate(answer.job, answer.result); }
    void passwordCompared(quint64 id, const Job &job, PasswordMatch match);
    void strengthen(const HashOutcome &outcome);

    void answerLogin(quint64 id, const LoginResult &result);
    void answerCreate(quint64 id, CreateResult result);
    [[nodiscard]] std::optional<quint64> end(quint64 id);

    AccountService *const q;
    const HashSettings settings;
    QByteArray decoy;
    bool opened = false;
    quint64 lastJob = 0;
    std::unordered_map<quint64, Job> jobs;
    std::unordered_map<quint64, quint64> jobOfTicket;
    struct WeakHash {
        Utf8Text name;
        QByteArray hash;
    };
    std::unordered_map<quint64, WeakHash> weak; ///< by job: answered, and a better hash is being made

    std::mutex mutex; ///< guards the events
    std::vector<Event> events;
    // Last, so that their threads end before anything they report to.
    StoreThread store;
    PasswordHasher hasher;
};

quint64 AccountService::Private::begin(Job job)
{
    const quint64 id = ++lastJob;
    jobOfTicket.insert_or_assign(job.ticket, id);
    jobs.emplace(id, std::move(job));
    return id;
}

void AccountService::Private::post(Event event)
{
    bool wake = false;
    {
        const std::lock_guard lock(mutex);
        wake = events.empty();
        events.push_back(std::move(event));
    }
    if (wake)
        QMetaObject::invokeMethod(q, [this] { drain(); }, Qt::QueuedConnection);
}

void AccountService::Private::drain()
{
    std::vector<Event> taken;
    {
        const std::lock_guard lock(mutex);
        taken.swap(events);
    }
    for (Event &event : taken)
        std::visit([this](auto &content) { handle(content); }, event);
}

void AccountService::Private::handle(StoreOutcome &outcome)
{
    std::visit([this](auto &content) { handle(content); }, outcome);
}

void AccountService::Private::handle(FoundAccount &found)
{
    const auto entry = jobs.find(found.job);
    if (entry == jobs.end())
        return;
    if (!found.account) {
        answerLogin(found.job, LoginRefusal::StoreFailed);
        return;
    }
    Job &job = entry->second;
    job.account = *found.account ? **found.account : decoyAccount(job.name);
    if (!hasher.submit({found.job, job.peer, std::move(job.password), job.account.passwordHash}))
        answerLogin(found.job, LoginRefusal::Busy);
}

void AccountService::Private::handle(HashOutcome &outcome)
{
    if (outcome.kind == HashOutcome::Kind::Strengthened) {
        strengthen(outcome);
        return;
    }
    const auto entry = jobs.find(outcome.job);
    if (entry == jobs.end())
        return;
    const Job &job = entry->second;
    switch (outcome.kind) {
    case HashOutcome::Kind::Compared:
        passwordCompared(outcome.job, job, outcome.match);
        return;
    case HashOutcome::Kind::Made:
        if (outcome.hash)
            store.insert(outcome.job, {job.name, *outcome.hash, false, {}});
        else
            answerCreate(outcome.job, CreateResult::StoreFailed);
        return;
    case HashOutcome::Kind::Busy:
        if (job.creates)
            answerCreate(outcome.job, CreateResult::Busy);
        else
            answerLogin(outcome.job, LoginRefusal::Busy);
        return;
    case HashOutcome::Kind::Strengthened:
        return;
    }
}

void AccountService::Private::passwordCompared(quint64 id, const Job &job, PasswordMatch match)
{
    if (match == PasswordMatch::Failed) {
        answerLogin(id, LoginRefusal::StoreFailed);
        return;
    }
    if (match == PasswordMatch::Differs || job.account.id == nobody || job.account.disabled) {
        answerLogin(id, LoginRefusal::WrongCredentials);
        return;
    }
    if (isWeaker(job.account.passwordHash, settings))
        weak.emplace(id, WeakHash{job.account.name, job.account.passwordHash});
    answerLogin(id, Accepted{job.account.id, job.account.name});
}

void AccountService::Private::strengthen(const HashOutcome &outcome)
{
    const auto node = weak.extract(outcome.job);
    if (node && outcome.hash)
        store.replacePasswordHash(node.mapped().name, node.mapped().hash, *outcome.hash);
}

void AccountService::Private::answerLogin(quint64 id, const LoginResult &result)
{
    if (const auto ticket = end(id))
        Q_EMIT q->passwordChecked(*ticket, result);
}

void AccountService::Private::answerCreate(quint64 id, CreateResult result)
{
    if (const auto ticket = end(id))
        Q_EMIT q->accountCreated(*ticket, result);
}

std::optional<quint64> AccountService::Private::end(quint64 id)
{
    const auto node = jobs.extract(id);
    if (!node)
        return std::nullopt;
    jobOfTicket.erase(node.mapped().ticket);
    return node.mapped().ticket;
}

AccountService::AccountService(std::unique_ptr<AccountStore> store, const HashSettings &settings, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(this, std::move(store), settings))
{
}

AccountService::~AccountService() = default;

std::optional<StoreError> AccountService::open()
{
    d->decoy = decoyHash(d->settings);
    const auto error = d->store.open();
    d->opened = !error;
    return error;
}

void AccountService::checkPassword(quint64 ticket, const QByteArray &peer, const Utf8Text &username, const Utf8Text &password)
{
    const quint64 job = d->begin({ticket, false, peer, username, Secret(password.bytes()), {}});
    if (d->opened)
        d->store.find(job, username);
    else
        d->post(LoginAnswer{job, LoginRefusal::StoreFailed});
}

void AccountService::createAccount(quint64 ticket, const QByteArray &peer, const Utf8Text &username, const Utf8Text &password)
{
    const quint64 job = d->begin({ticket, true, peer, username, {}, {}});
    if (!d->opened)
        d->post(CreateAnswer{job, CreateResult::StoreFailed});
    else if (password.isEmpty() || !canonicalName(username))
        d->post(CreateAnswer{job, CreateResult::NameRefused});
    else if (!d->hasher.submit({job, peer, Secret(password.bytes()), std::nullopt}))
        d->post(CreateAnswer{job, CreateResult::Busy});
}

void AccountService::cancel(quint64 ticket)
{
    const auto entry = d->jobOfTicket.find(ticket);
    if (entry == d->jobOfTicket.end())
        return;
    d->hasher.cancel(entry->second);
    d->jobs.erase(entry->second);
    d->jobOfTicket.erase(entry);
}

} // namespace roundtable::starter
