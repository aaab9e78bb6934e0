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

    /// Everything but the question may be empty.
    struct Problem {
        QString question;
        QString explanation;
        QString command;
        QString details;
        bool isOwnPort = false; ///< this manager could not listen: another port or another try may help
    };
    void setProblem(const Problem &problem);
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString command() const { return m_command; }

Q_SIGNALS:
    void detailsRequested(const QString &question, const QString &details);
    void portsRequested();
    void listenRequested();

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
    QBoxLayout *m_body;
    TextLabel *m_question;
    TextLabel *m_explanation;
    CodeLabel *m_code;
    QPushButton *m_details;
    QPushButton *m_copy;
    QPushButton *m_ports;
    QPushButton *m_listen;
};

} // namespace roundtable::manager
