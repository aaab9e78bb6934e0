// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/signinpage.h"

#include "ui_signinpage.h"

#include "app-client/session/messagesplitter.h"
#include "app-client/views/recentplaces.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/tintedicon.h"

#include <QtGui/QAction>
#include <QtGui/QResizeEvent>
#include <QtWidgets/QToolButton>

#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

constexpr int cardWidth = 424;
constexpr int cardFrom = 456; // a window below that has no card
constexpr int logoSize = 64;
constexpr auto typingPause = 400ms;
constexpr auto answerPatience = 5s;
constexpr auto checkInterval = 5s;

int bytesLeft(const QString &text)
{
    return MessageLimits::fieldLimit - int(text.toUtf8().size());
}

} // namespace

SignInPage::SignInPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::SignInPage>())
    , m_menuButton(nullptr)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    m_naming.setSingleShot(true);
    m_naming.setInterval(typingPause);
    m_checkAgain.setSingleShot(true);
    m_checkAgain.setInterval(checkInterval);
    m_answerPatience.setObjectName(u"answerPatience"_s);
    m_answerPatience.setSingleShot(true);
    m_answerPatience.setInterval(answerPatience);
    buildForm();
    connectForm();
    updateVia();
    nameOrPasswordEdited();
    setBusy(false);
}

SignInPage::~SignInPage() = default;

void SignInPage::buildForm()
{
    m_ui->setupUi(this);
    m_ui->logo->setPixmap(applicationIcon(Program::Client).pixmap(logoSize));
    m_ui->title->setTextStyle(TextStyle::Title);
    m_ui->addressForm->setField(m_ui->addressField);
    m_ui->nameForm->setField(m_ui->nameField);
    m_ui->nameForm->setLabel(tr("&Name"));
    m_ui->passwordForm->setField(m_ui->passwordField);
    m_ui->passwordForm->setLabel(tr("&Password"));
    setButtonVariant(m_ui->signInButton, ButtonVariant::Primary);
    setButtonVariant(m_ui->viaButton, ButtonVariant::Quiet);
    m_ui->viaButton->setIconSize({metrics::lineIcon, metrics::lineIcon});
    m_ui->unencrypted->setSmall(true);
    m_ui->unencrypted->setNotice(
        Tone::Warn, u"unlock"_s,
        tr("Name, password and messages travel unencrypted. Use a password you use nowhere else."));
    m_ui->rememberNote->setTextStyle(TextStyle::Meta);
    m_ui->rememberNote->setTone(Tone::Meta);
    m_ui->rememberAgain->setSmall(true);
    setKeyring(std::nullopt);
    clearProblem();

    m_menuButton = new QToolButton(this);
    m_menuButton->setObjectName(u"signInMenuButton"_s);
    m_menuButton->setIcon(tintedIcon(u"menu"_s));
    m_menuButton->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    m_menuButton->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    m_menuButton->setAutoRaise(true);
    m_menuButton->setFocusPolicy(Qt::TabFocus);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setAccessibleName(tr("Menu"));
    m_menuButton->setToolTip(tr("Menu (F10)"));
    auto *openMenu = new QAction(tr("Menu"), this);
    openMenu->setShortcut(Qt::Key_F10);
    addAction(openMenu);
    connect(openMenu, &QAction::triggered, m_menuButton, &QToolButton::showMenu);
    setTabOrder(m_ui->passwordField, m_ui->passwordField->findChild<QWidget *>(u"revealButton"_s));
    setTabOrder(m_ui->viaButton, m_menuButton);
}

void SignInPage::setMenu(QMenu *menu)
{
    m_menuButton->setMenu(menu);
}

void SignInPage::placeMenuButton()
{
    const QRect corner(width() - spacing::step8 - metrics::controlHeight, spacing::step8, metrics::controlHeight, metrics::controlHeight);
    m_menuButton->setGeometry(QStyle::visualRect(layoutDirection(), rect(), corner));
    m_menuButton->raise();
}

