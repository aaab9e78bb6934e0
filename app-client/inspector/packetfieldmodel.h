// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/inspector/titledtablemodel.h"
#include "protocol/inspection/packetdescription.h"


namespace roundtable::client {

/// \brief The fields of one packet as rows, header first.
class PacketFieldModel final : public TitledTableModel {
    Q_OBJECT

public:
    enum Column : int { Offset, Field, Tag, Length, Value };
    static constexpr int columns = Value + 1;
    enum Role {
        ToneRole = Qt::UserRole, ///< int(Tone)
    };

    explicit PacketFieldModel(QObject *parent = nullptr) : TitledTableModel(columns, parent) { }

    void setDescription(const inspection::PacketDescription &description);
    [[nodiscard]] const inspection::PacketDescription &description() const { return m_description; }
    /// The row the fault stands in, -1 without one.
    [[nodiscard]] int faultRow() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] QString columnTitle(int column) const override;
    [[nodiscard]] QString text(int row, int column) const;

    inspection::PacketDescription m_description;
};

} // namespace roundtable::client
