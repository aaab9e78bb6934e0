// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/credentials/rememberedpassword.h"
#include "app-client/session/serverlocator.h"
#include "app-client/session/sessionstate.h"
#include "app-client/session/signinrequest.h"
#include "app-client/views/problemtext.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QMenu;
class QToolButton;

namespace roundtable {
class FormField;
}

namespace roundtable::client {

namespace Ui {
class SignInPage;
}

/// \brief The one page to get in: where, who, and the password.
///
/// Knows no session: it says what is wanted, and is told what is. Errors stand below the field they belong to.
class SignInPage final : public QWidget {
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);
    ~SignInPage() override;

    /// A button for it stands in the corner.
    void setMenu(QMenu *menu);
    void setRecentManagers(const QStringList &managers);
    void setVia(SignInRequest::Via via);
    [[nodiscard]] SignInRequest::Via via() const { return m_via; }
    void setAddress(const QString &address);
    void setName(const QString &name);
    void setPassword(const QString &password);
    /// What a keyring kept; what somebody has typed already stays.
    void offerPassword(const CredentialKey &key, const KeptPassword &password);
    /// Nothing: there is no "Remember me" at all.
    void setKeyring(const std::optional<KeyringState> &keyring);
    void setRemember(bool remember);
    [[nodiscard]] bool remembers() const;
    /// Whose password the page asks for; nothing while an address or a name is missing.
    [[nodiscard]] std::optional<CredentialKey> credentialKey() const;

    void setState(const SessionState &state);
    /// What came of lookUpRequested(\a manager).
    void showLookUp(const Endpoint &manager, const LookUpResult &result);
    void showProblem(const Problem &problem);
    /// To the first field that is still empty.
    void focusFirstEmpty();

    void submit(bool createAccount);

Q_SIGNALS:
    void signInRequested(const roundtable::client::SignInRequest &request);
    void cancelRequested();
    /// Somebody stopped typing an address: does its manager answer?
    void lookUpRequested(const roundtable::client::Endpoint &manager);
    void retryNowRequested();
    void changedServerAccepted();
    /// Somebody wants to see the packets that crossed the connection.
    void inspectorRequested();
    /// Somebody has named another place or person, and stopped typing.
    void credentialKeyChanged();
    /// The keyring may be open now.
    void keyringRetryRequested();
    /// Somebody does not want to see this place in the list any more.
    void forgetManagerRequested(const QString &manager);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildForm();
    void placeMenuButton();
    void connectForm();
    void addressEdited();
    void nameOrPasswordEdited();
    void lookUp();
    void handleCredentialKey();
    void performAction();
    void clearProblem();
    void sayThatItTakesLong();
    void offerActions(const ProblemText &text);
    void showDetails();
    void bringIntoSight();
    void setBusy(bool busy);
    void updateVia();
    [[nodiscard]] std::optional<Endpoint> endpoint() const;
    [[nodiscard]] bool complain(FormField *form, QWidget *field, const QString &sentence);

    std::unique_ptr<Ui::SignInPage> m_ui;
    QToolButton *m_menuButton;
    QTimer m_typing;
    QTimer m_answerPatience{this};
    QTimer m_checkAgain;
    QTimer m_naming;
    std::optional<CredentialKey> m_named; ///< when typing last stopped
    KeptPassword m_kept; ///< as long as it is the one in the field
    SignInRequest::Via m_via = SignInRequest::Via::Manager;
    ProblemText m_problemText;
    QStringList m_recentManagers;
    bool m_creating = false; ///< what was asked for last, for "Try again"
    bool m_busy = false;
};

} // namespace roundtable::client
