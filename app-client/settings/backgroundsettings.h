// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QSettings>
#include <QtCore/QThread>

namespace roundtable::client {

/// \brief Settings whose file is written by a thread of its own: the window never waits for the disk.
///
/// QSettings shares what is known of one file between all its objects in a program; the other thread's object writes what was
/// set through this one. What is set is readable here at once, and on disk soon after save(), at the latest when this is
/// destroyed.
class BackgroundSettings final : public QSettings {
    Q_OBJECT

public:
    /// The program's own file.
    BackgroundSettings();
    BackgroundSettings(const QString &path, Format format);
    ~BackgroundSettings() override;

    /// Writes what was set up to here.
    void save();

protected:
    /// QSettings would write in this thread.
    bool event(QEvent *event) override;

private:
    void start();

    QThread m_thread;
    QSettings *m_writer; ///< lives in m_thread, which deletes it
};

} // namespace roundtable::client
