// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// ChatPage, the part about people: where they are listed, mentioning and muting them.

#include "app-client/views/chatpage.h"

#include "app-client/timeline/messagetext.h"
#include "app-client/timeline/timelineview.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/notebar.h"
#include "app-client/views/peoplepanel.h"

#include <QtGui/QAction>
#include <QtWidgets/QListView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

void ChatPage::muteChosen()
{
    // Whose message is chosen, or who is in the list; without either, the list to choose from
    if (m_timeline->toggleMute() || (m_people->isVisible() && m_people->toggleMute()))
        return;
    m_peopleAction->setChecked(true);
    m_people->list()->setFocus(Qt::ShortcutFocusReason);
}

void ChatPage::mute(const QString &name, bool muted)
{
    Q_EMIT muteRequested(name, muted);
    const QString sentence = tr("%1 is muted on this computer.").arg(isolated(shownName(name)));
    if (muted)
        m_note->tell(Tone::Ok, sentence, {tr("Unmute"), [this, name] { mute(name, false); }});
    else if (m_note->sentence() == sentence)
        m_note->hide();
}

void ChatPage::setPeopleVisible(bool visible)
{
    m_peopleBeside = visible;
    if (!m_narrow)
        m_peopleAction->setChecked(visible);
}

QByteArray ChatPage::savePanel() const
{
    return m_splitter->saveState();
}

void ChatPage::restorePanel(const QByteArray &state)
{
    if (m_splitter->restoreState(state) && m_splitter->sizes().value(1) > 0)
        m_panelWidth = m_splitter->sizes().value(1);
}

void ChatPage::mention(const QString &name)
{
    if (m_narrow)
        m_peopleAction->setChecked(false);
    const QString text = m_input->text();
    const bool joins = text.isEmpty() || text.back().isSpace();
    m_input->insertText((joins ? u"@"_s : u" @"_s) + name + u' ');
}

void ChatPage::arrange()
{
    const bool shown = m_peopleAction->isChecked();
    m_people->setSidePanel(!m_narrow);
    if (m_narrow && m_stack->indexOf(m_people) < 0)
        m_stack->addWidget(m_people);
    if (!m_narrow && m_splitter->indexOf(m_people) < 0) {
        m_splitter->addWidget(m_people);
        m_splitter->setStretchFactor(1, 0);
        m_splitter->setSizes({width() - m_panelWidth, m_panelWidth});
    }
    if (m_narrow)
        m_stack->setCurrentWidget(shown ? static_cast<QWidget *>(m_people) : m_timeline);
    else
        m_people->setVisible(shown);
    Q_EMIT readingChanged();
}

} // namespace roundtable::client
