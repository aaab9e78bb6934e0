// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QDialog>

namespace roundtable::manager {

/// \brief Tells one thing, with something to type where there is. Stands beside the window's work, does not stop it.
class InfoDialog final : public QDialog {
    Q_OBJECT

public:
    struct Content {
        Tone tone = Tone::Meta;
        QString icon;
        QString title;
        QString text; ///< plain
        QString command; ///< empty: nothing to type
    };

    InfoDialog(const Content &content, QWidget *parent);
};

} // namespace roundtable::manager
