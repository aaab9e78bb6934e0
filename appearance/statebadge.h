// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

namespace roundtable {

/// \brief The square with an icon that shows a state from afar: ok, warn, error or, in any other tone,
/// neutral.
///
/// The sentence beside it says the same in words; setAccessibleName() gives the badge its own.
class StateBadge final : public QWidget {
    Q_OBJECT

public:
    explicit StateBadge(QWidget *parent = nullptr);

    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QString iconName() const { return m_iconName; }
    void setState(Tone tone, const QString &iconName);

    /// A disc instead of a rounded square.
    void setRound(bool isRound);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Meta;
    QString m_iconName;
    bool m_isRound = false;
};

} // namespace roundtable
