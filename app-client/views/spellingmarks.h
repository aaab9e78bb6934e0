// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/timeline/messagetext.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QContextMenuEvent;
class QMenu;
class QPlainTextEdit;

namespace roundtable::client {

class SpellChecker;

/// \brief Marks in a text box what is spelled wrongly, and offers in its context menu what was meant.
///
/// Every word is asked about once. The word that is just being written is not judged.
class SpellingMarks final : public QObject {
    Q_OBJECT

public:
    /// \a checker must outlive this.
    SpellingMarks(SpellChecker &checker, QPlainTextEdit *edit);

    /// What is marked now.
    [[nodiscard]] QStringList wrongWords() const;

Q_SIGNALS:
    void wordAdded(const QString &word);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void mark();
    void forgetJudgements();
    void showMenu(const QContextMenuEvent &event);
    void addSuggestions(QMenu *menu, const TextSpan &word);
    void replace(const TextSpan &word, const QString &expected, const QString &replacement);
    [[nodiscard]] QString textOf(const TextSpan &word) const;

    SpellChecker &m_checker;
    QPlainTextEdit *m_edit;
    QTimer m_pause;
    QString m_text; ///< whose words are known
    QList<TextSpan> m_words;
    QHash<QString, bool> m_right; ///< what is known of words
    QPointer<QMenu> m_menu;
};

} // namespace roundtable::client
