// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/lookupcard.h"

#include "app-manager/views/cardhead.h"
#include "app-manager/views/lookuprowdelegate.h"
#include "app-manager/views/rowlist.h"
#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/textfile.h"
#include "appearance/textlabel.h"
#include "appearance/tintedicon.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

LookupCard::LookupCard(LookupModel &model, QWidget *parent)
    : Card(parent)
    , m_shown(new LookupFilterModel(this))
    , m_note(new TextLabel(TextStyle::Meta, Tone::Meta, this))
    , m_filter(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_copy(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_list(new RowList(this))
    , m_empty(new TextLabel(TextStyle::Body, Tone::Meta, this))
{
    setAccessibleName(tr("Client look-ups"));
    m_shown->setSourceModel(&model);

    m_note->setText(tr("last %1").arg(LookupModel::mostRows));
    m_filter->setObjectName(u"lookupFilter"_s);
    m_filter->setAccessibleName(tr("Which look-ups are shown"));
    m_filter->setAccessibleDescription(m_filter->accessibleName()); // on Unix Qt takes the choice for the name
    using Filter = LookupFilterModel::Filter;
    //: Filter of the look-ups, four choices: all, those sent to the server, those told "offline", those in another version
    for (const auto &[filter, name] : {std::pair(Filter::All, tr("All")), std::pair(Filter::Sent, tr("Sent on")),
                                       std::pair(Filter::Offline, tr("Offline")), std::pair(Filter::OtherVersions, tr("Not v3"))})
        m_filter->addItem(name, QVariant::fromValue(filter));
    setControlSize(m_filter, ControlSize::ToolRow);

    m_search->setObjectName(u"lookupSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the look-ups"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(u"find"_s), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->setMaximumWidth(180);
    m_search->setMinimumWidth(96);
    setControlSize(m_search, ControlSize::ToolRow);

    setUpHeadButton(m_copy, u"copy"_s, tr("Copy the look-ups shown"));
    m_copy->setObjectName(u"copyLookups"_s);
    setUpHeadButton(m_save, u"save"_s, tr("Save the look-ups shown"));
    m_save->setObjectName(u"saveLookups"_s);
    m_list->setObjectName(u"lookups"_s);
    m_list->setAccessibleName(tr("Client look-ups"));
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new LookupRowDelegate(m_list));
    m_empty->setObjectName(u"noLookups"_s);
    m_empty->setAlignment(Qt::AlignCenter);

    auto *head = new CardHead(tr("Client look-ups"), this);
    head->row()->addWidget(m_note);
    head->row()->addStretch(1);
    head->row()->addWidget(m_filter);
    head->row()->addWidget(m_search, 2);
    head->row()->addWidget(m_copy);
    head->row()->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, spacing::step4);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] {
        m_shown->setFilter(m_filter->currentData().value<Filter>());
        fitHead();
        showEmpty();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setSearch(text);
        showEmpty();
    });
    connect(m_copy, &QAbstractButton::clicked, this, &LookupCard::copy);
    connect(m_save, &QAbstractButton::clicked, this, &LookupCard::save);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &LookupCard::showEmpty);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &LookupCard::showEmpty);
    showEmpty();
}

void LookupCard::showEmpty()
{
    const bool empty = m_shown->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_shown->isFiltering() ? tr("No look-up is like that.") : tr("No client has asked yet."));
}

void LookupCard::fitHead()
{
    // Where room is short what is least missed goes first; never a filter that hides rows.
    constexpr int roomy = 500;
    constexpr int narrow = 400;
    m_note->setVisible(width() >= roomy);
    m_filter->setVisible(width() >= narrow || m_filter->currentIndex() > 0);
}

void LookupCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitHead();
}

void LookupCard::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LookupCard::copy()
{
    QGuiApplication::clipboard()->setText(m_shown->asText());
}

void LookupCard::save()
{
    auto *file = new TextFile(this);
    connect(file, &TextFile::failed, this, &LookupCard::saveFailed);
    file->ask(tr("Save the look-ups"), u"roundtable-look-ups.txt"_s, tr("Text files (*.txt)"), m_shown->asText().toUtf8());
}

} // namespace roundtable::manager
