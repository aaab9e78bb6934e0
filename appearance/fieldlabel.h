// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

namespace roundtable {

class TextLabel;

/// \brief The line above a field: its name in DemiBold, and at the other end what is left of its room.
class FieldLabel final : public QWidget {
    Q_OBJECT

public:
    explicit FieldLabel(QWidget *parent = nullptr);

    /// May hold an ampersand for a key.
    void setText(const QString &text);
    [[nodiscard]] QString text() const;

    void setCounter(const QString &counter, Tone tone = Tone::Meta);

    /// The field that the key of the name focuses.
    void setBuddy(QWidget *field);

protected:
    bool event(QEvent *event) override;

private:
    void alignBaselines();

    TextLabel *m_name;
    TextLabel *m_counter;
};

} // namespace roundtable
