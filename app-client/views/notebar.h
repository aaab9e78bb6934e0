// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

#include <functional>

class QPushButton;

namespace roundtable {
class Banner;
}

namespace roundtable::client {

/// \brief What came of something the person asked for: a sentence that stands above the page until it is closed.
class NoteBar final : public QWidget {
    Q_OBJECT

public:
    explicit NoteBar(QWidget *parent = nullptr);

    /// What can be done about it.
    struct Offer {
        QString text; ///< of the button; empty: no button
        std::function<void()> action;
    };
    void tell(Tone tone, const QString &sentence, const Offer &offer = {});
    [[nodiscard]] QString sentence() const;

private:
    Banner *m_banner;
    QPushButton *m_offered;
    std::function<void()> m_action;
};

} // namespace roundtable::client
