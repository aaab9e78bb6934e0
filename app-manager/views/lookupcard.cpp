// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/lookupcard.h"

#include "app-manager/views/cardhead.h"
#include "app-manager/views/lookuprowdelegate.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QListView>
#include <QtWidgets/QToolButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

LookupCard::LookupCard(LookupModel &model, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_copy(new QToolButton(this))
    , m_list(new QListView(this))
    , m_empty(new TextLabel(TextStyle::Body, Tone::Meta, this))
{
    setUpHeadButton(m_copy, u"copy"_s, tr("Copy the look-ups"));
    m_copy->setObjectName(u"copyLookups"_s);
    m_list->setObjectName(u"lookups"_s);
    m_list->setAccessibleName(tr("Client look-ups"));
    m_list->setModel(&m_model);
    setUpRows(m_list);
    m_list->setItemDelegate(new LookupRowDelegate(m_list));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setText(tr("No client has asked yet."));

    auto *head = new CardHead(tr("Client look-ups"), this);
    auto *note = new TextLabel(TextStyle::Meta, Tone::Meta, head);
    note->setText(tr("last %1").arg(LookupModel::mostRows));
    head->row()->addWidget(note);
    head->row()->addStretch(1);
    head->row()->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, spacing::step4);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(m_copy, &QAbstractButton::clicked, this, &LookupCard::copy);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &LookupCard::showEmpty);
    showEmpty();
}

void LookupCard::showEmpty()
{
    m_list->setVisible(m_model.rowCount() > 0);
    m_empty->setVisible(m_model.rowCount() == 0);
}

void LookupCard::copy()
{
    QGuiApplication::clipboard()->setText(m_model.asText());
}

void LookupCard::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

} // namespace roundtable::manager
