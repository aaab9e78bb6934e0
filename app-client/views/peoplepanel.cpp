// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/peoplepanel.h"

#include "app-client/models/recentpeoplemodel.h"
#include "app-client/views/persondelegate.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

PeoplePanel::PeoplePanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListView(this))
    , m_icon(new QLabel(this))
{
    auto *title = new TextLabel(TextStyle::BodyStrong, Tone::Text, this);
    title->setText(tr("Seen recently"));
    title->setBuddy(m_list);

    m_list->setObjectName(u"peopleList"_s);
    m_list->setAccessibleName(tr("Seen recently"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PersonDelegate(m_list));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setTabKeyNavigation(false);

    auto *note = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    note->setText(tr("The protocol has no user list. These people wrote lately."));
    note->setWordWrap(true);

    // The rows bring 8 on both sides for what is chosen: their letters stand below the title all the same.
    title->setContentsMargins(spacing::step8, 0, spacing::step8, 0);
    auto *noteRow = new QHBoxLayout;
    noteRow->setContentsMargins(spacing::step8, 0, spacing::step8, 0);
    noteRow->setSpacing(spacing::step8);
    noteRow->addWidget(m_icon, 0, Qt::AlignTop);
    noteRow->addWidget(note, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::step8, spacing::step12, spacing::step8, spacing::step16);
    layout->setSpacing(spacing::step4);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addSpacing(spacing::step8);
    layout->addLayout(noteRow);

    tintIcon();

    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) {
        if (!index.data(RecentPeopleModel::SelfRole).toBool())
            Q_EMIT personActivated(index.data(RecentPeopleModel::NameRole).toString());
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, &PeoplePanel::showMenu);
}

void PeoplePanel::setModel(QAbstractItemModel *model)
{
    m_list->setModel(model);
}

void PeoplePanel::setSidePanel(bool side)
{
    m_isSide = side;
    update();
}

void PeoplePanel::showMenu(QPoint point)
{
    const QModelIndex index = m_list->indexAt(point);
    if (!index.isValid() || index.data(RecentPeopleModel::SelfRole).toBool())
        return;
    const QString name = index.data(RecentPeopleModel::NameRole).toString();
    const bool muted = index.data(RecentPeopleModel::MutedRole).toBool();
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Mention in message"), QKeySequence(Qt::Key_Return), this, [this, name] { Q_EMIT personActivated(name); });
    menu->addAction(muted ? tr("Unmute") : tr("Mute on this computer"), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                    [this, name, muted] { Q_EMIT muteRequested(name, !muted); });
    menu->popup(m_list->viewport()->mapToGlobal(point));
}

bool PeoplePanel::toggleMute()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid() || index.data(RecentPeopleModel::SelfRole).toBool())
        return false;
    Q_EMIT muteRequested(index.data(RecentPeopleModel::NameRole).toString(), !index.data(RecentPeopleModel::MutedRole).toBool());
    return true;
}

void PeoplePanel::tintIcon()
{
    m_icon->setPixmap(tintedIcon(u"info"_s).pixmap(metrics::lineIcon));
}

void PeoplePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintIcon();
}

void PeoplePanel::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    if (m_isSide)
        painter.fillRect(isRightToLeft() ? width() - 1 : 0, 0, 1, height(), theme.line);
}

} // namespace roundtable::client
