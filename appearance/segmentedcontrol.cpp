// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/segmentedcontrol.h"

#include "appearance/segmentbutton.h"

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QHBoxLayout>

namespace roundtable {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool isChecked) {
        if (isChecked)
            Q_EMIT currentIndexChanged(index);
    });
}

int SegmentedControl::addSegment(const QString &text, const QString &accessibleName)
{
    const int index = count();
    auto *segment = new SegmentButton(text, this);
    segment->setAccessibleName(accessibleName);
    segment->setToolTip(accessibleName.toHtmlEscaped());
    layout()->addWidget(segment);
    m_group->addButton(segment, index);

    for (int i = 0; i <= index; ++i) {
        auto place = SegmentButton::Place::Middle;
        if (index == 0)
            place = SegmentButton::Place::Only;
        else if (i == 0)
            place = SegmentButton::Place::First;
        else if (i == index)
            place = SegmentButton::Place::Last;
        static_cast<SegmentButton *>(m_group->button(i))->setPlace(place);
    }
    if (index == 0)
        segment->setChecked(true);
    return index;
}

int SegmentedControl::count() const
{
    return int(m_group->buttons().size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *segment = m_group->button(index))
        segment->setChecked(true);
}

} // namespace roundtable
