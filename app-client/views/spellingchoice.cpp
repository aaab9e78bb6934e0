// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/spellingchoice.h"

#include "app-client/settings/clientsettings.h"
#include "app-client/spelling/spellchecker.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// "Deutsch", in its own words; "Deutsch (Schweiz)" where \a installed has several of that name.
QString languageName(const QString &code, const QStringList &installed)
{
    const QLocale language(code);
    QString name = language.nativeLanguageName();
    const auto sameName = std::count_if(installed.begin(), installed.end(), [&name](const QString &other) {
        return QLocale(other).nativeLanguageName() == name;
    });
    name.replace(0, 1, language.toUpper(name.left(1)));
    return sameName > 1 ? u"%1 (%2)"_s.arg(name, language.nativeTerritoryName()) : name;
}

} // namespace

SpellingChoice::SpellingChoice(ClientSettings &settings, SpellChecker &checker, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_check(new QCheckBox(tr("Mark words that are &misspelled"), this))
    , m_languages(new QPushButton(this))
    , m_menu(new QMenu(m_languages))
    , m_note(new TextLabel(TextStyle::Meta, Tone::Meta, this))
{
    m_check->setObjectName(u"spellingBox"_s);
    m_languages->setObjectName(u"spellingLanguages"_s);
    m_languages->setAutoDefault(false);
    m_languages->setMenu(m_menu);
    m_languages->setAccessibleName(tr("Languages whose spelling is checked"));
    m_note->setText(tr("No dictionary is installed on this computer."));
    m_note->setWordWrap(true);
    m_note->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(spacing::step8);
    layout->addWidget(m_check);
    layout->addWidget(m_languages, 0, Qt::AlignLeft);
    layout->addWidget(m_note);

    connect(m_check, &QCheckBox::toggled, &m_settings, &ClientSettings::setCheckSpelling);
    connect(&m_settings, &ClientSettings::changed, this, &SpellingChoice::updateState);
    connect(&checker, &SpellChecker::languagesKnown, this, &SpellingChoice::showLanguages);
    updateState();
    checker.findLanguages();
}

void SpellingChoice::showLanguages(const QStringList &installed, const QStringList &used)
{
    m_installed = installed;
    m_menu->clear();
    QStringList names;
    for (const QString &language : installed) {
        QAction *action = m_menu->addAction(languageName(language, installed));
        action->setData(language);
        action->setCheckable(true);
        action->setChecked(used.contains(language));
        connect(action, &QAction::triggered, this, &SpellingChoice::chooseLanguages);
        if (action->isChecked())
            names.append(action->text());
    }
    m_languages->setText(names.isEmpty() ? tr("No language") : names.join(u", "_s));
    m_languages->setAccessibleDescription(m_languages->text());
    updateState();
}

void SpellingChoice::chooseLanguages()
{
    QStringList chosen;
    const QList<QAction *> actions = m_menu->actions();
    for (const QAction *action : actions) {
        if (action->isChecked())
            chosen.append(action->data().toString());
    }
    m_settings.setSpellingLanguages(chosen); // none: what fits the system again
}

void SpellingChoice::updateState()
{
    m_check->setChecked(m_settings.checkSpelling());
    m_check->setEnabled(!m_installed.isEmpty());
    m_languages->setVisible(!m_installed.isEmpty());
    m_languages->setEnabled(m_settings.checkSpelling());
    m_note->setVisible(m_installed.isEmpty());
}

} // namespace roundtable::client
