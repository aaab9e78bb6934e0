// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtWidgets/QWidget>

class QBoxLayout;
class QPushButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::manager {

class CodeLabel;

/// \brief The strip below the header that says what went wrong, what it means, and what to type about it.
class ProblemStrip final : public QWidget {
    Q_OBJECT

public:
    explicit ProblemStrip(QWidget *parent = nullptr);

    /// \a command and \a details may be empty.
    void setProblem(const QString &question, const QString &explanation, const QString &command, const QString &details);
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString command() const { return m_command; }

Q_SIGNALS:
    void detailsRequested(const QString &question, const QString &details);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void copyCommand();
    void tintButtons();

    QString m_command;
    QString m_detailsText;
    QBoxLayout *m_explanationRow;
    TextLabel *m_question;
    TextLabel *m_explanation;
    CodeLabel *m_code;
    QPushButton *m_details;
    QPushButton *m_copy;
};

} // namespace roundtable::manager
