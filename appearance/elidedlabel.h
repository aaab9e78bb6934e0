// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/textlabel.h"

namespace roundtable {

/// \brief A label of one line that may become narrower than its text: it ends in an ellipsis then.
///
/// The whole text stays its accessible name, and its tool tip while it is cut.
class ElidedLabel final : public TextLabel {
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    [[nodiscard]] Qt::TextElideMode elideMode() const { return m_elideMode; }
    void setElideMode(Qt::TextElideMode mode);

    /// Leaves out whole words at the end, and everything where fewer than two would stay.
    void setKeepsWords(bool keep);

    /// Whether some of the text is not shown now.
    [[nodiscard]] bool isElided() const;
    /// What is to be read now.
    [[nodiscard]] QString shownText() const;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_keepsWords = false;
    Qt::TextElideMode m_elideMode = Qt::ElideRight;
};

} // namespace roundtable
