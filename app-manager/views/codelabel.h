// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/textlabel.h"

namespace roundtable::manager {

/// \brief Something to type, in the fixed font on a slightly darker ground.
class CodeLabel final : public TextLabel {
    Q_OBJECT

public:
    explicit CodeLabel(Tone tone, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace roundtable::manager
