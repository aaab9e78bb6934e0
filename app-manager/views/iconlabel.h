// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

namespace roundtable::manager {

/// \brief A line icon beside a text that says the same; screen readers pass it by.
class IconLabel final : public QWidget {
    Q_OBJECT

public:
    IconLabel(const QString &iconName, Tone tone, int size, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    Tone m_tone;
};

} // namespace roundtable::manager
