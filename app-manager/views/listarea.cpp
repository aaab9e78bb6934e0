// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/listarea.h"

#include "appearance/segmentedcontrol.h"
#include "appearance/spacing.h"

#include <QtWidgets/QHBoxLayout>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

ListArea::ListArea(QWidget *events, QWidget *lookups, QWidget *parent)
    : QWidget(parent)
    , m_events(events)
    , m_lookups(lookups)
    , m_tabs(new SegmentedControl(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    m_tabs->setObjectName(u"listTabs"_s);
    m_tabs->setAccessibleName(tr("Which list is shown"));
    m_tabs->addSegment(tr("Events"), tr("Events"));
    m_tabs->addSegment(tr("Client look-ups"), tr("Client look-ups"));

    auto *lists = new QHBoxLayout;
    lists->setSpacing(spacing::step12);
    lists->addWidget(m_events, 3);
    lists->addWidget(m_lookups, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::step8);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addLayout(lists, 1);
    connect(m_tabs, &SegmentedControl::currentIndexChanged, this, &ListArea::showChosen);
    showChosen();
}

QSize ListArea::sizeHint() const
{
    return {QWidget::sizeHint().width(), minimumSizeHint().height()};
}

void ListArea::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    showChosen();
}

void ListArea::showEvents()
{
    m_tabs->setCurrentIndex(0);
    showChosen();
}

void ListArea::showLookups()
{
    m_tabs->setCurrentIndex(1);
    showChosen();
}

void ListArea::showChosen()
{
    m_tabs->setVisible(m_narrow);
    m_events->setVisible(!m_narrow || m_tabs->currentIndex() == 0);
    m_lookups->setVisible(!m_narrow || m_tabs->currentIndex() == 1);
}

} // namespace roundtable::manager
