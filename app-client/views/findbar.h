// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/history/roomcontents.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLineEdit;
class QToolButton;

namespace roundtable {
class TextLabel;
}

namespace roundtable::client {

/// \brief Looks for words in the local history, hit by hit, from the newest to the oldest.
///
/// Knows no history: it says what is looked for, and is told the hits.
class FindBar final : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent = nullptr);

    /// Shows the bar, ready to type; what was looked for last is selected.
    void open();
    void close();
    /// What was found for text(), newest first. \a total may be more than there are \a hits.
    void setHits(const QList<SearchHit> &hits, int total);
    [[nodiscard]] QString text() const;
    void goToOlder();
    void goToNewer();

Q_SIGNALS:
    /// Somebody stopped typing. Answer with setHits().
    void searchRequested(const QString &text);
    void hitChosen(quint64 id, const QString &words);
    /// There is nothing to mark any more.
    void cleared();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void search();
    void go(qsizetype hit);
    [[nodiscard]] QToolButton *addButton(const QString &icon, const QString &name, const QString &tip);

    QLineEdit *m_field;
    TextLabel *m_count;
    QToolButton *m_older;
    QToolButton *m_newer;
    QTimer m_typing;
    QList<SearchHit> m_hits;
    qsizetype m_current = 0;
    int m_total = 0;
};

} // namespace roundtable::client
