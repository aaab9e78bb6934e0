// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/chatannouncer.h"

#include "app-client/models/timelinemodel.h"
#include "appearance/screenreader.h"

#include <QtWidgets/QWidget>

namespace roundtable::client {

ChatAnnouncer::ChatAnnouncer(QWidget *page)
    : QObject(page)
    , m_announcer(page)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &ChatAnnouncer::tell);
}

void ChatAnnouncer::setModel(TimelineModel *model)
{
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    connect(model, &TimelineModel::appended, this, &ChatAnnouncer::handleAppended);
    connect(model, &TimelineModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) { handleChanged(first.row(), last.row()); });
}

void ChatAnnouncer::setConnection(bool lost, const QString &sentence)
{
    if (m_lost && !lost)
        m_announcer.announce(sentence);
    m_lost = lost;
}

void ChatAnnouncer::handleAppended(int first, int last)
{
    if (!isScreenReaderListening())
        return;
    for (int row = first; row <= last; ++row) {
        const auto *message = std::get_if<MessageEntry>(&m_model->entry(row));
        const QModelIndex index = m_model->index(row);
        if (!message || message->own || index.data(TimelineModel::MutedRole).toBool())
            continue;
        if (++m_count <= mostReadOut)
            m_sentences.append(index.data(TimelineModel::AccessibleTextRole).toString());
    }
    if (m_count > 0 && !m_pause.isActive())
        m_pause.start();
}

void ChatAnnouncer::handleChanged(int first, int last)
{
    if (!isScreenReaderListening() || first != last)
        return; // one message changes alone
    const auto *message = std::get_if<MessageEntry>(&m_model->entry(first));
    const bool isLost = message && (message->delivery == Delivery::Failed || message->delivery == Delivery::InDoubt);
    if (!isLost || message->id == m_lastFailed)
        return;
    m_lastFailed = message->id;
    m_announcer.announce(m_model->index(first).data(TimelineModel::AccessibleTextRole).toString());
}

void ChatAnnouncer::tell()
{
    m_announcer.announce(m_count <= mostReadOut ? m_sentences.join(u'\n') : tr("%n new messages", nullptr, m_count));
    m_sentences.clear();
    m_count = 0;
}

} // namespace roundtable::client
