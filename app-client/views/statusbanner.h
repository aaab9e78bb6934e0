// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/session/sessionstate.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace roundtable {
class Banner;
}

namespace roundtable::client {

/// \brief Says that the session is lost or that something needs an answer, pushing the page down. Never in the way.
class StatusBanner final : public QWidget {
    Q_OBJECT

public:
    explicit StatusBanner(QWidget *parent = nullptr);

    /// \a waiting messages go out when the session is back.
    void setState(const SessionState &state, const Moment &now, int waiting);
    /// These have waited so long that they may not be meant any more; 0: nothing to ask.
    void setStale(int count);
    /// Something went wrong that the session goes on after; stands until it is closed.
    void showProblem(const Problem &problem);
    /// What is said cannot be kept on disk any more; \a detail in the system's words.
    void showHistoryFailure(const QString &detail);
    void clearProblem();

Q_SIGNALS:
    void retryNowRequested();
    void changedServerAccepted();
    void discardWaitingRequested();
    void sendStaleRequested();
    /// Somebody wants to see the packets that crossed the connection.
    void inspectorRequested();

private:
    void buildProblemBanner();
    [[nodiscard]] QString detailText(int waiting) const;
    void showTrouble(const QString &sentence, const QString &details, bool offerInspector);

    Banner *m_connection;
    Banner *m_stale;
    Banner *m_problem;
    QPushButton *m_tryNow;
    QPushButton *m_accept;
    QPushButton *m_details;
    QPushButton *m_openInspector;
    QPushButton *m_problemDetails;
    QString m_troubleDetails;
    QString m_problemWords;
    int m_waiting = 0;
    bool m_detailsShown = false;
};

} // namespace roundtable::client
