// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/control/controlstate.h"
#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/views/figuretiles.h"

#include <QtCore/QCoreApplication>

namespace roundtable::manager {

/// \brief The four figures of the tiles in words. What nobody has reported stays unknown.
struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::FigureText)

public:
    FigureTiles::Figure online;
    FigureTiles::Figure rate;
    FigureTiles::Figure messages;
    FigureTiles::Figure starter;

    [[nodiscard]] static FigureText of(const ControlState &state, const DiagnosticsHistory &history,
                                       std::optional<std::chrono::milliseconds> reportAge, const QDateTime &now);
};

} // namespace roundtable::manager
