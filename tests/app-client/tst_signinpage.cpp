// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/signinpage.h"

#include "appearance/formfield.h"
#include "appearance/notice.h"

#include <QtGui/QAccessible>
#include <QtTest/QtTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestSignInPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void enterSignsIn();
    void createAsksForAnAccount();
    void whatIsMissingIsSaidBelowItsField_data();
    void whatIsMissingIsSaidBelowItsField();
    void bytesAreCountedNotLetters();
    void managerIsLookedUpWhenTypingStops();
    void lookUpIsShownBelowTheAddress_data();
    void lookUpIsShownBelowTheAddress();
    void answerAboutAnotherAddressIsIgnored();
    void busyPageOffersOnlyCancel();
    void wrongPasswordIsSelectedAndFocused();
    void takenNameOffersToSignIn();
    void takenNameIsSignedInToByTheKeys();
    void unreachableServerOffersTheManagersComputer();
    void whatAKeyringPutThereGoesWithItsOwner();
    void aProblemIsInSightInASmallWindow();
    void aKeptPasswordSaysWhatItIsFor();
    void changedServerIsAcceptedByTheButton();
    void noServerOffersToCheckNow();
    void problemGoesWhenSomethingIsTyped();
    void straightToAChatServer();
    void unencryptedNoteIsForOtherComputers_data();
    void unencryptedNoteIsForOtherComputers();
    void tabWalksFromTopToBottom();
    void hasNoNamelessControl();

private:
    [[nodiscard]] QString hint(const QString &form) const { return m_page->findChild<FormField *>(form)->hint(); }
    [[nodiscard]] QPushButton *button(const QString &name) const { return m_page->findChild<QPushButton *>(name); }
    void type(const QString &field, const QString &text);
    void fillIn();
    [[nodiscard]] static Problem problem(Problem::Kind kind);

    const Endpoint m_manager{u"lab-srv"_s, defaultManagerPort};
    std::unique_ptr<SignInPage> m_page;
    std::unique_ptr<QSignalSpy> m_signIn;
};

void TestSignInPage::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_signIn.reset();
    m_page = std::make_unique<SignInPage>();
    m_signIn = std::make_unique<QSignalSpy>(m_page.get(), &SignInPage::signInRequested);
    m_page->resize(520, 680);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    m_page->activateWindow();
}

void TestSignInPage::type(const QString &field, const QString &text)
{
    auto *widget = m_page->findChild<QWidget *>(field);
    widget->setFocus();
    QTest::keyClicks(widget, text);
}

void TestSignInPage::fillIn()
{
    type(u"addressField"_s, u"lab-srv"_s);
    type(u"nameField"_s, u"dana"_s);
    type(u"passwordField"_s, u"secret"_s);
}

Problem TestSignInPage::problem(Problem::Kind kind)
{
    Problem problem;
    problem.kind = kind;
    problem.name = u"dana"_s;
    problem.asked = {u"lab-srv"_s, defaultManagerPort};
    problem.endpoint = {u"172.17.0.2"_s, defaultServerPort};
    return problem;
}

void TestSignInPage::enterSignsIn()
{
    fillIn();
    QTest::keyClick(m_page->findChild<QWidget *>(u"passwordField"_s), Qt::Key_Return);
    QCOMPARE(m_signIn->count(), 1);
    QCOMPARE(m_signIn->first().first().value<SignInRequest>(),
             (SignInRequest{SignInRequest::Via::Manager, m_manager, u"dana"_s, u"secret"_s, false}));
}

void TestSignInPage::createAsksForAnAccount()
{
    fillIn();
    QTest::mouseClick(button(u"createButton"_s), Qt::LeftButton);
    QCOMPARE(m_signIn->count(), 1);
    QVERIFY(m_signIn->first().first().value<SignInRequest>().createAccount);
}

void TestSignInPage::whatIsMissingIsSaidBelowItsField_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("form");
    QTest::newRow("address") << QString() << u"dana"_s << u"pw"_s << u"addressForm"_s;
    QTest::newRow("address that is none") << u"lab srv:x"_s << u"dana"_s << u"pw"_s << u"addressForm"_s;
    QTest::newRow("name") << u"lab-srv"_s << QString() << u"pw"_s << u"nameForm"_s;
    QTest::newRow("name too long") << u"lab-srv"_s << QString(256, u'x') << u"pw"_s << u"nameForm"_s;
    QTest::newRow("password") << u"lab-srv"_s << u"dana"_s << QString() << u"passwordForm"_s;
    QTest::newRow("password too long") << u"lab-srv"_s << u"dana"_s << QString(128, u'ä') << u"passwordForm"_s;
}

