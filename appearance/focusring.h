// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QFocusFrame;
class QWidget;

namespace roundtable {

class KeyboardUse;

/// \brief The accent ring outside the button, switch or check box that has the focus.
///
/// Outside means: in the room of its parent, so it is a frame above both (QFocusFrame). It shows for the
/// keyboard and for a focus that the program sets; not after a click, and not for what a window focuses first
/// by itself.
class FocusRing final : public QObject {
    Q_OBJECT

public:
    /// \a keyboard must live longer than this.
    explicit FocusRing(const KeyboardUse &keyboard);

    void watch(QWidget *widget);
    void forget(QWidget *widget);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void surround(QWidget *widget);

    const KeyboardUse &m_keyboard;
    QPointer<QFocusFrame> m_frame;
    bool m_isShown = false;
};

} // namespace roundtable
