// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

class QAccessibleEvent;

namespace roundtable {

/// \brief True while an assistive technology listens. What only it would hear need not be made otherwise.
///
/// Follows what Qt tells its observers, which QAccessible::isActive() does not do where a platform has no bridge.
[[nodiscard]] bool isScreenReaderListening();

/// Tells \a event to who listens. QAccessible::updateAccessibility() leaves out an update handler where a platform has no bridge.
void tellScreenReader(QAccessibleEvent *event);

} // namespace roundtable
