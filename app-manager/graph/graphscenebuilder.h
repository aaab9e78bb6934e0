// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/graph/graphscene.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimeZone>

namespace roundtable::manager {

/// \brief Turns columns and marks into a scene. Keeps the value scales, which have a memory.
class GraphSceneBuilder {
    Q_DECLARE_TR_FUNCTIONS(roundtable::manager::GraphSceneBuilder)

public:
    static constexpr qreal usersLine = 2;
    static constexpr qreal messagesLine = 1.5;
    static constexpr qreal tagHeight = 20;

    struct Frame {
        QSizeF size;
        DeviceSnap snap;
        std::chrono::milliseconds from{0};
        std::chrono::milliseconds span{1};
        bool isHeld = false;
        std::chrono::seconds tickStep{1};
        QTimeZone zone;
        QLocale locale;
        GraphFonts fonts;
    };

    /// How many columns a widget of this size shows: one for each device pixel of a plot.
    [[nodiscard]] static int columnCount(QSizeF size, DeviceSnap snap, qreal scale = 1);

    [[nodiscard]] GraphScene build(const GraphContent &content, const Frame &frame);

    /// "1.5", and "12" where a tenth no longer matters.
    [[nodiscard]] static QString rateText(double rate, const QLocale &locale);

private:
    void fillPlot(GraphScene::Plot &plot, const SampleColumns &columns, ValueScale &scale, const Frame &frame) const;
    void placeNow(GraphScene::Plot &plot, const ValueScale &scale, const Frame &frame, std::optional<double> now, const QString &text) const;
    void placePeak(GraphScene::Plot &plot, const QString &text) const;
    /// Needs the tag of now to be in its place.
    void placeAverage(GraphScene::Plot &plot, const ValueScale &scale, const Frame &frame, const QString &text) const;

    ValueScale m_usersScale{ValueScale::Numbers::Whole};
    ValueScale m_messagesScale{ValueScale::Numbers::Real};
};

} // namespace roundtable::manager