void SignInPage::connectForm()
{
    connect(m_ui->addressField, &QComboBox::editTextChanged, this, &SignInPage::addressEdited);
    connect(m_ui->nameField, &QLineEdit::textChanged, this, &SignInPage::nameOrPasswordEdited);
    connect(m_ui->passwordField, &QLineEdit::textChanged, this, &SignInPage::nameOrPasswordEdited);
    connect(&m_typing, &QTimer::timeout, this, &SignInPage::lookUp);
    connect(&m_checkAgain, &QTimer::timeout, this, &SignInPage::lookUp);
    connect(&m_answerPatience, &QTimer::timeout, this, &SignInPage::sayThatItTakesLong);
    connect(&m_naming, &QTimer::timeout, this, &SignInPage::handleCredentialKey);
    for (const QLineEdit *named : {m_ui->addressField->lineEdit(), m_ui->nameField})
        connect(named, &QLineEdit::textChanged, &m_naming, qOverload<>(&QTimer::start));
    for (QLineEdit *field : {m_ui->addressField->lineEdit(), m_ui->nameField, static_cast<QLineEdit *>(m_ui->passwordField)})
        connect(field, &QLineEdit::returnPressed, this, [this] { submit(false); });
    connect(m_ui->signInButton, &QPushButton::clicked, this, [this] { submit(false); });
    connect(m_ui->createButton, &QPushButton::clicked, this, [this] {
        if (m_busy)
            Q_EMIT cancelRequested();
        else
            submit(true);
    });
    connect(new RecentPlaces(m_ui->addressField), &RecentPlaces::forgetRequested, this, &SignInPage::forgetManagerRequested);
    connect(m_ui->rememberAgain, &QPushButton::clicked, this, &SignInPage::keyringRetryRequested);
    connect(m_ui->problemAction, &QPushButton::clicked, this, &SignInPage::performAction);
    connect(m_ui->detailsAction, &QPushButton::clicked, this, &SignInPage::showDetails);
    connect(m_ui->viaButton, &QPushButton::clicked, this, [this] {
        setVia(m_via == SignInRequest::Via::Manager ? SignInRequest::Via::ChatServer : SignInRequest::Via::Manager);
        m_ui->addressField->setFocus(Qt::OtherFocusReason);
    });
}

void SignInPage::setRecentManagers(const QStringList &managers)
{
    m_recentManagers = managers;
    const QString typed = m_ui->addressField->currentText();
    const QSignalBlocker blocker(m_ui->addressField);
    m_ui->addressField->clear();
    m_ui->addressField->addItems(managers);
    m_ui->addressField->setEditText(typed);
}

void SignInPage::setVia(SignInRequest::Via via)
{
    if (m_via == via)
        return;
    m_via = via;
    const bool manager = via == SignInRequest::Via::Manager;
    m_ui->addressField->clear();
    if (manager)
        m_ui->addressField->addItems(m_recentManagers);
    else
        m_ui->addressField->setEditText({});
    updateVia();
    addressEdited();
}

void SignInPage::updateVia()
{
    const bool manager = m_via == SignInRequest::Via::Manager;
    QString label = manager ? tr("Server &manager") : tr("C&hat server");
    m_ui->addressForm->setLabel(label);
    m_ui->addressField->lineEdit()->setAccessibleName(label.remove(u'&')); // what is typed into has a name of its own
    m_ui->addressField->lineEdit()->setPlaceholderText(manager ? tr("computer:8080") : tr("computer:8000"));
    m_ui->viaButton->setText(manager ? tr("Connect straight to a chat server") : tr("Ask a server manager instead"));
    m_ui->viaButton->setIcon(tintedIcon(manager ? u"chevron-down"_s : u"chevron-up"_s));
}

void SignInPage::setAddress(const QString &address)
{
    m_ui->addressField->setEditText(address);
}

void SignInPage::setName(const QString &name)
{
    m_ui->nameField->setText(name);
}

