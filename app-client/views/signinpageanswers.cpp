// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// SignInPage, the part that is told what came of it: look-ups, states, problems and what can be done about them.

#include "app-client/views/signinpage.h"

#include "ui_signinpage.h"

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

void SignInPage::showLookUp(const Endpoint &manager, const LookUpResult &result)
{
    if (m_busy || m_via != SignInRequest::Via::Manager || endpoint() != manager)
        return;
    if (std::holds_alternative<clientconnection::ServerAddress>(result)) {
        m_ui->addressForm->setHint(Tone::Ok, tr("%1 answers. The chat server is online.").arg(manager.host));
        return;
    }
    Problem problem;
    if (const auto *failed = std::get_if<Problem>(&result)) {
        problem = *failed;
    } else {
        problem.kind = Problem::Kind::ManagerOffline;
        problem.endpoint = manager;
    }
    // Not wrong yet, only something to know: the frame of the field stays as it is.
    m_ui->addressForm->setHint(Tone::Warn, ProblemText::of(problem).sentence);
    m_checkAgain.start();
}

void SignInPage::setState(const SessionState &state)
{
    const bool idle = std::holds_alternative<Idle>(state);
    const bool wasBusy = m_busy;
    setBusy(!idle);
    m_answerPatience.stop();
    if (const auto *lookingUp = std::get_if<LookingUp>(&state)) {
        if (lookingUp->attempt.number == 1) {
            clearProblem();
            m_ui->addressForm->setHint(Tone::Meta, tr("Asking %1…").arg(lookingUp->manager.host));
        }
    } else if (std::holds_alternative<NoServer>(state)) {
        m_ui->addressForm->setHint(
            Tone::Warn, tr("The manager is running, but no chat server is online. This page checks again every 5 s."));
        m_problemText = {};
        m_problemText.action = ProblemAction::CheckNow;
        m_problemText.actionText = tr("Check now");
        offerActions(m_problemText);
    } else if (const auto *connecting = std::get_if<Connecting>(&state)) {
        clearProblem();
        m_ui->addressForm->setHint(Tone::Meta, tr("Connecting to %1…").arg(connecting->server.toString()));
    } else if (const auto *signingIn = std::get_if<SigningIn>(&state)) {
        m_ui->addressForm->setHint(Tone::Ok, signingIn->creating ? tr("Connected. Creating the account…") : tr("Connected."));
        m_answerPatience.start();
    } else if (const auto *nobody = std::get_if<Idle>(&state); nobody && wasBusy) {
        m_ui->addressForm->clearHint();
        if (nobody->problem)
            showProblem(*nobody->problem);
        else
            addressEdited();
    }
}

void SignInPage::sayThatItTakesLong()
{
    m_ui->addressForm->setHint(Tone::Warn, tr("Connected, but the server has not answered yet. It may be busy."));
}

void SignInPage::showProblem(const Problem &problem)
{
    clearProblem();
    m_ui->nameForm->clearHint();
    m_ui->passwordForm->clearHint();
    m_problemText = ProblemText::of(problem);
    switch (m_problemText.field) {
    case ProblemField::Address:
        m_ui->addressForm->setHint(Tone::Error, m_problemText.sentence);
        m_ui->addressField->setFocus(Qt::OtherFocusReason);
        break;
    case ProblemField::Name:
        m_ui->nameForm->setHint(Tone::Error, m_problemText.sentence);
        m_ui->nameField->setFocus(Qt::OtherFocusReason);
        m_ui->nameField->selectAll();
        break;
    case ProblemField::Password:
        m_ui->passwordForm->setHint(Tone::Error, m_problemText.sentence);
        m_ui->passwordField->setFocus(Qt::OtherFocusReason);
        m_ui->passwordField->selectAll();
        break;
    case ProblemField::Page:
        m_ui->problem->setNotice(Tone::Error, u"error"_s, m_problemText.sentence);
        m_ui->problem->show();
        m_ui->signInButton->setFocus(Qt::OtherFocusReason);
        break;
    }
    offerActions(m_problemText);
    bringIntoSight();
}

void SignInPage::bringIntoSight()
{
    if (m_ui->problem->isHidden())
        return;
    // Once it has its place.
    m_ui->cardLayout->activate();
    QMetaObject::invokeMethod(this, [this] {
        m_ui->scrollArea->ensureWidgetVisible(m_ui->problem);
        for (QWidget *action : {m_ui->problemAction, m_ui->detailsAction}) {
            if (!action->isHidden())
                m_ui->scrollArea->ensureWidgetVisible(action);
        }
    }, Qt::QueuedConnection);
}

void SignInPage::offerActions(const ProblemText &text)
{
    const bool isOnlyDetails = text.action == ProblemAction::ShowDetails;
    // The focus is there already.
    const bool isDone = text.action == ProblemAction::EditName || text.action == ProblemAction::EditPassword;
    m_ui->problemAction->setText(text.actionText);
    m_ui->problemAction->setVisible(!isOnlyDetails && !isDone);
    m_ui->detailsAction->setVisible(!text.details.isEmpty());
}

void SignInPage::showDetails()
{
    const bool inNotice = m_problemText.field == ProblemField::Page;
    m_ui->problem->setNotice(Tone::Error, u"error"_s,
                             inNotice ? m_problemText.sentence + u'\n' + m_problemText.details : m_problemText.details);
    m_ui->problem->show();
    m_ui->detailsAction->hide();
}

void SignInPage::performAction()
{
    switch (m_problemText.action) {
    case ProblemAction::CheckNow:
        if (m_busy)
            Q_EMIT retryNowRequested();
        else
            submit(false);
        break;
    case ProblemAction::TryOtherServer: {
        const QString server = m_problemText.otherServer.toString();
        setVia(SignInRequest::Via::ChatServer);
        setAddress(server);
        submit(false);
        break;
    }
    case ProblemAction::AcceptServer:
        setBusy(true);
        clearProblem();
        Q_EMIT changedServerAccepted();
        break;
    case ProblemAction::SignInInstead:
        submit(false);
        break;
    case ProblemAction::TryAgain:
        submit(m_creating);
        break;
    case ProblemAction::OpenInspector:
        Q_EMIT inspectorRequested();
        break;
    case ProblemAction::EditAddress:
        m_ui->addressField->setFocus(Qt::OtherFocusReason);
        m_ui->addressField->lineEdit()->selectAll();
        break;
    case ProblemAction::EditName:
    case ProblemAction::EditPassword:
    case ProblemAction::ShowDetails:
        break;
    }
}

void SignInPage::clearProblem()
{
    m_ui->problem->hide();
    m_ui->problemAction->hide();
    m_ui->detailsAction->hide();
}

} // namespace roundtable::client
