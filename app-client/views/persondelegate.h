// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QStyledItemDelegate>

namespace roundtable::client {

/// \brief Paints one row of a RecentPeopleModel: letter, name, marks, age.
class PersonDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// These first letters are painted in DemiBold: what was typed to find the name.
    void setTyped(const QString &letters) { m_typed = letters; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// "1 min", "48 min", "2 h", "yesterday", a date
    [[nodiscard]] static QString ageText(int minutes, const QDateTime &lastSeen, const QLocale &locale);

private:
    QString m_typed;
};

} // namespace roundtable::client
