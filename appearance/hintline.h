// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

namespace roundtable {

class TextLabel;

/// \brief The line below a field: an icon of 16 and a sentence in meta. Its room is kept also while it is
/// empty.
class HintLine final : public QWidget {
    Q_OBJECT

public:
    explicit HintLine(QWidget *parent = nullptr);

    /// The icon follows from \a tone: a tick for Ok, a triangle for Warn, a sign for Error, none else.
    void setHint(Tone tone, const QString &sentence);
    void clear();

    [[nodiscard]] QString text() const;
    [[nodiscard]] Tone tone() const { return m_tone; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void reserveLine();
    [[nodiscard]] QString iconName() const;

    TextLabel *m_sentence;
    Tone m_tone = Tone::Meta;
};

} // namespace roundtable
