// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QVBoxLayout;

namespace roundtable {

/// \brief Every shared control in every state on one page, to look at.
class Gallery final : public QWidget {
    Q_OBJECT

public:
    explicit Gallery(QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *bannerColumn();
    [[nodiscard]] QWidget *formColumn();
    [[nodiscard]] QWidget *controlColumn();
    [[nodiscard]] QWidget *listColumn();
};

} // namespace roundtable
