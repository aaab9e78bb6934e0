// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/credentials/credentialstore.h"
#include "app-client/inspector/packetlog.h"
#include "app-client/session/clientsession.h"
#include "app-client/session/serverlocator.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QMainWindow>

class QStackedWidget;

namespace roundtable::client {

class ChatPage;
class ClientActions;
class ClientSettings;
class HistoryExporter;
class InspectorWindow;
class MessageStore;
class PacketRecorder;
class SpellChecker;
class RememberedPassword;
class SettingsDialog;
class SignInPage;

/// \brief What a window can do without. All of it must outlive the window.
struct WindowServices {
    RememberedPassword *keyring = nullptr; ///< null: nothing remembers a password
    PacketRecorder *recorder = nullptr; ///< null: the inspector stays empty
    MessageStore *history = nullptr; ///< the session's; null: nothing can be exported or deleted
    QString historyPath{}; ///< where people find it
    QStringList languages{}; ///< that the program speaks, as "en"
    SpellChecker *spelling = nullptr; ///< null: what is written is not checked
};

/// \brief The client's window: the page to get in and the conversation, joined to one session and its settings.
///
/// Closing it signs out in order first; closed() tells when that is done, two seconds later at most.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(ClientSession &session, ClientSettings &settings, WindowServices services = {}, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] SignInPage *signInPage() const { return m_signInPage; }
    [[nodiscard]] ChatPage *chatPage() const { return m_chatPage; }
    /// Null until it is opened for the first time.
    [[nodiscard]] InspectorWindow *inspector() const { return m_inspector.get(); }

    /// Brings the window before all others.
    void present();
    /// The same, with the message \a id in sight.
    void presentMessage(quint64 id);

Q_SIGNALS:
    /// Nothing holds the program any more.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void connectActions();
    void connectHistory();
    void connectSignInPage();
    void connectChatPage();
    void connectSession();
    void connectKeyring();
    void connectSpelling();
    void loadPassword();
    void keepPassword(const Endpoint &chatServer);
    void handleState(const SessionState &state);
    void rememberPlace();
    void handleReading();
    void applySettings();
    void updateTitle();
    void zoom(int steps);
    void showShortcuts();
    void showAbout();
    void showSettings();
    void updateSettingsDialog();
    void askToDeleteHistory();
    void forgetPassword();
    [[nodiscard]] QString historyRoom() const;
    InspectorWindow &showInspector();
    void saveDraft();
    [[nodiscard]] QString roomTitle() const;

    ClientSession &m_session;
    ClientSettings &m_settings;
    WindowServices m_services;
    ServerLocator m_locator;
    PacketLog m_packets;
    std::unique_ptr<InspectorWindow> m_inspector;
    Endpoint m_lookedUp;
    QStackedWidget *m_pages;
    SignInPage *m_signInPage;
    ChatPage *m_chatPage;
    ClientActions *m_actions;
    HistoryExporter *m_exporter = nullptr;
    QPointer<SettingsDialog> m_settingsDialog;
    QTimer m_draftPause;
    std::optional<CredentialKey> m_keyAsked; ///< whose password the keyring was asked for last
    QString m_password; ///< while a sign-in goes on that is to be remembered
    bool m_closing = false;
};

} // namespace roundtable::client
