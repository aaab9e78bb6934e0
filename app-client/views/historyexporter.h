// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/historyexport.h"

#include <QtCore/QObject>

class QWidget;

namespace roundtable::client {

class MessageStore;

/// \brief Asks where the history of the open conversation is to go and in which format, and has it written there.
class HistoryExporter final : public QObject {
    Q_OBJECT

public:
    /// \a store must outlive this.
    HistoryExporter(MessageStore &store, QWidget *window);

    /// \a room names the conversation in the suggested file name.
    void ask(const QString &room);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// By the end of its name; text where that says nothing.
    [[nodiscard]] static ExportFormat formatOf(const QString &path);

Q_SIGNALS:
    void started(const QString &path);
    void progressed(const QString &path, double share);
    /// \a error is empty where it worked, else the system's words.
    void finished(const QString &path, const QString &error);

private:
    MessageStore &m_store;
    QWidget *m_window;
    QString m_path; ///< of the file that is being written
    bool m_isBusy = false;
};

} // namespace roundtable::client
