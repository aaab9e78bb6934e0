// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/inspector/packetfieldmodel.h"

#include "appearance/tone.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

using inspection::PacketField;

void PacketFieldModel::setDescription(const inspection::PacketDescription &description)
{
    beginResetModel();
    m_description = description;
    endResetModel();
}

int PacketFieldModel::faultRow() const
{
    if (!m_description.fault || m_description.fields.isEmpty())
        return -1;
    // What is missing is missed behind the last field.
    const qsizetype row = m_description.fieldAt(m_description.fault->offset);
    return int(row < 0 ? m_description.fields.size() - 1 : row);
}

int PacketFieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_description.fields.size());
}

QString PacketFieldModel::text(int row, int column) const
{
    const PacketField &field = m_description.fields[row];
    switch (column) {
    case Offset:
        return QString::number(field.offset);
    case Field:
        return field.name.isEmpty() ? tr("(no such field)") : QString(field.name);
    case Tag: {
        if (!field.tag)
            return {};
        const QLatin1String name = inspection::tagName(*field.tag);
        const QString hex = u"%1"_s.arg(*field.tag, 2, 16, '0'_L1).toUpper();
        return name.isEmpty() ? hex : QString(hex % u' ' % name);
    }
    case Length:
        if (!field.tag)
            return QString::number(field.size);
        return field.declaredLength ? QString::number(*field.declaredLength) : QString();
    case Value:
        if (field.isPassword)
            return tr("not shown");
        return field.isCut() ? tr("%1 (cut short)").arg(field.value) : field.value;
    default:
        return {};
    }
}

QVariant PacketFieldModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PacketField &field = m_description.fields[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index.row(), index.column());
    case ToneRole:
        if (index.row() == faultRow())
            return int(Tone::Error);
        return int(field.isPassword || index.column() == Offset || index.column() == Tag ? Tone::Meta : Tone::Text);
    default:
        return {};
    }
}

QString PacketFieldModel::columnTitle(int column) const
{
    switch (Column(column)) {
    case Offset:
        //: position of a field in its packet, counted in bytes
        return tr("Byte");
    case Field:
        return tr("Field");
    case Tag:
        return tr("Tag");
    case Length:
        return tr("Length");
    case Value:
        return tr("Value");
    }
    return {};
}

} // namespace roundtable::client
