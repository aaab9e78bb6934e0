// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/inspector/packetrecord.h"
#include "app-client/inspector/titledtablemodel.h"

#include <QtCore/QTimer>

#include <deque>

namespace roundtable::client {

/// \brief The newest records of a session, oldest first, bounded: when it is full, the oldest go.
///
/// Records that come in quick succession are inserted together. While it is paused, rows stay as they are; what comes is kept
/// behind them, within the same bound, and inserted when it goes on.
class PacketLog final : public TitledTableModel {
    Q_OBJECT

public:
    static constexpr int maxRecords = 2000;

    enum Column : int { Time, Way, Packet, Length, Sender, Summary };
    static constexpr int columns = Summary + 1;

    enum Role {
        ToneRole = Qt::UserRole, ///< int(Tone): of the packet's name
        DirectionRole, ///< int(PacketDirection); invalid where the row is no packet
        FaultRole, ///< QString, empty where nothing is wrong
        HexRole, ///< QString
    };

    explicit PacketLog(QObject *parent = nullptr);

    void append(const PacketRecord &record);
    void clear();
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_isPaused; }
    /// What came since it is paused.
    [[nodiscard]] int waitingCount() const { return m_isPaused ? int(m_waiting.size()) : 0; }
    [[nodiscard]] const PacketRecord &record(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    /// Rows or waitingCount() have changed.
    void countsChanged();

private:
    [[nodiscard]] QString columnTitle(int column) const override;
    /// What is said of a record.
    struct Saying {
        QString name;
        QString summary;
        QString fault;
        std::optional<quint16> sender;
    };
    /// A record, described when somebody looks at it for the first time: most are never looked at.
    struct Row {
        PacketRecord record;
        mutable std::optional<Saying> saying;
    };
    [[nodiscard]] static const Saying &sayingOf(const Row &row);
    [[nodiscard]] QString text(const Row &row, int column) const;
    void insertWaiting();

    std::deque<Row> m_rows;
    std::deque<Row> m_waiting; ///< not inserted yet
    QTimer m_gathering;
    bool m_isPaused = false;
};

} // namespace roundtable::client
