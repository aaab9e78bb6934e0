// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/eventlogcard.h"

#include "app-manager/views/cardhead.h"
#include "app-manager/views/eventrowdelegate.h"
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
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

EventLogCard::EventLogCard(EventLogModel &model, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_shown(new EventFilterModel(this))
    , m_filter(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_copy(new QToolButton(this))
    , m_save(new QToolButton(this))
    , m_list(new RowList(this))
    , m_empty(new TextLabel(TextStyle::Body, Tone::Meta, this))
{
    setAccessibleName(tr("Events"));
    m_shown->setSourceModel(&m_model);

    m_filter->setObjectName(u"eventFilter"_s);
    m_filter->setAccessibleName(tr("Which events are shown"));
    m_filter->setAccessibleDescription(m_filter->accessibleName()); // on Unix Qt takes the choice for the name
    using Filter = EventFilterModel::Filter;
    for (const auto &[filter, name] : {std::pair(Filter::All, tr("All events")), std::pair(Filter::Problems, tr("Problems")),
                                       std::pair(Filter::Server, tr("Server")), std::pair(Filter::Starter, tr("Starter")),
                                       std::pair(Filter::Clients, tr("Clients")), std::pair(Filter::Alerts, tr("Alerts"))})
        m_filter->addItem(name, QVariant::fromValue(filter));
    setControlSize(m_filter, ControlSize::ToolRow);
    m_filter->setMinimumWidth(128);

    m_search->setObjectName(u"eventSearch"_s);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the events"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(tintedIcon(u"find"_s), QLineEdit::LeadingPosition)->setText(tr("Search"));
    m_search->setMaximumWidth(180);
    setControlSize(m_search, ControlSize::ToolRow);

    setUpHeadButton(m_copy, u"copy"_s, tr("Copy the events shown"));
    m_copy->setObjectName(u"copyEvents"_s);
    setUpHeadButton(m_save, u"save"_s, tr("Save the events shown"));
    m_save->setObjectName(u"saveEvents"_s);

    m_list->setObjectName(u"events"_s);
    m_list->setAccessibleName(tr("Events"));
    m_list->setModel(m_shown);
    auto *delegate = new EventRowDelegate(m_list);
    m_list->setItemDelegate(delegate);

    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setObjectName(u"noEvents"_s);

    auto *head = new CardHead(tr("Events"), this);
    head->row()->addStretch(1);
    for (QWidget *tool : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_search)})
        head->row()->addWidget(tool);
    head->row()->addSpacing(spacing::step8);
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
        showEmpty();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setSearch(text);
        showEmpty();
    });
    connect(m_copy, &QAbstractButton::clicked, this, &EventLogCard::copy);
    connect(m_save, &QAbstractButton::clicked, this, &EventLogCard::save);
    connect(delegate, &EventRowDelegate::actionTriggered, this, &EventLogCard::trigger);
    connect(m_list, &QAbstractItemView::activated, this, &EventLogCard::trigger);
    connect(m_list, &RowList::menuOpening, this, [this](QMenu *menu, const QModelIndex &row) {
        const QPersistentModelIndex kept(row);
        const QString action = row.data(EventLogModel::ActionRole).toString();
        if (!action.isEmpty())
            menu->addAction(action, QKeySequence(Qt::Key_Return), this, [this, kept] { trigger(kept); });
        menu->addAction(tr("Show in the graphs"), action.isEmpty() ? QKeySequence(Qt::Key_Return) : QKeySequence(), this,
                        [this, kept] { reveal(kept); });
        menu->addSeparator();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        Q_EMIT chosen(index.isValid() ? std::optional(index.data(EventLogModel::IdRole).value<quint64>()) : std::nullopt);
    });
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &EventLogCard::showEmpty);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &EventLogCard::showEmpty);
    showEmpty();
}

void EventLogCard::showEmpty()
{
    const bool empty = m_shown->rowCount() == 0;
    m_list->setVisible(!empty);
    m_empty->setVisible(empty);
    m_empty->setText(m_shown->isFiltering() ? tr("No event is like that.") : tr("Nothing has happened yet."));
}

void EventLogCard::choose(quint64 id)
{
    const QModelIndex source = m_model.indexOf(id);
    if (!source.isValid())
        return;
    if (!m_shown->mapFromSource(source).isValid()) {
        m_filter->setCurrentIndex(0);
        m_search->clear();
    }
    const QModelIndex index = m_shown->mapFromSource(source);
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

void EventLogCard::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EventLogCard::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void EventLogCard::copy()
{
    QGuiApplication::clipboard()->setText(m_shown->asText());
}

void EventLogCard::save()
{
    auto *file = new TextFile(this);
    connect(file, &TextFile::failed, this, &EventLogCard::saveFailed);
    file->ask(tr("Save the events"), u"roundtable-events.txt"_s, tr("Text files (*.txt)"), m_shown->asText().toUtf8());
}

void EventLogCard::trigger(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const EventRecord &record = m_model.record(m_shown->mapToSource(index).row());
    if (!index.data(EventLogModel::ActionRole).toString().isEmpty())
        Q_EMIT replaceRequested(*record.event.address);
    else
        reveal(index);
}

void EventLogCard::reveal(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT revealRequested(std::chrono::milliseconds(m_model.record(m_shown->mapToSource(index).row()).at.toMSecsSinceEpoch()));
}

} // namespace roundtable::manager
