// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

namespace roundtable::test {

/// \brief The bytes of tests/data/spec-v3/<name>.hex: an example of the specification, or of our reading of it.
[[nodiscard]] QByteArray example(const QString &name);

/// The names of all examples that begin with \a prefix: "chat-", "management-", "connection-", "field-".
[[nodiscard]] QStringList exampleNames(const QString &prefix);

} // namespace roundtable::test
