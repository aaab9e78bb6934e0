// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QUrl>
#include <QtWidgets/QMessageBox>

namespace roundtable::client {

/// \brief Shows where a link from the network leads before anything is opened, with a foreign host's letters in ASCII.
///
/// accepted() means that it is to be opened; nothing is ever fetched to find out more.
class LinkQuestion final : public QMessageBox {
    Q_OBJECT

public:
    explicit LinkQuestion(const QUrl &target, QWidget *parent = nullptr);
};

} // namespace roundtable::client
