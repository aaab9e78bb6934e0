// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QLineEdit>

class QToolButton;

namespace roundtable {

/// \brief A field that hides what is typed, with a button to see it.
///
/// Hidden again whenever the field is emptied or goes out of sight, so that the next person does not read it.
class PasswordField final : public QLineEdit {
    Q_OBJECT

public:
    explicit PasswordField(QWidget *parent = nullptr);

    [[nodiscard]] bool isRevealed() const;
    void setRevealed(bool isRevealed);

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void nameButton();
    void placeButton();

    QToolButton *m_eye;
};

} // namespace roundtable
