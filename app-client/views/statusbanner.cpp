// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/statusbanner.h"

#include "app-client/views/problemtext.h"
#include "app-client/views/sessiontext.h"
#include "appearance/banner.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

StatusBanner::StatusBanner(QWidget *parent)
    : QWidget(parent)
    , m_connection(new Banner(this))
    , m_stale(new Banner(this))
    , m_problem(new Banner(this))
    , m_tryNow(m_connection->addButton(tr("Try now"), u"retry"_s))
    , m_accept(m_connection->addButton(tr("Sign in there")))
    , m_details(m_connection->addButton(tr("Details"), {}, ButtonVariant::Flat))
{
    m_connection->setObjectName(u"connectionBanner"_s);
    m_tryNow->setObjectName(u"tryNowButton"_s);
    m_tryNow->setToolTip(tr("Try now (F5)"));
    m_details->setObjectName(u"detailsButton"_s);
    m_details->setCheckable(true);
    m_stale->setObjectName(u"staleBanner"_s);
    auto *send = m_stale->addButton(tr("Send them"));
    send->setObjectName(u"sendStaleButton"_s);
    auto *discard = m_stale->addButton(tr("Discard them"), {}, ButtonVariant::Flat);
    discard->setObjectName(u"discardStaleButton"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_connection);
    layout->addWidget(m_stale);
    layout->addWidget(m_problem);
    m_connection->hide();
    m_stale->hide();
    buildProblemBanner();

    connect(m_tryNow, &QPushButton::clicked, this, &StatusBanner::retryNowRequested);
    connect(m_accept, &QPushButton::clicked, this, &StatusBanner::changedServerAccepted);
    connect(m_connection, &Banner::detailActionTriggered, this, &StatusBanner::discardWaitingRequested);
    connect(m_details, &QPushButton::toggled, this, [this](bool shown) {
        m_detailsShown = shown;
        m_connection->setDetail(detailText(m_waiting));
    });
    connect(send, &QPushButton::clicked, this, &StatusBanner::sendStaleRequested);
    connect(discard, &QPushButton::clicked, this, &StatusBanner::discardWaitingRequested);
}

void StatusBanner::buildProblemBanner()
{
    m_problem->setObjectName(u"problemBanner"_s);
    m_problem->setTone(Tone::Error);
    m_problem->hide();
    m_openInspector = m_problem->addButton(tr("Open inspector"));
    m_openInspector->setObjectName(u"openInspectorButton"_s);
    m_problemDetails = m_problem->addButton(tr("Details"), {}, ButtonVariant::Flat);
    m_problemDetails->setObjectName(u"problemDetailsButton"_s);
    m_problemDetails->setCheckable(true);
    auto *close = m_problem->addButton(tr("Close"), {}, ButtonVariant::Flat);
    close->setObjectName(u"closeProblemButton"_s);
    connect(close, &QPushButton::clicked, this, &StatusBanner::clearProblem);
    connect(m_openInspector, &QPushButton::clicked, this, &StatusBanner::inspectorRequested);
    connect(m_problemDetails, &QPushButton::toggled, this,
            [this](bool shown) { m_problem->setDetail(shown ? m_troubleDetails : QString()); });
}

void StatusBanner::setState(const SessionState &state, const Moment &now, int waiting)
{
    const SessionText text(state, now, locale());
    m_waiting = waiting;
    m_connection->setVisible(text.isLost());
    if (!text.isLost())
        return;

    const auto *pause = std::get_if<Waiting>(&state);
    const bool serverChanged = pause && pause->problem.kind == Problem::Kind::ServerChanged;
    m_problemWords.clear();
    if (pause) {
        const ProblemText words = ProblemText::of(pause->problem);
        m_problemWords = words.details.isEmpty() ? words.sentence : words.sentence + u' ' + words.details;
        m_accept->setText(words.actionText);
    }
    m_connection->setSentence(serverChanged ? ProblemText::of(pause->problem).sentence : text.banner());
    m_connection->setDetail(detailText(waiting));
    m_connection->setDetailAction(waiting > 0 ? tr("Discard them") : QString());
    m_tryNow->setVisible(!serverChanged);
    m_tryNow->setEnabled(pause || std::holds_alternative<NoServer>(state));
    m_accept->setVisible(serverChanged);
    m_details->setVisible(!m_problemWords.isEmpty() && !serverChanged);
}

QString StatusBanner::detailText(int waiting) const
{
    const QString messages = SessionText::waitingMessages(waiting);
    return m_detailsShown && !m_problemWords.isEmpty() ? m_problemWords + u'\n' + messages : messages;
}

void StatusBanner::showProblem(const Problem &problem)
{
    const ProblemText text = ProblemText::of(problem);
    showTrouble(text.sentence, text.details, text.action == ProblemAction::OpenInspector);
}

void StatusBanner::showHistoryFailure(const QString &detail)
{
    showTrouble(tr("The history on this computer cannot be kept. What is said now is lost when this window is closed."), detail,
                false);
}

void StatusBanner::showTrouble(const QString &sentence, const QString &details, bool offerInspector)
{
    m_troubleDetails = details;
    m_problem->setSentence(sentence);
    m_openInspector->setVisible(offerInspector);
    m_problemDetails->setVisible(!details.isEmpty());
    m_problemDetails->setChecked(false);
    m_problem->setDetail({});
    m_problem->show();
}

void StatusBanner::clearProblem()
{
    m_problem->hide();
}

void StatusBanner::setStale(int count)
{
    m_stale->setVisible(count > 0);
    m_stale->setSentence(tr("%n messages have waited for more than 5 minutes. Send them now?", nullptr, count));
}

} // namespace roundtable::client
