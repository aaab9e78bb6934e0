// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>

class QWidget;

namespace roundtable {

/// \brief Says a sentence to who listens with a screen reader, without moving the focus.
///
/// Qt 6.4 has no announcements. What a screen reader speaks by itself is a notification that comes in sight; so this is one, without
/// a widget: an accessible object of that role, whose name is the sentence. Where nobody listens, nothing is made.
class Announcer final : public QObject {
    Q_OBJECT

public:
    /// What is said belongs to \a window, and is said while that is the active one.
    explicit Announcer(QWidget *window);

    void announce(const QString &sentence);
    /// What was said last.
    [[nodiscard]] QString sentence() const { return m_sentence; }

private:
    QString m_sentence;
};

} // namespace roundtable
