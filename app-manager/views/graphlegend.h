// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

namespace roundtable::manager {

/// \brief What the shapes in the graphs mean.
class GraphLegend final : public QWidget {
    Q_OBJECT

public:
    explicit GraphLegend(QWidget *parent = nullptr);

    [[nodiscard]] QString inWords() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry {
        QString text;
        qreal width;
    };
    [[nodiscard]] QList<Entry> entries() const;
};

} // namespace roundtable::manager
