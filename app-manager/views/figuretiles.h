// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/card.h"

#include <QtCore/QList>

#include <array>

class QGridLayout;

namespace roundtable {
class ElidedLabel;
class TextLabel;
} // namespace roundtable

namespace roundtable::manager {

/// \brief Four figures in one card. What is not known is a dash and says so.
class FigureTiles final : public Card {
    Q_OBJECT

public:
    static constexpr int tileHeight = 68;
    static constexpr int tileCount = 4;

    enum Tile { OnlineNow, MessageRate, Messages, Starter };

    struct Figure {
        QString value; ///< empty: not known
        QString note;
        bool isStale = false; ///< was true a while ago
    };

    explicit FigureTiles(QWidget *parent = nullptr);

    void setFigure(Tile tile, const Figure &figure);
    /// Two rows of two, for a narrow window.
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct TileWidgets {
        QWidget *tile;
        TextLabel *name;
        TextLabel *value;
        ElidedLabel *note;
    };

    void arrange();

    QGridLayout *m_grid;
    std::array<TileWidgets, tileCount> m_tiles{};
    bool m_narrow = false;
};

} // namespace roundtable::manager
