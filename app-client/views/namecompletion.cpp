// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/namecompletion.h"

#include "app-client/models/recentpeoplemodel.h"
#include "app-client/views/persondelegate.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"

#include <QtCore/QSortFilterProxyModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QListView>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int listWidth = 248;
constexpr int maxRows = 5;
constexpr int leftOfTheAt = 8;

} // namespace

/// Everybody but oneself whose name begins with what was typed, in the order of the model.
class NameCompletion::Matches final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setTyped(const QString &typed)
    {
        m_typed = typed;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex person = sourceModel()->index(row, 0, parent);
        return !person.data(RecentPeopleModel::SelfRole).toBool()
            && person.data(RecentPeopleModel::NameRole).toString().startsWith(m_typed, Qt::CaseInsensitive);
    }

private:
    QString m_typed;
};

NameCompletion::NameCompletion(QPlainTextEdit *edit)
    : PopupFrame(edit, Qt::ToolTip)
    , m_edit(edit)
    , m_list(new QListView(this))
    , m_matches(new Matches(this))
    , m_delegate(new PersonDelegate(this))
    , m_announcer(edit)
{
    setObjectName(u"nameCompletion"_s);
    setAccessibleName(tr("Names"));
    setFocusPolicy(Qt::NoFocus);
    m_list->setObjectName(u"nameList"_s);
    m_list->setAccessibleName(tr("Names"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(m_delegate);
    m_list->setModel(m_matches);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->viewport()->setBackgroundRole(QPalette::Window); // the scroll bar stands on the popup, too
    auto *keys = new TextLabel(TextStyle::Meta, Tone::Meta, this);
    keys->setText(tr("Enter inserts the name, Esc closes"));
    keys->setContentsMargins(spacing::step8, 0, spacing::step8, 0);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(spacing::step4, spacing::step4, spacing::step4, spacing::step8);
    layout->setSpacing(spacing::step8);
    layout->addWidget(m_list);
    layout->addWidget(keys);

    m_edit->installEventFilter(this);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &NameCompletion::offer);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &NameCompletion::offer);
    connect(m_list, &QListView::clicked, this, &NameCompletion::insertChosen);
}

void NameCompletion::setPeople(QAbstractItemModel *people)
{
    m_matches->setSourceModel(people);
}

std::optional<int> NameCompletion::startOfName() const
{
    const QTextCursor cursor = m_edit->textCursor();
    if (cursor.hasSelection())
        return std::nullopt;
    const QString before = m_edit->toPlainText().left(cursor.position());
    const qsizetype at = before.lastIndexOf(u'@');
    if (at < 0 || (at > 0 && !before[at - 1].isSpace()))
        return std::nullopt;
    for (const QChar letter : QStringView(before).sliced(at)) {
        if (letter.isSpace())
            return std::nullopt;
    }
    return int(at);
}

void NameCompletion::offer()
{
    const auto at = m_inserting || !m_edit->hasFocus() || !m_matches->sourceModel() ? std::nullopt : startOfName();
    if (!at) {
        hide();
        return;
    }
    const QString typed = m_edit->toPlainText().mid(*at + 1, m_edit->textCursor().position() - *at - 1);
    m_matches->setTyped(typed);
    m_delegate->setTyped(typed);
    if (m_matches->rowCount() == 0) {
        hide();
        return;
    }
    place(*at);
    choose(0);
}

void NameCompletion::place(int at)
{
    m_list->setFixedSize(listWidth, std::min(m_matches->rowCount(), maxRows) * m_list->sizeHintForRow(0));
    adjustSize();
    QTextCursor cursor(m_edit->document());
    cursor.setPosition(at);
    const QPoint sign = m_edit->viewport()->mapToGlobal(m_edit->cursorRect(cursor).topLeft());
    const QPoint box = m_edit->mapToGlobal(QPoint());
    PopupFrame::move(sign.x() - leftOfTheAt, box.y() - height() - spacing::step8);
    show();
}

void NameCompletion::move(int step)
{
    const int count = m_matches->rowCount();
    choose((m_list->currentIndex().row() + step + count) % count);
}

void NameCompletion::choose(int row)
{
    const QModelIndex chosen = m_matches->index(row, 0);
    m_list->setCurrentIndex(chosen);
    // The focus stays in the box: nothing else would say it.
    //: a person's name, and which of how many that are offered
    const QString said = tr("%1, %2 of %3").arg(chosen.data(RecentPeopleModel::AccessibleTextRole).toString(), locale().toString(row + 1),
                                                locale().toString(m_matches->rowCount()));
    if (said != m_said)
        m_announcer.announce(said);
    m_said = said;
}

void NameCompletion::hideEvent(QHideEvent *event)
{
    PopupFrame::hideEvent(event);
    m_said.clear();
}

void NameCompletion::insertChosen()
{
    const auto at = startOfName();
    const QModelIndex chosen = m_list->currentIndex();
    if (!at || !chosen.isValid())
        return;
    m_inserting = true;
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(*at, QTextCursor::KeepAnchor);
    cursor.insertText(u'@' + chosen.data(RecentPeopleModel::NameRole).toString() + u' ');
    m_inserting = false;
    hide();
}

bool NameCompletion::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::FocusOut)
        hide();
    if (watched != m_edit || event->type() != QEvent::KeyPress || !isVisible())
        return PopupFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        insertChosen();
        return true;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

} // namespace roundtable::client
