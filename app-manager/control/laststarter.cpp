// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/control/laststarter.h"

namespace roundtable::manager {

std::optional<LastStarter> lastStarterIn(const QList<EventRecord> &events)
{
    std::optional<LastStarter> last;
    for (const EventRecord &record : events) {
        const auto &address = record.event.address;
        if (!address)
            continue;
        const EventKind kind = record.event.kind;
        if (kind == EventKind::StarterConnected || kind == EventKind::StarterBack || kind == EventKind::StarterTrusted)
            last = LastStarter{*address, {}};
        const bool isGone = kind == EventKind::StarterLost || kind == EventKind::StarterLeft || kind == EventKind::StarterReplaced
            || kind == EventKind::StarterCutOff;
        // One that was only held leaves, too.
        if (isGone && last && last->address == *address && !last->leftAt.isValid())
            last->leftAt = record.at;
    }
    return last;
}

} // namespace roundtable::manager
