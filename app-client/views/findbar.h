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
    /// The ids of what was found for text(), newest first, in so many \a messages.
    void setHits(const QList<quint64> &hits, int messages);
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
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void go(qsizetype hit);
    void setCount(const QString &text);
    void placeCount();
    [[nodiscard]] QToolButton *addButton(const QString &icon, const QString &name, const QString &tip);

    QLineEdit *m_field;
    TextLabel *m_count; ///< in the field, at its end
    TextLabel *m_scope;
    QToolButton *m_older;
    QToolButton *m_newer;
    QTimer m_typing;
    QList<quint64> m_hits;
    qsizetype m_current = 0;
};

} // namespace roundtable::client
