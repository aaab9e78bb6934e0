// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/fairqueue.h"
#include "server-starter/accounts/hashsettings.h"
#include "server-starter/accounts/passwordhash.h"
#include "server-starter/accounts/secret.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <variant>
#include <vector>

namespace roundtable::starter {

/// What is wanted of the hasher; \a job is the caller's name for it, never used twice.
struct HashRequest {
    quint64 job = 0;
    QByteArray peer;
    Secret password;
    std::optional<QByteArray> expected; ///< compare with this one; where there is none, make a new one
};

/// \brief What became of one job.
struct HashOutcome {
    enum class Kind : quint8 {
        Compared,
        Made,
        Strengthened, ///< the password matched a weak hash before; here is a better one
        Busy, ///< waited too long for its turn
    };
    quint64 job = 0;
    Kind kind = Kind::Compared;
    PasswordMatch match = PasswordMatch::Failed; ///< of Compared
    std::optional<QByteArray> hash; ///< of Made and Strengthened; none where memory failed
};

/// \brief Hashes passwords in a bounded pool of threads, for each peer in turn.
///
/// A request that finds the queue full waits outside for at most HashSettings::patience. A password that matched a weak
/// hash is hashed again with what the settings ask for, after its outcome was told.
///
/// \errors  submit() is false where nothing more can wait
class PasswordHasher {
public:
    using Report = std::function<void(HashOutcome)>;

    /// \a report is called on the pool's threads.
    PasswordHasher(const HashSettings &settings, Report report);
    /// Waits for the hashes that are being made; drops those that wait.
    ~PasswordHasher();
    Q_DISABLE_COPY_MOVE(PasswordHasher)

    [[nodiscard]] bool submit(HashRequest request);
    /// No outcome, unless it is under way already.
    void cancel(quint64 job);

private:
    using Clock = std::chrono::steady_clock;
    struct Outsider {
        quint64 job = 0;
        Clock::time_point until;
    };
    static constexpr std::size_t outsidersPerPlace = 64; ///< what bounds the memory

    void work();
    void serve(const HashRequest &request);
    [[nodiscard]] std::optional<HashRequest> takeNext();
    [[nodiscard]] std::vector<quint64> takeExpired();

    const HashSettings m_settings;
    const Report m_report;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::unordered_map<quint64, HashRequest> m_waiting;
    FairQueue<quint64> m_order; ///< may name jobs that wait no more
    std::deque<Outsider> m_outsiders; ///< those that came when the queue was full; may name jobs that wait no more
    bool m_stopping = false;
    std::vector<std::thread> m_threads;
};

} // namespace roundtable::starter
