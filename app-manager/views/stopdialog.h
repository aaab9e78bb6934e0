// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QDialog>

class QLabel;

namespace roundtable {
class TextLabel;
}

namespace roundtable::manager {

/// \brief Asks before people are thrown out. Enter waits for them; only a click or Alt and its letter stops at once.
class StopDialog final : public QDialog {
    Q_OBJECT

public:
    static constexpr int dialogWidth = 520;

    explicit StopDialog(QWidget *parent = nullptr);

    /// People come and go while the question stands.
    void setUsers(int users);

Q_SIGNALS:
    void stopWhenEmptyChosen();
    void stopNowChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showExplanations();

    TextLabel *m_question;
    QLabel *m_whenEmpty;
    QLabel *m_now;
};

} // namespace roundtable::manager
