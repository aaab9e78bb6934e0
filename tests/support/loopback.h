// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/fullport.h"
#include "tests/support/rawlistener.h"
#include "tests/support/rawpeer.h"
#include "tests/support/silentport.h"