void SignInPage::setPassword(const QString &password)
{
    m_kept = {};
    m_ui->passwordField->setText(password);
}

void SignInPage::offerPassword(const CredentialKey &key, const KeptPassword &password)
{
    if (m_busy || credentialKey() != key || !m_ui->passwordField->text().isEmpty())
        return;
    setPassword(password.password);
    m_kept = password;
    m_named = key;
    setRemember(true);
    if (m_ui->passwordField->hasFocus())
        m_ui->signInButton->setFocus(Qt::OtherFocusReason);
}

void SignInPage::setKeyring(const std::optional<KeyringState> &keyring)
{
    const bool missing = keyring && std::holds_alternative<KeyringMissing>(*keyring);
    const bool locked = keyring && std::holds_alternative<KeyringLocked>(*keyring);
    m_ui->rememberBox->setVisible(keyring.has_value());
    m_ui->rememberNote->setVisible(keyring.has_value());
    m_ui->rememberAgain->setVisible(locked);
    m_ui->rememberBox->setEnabled(!missing);
    const bool asked = keyring && std::holds_alternative<KeyringAsked>(*keyring);
    m_ui->rememberNote->setText(missing      ? tr("not here: there is no system keyring")
                                    : asked  ? tr("asking the system keyring…")
                                    : locked ? tr("the keyring is locked")
                                             : tr("in the system keyring"));
}

void SignInPage::setRemember(bool remember)
{
    m_ui->rememberBox->setChecked(remember);
}

bool SignInPage::remembers() const
{
    return m_ui->rememberBox->isEnabled() && m_ui->rememberBox->isChecked();
}

std::optional<CredentialKey> SignInPage::credentialKey() const
{
    const auto where = endpoint();
    if (!where || m_ui->nameField->text().isEmpty())
        return std::nullopt;
    return CredentialKey{where->toString(), m_ui->nameField->text()};
}

std::optional<Endpoint> SignInPage::endpoint() const
{
    const quint16 port = m_via == SignInRequest::Via::Manager ? defaultManagerPort : defaultServerPort;
    return Endpoint::fromText(m_ui->addressField->currentText(), port);
}

void SignInPage::addressEdited()
{
    m_ui->addressForm->clearHint();
    clearProblem();
    m_checkAgain.stop();
    const auto where = endpoint();
    m_ui->unencrypted->setVisible(!where || !where->isLoopback());
    if (where && m_via == SignInRequest::Via::Manager)
        m_typing.start();
    else
        m_typing.stop();
    if (m_via == SignInRequest::Via::ChatServer)
        m_ui->addressForm->setHint(Tone::Meta, tr("The address of the chat server itself; no manager is asked."));
    else if (m_ui->addressField->currentText().isEmpty() && m_recentManagers.isEmpty())
        m_ui->addressForm->setHint(Tone::Meta, tr("Whoever runs the server knows its address."));
}

void SignInPage::nameOrPasswordEdited()
{
    const auto count = [](FormField *form, const QString &text) {
        const int left = bytesLeft(text);
        if (left < 0)
            form->setCounter(tr("%n bytes too long", nullptr, -left), Tone::Error);
        else
            form->setCounter(tr("%n bytes left", nullptr, left));
    };
    count(m_ui->nameForm, m_ui->nameField->text());
    count(m_ui->passwordForm, m_ui->passwordField->text());
    m_ui->nameForm->clearHint();
    m_ui->passwordForm->clearHint();
    clearProblem();
}

void SignInPage::handleCredentialKey()
{
    const auto key = credentialKey();
    if (key == m_named || m_busy)
        return;
    // What a keyring put here for somebody else is nobody's business there.
    if (m_named && !m_kept.password.isEmpty() && m_ui->passwordField->text() == m_kept.password)
        setPassword({});
    m_named = key;
    if (key)
        Q_EMIT credentialKeyChanged();
}

