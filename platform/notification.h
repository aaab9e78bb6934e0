// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QMetaType>
#include <QtCore/QString>

namespace roundtable {

/// \brief What is told to somebody who looks at something else: plain text, short, harmless to show.
struct Notification {
    QString title;
    QString body;
    quint64 subject = 0; ///< the id of what is shown when the notification is clicked

    friend bool operator==(const Notification &, const Notification &) = default;
};

} // namespace roundtable

Q_DECLARE_METATYPE(roundtable::Notification)