void TestSignInPage::whatIsMissingIsSaidBelowItsField()
{
    QFETCH(QString, address);
    QFETCH(QString, name);
    QFETCH(QString, password);
    QFETCH(QString, form);
    m_page->setAddress(address);
    m_page->setName(name);
    m_page->setPassword(password);
    QTest::mouseClick(button(u"signInButton"_s), Qt::LeftButton);
    QCOMPARE(m_signIn->count(), 0);
    QVERIFY(!hint(form).isEmpty());
    QVERIFY(m_page->findChild<QWidget *>(form)->isAncestorOf(m_page->focusWidget()));
}

void TestSignInPage::bytesAreCountedNotLetters()
{
    m_page->setAddress(u"lab-srv"_s);
    m_page->setName(QString(127, u'ä')); // 254 bytes
    m_page->setPassword(u"🙂"_s); // 4 bytes
    QTest::mouseClick(button(u"signInButton"_s), Qt::LeftButton);
    QCOMPARE(m_signIn->count(), 1);
}

void TestSignInPage::managerIsLookedUpWhenTypingStops()
{
    QSignalSpy lookUp(m_page.get(), &SignInPage::lookUpRequested);
    type(u"addressField"_s, u"lab-srv"_s);
    QCOMPARE(lookUp.count(), 0); // not with every letter
    QTRY_COMPARE(lookUp.count(), 1);
    QCOMPARE(lookUp.first().first().value<Endpoint>(), m_manager);
    QVERIFY(hint(u"addressForm"_s).contains(u"lab-srv"_s));
}

void TestSignInPage::lookUpIsShownBelowTheAddress_data()
{
    QTest::addColumn<LookUpResult>("result");
    QTest::addColumn<QString>("hint");
    Problem refused;
    refused.kind = Problem::Kind::NothingListens;
    refused.party = Problem::Party::Manager;
    refused.endpoint = m_manager;
    QTest::newRow("online") << LookUpResult(clientconnection::ServerAddress{u"10.0.0.5"_s, 8000})
                            << u"lab-srv answers. The chat server is online."_s;
    QTest::newRow("offline")
        << LookUpResult(NoServerOnline{})
        << u"The manager is running, but no chat server is online. This page checks again every 5 s."_s;
    QTest::newRow("refused") << LookUpResult(refused)
                             << u"Nothing answers at lab-srv:8080. Is the manager program running there, with this port?"_s;
}

void TestSignInPage::lookUpIsShownBelowTheAddress()
{
    QFETCH(LookUpResult, result);
    m_page->setAddress(u"lab-srv"_s);
    m_page->showLookUp(m_manager, result);
    QTEST(hint(u"addressForm"_s), "hint");
}

void TestSignInPage::answerAboutAnotherAddressIsIgnored()
{
    m_page->setAddress(u"other"_s);
    m_page->showLookUp(m_manager, clientconnection::ServerAddress{u"10.0.0.5"_s, 8000});
    QVERIFY(hint(u"addressForm"_s).isEmpty());
}

void TestSignInPage::busyPageOffersOnlyCancel()
{
    fillIn();
    QTest::mouseClick(button(u"signInButton"_s), Qt::LeftButton);
    QCOMPARE(button(u"signInButton"_s)->text(), u"Signing in…"_s); // at once, before anything answers
    QVERIFY(!button(u"signInButton"_s)->isEnabled());
    QVERIFY(!m_page->findChild<QWidget *>(u"nameField"_s)->isEnabled());
    QSignalSpy cancel(m_page.get(), &SignInPage::cancelRequested);
    QCOMPARE(button(u"createButton"_s)->text(), u"Cancel"_s);
    QTest::mouseClick(button(u"createButton"_s), Qt::LeftButton);
    QCOMPARE(cancel.count(), 1);
    m_page->setState(Idle{});
    QCOMPARE(button(u"signInButton"_s)->text(), u"Sign in"_s);
    QVERIFY(m_page->findChild<QWidget *>(u"nameField"_s)->isEnabled());
}

void TestSignInPage::wrongPasswordIsSelectedAndFocused()
{
    fillIn();
    m_page->setState(SigningIn{});
    m_page->setState(Idle{problem(Problem::Kind::WrongCredentials)});
    QCOMPARE(hint(u"passwordForm"_s), u"The name or the password is wrong."_s);
    auto *password = m_page->findChild<QLineEdit *>(u"passwordField"_s);
    QCOMPARE(m_page->focusWidget(), password);
    QCOMPARE(password->selectedText().size(), 6);
}

