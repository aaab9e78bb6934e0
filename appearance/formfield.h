// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

namespace roundtable {

class FieldLabel;
class HintLine;

/// \brief A field with its name, a counter and a sentence below that says what is right or wrong with it.
///
/// The three belong together for screen readers too: the name and the sentence become the field's own.
class FormField final : public QWidget {
    Q_OBJECT

public:
    explicit FormField(QWidget *parent = nullptr);

    /// Takes \a field in; it must have no other layout. Call it once.
    void setField(QWidget *field);

    /// May hold an ampersand for a key.
    void setLabel(const QString &label);
    void setCounter(const QString &counter, Tone tone = Tone::Meta);

    /// Error also gives the field the frame that says it is wrong.
    void setHint(Tone tone, const QString &sentence);
    void clearHint();

    [[nodiscard]] QString hint() const;

private:
    void nameField();

    FieldLabel *m_label;
    QWidget *m_field = nullptr;
    HintLine *m_hint;
};

} // namespace roundtable
