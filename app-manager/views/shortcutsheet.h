// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QDialog>

class QGridLayout;

namespace roundtable::manager {

/// What an operator may look for and version 3 of the protocol cannot do.
[[nodiscard]] QString limitsOfVersion3();

class ManagerActions;

/// \brief Every key of the window, and what the protocol cannot do.
class ShortcutSheet final : public QDialog {
    Q_OBJECT

public:
    ShortcutSheet(const ManagerActions &actions, QWidget *parent);

private:
    void addKey(QGridLayout *grid, int &row, const QString &text, const QString &key);
};

} // namespace roundtable::manager
