// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QDialog>

namespace roundtable::manager {

/// \brief Tells one thing, with something to type where there is, or asks before something is lost. Enter lets nothing happen.
class InfoDialog final : public QDialog {
    Q_OBJECT

public:
    struct Content {
        Tone tone = Tone::Meta;
        QString icon;
        QString title;
        QString text; ///< plain
        QString command; ///< empty: nothing to type
        QString consequence = {}; ///< on the button that lets it happen; empty: nothing is asked
    };

    InfoDialog(const Content &content, QWidget *parent);

Q_SIGNALS:
    /// The button with the consequence was pressed.
    void confirmed();
};

} // namespace roundtable::manager
