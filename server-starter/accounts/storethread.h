// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <thread>
#include <variant>
#include <vector>

namespace roundtable::starter {

/// \brief The answer to a look-up: the account, or that there is none.
struct FoundAccount {
    quint64 job = 0;
    Result<std::optional<Account>, StoreError> account;
};

/// \brief The answer to an insertion.
struct InsertedAccount {
    quint64 job = 0;
    CreateResult result = CreateResult::StoreFailed;
};

/// \brief Who may log in, after another program has changed accounts.
struct ChangedAccounts {
    AccountIds usable;
};

using StoreOutcome = std::variant<FoundAccount, InsertedAccount, ChangedAccounts>;

/// \brief A store on a thread of its own. Accounts that wait to be inserted share one commit.
class StoreThread {
public:
    using Report = std::function<void(StoreOutcome)>;

    static constexpr std::chrono::milliseconds watchInterval{1000};

    /// \a report is called on the store's thread. What other programs change is looked for once in \a interval.
    StoreThread(std::unique_ptr<AccountStore> store, Report report, std::chrono::milliseconds interval = watchInterval);
    /// Waits until everything asked for is done.
    ~StoreThread();
    Q_DISABLE_COPY_MOVE(StoreThread)

    /// Waits for the store; once, before anything else.
    [[nodiscard]] std::optional<StoreError> open();

    void find(quint64 job, const Utf8Text &name);
    void insert(quint64 job, NewAccount account);
    void replacePasswordHash(const Utf8Text &name, const QByteArray &expected, const QByteArray &passwordHash);

private:
    struct Find {
        quint64 job = 0;
        Utf8Text name;
    };
    struct Insert {
        quint64 job = 0;
        NewAccount account;
    };
    struct ReplaceHash {
        Utf8Text name;
        QByteArray expected;
        QByteArray passwordHash;
    };
    struct Work {
        std::vector<Find> finds;
        std::vector<Insert> inserts;
        std::vector<ReplaceHash> replacements;
        std::vector<std::promise<std::optional<StoreError>>> openings;

        [[nodiscard]] bool isEmpty() const
        {
            return finds.empty() && inserts.empty() && replacements.empty() && openings.empty();
        }
    };

    void work();
    void carryOut(Work work);
    void lookForChanges();

    std::unique_ptr<AccountStore> m_store; ///< the thread's alone from its start to its end
    const Report m_report;
    const std::chrono::milliseconds m_interval;
    bool m_isOpen = false;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    Work m_work;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace roundtable::starter
