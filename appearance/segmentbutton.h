// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QRadioButton>

namespace roundtable {

/// \brief One segment of a SegmentedControl: a radio button to the keyboard and to screen readers.
class SegmentButton final : public QRadioButton {
    Q_OBJECT

public:
    enum class Place : quint8 { Only, First, Middle, Last };

    using QRadioButton::QRadioButton;

    void setPlace(Place place);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont strongFont() const;

    Place m_place = Place::Only;
};

} // namespace roundtable
