// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QPushButton>

namespace roundtable {

/// \brief A button that looks like a word of the text around it: DemiBold in accent, underlined under the
/// mouse.
///
/// 32 pixels high, to be hit; as wide as its text and 4 pixels on both sides.
class ActionLink final : public QPushButton {
    Q_OBJECT

public:
    explicit ActionLink(QWidget *parent = nullptr);
    explicit ActionLink(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] Tone tone() const { return m_tone; }
    /// In another tone than Accent the text has the body weight and is always underlined: inside banners.
    void setTone(Tone tone);

    /// In meta size, for lines of meta text.
    void setSmall(bool isSmall);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;

    Tone m_tone = Tone::Accent;
    bool m_isSmall = false;
};

} // namespace roundtable
