// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "appearance/announcer.h"
#include "appearance/popupframe.h"

#include <optional>

class QAbstractItemModel;
class QListView;
class QPlainTextEdit;

namespace roundtable::client {

class PersonDelegate;

/// \brief The names that an @ in the message box may become, newest writer first, in a list above it.
///
/// The box keeps the focus: arrows, Enter and Escape are taken from it only while the list is shown. Tab is not taken.
class NameCompletion final : public PopupFrame {
    Q_OBJECT

public:
    explicit NameCompletion(QPlainTextEdit *edit);

    /// \a people has the roles of RecentPeopleModel.
    void setPeople(QAbstractItemModel *people);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Matches;

    void offer();
    void choose(int row);
    void place(int at);
    void move(int step);
    void insertChosen();
    /// Where the @ of the word at the cursor stands; nothing where the cursor is in no such word.
    [[nodiscard]] std::optional<int> startOfName() const;

    QPlainTextEdit *m_edit;
    QListView *m_list;
    Matches *m_matches;
    PersonDelegate *m_delegate;
    Announcer m_announcer;
    QString m_said; ///< of what is offered now
    bool m_inserting = false;
};

} // namespace roundtable::client