void TestSignInPage::takenNameOffersToSignIn()
{
    fillIn();
    m_page->showProblem(problem(Problem::Kind::NameTaken));
    QVERIFY(hint(u"nameForm"_s).contains(u"is taken."_s));
    QVERIFY(button(u"problemAction"_s)->text().contains(u"Sign in as"_s));
    QTest::mouseClick(button(u"problemAction"_s), Qt::LeftButton);
    QCOMPARE(m_signIn->count(), 1);
    QVERIFY(!m_signIn->first().first().value<SignInRequest>().createAccount);
}

void TestSignInPage::takenNameIsSignedInToByTheKeys()
{
    fillIn();
    m_page->submit(true);
    QCOMPARE(m_signIn->count(), 1);
    m_page->setState(Idle{problem(Problem::Kind::NameTaken)});
    QCOMPARE(hint(u"nameForm"_s), u"The name \u2068dana\u2069 is taken."_s); // in a bidi isolate
    QVERIFY(m_page->findChild<QLineEdit *>(u"nameField"_s)->hasFocus());
    for (int step = 0; step < 8 && !button(u"problemAction"_s)->hasFocus(); ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(button(u"problemAction"_s)->hasFocus());
    QVERIFY(button(u"problemAction"_s)->text().contains(u"dana"_s));
    QTest::keyClick(button(u"problemAction"_s), Qt::Key_Space);
    QCOMPARE(m_signIn->count(), 2);
    QVERIFY(!m_signIn->last().first().value<SignInRequest>().createAccount);
}

void TestSignInPage::unreachableServerOffersTheManagersComputer()
{
    fillIn();
    m_page->showProblem(problem(Problem::Kind::AdvertisedUnreachable));
    QCOMPARE(m_page->findChild<Notice *>(u"problem"_s)->text(),
             u"The manager sent us to 172.17.0.2:8000, which cannot be reached from here. "
             "The operator may need to set the advertised address."_s);
    QCOMPARE(button(u"problemAction"_s)->text(), u"Try lab-srv:8000 instead"_s);
    QTest::mouseClick(button(u"problemAction"_s), Qt::LeftButton);
    const auto request = m_signIn->first().first().value<SignInRequest>();
    QCOMPARE(request.via, SignInRequest::Via::ChatServer);
    QCOMPARE(request.endpoint, (Endpoint{u"lab-srv"_s, 8000}));
}

void TestSignInPage::changedServerIsAcceptedByTheButton()
{
    fillIn();
    Problem changed = problem(Problem::Kind::ServerChanged);
    changed.former = {u"10.0.0.5"_s, 8000};
    m_page->showProblem(changed);
    QSignalSpy accepted(m_page.get(), &SignInPage::changedServerAccepted);
    QCOMPARE(button(u"problemAction"_s)->text(), u"Sign in at 172.17.0.2:8000"_s);
    QTest::mouseClick(button(u"problemAction"_s), Qt::LeftButton);
    QCOMPARE(accepted.count(), 1);
    QCOMPARE(m_signIn->count(), 0);
}

void TestSignInPage::aKeptPasswordSaysWhatItIsFor()
{
    fillIn();
    m_page->setPassword({});
    m_page->offerPassword(m_page->credentialKey().value(), {u"from the keyring"_s, u"10.0.0.5:8000"_s});
    m_page->submit(false);
    QCOMPARE(m_signIn->last().first().value<SignInRequest>().keptFor, (Endpoint{u"10.0.0.5"_s, 8000}));
    m_page->setState(Idle{});
    type(u"passwordField"_s, u"x"_s);
    m_page->submit(false);
    QVERIFY(!m_signIn->last().first().value<SignInRequest>().keptFor);
}

void TestSignInPage::whatAKeyringPutThereGoesWithItsOwner()
{
    QSignalSpy named(m_page.get(), &SignInPage::credentialKeyChanged);
    type(u"addressField"_s, u"lab-srv"_s);
    type(u"nameField"_s, u"dana"_s);
    QTRY_COMPARE(named.count(), 1);
    m_page->offerPassword(m_page->credentialKey().value(), {u"from the keyring"_s, {}});
    const auto *password = m_page->findChild<QLineEdit *>(u"passwordField"_s);
    QCOMPARE(password->text(), u"from the keyring"_s);
    type(u"addressField"_s, u".example"_s);
    QTRY_COMPARE(named.count(), 2);
    QVERIFY(password->text().isEmpty());
    type(u"passwordField"_s, u"typed"_s);
    type(u"nameField"_s, u"2"_s);
    QTRY_COMPARE(named.count(), 3);
    QCOMPARE(password->text(), u"typed"_s);
}

void TestSignInPage::aProblemIsInSightInASmallWindow()
{
    m_page->resize(360, 400);
    m_page->showProblem(problem(Problem::Kind::AdvertisedUnreachable));
    QTRY_VERIFY(!button(u"problemAction"_s)->visibleRegion().isEmpty());
    QVERIFY(!m_page->findChild<Notice *>(u"problem"_s)->visibleRegion().isEmpty());
    m_page->resize(360, 380);
    QTRY_VERIFY(!button(u"problemAction"_s)->visibleRegion().isEmpty());
}

void TestSignInPage::noServerOffersToCheckNow()
{
    fillIn();
    m_page->setState(NoServer{{}, m_manager, {}});
    QSignalSpy retry(m_page.get(), &SignInPage::retryNowRequested);
    QVERIFY(hint(u"addressForm"_s).contains(u"no chat server is online"_s));
    QCOMPARE(button(u"problemAction"_s)->text(), u"Check now"_s);
    QTest::mouseClick(button(u"problemAction"_s), Qt::LeftButton);
    QCOMPARE(retry.count(), 1);
}

void TestSignInPage::problemGoesWhenSomethingIsTyped()
{
    fillIn();
    m_page->showProblem(problem(Problem::Kind::WrongCredentials));
    type(u"passwordField"_s, u"x"_s);
    QVERIFY(hint(u"passwordForm"_s).isEmpty());
    m_page->showProblem(problem(Problem::Kind::ServerFailure));
    QVERIFY(m_page->findChild<Notice *>(u"problem"_s)->isVisible());
    type(u"nameField"_s, u"x"_s);
    QVERIFY(!m_page->findChild<Notice *>(u"problem"_s)->isVisible());
}

void TestSignInPage::straightToAChatServer()
{
    QSignalSpy lookUp(m_page.get(), &SignInPage::lookUpRequested);
    QTest::mouseClick(button(u"viaButton"_s), Qt::LeftButton);
    fillIn();
    QTest::keyClick(m_page->findChild<QWidget *>(u"passwordField"_s), Qt::Key_Return);
    const auto request = m_signIn->first().first().value<SignInRequest>();
    QCOMPARE(request.via, SignInRequest::Via::ChatServer);
    QCOMPARE(request.endpoint, (Endpoint{u"lab-srv"_s, defaultServerPort}));
    QCOMPARE(lookUp.count(), 0);
}

void TestSignInPage::unencryptedNoteIsForOtherComputers_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("shown");
    QTest::newRow("another computer") << u"lab-srv:8080"_s << true;
    QTest::newRow("this computer") << u"127.0.0.1:8080"_s << false;
    QTest::newRow("localhost") << u"localhost"_s << false;
}

