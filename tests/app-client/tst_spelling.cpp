// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT
//
// Spelling in the box one writes in, with a dictionary of a few words.

#include "app-client/settings/clientsettings.h"
#include "app-client/spelling/spellchecker.h"
#include "app-client/views/composeedit.h"
#include "app-client/views/messageinput.h"
#include "app-client/views/spellingchoice.h"
#include "app-client/views/spellingmarks.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtGui/QContextMenuEvent>
#include <QtTest/QtTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;
using namespace roundtable;
using namespace roundtable::client;

class TestSpelling : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void wrongWordsAreMarked();
    void theWordBeingWrittenIsNotJudged();
    void aSuggestionTakesThePlaceOfTheWord();
    void aWordIsAddedAndRemovedAgain();
    void addedWordsAreKept();
    void nothingIsMarkedWhereItIsOff();
    void nothingIsReadBeforeSomethingIsWritten();
    void severalLanguagesAreAskedTogether();
    void languagesAreChosenInTheSettings();
    void withoutADictionaryThereIsNothingToChoose();

private:
    void writeDictionary(const QString &language, const QByteArray &words) const;
    void open();
    void write(const QString &text);
    [[nodiscard]] QStringList wrong() const { return m_marks->wrongWords(); }
    [[nodiscard]] QMenu *openMenu(int at);
    [[nodiscard]] static QAction *actionIn(QMenu *menu, const QString &text);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SpellChecker> m_checker;
    std::unique_ptr<MessageInput> m_input;
    SpellingMarks *m_marks = nullptr;
};

void TestSpelling::initTestCase()
{
    QVERIFY(SpellChecker::isAvailable()); // scripts/install-dependencies brings Hunspell
}

void TestSpelling::writeDictionary(const QString &language, const QByteArray &words) const
{
    QFile rules(m_folder->filePath(language + u".aff"_s));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n");
    QFile list(m_folder->filePath(language + u".dic"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write(QByteArray::number(words.count('\n') + 1) + '\n' + words + '\n');
}

void TestSpelling::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support)"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    writeDictionary(u"en_US"_s, "the\nmessage\nis\nhere\nisn't\nnow");
    open();
}

void TestSpelling::open()
{
    m_input.reset();
    m_checker = std::make_unique<SpellChecker>(QStringList{m_folder->path()}, m_folder->filePath(u"words.txt"_s));
    m_checker->setUp(true, {});
    m_input = std::make_unique<MessageInput>();
    m_input->resize(600, 200);
    m_input->show();
    m_input->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_input.get()));
    m_input->edit()->setFocus();
    m_marks = new SpellingMarks(*m_checker, m_input->edit());
}

void TestSpelling::cleanup()
{
    m_input.reset();
    m_checker.reset();
}

void TestSpelling::write(const QString &text)
{
    m_input->edit()->clear();
    m_input->edit()->insertPlainText(text);
}

QMenu *TestSpelling::openMenu(int at)
{
    QTextCursor cursor = m_input->edit()->textCursor();
    cursor.setPosition(at);
    m_input->edit()->setTextCursor(cursor);
    const QPoint place = m_input->edit()->cursorRect().center();
    QContextMenuEvent event(QContextMenuEvent::Keyboard, place, m_input->edit()->mapToGlobal(place));
    QCoreApplication::sendEvent(m_input->edit(), &event);
    return m_input->findChild<QMenu *>(u"composeMenu"_s);
}

QAction *TestSpelling::actionIn(QMenu *menu, const QString &text)
{
    const QList<QAction *> actions = menu->actions();
    for (QAction *action : actions) {
        if (action->text() == text)
            return action;
    }
    return nullptr;
}

void TestSpelling::wrongWordsAreMarked()
{
    write(u"teh message isn’t heer now, @teh https://teh.lab "_s);
    QTRY_COMPARE(wrong(), (QStringList{u"teh"_s, u"heer"_s}));
    const QList<QTextEdit::ExtraSelection> marks = m_input->edit()->extraSelections();
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].cursor.selectedText(), u"teh"_s);
    QCOMPARE(marks[0].format.underlineStyle(), QTextCharFormat::SpellCheckUnderline);
    QTest::keyClicks(m_input->edit(), u"xyzzy "_s);
    QTRY_COMPARE(wrong().size(), 3);
    m_input->edit()->clear();
    QTRY_COMPARE(wrong(), QStringList());
}

void TestSpelling::theWordBeingWrittenIsNotJudged()
{
    write(u"teh messag"_s);
    QTRY_COMPARE(wrong(), QStringList{u"teh"_s});
    QTest::keyClick(m_input->edit(), Qt::Key_Home); // it is done
    QTRY_COMPARE(wrong(), (QStringList{u"teh"_s, u"messag"_s}));
}

