// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

namespace roundtable {
class SegmentedControl;
}

namespace roundtable::manager {

/// \brief Events and look-ups side by side; in a narrow window one at a time, with two tabs.
class ListArea final : public QWidget {
    Q_OBJECT

public:
    ListArea(QWidget *events, QWidget *lookups, QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    void showEvents();
    void showLookups();

    /// No higher than it must be: the graphs get their whole height first, the lists what is left.
    [[nodiscard]] QSize sizeHint() const override;

private:
    void showChosen();

    QWidget *m_events;
    QWidget *m_lookups;
    SegmentedControl *m_tabs;
    bool m_narrow = false;
};

} // namespace roundtable::manager
