// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlevent.h"
#include "appearance/tone.h"

namespace roundtable::manager {

/// What an event is about, for the filter of the log.
enum class EventSubject : quint8 { Server, Starter, Clients, Alert };

[[nodiscard]] EventSubject subject(EventKind kind);

/// The name of its icon in resources/icons.
[[nodiscard]] QString iconName(EventKind kind);
/// The colour of its icon. The shape and the sentence say the same.
[[nodiscard]] Tone tone(EventKind kind);

/// A word or two for the line in the graphs; empty for what leaves no line there.
[[nodiscard]] QString markLabel(const Event &event);

} // namespace roundtable::manager
