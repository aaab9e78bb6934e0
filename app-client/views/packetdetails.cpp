// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/packetdetails.h"

#include "app-client/inspector/packettext.h"
#include "app-client/views/hexview.h"
#include "app-client/views/packetrowdelegate.h"
#include "appearance/elidedlabel.h"
#include "appearance/notice.h"
#include "appearance/segmentedcontrol.h"
#include "appearance/spacing.h"

#include <QtGui/QResizeEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

PacketDetails::PacketDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TextStyle::BodyStrong, Tone::Text, this))
    , m_origin(new ElidedLabel(TextStyle::Meta, Tone::Meta, this))
    , m_fault(new Notice(this))
    , m_tabs(new SegmentedControl(this))
    , m_fields(new QTreeView(this))
    , m_bytes(new HexView(this))
    , m_nothing(new TextLabel(TextStyle::Body, Tone::Meta, this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(u"packetTitle"_s);
    m_origin->setObjectName(u"packetOrigin"_s);
    m_fault->setObjectName(u"packetFault"_s);
    m_fault->setSmall(true);
    m_tabs->setObjectName(u"packetTabs"_s);
    m_tabs->setAccessibleName(tr("Fields or bytes"));
    m_tabs->addSegment(tr("Fields"), tr("Fields"));
    m_tabs->addSegment(tr("Bytes"), tr("Bytes"));
    m_nothing->setText(tr("Choose a packet to see its fields and its bytes."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);

    m_fields->setObjectName(u"fieldList"_s);
    m_fields->setAccessibleName(tr("Fields of the packet"));
    m_fields->setModel(&m_model);
    m_fields->setItemDelegate(new PacketRowDelegate(PacketFieldModel::ToneRole, {PacketFieldModel::Offset}, m_fields));
    m_fields->setRootIsDecorated(false);
    m_fields->setUniformRowHeights(true);
    m_fields->setFrameShape(QFrame::NoFrame);
    m_fields->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fields->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_fields->header()->setStretchLastSection(true);
    m_fields->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_bytes->setObjectName(u"byteView"_s);
    m_bytes->setAccessibleName(tr("Bytes of the packet"));

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_origin);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step8);
    head->setSpacing(spacing::step12);
    head->addLayout(texts, 1);
    head->addWidget(m_tabs);
    auto *faultRow = new QHBoxLayout;
    faultRow->setContentsMargins(spacing::step16, 0, spacing::step16, 0);
    faultRow->addWidget(m_fault);
    auto *body = new QHBoxLayout;
    body->setContentsMargins(isRightToLeft() ? 0 : spacing::step12, 0, isRightToLeft() ? spacing::step12 : 0, 0);
    body->setSpacing(0);
    body->addWidget(m_fields, 3);
    body->addWidget(m_bytes, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(faultRow);
    column->addLayout(body, 1);
    column->addWidget(m_nothing, 1);

    connect(m_tabs, &SegmentedControl::currentIndexChanged, this, &PacketDetails::arrange);
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentChanged, this, &PacketDetails::markField);
    connect(m_bytes, &HexView::byteChosen, this, [this](qsizetype offset) {
        const qsizetype row = m_model.description().fieldAt(offset);
        if (row >= 0)
            m_fields->setCurrentIndex(m_model.index(int(row), 0));
    });
    setRecord(nullptr);
}

void PacketDetails::setRecord(const PacketRecord *record)
{
    const PacketCrossed *packet = record ? record->packet() : nullptr;
    const QByteArray bytes = packet ? packet->piece.bytes : QByteArray();
    const auto description = packet ? inspection::describePacket(record->protocol, bytes) : inspection::PacketDescription();
    m_hasPacket = packet != nullptr;
    m_title->setVisible(record);
    m_origin->setVisible(record);
    m_nothing->setVisible(!record);
    const QString fault = record ? PacketText::fault(*record, description) : QString();
    m_fault->setVisible(!fault.isEmpty());
    m_model.setDescription(description);
    m_bytes->setPacket(bytes, description);
    arrange();
    if (!record)
        return;

    m_title->setText(PacketText::name(*record, description));
    QStringList origin{PacketText::way(*record), record->peer, record->time.toLocalTime().toString(u"HH:mm:ss.zzz"_s)};
    if (packet)
        origin.append(tr("%n bytes", nullptr, int(packet->piece.size)));
    if (packet && packet->piece.size > bytes.size())
        origin.append(tr("only the first %1 of them are kept").arg(locale().toString(bytes.size())));
    if (!description.section.isEmpty())
        //: a section of the specification
        origin.append(tr("Chat Protocol, %1").arg(description.section));
    m_origin->setText(origin.join(u" · "_s));
    if (!fault.isEmpty())
        m_fault->setNotice(Tone::Error, u"error"_s, fault);
    m_fields->scrollToTop();
    if (const int row = m_model.faultRow(); row >= 0)
        m_fields->setCurrentIndex(m_model.index(row, 0));
}

void PacketDetails::markField()
{
    const int row = m_fields->currentIndex().row();
    if (row < 0) {
        m_bytes->setMarked(0, 0);
        return;
    }
    const auto &field = m_model.description().fields[row];
    m_bytes->setMarked(field.offset, field.size);
}

void PacketDetails::arrange()
{
    const bool isWide = width() >= sideBySideFrom;
    // The values need the room: tag and length stand in the bytes, too.
    constexpr int allColumnsFrom = 560;
    for (const auto column : {PacketFieldModel::Tag, PacketFieldModel::Length})
        m_fields->setColumnHidden(column, width() < allColumnsFrom);
    constexpr int besideFields = 8; // bytes in a row
    m_bytes->setMinimumWidth(isWide ? m_bytes->widthFor(besideFields) + m_bytes->verticalScrollBar()->sizeHint().width() : 0);
    m_tabs->setVisible(m_hasPacket && !isWide);
    m_fields->setVisible(m_hasPacket && (isWide || m_tabs->currentIndex() == 0));
    m_bytes->setVisible(m_hasPacket && (isWide || m_tabs->currentIndex() == 1));
}

void PacketDetails::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace roundtable::client
