// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/theme.h"

#include <QtCore/QObject>

namespace roundtable {

/// \brief Whether the desktop is light or dark, as far as it says so.
class SystemColorScheme : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Light until the desktop has said something else.
    [[nodiscard]] Theme::Mode mode() const { return m_mode; }

Q_SIGNALS:
    void modeChanged(roundtable::Theme::Mode mode);

protected:
    void setMode(Theme::Mode mode)
    {
        if (mode == m_mode)
            return;
        m_mode = mode;
        Q_EMIT modeChanged(mode);
    }

private:
    Theme::Mode m_mode = Theme::Mode::Light;
};

} // namespace roundtable
