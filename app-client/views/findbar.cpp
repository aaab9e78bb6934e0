// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/findbar.h"

#include "appearance/elidedlabel.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QToolButton>

#include <algorithm>
#include <chrono>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace roundtable::client {

namespace {

constexpr int barHeight = 52;
constexpr int fieldWidth = 320;
constexpr int wideEnoughForScope = 480; ///< below, a few letters of it would be left
constexpr auto typingPause = 200ms;

} // namespace

FindBar::FindBar(QWidget *parent)
    : QWidget(parent)
    , m_field(new QLineEdit(this))
    , m_count(new TextLabel(TextStyle::Meta, Tone::Meta, m_field))
    , m_scope(new ElidedLabel(TextStyle::Meta, Tone::Meta, this))
    , m_older(addButton(u"chevron-up"_s, tr("Older hit"), tr("Older hit (F3)")))
    , m_newer(addButton(u"chevron-down"_s, tr("Newer hit"), tr("Newer hit (Shift+F3)")))
{
    setObjectName(u"findBar"_s);
    setFixedHeight(barHeight);
    m_field->setObjectName(u"findField"_s);
    m_field->setAccessibleName(tr("Find in the messages on this computer"));
    m_field->setPlaceholderText(tr("Find in messages"));
    m_field->setMaximumWidth(fieldWidth);
    m_field->addAction(tintedIcon(u"find"_s), QLineEdit::LeadingPosition);
    m_count->setObjectName(u"findCount"_s);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_field->installEventFilter(this);
    m_scope->setObjectName(u"findScope"_s);
    m_older->setObjectName(u"olderButton"_s);
    m_newer->setObjectName(u"newerButton"_s);
    QToolButton *closeButton = addButton(u"close"_s, tr("Close"), tr("Close (Esc)"));
    closeButton->setObjectName(u"closeFindButton"_s);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step16, 0, spacing::step16, 1);
    row->setSpacing(spacing::step8);
    row->addWidget(m_field, 1);
    row->addWidget(m_older);
    row->addWidget(m_newer);
    row->addWidget(m_scope);
    row->addStretch();
    row->addWidget(closeButton);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &FindBar::search);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    connect(m_older, &QToolButton::clicked, this, &FindBar::goToOlder);
    connect(m_newer, &QToolButton::clicked, this, &FindBar::goToNewer);
    connect(closeButton, &QToolButton::clicked, this, &FindBar::close);
    setHits({}, 0);
    hide();
}

QToolButton *FindBar::addButton(const QString &icon, const QString &name, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setIcon(tintedIcon(icon));
    button->setIconSize({metrics::buttonIcon, metrics::buttonIcon});
    button->setFixedSize(metrics::controlHeight, metrics::controlHeight);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(tip);
    return button;
}

void FindBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        search(); // something may have been said since
}

void FindBar::close()
{
    m_typing.stop();
    hide();
    Q_EMIT cleared();
    Q_EMIT closed();
}

QString FindBar::text() const
{
    return m_field->text().trimmed();
}

void FindBar::search()
{
    m_typing.stop();
    setHits({}, 0);
    Q_EMIT cleared();
    if (!text().isEmpty())
        Q_EMIT searchRequested(text());
}

void FindBar::setHits(const QList<quint64> &hits, int messages)
{
    m_hits = hits;
    m_older->setEnabled(hits.size() > 1);
    m_newer->setEnabled(hits.size() > 1);
    if (messages == 0)
        m_scope->setText(tr("in the messages on this computer"));
    else if (hits.isEmpty())
        m_scope->setText(tr("not found in %Ln messages on this computer", nullptr, messages));
    else
        m_scope->setText(tr("in %Ln messages on this computer", nullptr, messages));
    setCount({});
    go(0);
}

void FindBar::setCount(const QString &text)
{
    m_count->setText(text);
    placeCount();
}

void FindBar::placeCount()
{
    m_count->setVisible(!m_count->text().isEmpty());
    m_count->adjustSize();
    m_field->setTextMargins(0, 0, m_count->text().isEmpty() ? 0 : m_count->width() + spacing::step8, 0);
    m_count->move(m_field->width() - m_count->width() - spacing::step12, (m_field->height() - m_count->height()) / 2);
}

void FindBar::goToOlder()
{
    if (m_typing.isActive())
        search();
    else
        go(m_current + 1);
}

void FindBar::goToNewer()
{
    go(m_current - 1);
}

void FindBar::go(qsizetype hit)
{
    if (m_hits.isEmpty())
        return;
    m_current = (hit + m_hits.size()) % m_hits.size();
    //: which of how many messages that were found
    setCount(tr("%1 of %2").arg(locale().toString(m_current + 1), locale().toString(m_hits.size())));
    Q_EMIT hitChosen(m_hits[m_current], text());
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && event->modifiers().testFlag(Qt::ShiftModifier))
        goToNewer();
    else if (enter)
        goToOlder();
    else
        QWidget::keyPressEvent(event);
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_scope->setVisible(event->size().width() >= wideEnoughForScope);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::Resize)
        placeCount();
    return QWidget::eventFilter(watched, event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        placeCount();
}

void FindBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    paintBottomLine(painter, rect(), theme.line);
}

} // namespace roundtable::client
