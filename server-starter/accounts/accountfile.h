// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "server-starter/accounts/accountstore.h"

/// The directory and the file that accounts are kept in: nobody but their owner gets at them.
namespace roundtable::starter {

/// Makes the directory where there is none, 0700. Tightens one that is empty or holds \a fileName already: such a
/// directory is ours; any other keeps the rights its owner gave it.
[[nodiscard]] std::optional<StoreError> prepareDirectory(const QString &directory, const QString &fileName);

/// Whether the file was there before.
enum class FileState : quint8 { New, Existing };

/// Makes an empty file where there is none; in any case the rights are 0600 afterwards. What SQLite puts beside the file
/// gets the rights of the file.
[[nodiscard]] Result<FileState, StoreError> prepareFile(const QString &path);

} // namespace roundtable::starter