void TestSpelling::aSuggestionTakesThePlaceOfTheWord()
{
    write(u"teh message "_s);
    QTRY_COMPARE(wrong(), QStringList{u"teh"_s});
    QMenu *menu = openMenu(1);
    QVERIFY(menu);
    QTRY_VERIFY(actionIn(menu, u"the"_s));
    QCOMPARE(menu->actions().first()->text(), u"the"_s);
    QTRY_COMPARE(menu->activeAction(), menu->actions().first());
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_input->text(), u"the message "_s);
    QTRY_COMPARE(wrong(), QStringList());
    m_input->edit()->undo();
    QCOMPARE(m_input->text(), u"teh message "_s);
}

void TestSpelling::aWordIsAddedAndRemovedAgain()
{
    write(u"the xyzzy message "_s);
    QTRY_COMPARE(wrong(), QStringList{u"xyzzy"_s});
    QAction *add = actionIn(openMenu(6), u"Add “xyzzy” to the dictionary"_s);
    QVERIFY(add);
    add->trigger();
    QTRY_COMPARE(wrong(), QStringList());
    QTRY_VERIFY(m_checker->isPersonal(u"xyzzy"_s));
    QAction *remove = actionIn(openMenu(6), u"Remove “xyzzy” from the dictionary"_s);
    QVERIFY(remove);
    remove->trigger();
    QTRY_COMPARE(wrong(), QStringList{u"xyzzy"_s});
}

void TestSpelling::addedWordsAreKept()
{
    m_checker->setPersonal(u"xyzzy"_s, true);
    QTRY_VERIFY(m_checker->isPersonal(u"xyzzy"_s));
    open();
    write(u"the xyzzy messag "_s);
    QTRY_COMPARE(wrong(), QStringList{u"messag"_s});
    const QFile kept(m_folder->filePath(u"words.txt"_s));
    QVERIFY(!(kept.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
}

void TestSpelling::nothingIsMarkedWhereItIsOff()
{
    write(u"teh message "_s);
    QTRY_COMPARE(wrong(), QStringList{u"teh"_s});
    m_checker->setUp(false, {});
    QCOMPARE(wrong(), QStringList());
    m_checker->setUp(true, {});
    QTRY_COMPARE(wrong(), QStringList{u"teh"_s});
}

void TestSpelling::nothingIsReadBeforeSomethingIsWritten()
{
    QSignalSpy known(m_checker.get(), &SpellChecker::languagesKnown);
    QTest::qWait(0);
    QCOMPARE(known.count(), 0);
    write(u"teh "_s);
    QTRY_COMPARE(known.count(), 1);
    QCOMPARE(known.first().last().toStringList(), QStringList{u"en_US"_s});
}

void TestSpelling::severalLanguagesAreAskedTogether()
{
    writeDictionary(u"de_DE"_s, "die\nNachricht\nist\nhier");
    open();
    m_checker->setUp(true, {u"de_DE"_s, u"en_US"_s});
    write(u"die message ist heir "_s);
    QTRY_COMPARE(wrong(), QStringList{u"heir"_s});
    m_checker->setUp(true, {u"de_DE"_s});
    QTRY_COMPARE(wrong(), (QStringList{u"message"_s, u"heir"_s}));
}

void TestSpelling::languagesAreChosenInTheSettings()
{
    writeDictionary(u"de_DE"_s, "die\nNachricht");
    open();
    QSettings storage(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    ClientSettings settings(storage);
    SpellingChoice choice(settings, *m_checker);
    QObject::connect(&settings, &ClientSettings::changed, &choice,
                     [&] { m_checker->setUp(settings.checkSpelling(), settings.spellingLanguages()); });
    choice.show();
    QTRY_COMPARE(choice.languagesButton()->text(), u"American English"_s);
    QVERIFY(choice.checkBox()->isChecked());
    const QList<QAction *> languages = choice.languagesButton()->menu()->actions();
    QCOMPARE(languages.size(), 2);
    QCOMPARE(languages[0]->text(), u"Deutsch"_s);
    languages[0]->trigger();
    QCOMPARE(settings.spellingLanguages(), (QStringList{u"de_DE"_s, u"en_US"_s}));
    choice.checkBox()->click();
    QVERIFY(!settings.checkSpelling());
    QVERIFY(!choice.languagesButton()->isEnabled());
    QVERIFY(!m_checker->isEnabled());
}

void TestSpelling::withoutADictionaryThereIsNothingToChoose()
{
    QTemporaryDir empty;
    SpellChecker checker({empty.path()}, {});
    checker.setUp(true, {});
    QSettings storage(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
    ClientSettings settings(storage);
    SpellingChoice choice(settings, checker);
    choice.show();
    QSignalSpy known(&checker, &SpellChecker::languagesKnown);
    QTRY_COMPARE(known.count(), 1);
    QVERIFY(!choice.checkBox()->isEnabled());
    QVERIFY(!choice.languagesButton()->isVisible());
    QSignalSpy answered(&checker, &SpellChecker::checked);
    checker.check({u"teh"_s});
    QTRY_COMPARE(answered.count(), 1);
    QVERIFY((answered.first().first().value<QHash<QString, bool>>().value(u"teh"_s))); // nobody knows better
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
