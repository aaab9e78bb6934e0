// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/tone.h"

#include <QtWidgets/QWidget>

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

    /// \a file, where there is one, can be shown in its folder.
    void tell(Tone tone, const QString &sentence, const QString &file = {});
    [[nodiscard]] QString sentence() const;

private:
    Banner *m_banner;
    QPushButton *m_showFile;
    QString m_file;
};

} // namespace roundtable::client
