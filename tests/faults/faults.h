// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/faults/scene.h"

/// What goes wrong, and what came of it. Each starts a server of its own.
namespace roundtable::faults {

// Accounts
Verdict killedWhileCreating();
Verdict diskFull();
Verdict flippedBit();
Verdict writesFail();
Verdict syncBeforeAnswer();
Verdict powerLoss();

// Crowds
Verdict descriptorsExhausted();
Verdict slowReader();
Verdict loginStorm();
Verdict drippingConnections();
Verdict randomFrames();
Verdict soak(); ///< for SOAK_MINUTES minutes

// Endings
Verdict terminatedWhileBusy();
Verdict silentDrop();

} // namespace roundtable::faults
