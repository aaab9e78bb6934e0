// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/recentpeoplemodel.h"
#include "app-client/models/timelinemodel.h"
#include "app-client/session/sessionstate.h"
#include "app-client/views/clientactions.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <functional>

class QSplitter;
class QStackedWidget;
class QToolButton;

namespace roundtable::client {

class ChatAnnouncer;
class ChatHeader;
class FindBar;
class MessageInput;
class NoteBar;
class PeoplePanel;
class StatusBanner;
class TimelineView;

/// \brief The conversation and what belongs to it. Knows no session: it says what is wanted, and is told what is.
class ChatPage final : public QWidget {
    Q_OBJECT

public:
    /// Below this the people are a page of their own instead of a panel beside.
    static constexpr int panelFrom = 720;
    static constexpr int compactBelow = 480;

    /// \a now: empty for the system's clocks.
    explicit ChatPage(std::function<Moment()> now = {}, QWidget *parent = nullptr);

    void setModels(TimelineModel *timeline, RecentPeopleModel *people);
    void setTitle(const QString &title);
    void setUserName(const QString &name);
    void setState(const SessionState &state);
    void setRoundTrip(std::optional<std::chrono::milliseconds> time);
    void setWaitingCount(int count);
    void setStaleCount(int count);
    [[nodiscard]] StatusBanner *banner() const { return m_banner; }

    /// Scrolls to the message \a id, as soon as its page is there.
    void presentMessage(quint64 id) { showHit(id, {}); }

    [[nodiscard]] TimelineView *timeline() const { return m_timeline; }
    [[nodiscard]] MessageInput *input() const { return m_input; }
    [[nodiscard]] FindBar *findBar() const { return m_find; }
    [[nodiscard]] NoteBar *note() const { return m_note; }
    [[nodiscard]] QAction *findAction() const { return m_findAction; }
    [[nodiscard]] QAction *peopleAction() const { return m_peopleAction; }
    /// What can be done in the conversation, for the menu.
    [[nodiscard]] ClientActions::PageActions pageActions() const { return {{m_findAction, m_peopleAction}, m_otherActions}; }
    /// The menu, and a button for the inspector: it leaves a narrow header, in the menu it stays.
    void setActions(const ClientActions &actions);
    /// Where the border between timeline and people is.
    [[nodiscard]] QByteArray savePanel() const;
    void restorePanel(const QByteArray &state);
    void setPeopleVisible(bool visible);
    /// True while the newest message is before somebody's eyes.
    [[nodiscard]] bool isReading() const;

Q_SIGNALS:
    /// Answer with findBar()->setHits().
    void searchRequested(const QString &text);
    void sendRequested(const QString &text);
    void draftChanged(const QString &text);
    void retryMessageRequested(quint64 id);
    void discardMessageRequested(quint64 id);
    void discardWaitingRequested();
    void sendStaleRequested();
    void retryNowRequested();
    void changedServerAccepted();
    void muteRequested(const QString &name, bool muted);
    void peopleVisibleChanged(bool visible);
    void readingChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    void connectParts();
    void tick();
    void arrange();
    void handleUnread();
    void askAboutLink(const QUrl &target);
    void showHit(quint64 id, const QString &words);
    void seekHit();
    void mention(const QString &name);
    void mute(const QString &name, bool muted);
    void muteChosen();

    std::function<Moment()> m_now;
    ChatHeader *m_header;
    StatusBanner *m_banner;
    NoteBar *m_note;
    FindBar *m_find;
    TimelineView *m_timeline;
    PeoplePanel *m_people;
    MessageInput *m_input;
    QSplitter *m_splitter;
    QStackedWidget *m_stack; ///< timeline, or people where there is no room beside it
    QAction *m_findAction;
    QAction *m_peopleAction;
    QList<QAction *> m_otherActions;
    QToolButton *m_inspectorButton = nullptr;
    ChatAnnouncer *m_announcer;
    QToolButton *m_menuButton;
    TimelineModel *m_timelineModel = nullptr;
    RecentPeopleModel *m_peopleModel = nullptr;
    quint64 m_soughtHit = 0; ///< to be shown as soon as its page is there; 0: none
    QString m_soughtWords;
    SessionState m_state;
    std::optional<std::chrono::milliseconds> m_roundTrip;
    QDateTime m_agesFrom; ///< when the ages of people were last brought up to date
    int m_waitingCount = 0;
    bool m_peopleBeside = true; ///< the person's choice for a wide window
    bool m_narrow = false;
    int m_panelWidth; ///< where there is room for it
    QTimer m_ticks;
};

} // namespace roundtable::client
