// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtNetwork/QTcpServer>

#include <atomic>
#include <chrono>
#include <vector>

class QTcpSocket;
class QTimer;

namespace roundtable::bench {

/// \brief A chat server that says many messages to whoever signs in, and remembers when it said which.
///
/// Lives in a thread of its own; functions with "in that thread" are to be called there.
class FloodServer final : public QObject {
    Q_OBJECT

public:
    static constexpr int maxMessages = 100'000;

    FloodServer();

    /// In that thread. 0 where it cannot listen.
    [[nodiscard]] quint16 listen();
    /// In that thread. \a count messages, \a perSecond of them; 0: as fast as the connection takes them.
    void say(int count, int perSecond);

    /// From any thread: when message \a number was written, in steady nanoseconds; 0: not yet.
    [[nodiscard]] qint64 saidAt(int number) const { return m_saidAt[size_t(number)].load(std::memory_order_relaxed); }
    [[nodiscard]] int saidCount() const { return m_said.load(std::memory_order_acquire); }

    [[nodiscard]] static QString text(int number);
    /// The number in a text(); -1 where it is none.
    [[nodiscard]] static int numberIn(const QString &text);
    [[nodiscard]] static qint64 steadyNow() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

private:
    void accept();
    void sayWhatIsDue();

    QTcpServer *m_server = nullptr;
    QTcpSocket *m_client = nullptr;
    QTimer *m_timer = nullptr;
    QElapsedTimer m_since;
    std::vector<std::atomic<qint64>> m_saidAt;
    std::atomic<int> m_said = 0;
    int m_first = 0;
    int m_count = 0;
    int m_perSecond = 0;
};

} // namespace roundtable::bench
