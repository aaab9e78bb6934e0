// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QDialog>

#include <memory>

class QComboBox;

namespace roundtable::client {

namespace Ui {
class SettingsDialog;
}

class ClientSettings;
class SpellChecker;

/// \brief What a person may choose. Everything takes effect at once and is remembered; there is nothing to confirm.
///
/// Stands beside the window and shows what is chosen elsewhere, too (a theme by its key, say).
class SettingsDialog final : public QDialog {
    Q_OBJECT

public:
    /// \a languages: what there are catalogues of, as "en"; one or none: nothing to choose. \a settings must outlive it.
    SettingsDialog(ClientSettings &settings, const QStringList &languages, QWidget *parent);
    ~SettingsDialog() override;

    /// To be called once. Without it there is nothing to choose about spelling. \a checker must outlive the dialog.
    void offerSpelling(SpellChecker &checker);
    /// Where the history is; empty: it is kept in memory only.
    void setHistoryPath(const QString &path);
    /// The conversation that is open; an empty \a room: none, so nothing can be exported or deleted.
    void setRoom(const QString &room);
    /// Whose password the keyring holds; an empty \a user: nobody's that is known here.
    void setRememberedUser(const QString &user);

Q_SIGNALS:
    void exportRequested();
    void deleteHistoryRequested();
    void forgetPasswordRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillChoices(const QStringList &languages);
    void connectChoices();
    void showSettings();
    void unmuteChosen();

    ClientSettings &m_settings;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace roundtable::client
