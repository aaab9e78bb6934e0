// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>

namespace roundtable {

/// \brief Whether the keys of buttons and labels are underlined: only while Alt is held, so that a quiet page
/// stays quiet.
class MnemonicCue final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] bool isShown() const { return m_isShown; }

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void show(bool isShown);

    bool m_isShown = false;
};

} // namespace roundtable
