// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>

class QComboBox;
class QModelIndex;
class QPoint;

namespace roundtable::client {

/// \brief Lets people take a row out of a combo box's list: by Delete, or by the cross at its end.
class RecentPlaces final : public QObject {
    Q_OBJECT

public:
    /// A child of \a box.
    explicit RecentPlaces(QComboBox *box);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// The row is gone already.
    void forgetRequested(const QString &text);

private:
    void forget(const QModelIndex &index);
    [[nodiscard]] bool isOnCross(QPoint point) const;

    QComboBox *m_box;
};

} // namespace roundtable::client
