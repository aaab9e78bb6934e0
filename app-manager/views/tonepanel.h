// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

namespace roundtable::manager {

/// \brief A rounded ground in the soft fill of a tone, Warn or Error.
class TonePanel final : public QWidget {
    Q_OBJECT

public:
    explicit TonePanel(Tone tone, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
};

} // namespace roundtable::manager
