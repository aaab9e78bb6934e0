// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

namespace roundtable::client {

/// \brief One small bar per message that a long text will become; the last one shows how full it is.
///
/// Says nothing that the sentence beside it does not say.
class PartsBar final : public QWidget {
    Q_OBJECT

public:
    /// More than this many are a number, not a picture.
    static constexpr int maxParts = 6;

    explicit PartsBar(QWidget *parent = nullptr) : QWidget(parent) { }

    /// \units fill of the last part, 0 to 1
    void setParts(int count, double lastFill);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_count = 0;
    double m_lastFill = 0;
};

} // namespace roundtable::client
