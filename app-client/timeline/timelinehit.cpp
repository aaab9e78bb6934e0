// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/timeline/timelinehit.h"

namespace roundtable::client {

namespace {

/// A word of 16 is a small target: what is above and below it counts.
constexpr int aroundTarget = 8;

} // namespace

bool TimelineHit::isAction() const
{
    switch (part) {
    case Part::Link:
    case Part::ShowAll:
    case Part::Retry:
    case Part::Copy:
    case Part::Discard:
        return true;
    case Part::Nothing:
    case Part::Text:
    case Part::Time:
    case Part::State:
    case Part::ClockOff:
    case Part::Warning:
    case Part::Name:
        break;
    }
    return false;
}

QList<TimelineHit> actionsIn(const RowLayout &row)
{
    using Part = TimelineHit::Part;
    QList<TimelineHit> actions;
    if (row.muted)
        actions.append({Part::ShowAll, {}});
    if (!row.bubble)
        return actions;
    for (const LinkSpan &link : row.bubble->links)
        actions.append({Part::Link, link.target});
    if (row.bubble->showAll)
        actions.append({Part::ShowAll, {}});
    if (row.bubble->failure) {
        for (const Part part : {Part::Retry, Part::Copy, Part::Discard})
            actions.append({part, {}});
    }
    return actions;
}

TimelineHit hitIn(const RowLayout &row, QPoint point)
{
    using Part = TimelineHit::Part;
    if (row.muted && row.muted->show.adjusted(-aroundTarget, 0, aroundTarget, 0).contains(point))
        return {Part::ShowAll, {}};
    if (!row.bubble)
        return {};
    const RowLayout::Bubble &bubble = *row.bubble;
    if (bubble.failure) {
        if (bubble.failure->retry.contains(point))
            return {Part::Retry, {}};
        if (bubble.failure->copy.contains(point))
            return {Part::Copy, {}};
        if (bubble.failure->discard.contains(point))
            return {Part::Discard, {}};
    }
    if (bubble.showAll && bubble.showAll->adjusted(0, -aroundTarget, 0, aroundTarget).contains(point))
        return {Part::ShowAll, {}};
    if (const LinkSpan *link = bubble.linkAt(point))
        return {Part::Link, link->target};
    if (bubble.stateIcon && bubble.stateIcon->contains(point))
        return {Part::State, {}};
    if (bubble.clockOffIcon && bubble.clockOffIcon->contains(point))
        return {Part::ClockOff, {}};
    if (bubble.timeRect.contains(point))
        return {Part::Time, {}};
    if (bubble.warningIcon.united(bubble.warningRect).contains(point))
        return {Part::Warning, {}};
    if (bubble.nameRect.contains(point) || (bubble.avatar && bubble.avatar->contains(point)))
        return {Part::Name, {}};
    return {bubble.frame.contains(point) ? Part::Text : Part::Nothing, {}};
}

} // namespace roundtable::client
