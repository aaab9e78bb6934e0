// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSortFilterProxyModel>

namespace roundtable::client {

/// \brief The rows of a PacketLog that somebody wants to see.
class PacketFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Kind : quint8 { All, Sent, Received, Broken };

    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setKind(Kind kind);
    /// Part of a packet's name, of what it carries, or of its bytes as "0C 03" or "0c03"; any case. Empty: all.
    void setText(const QString &text);
    [[nodiscard]] bool isOn() const { return m_kind != Kind::All || !m_text.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Kind m_kind = Kind::All;
    QString m_text;
    QString m_hex; ///< the text without spaces, where it can be bytes
};

} // namespace roundtable::client
