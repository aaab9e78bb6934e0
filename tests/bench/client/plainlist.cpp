// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "tests/bench/client/plainlist.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QScrollBar>

namespace roundtable::bench {

PlainList::PlainList(Rows rows, const QStringList &texts, QSize size) : m_model(texts)
{
    m_view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_view.setUniformItemSizes(rows == Rows::OneLine);
    m_view.setWordWrap(rows == Rows::Wrapped);
    if (rows == Rows::Wrapped)
        m_view.setResizeMode(QListView::Adjust);
    m_view.resize(size);
}

void PlainList::open()
{
    m_view.setModel(&m_model);
    m_view.show();
    m_view.scrollToBottom();
    settle();
}

void PlainList::append(const QString &text)
{
    add(text);
    settle();
}

void PlainList::add(const QString &text)
{
    const int row = m_model.rowCount();
    m_model.insertRow(row);
    m_model.setData(m_model.index(row), text);
    m_view.scrollToBottom();
}

void PlainList::scrollBy(int pixels)
{
    m_view.verticalScrollBar()->setValue(m_view.verticalScrollBar()->value() + pixels);
    settle();
}

void PlainList::resize(QSize size)
{
    m_view.resize(size);
    settle();
}

void settle()
{
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
}

} // namespace roundtable::bench
