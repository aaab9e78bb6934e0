// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"
#include "appearance/announcer.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>

namespace roundtable::client {

class TimelineModel;

/// \brief Tells who listens with a screen reader what happens in the conversation: what somebody else writes, what of one's own was
/// not sent, and that the connection is back.
///
/// A few messages are read out, many at once are counted: nobody wants to listen to a flood.
class ChatAnnouncer final : public QObject {
    Q_OBJECT

public:
    /// Messages that come within this time are told together.
    static constexpr int pause = 400; // ms
    static constexpr int mostReadOut = 3;

    explicit ChatAnnouncer(QWidget *page);

    void setModel(TimelineModel *model);
    /// What is lost the banner says by itself; that it is back is said in the \a sentence below the title.
    void setConnection(bool lost, const QString &sentence);
    [[nodiscard]] const Announcer &announcer() const { return m_announcer; }

private:
    void handleAppended(int first, int last);
    void handleChanged(int first, int last);
    void tell();

    Announcer m_announcer;
    QPointer<TimelineModel> m_model;
    QTimer m_pause;
    QStringList m_sentences; ///< of what has come, the first few
    int m_count = 0;
    quint64 m_lastFailed = 0; ///< id of the message whose failure was told last
    bool m_lost = false;
};

} // namespace roundtable::client
