// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/spellingmarks.h"

#include "app-client/spelling/spellchecker.h"
#include "app-client/spelling/spelledwords.h"
#include "appearance/theme.h"

#include <QtCore/QSet>
#include <QtGui/QContextMenuEvent>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

constexpr auto typingPause = 150ms;
constexpr qsizetype mostRemembered = 5000; ///< words; then it begins anew

} // namespace

SpellingMarks::SpellingMarks(SpellChecker &checker, QPlainTextEdit *edit)
    : QObject(edit)
    , m_checker(checker)
    , m_edit(edit)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &SpellingMarks::look);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] { m_pause.start(); });
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &SpellingMarks::mark);
    connect(&m_checker, &SpellChecker::checked, this, [this](const QHash<QString, bool> &right) {
        m_right.insert(right);
        mark();
    });
    connect(&m_checker, &SpellChecker::judgementChanged, this, &SpellingMarks::forgetJudgements);
    m_edit->installEventFilter(this);
    m_edit->viewport()->installEventFilter(this);
    look();
}

QString SpellingMarks::textOf(const TextSpan &word) const
{
    return m_edit->toPlainText().sliced(word.start, word.length);
}

QStringList SpellingMarks::wrongWords() const
{
    QStringList words;
    const QList<QTextEdit::ExtraSelection> marks = m_edit->extraSelections();
    for (const QTextEdit::ExtraSelection &mark : marks) {
        if (mark.cursor.hasSelection()) // it goes with the text
            words.append(mark.cursor.selectedText());
    }
    return words;
}

void SpellingMarks::forgetJudgements()
{
    m_right.clear();
    look();
}

void SpellingMarks::look()
{
    m_pause.stop();
    const QString text = m_edit->toPlainText();
    m_text = text;
    m_words = m_checker.isEnabled() ? spelledWordsIn(text) : QList<TextSpan>();
    if (m_right.size() > mostRemembered)
        m_right.clear();
    QSet<QString> unknown;
    for (const TextSpan &word : std::as_const(m_words)) {
        const QString spelled = text.sliced(word.start, word.length);
        if (!m_right.contains(spelled))
            unknown.insert(spelled);
    }
    m_checker.check(unknown.values());
    mark();
}

void SpellingMarks::mark()
{
    const QString text = m_edit->toPlainText();
    if (text != m_text)
        return; // the words are those of an older one
    const int cursor = m_edit->textCursor().position();
    QList<QTextEdit::ExtraSelection> marks;
    for (const TextSpan &word : std::as_const(m_words)) {
        const bool beingWritten = word.end() == cursor && m_edit->hasFocus();
        if (beingWritten || m_right.value(text.sliced(word.start, word.length), true))
            continue;
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_edit->document());
        mark.cursor.setPosition(word.start);
        mark.cursor.setPosition(word.end(), QTextCursor::KeepAnchor);
        mark.format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        mark.format.setUnderlineColor(Theme::of(m_edit->palette()).error);
        marks.append(mark);
    }
    m_edit->setExtraSelections(marks);
}

bool SpellingMarks::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ContextMenu && m_checker.isEnabled()) {
        showMenu(*static_cast<QContextMenuEvent *>(event));
        return true;
    }
    if (event->type() == QEvent::PaletteChange && watched == m_edit)
        mark();
    return QObject::eventFilter(watched, event);
}

void SpellingMarks::showMenu(const QContextMenuEvent &event)
{
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const QPoint place = byKey ? m_edit->cursorRect().bottomLeft() : m_edit->viewport()->mapFromGlobal(event.globalPos());
    const int at = byKey ? m_edit->textCursor().position() : m_edit->cursorForPosition(place).position();
    look(); // also what is just being written is asked about
    const auto word = std::find_if(m_words.begin(), m_words.end(),
                                   [at](const TextSpan &span) { return span.start <= at && at <= span.end(); });

    delete m_menu;
    m_menu = m_edit->createStandardContextMenu();
    m_menu->setParent(m_edit, m_menu->windowFlags());
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    m_menu->setObjectName(QStringLiteral("composeMenu"));
    if (word != m_words.end())
        addSuggestions(m_menu, *word);
    m_menu->popup(m_edit->viewport()->mapToGlobal(place));
}

void SpellingMarks::addSuggestions(QMenu *menu, const TextSpan &word)
{
    const QString spelled = textOf(word);
    QAction *rest = menu->actions().value(0);
    if (m_checker.isPersonal(spelled)) {
        auto *remove = new QAction(tr("Remove “%1” from the dictionary").arg(spelled), menu);
        connect(remove, &QAction::triggered, this, [this, spelled] { m_checker.setPersonal(spelled, false); });
        menu->insertAction(rest, remove);
        menu->insertSeparator(rest);
        return;
    }
    if (m_right.value(spelled, true))
        return;
    auto *waiting = new QAction(tr("Looking for suggestions…"), menu);
    waiting->setEnabled(false);
    auto *add = new QAction(tr("Add “%1” to the dictionary").arg(spelled), menu);
    connect(add, &QAction::triggered, this, [this, spelled] {
        m_checker.setPersonal(spelled, true);
        Q_EMIT wordAdded(spelled);
    });
    menu->insertActions(rest, {waiting, add});
    menu->insertSeparator(rest);
    connect(&m_checker, &SpellChecker::suggested, waiting,
            [this, menu, waiting, add, word, spelled](const QString &asked, const QStringList &suggestions) {
                if (asked != spelled)
                    return;
                if (suggestions.isEmpty()) {
                    waiting->setText(tr("No suggestions"));
                    return;
                }
                for (const QString &suggestion : suggestions) {
                    auto *action = new QAction(suggestion, menu);
                    QFont strong = menu->font();
                    strong.setWeight(QFont::DemiBold);
                    action->setFont(strong);
                    connect(action, &QAction::triggered, this, [=, this] { replace(word, spelled, suggestion); });
                    menu->insertAction(add, action);
                }
                delete waiting;
                if (!menu->activeAction())
                    menu->setActiveAction(menu->actions().first()); // Enter takes the best one
            });
    m_checker.suggest(spelled);
}

void SpellingMarks::replace(const TextSpan &word, const QString &expected, const QString &replacement)
{
    QTextCursor cursor(m_edit->document());
    if (word.end() >= m_edit->document()->characterCount())
        return; // the text is another one by now
    cursor.setPosition(word.start);
    cursor.setPosition(word.end(), QTextCursor::KeepAnchor);
    if (cursor.selectedText() != expected)
        return;
    cursor.insertText(replacement); // Ctrl+Z takes it back
    m_edit->setTextCursor(cursor);
    look();
}

} // namespace roundtable::client
