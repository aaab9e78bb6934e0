// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QCheckBox;
class QMenu;
class QPushButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::client {

class ClientSettings;
class SpellChecker;

/// \brief Whether spelling is checked, and in which of the languages that have a dictionary here.
class SpellingChoice final : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    SpellingChoice(ClientSettings &settings, SpellChecker &checker, QWidget *parent = nullptr);

    [[nodiscard]] QCheckBox *checkBox() const { return m_check; }
    [[nodiscard]] QPushButton *languagesButton() const { return m_languages; }

private:
    void showLanguages(const QStringList &installed, const QStringList &used);
    void chooseLanguages();
    void updateState();

    ClientSettings &m_settings;
    QCheckBox *m_check;
    QPushButton *m_languages;
    QMenu *m_menu;
    TextLabel *m_note;
    QStringList m_installed;
};

} // namespace roundtable::client
