// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/inspector/packetfieldmodel.h"
#include "app-client/inspector/packetrecord.h"

#include <QtWidgets/QWidget>

class QTreeView;

namespace roundtable {
class ElidedLabel;
class Notice;
class SegmentedControl;
class TextLabel;
}

namespace roundtable::client {

class HexView;

/// \brief One packet of the inspector: what it is, what is wrong with it, its fields, and its bytes.
class PacketDetails final : public QWidget {
    Q_OBJECT

public:
    /// Below this, fields and bytes take turns.
    static constexpr int sideBySideFrom = 860;

    explicit PacketDetails(QWidget *parent = nullptr);

    /// Null: none is chosen.
    void setRecord(const PacketRecord *record);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void markField();
    void arrange();

    PacketFieldModel m_model;
    TextLabel *m_title;
    ElidedLabel *m_origin;
    Notice *m_fault;
    SegmentedControl *m_tabs;
    QTreeView *m_fields;
    HexView *m_bytes;
    TextLabel *m_nothing;
    bool m_hasPacket = false;
};

} // namespace roundtable::client
