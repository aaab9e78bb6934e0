// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/rawlistener.h"
#include "tests/support/rawpeer.h"
