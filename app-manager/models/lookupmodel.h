// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/hosting/lookup.h"

#include <QtCore/QAbstractListModel>

#include <deque>

namespace roundtable::manager {

/// \brief The last 100 clients that asked where the server is, newest first. Also answers lineRole.
class LookupModel final : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int mostRows = 100;

    enum Role {
        TimeRole = Qt::UserRole, ///< as people here write it
        AnswerRole, ///< "10.0.0.4:8000", "offline"
        OfflineRole, ///< bool
        OtherVersionRole, ///< QString: "version 2"; empty where it asked in version 3
    };

    explicit LookupModel(QObject *parent = nullptr);

    /// \a lookups: oldest first.
    void append(const QList<Lookup> &lookups);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] static QString answerText(const Lookup &lookup);

    std::deque<Lookup> m_rows;
};

} // namespace roundtable::manager