void TestSignInPage::unencryptedNoteIsForOtherComputers()
{
    QFETCH(QString, address);
    m_page->setAddress(address);
    QTEST(m_page->findChild<Notice *>(u"unencrypted"_s)->isVisible(), "shown");
}

void TestSignInPage::tabWalksFromTopToBottom()
{
    m_page->findChild<QWidget *>(u"addressField"_s)->setFocus();
    QStringList order;
    for (int i = 0; i < 6; ++i) {
        order.append(m_page->focusWidget()->objectName());
        QTest::keyClick(m_page->focusWidget(), Qt::Key_Tab);
    }
    order.removeAll(QString()); // the button in the password field has no name of its own here
    QCOMPARE(order.mid(0, 3), (QStringList{u"addressField"_s, u"nameField"_s, u"passwordField"_s}));
    QVERIFY(order.indexOf(u"signInButton"_s) < order.indexOf(u"createButton"_s));
}

void TestSignInPage::hasNoNamelessControl()
{
    for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        const QString name = spoken ? spoken->text(QAccessible::Name) : QString();
        const bool partOfCombo = qobject_cast<QComboBox *>(widget->parentWidget());
        QVERIFY2(!name.isEmpty() || partOfCombo, qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
    }
}

QTEST_MAIN(TestSignInPage)
#include "tst_signinpage.moc"