void SignInPage::lookUp()
{
    const auto where = endpoint();
    if (!where || m_busy || !isVisible() || m_via != SignInRequest::Via::Manager)
        return;
    if (m_ui->addressForm->hint().isEmpty())
        m_ui->addressForm->setHint(Tone::Meta, tr("Asking %1…").arg(where->host));
    Q_EMIT lookUpRequested(*where);
}

void SignInPage::submit(bool createAccount)
{
    if (m_busy)
        return;
    const auto where = endpoint();
    if (!where && complain(m_ui->addressForm, m_ui->addressField, tr("Type the name or address of a computer, such as lab-srv:8080.")))
        return;
    if (m_ui->nameField->text().isEmpty() && complain(m_ui->nameForm, m_ui->nameField, tr("Type the name you want to be known by.")))
        return;
    if (bytesLeft(m_ui->nameField->text()) < 0 && complain(m_ui->nameForm, m_ui->nameField, tr("This name is too long for the protocol.")))
        return;
    if (m_ui->passwordField->text().isEmpty() && complain(m_ui->passwordForm, m_ui->passwordField, tr("Type a password.")))
        return;
    if (bytesLeft(m_ui->passwordField->text()) < 0
        && complain(m_ui->passwordForm, m_ui->passwordField, tr("This password is too long for the protocol.")))
        return;
    clearProblem();
    m_ui->nameForm->clearHint();
    m_ui->passwordForm->clearHint();
    m_creating = createAccount;
    setBusy(true); // at click time, before anything answers
    SignInRequest request{m_via, *where, m_ui->nameField->text(), m_ui->passwordField->text(), createAccount};
    if (request.password == m_kept.password)
        request.keptFor = Endpoint::fromText(m_kept.chatServer, defaultServerPort);
    Q_EMIT signInRequested(request);
}

bool SignInPage::complain(FormField *form, QWidget *field, const QString &sentence)
{
    form->setHint(Tone::Error, sentence);
    field->setFocus(Qt::OtherFocusReason);
    return true;
}

void SignInPage::setBusy(bool busy)
{
    const bool begins = busy && !m_busy;
    m_busy = busy;
    for (QWidget *field : std::initializer_list<QWidget *>{m_ui->addressField, m_ui->nameField, m_ui->passwordField, m_ui->viaButton, m_ui->signInButton})
        field->setEnabled(!busy);
    m_ui->signInButton->setText(busy ? tr("Signing in…") : tr("Sign in"));
    m_ui->createButton->setText(busy ? tr("Cancel") : tr("Create account"));
    if (busy) {
        m_typing.stop();
        m_checkAgain.stop();
    } else {
        m_naming.start(); // what was named before a sign-in at once has not been looked at
    }
    // Not from another page: a session that is lost is busy too, and Qt gives the focus to what cannot be seen.
    if (begins && isVisible())
        m_ui->createButton->setFocus(Qt::OtherFocusReason);
}

void SignInPage::focusFirstEmpty()
{
    QWidget *field = m_ui->signInButton;
    if (m_ui->addressField->currentText().isEmpty())
        field = m_ui->addressField;
    else if (m_ui->nameField->text().isEmpty())
        field = m_ui->nameField;
    else if (m_ui->passwordField->text().isEmpty())
        field = m_ui->passwordField;
    field->setFocus(Qt::OtherFocusReason);
}

void SignInPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = event->size().width() < cardFrom;
    m_ui->card->setPlain(narrow);
    m_ui->card->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : cardWidth);
    const int side = narrow ? spacing::step16 : spacing::step32;
    m_ui->cardLayout->setContentsMargins(side, spacing::step24, side, spacing::step24);
    bringIntoSight();
    placeMenuButton();
}

void SignInPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_busy && endpoint() && m_via == SignInRequest::Via::Manager)
        m_typing.start();
}

void SignInPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_typing.stop();
    m_checkAgain.stop();
}

} // namespace roundtable::client
