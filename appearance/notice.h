// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QFrame>

namespace roundtable {

class TextLabel;

/// \brief A sentence that has to be read before going on, on a soft fill inside a page: icon and text.
class Notice final : public QFrame {
    Q_OBJECT

public:
    explicit Notice(QWidget *parent = nullptr);

    void setNotice(Tone tone, const QString &iconName, const QString &text);
    [[nodiscard]] QString text() const;

    /// In meta size instead of body.
    void setSmall(bool isSmall);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextLabel *m_text;
    Tone m_tone = Tone::Warn;
    QString m_iconName;
};

} // namespace roundtable
