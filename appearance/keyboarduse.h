// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>

namespace roundtable {

/// \brief What the keyboard is used for just now, seen across all windows; so that a quiet page stays quiet.
class KeyboardUse final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The keys of buttons and labels are underlined only while Alt is held.
    [[nodiscard]] bool isAltHeld() const { return m_isAltHeld; }

    /// Whether Tab or a key was pressed since the last click: then the focus has to be seen.
    [[nodiscard]] bool isNavigating() const { return m_isNavigating; }

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setAltHeld(bool isHeld);

    bool m_isAltHeld = false;
    bool m_isNavigating = false;
};

} // namespace roundtable
