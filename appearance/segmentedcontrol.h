// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QButtonGroup;

namespace roundtable {

/// \brief One of a few, all in sight: segments in one row. Arrow keys choose, Tab goes on.
class SegmentedControl final : public QWidget {
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    /// \a accessibleName says in words what a short text such as "6 h" means. The first segment is chosen at
    /// once. \return its index
    int addSegment(const QString &text, const QString &accessibleName);

    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentIndexChanged(int index);

private:
    QButtonGroup *m_group;
};

} // namespace roundtable
