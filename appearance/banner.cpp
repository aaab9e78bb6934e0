// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/banner.h"

#include "appearance/actionlink.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtCore/QEvent>
#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStyle>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr int narrowBelow = 480;
constexpr int leastWidth = 240;
constexpr int textLeft = spacing::step16 + metrics::buttonIcon + spacing::step12;

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_sentence(new TextLabel(TextStyle::BodyStrong, Tone::Warn, this))
    , m_detail(new TextLabel(TextStyle::Body, Tone::Warn, this))
    , m_detailAction(new ActionLink(this))
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_buttonRow(new QBoxLayout(QBoxLayout::RightToLeft))
    , m_detailRow(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_linkRoom(new QSpacerItem(0, 0))
    , m_announcer(this)
{
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    m_detail->hide();
    m_detailAction->hide();
    connect(m_detailAction, &ActionLink::clicked, this, &Banner::detailActionTriggered);

    m_detailRow->setSpacing(0);
    m_detailRow->addWidget(m_detail);
    m_detailRow->addItem(m_linkRoom);

    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_sentence);
    texts->addLayout(m_detailRow);

    m_buttonRow->setSpacing(spacing::step12);
    m_row->setContentsMargins(isRightToLeft() ? spacing::step16 : textLeft, spacing::step12,
                              isRightToLeft() ? textLeft : spacing::step16, spacing::step12);
    m_row->setSpacing(spacing::step12);
    m_row->addLayout(texts, 1);
    m_row->addLayout(m_buttonRow);

    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    applyTone();
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void Banner::setSentence(const QString &sentence)
{
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    setAccessibleName(sentence);
    if (isVisible())
        say();
}

void Banner::say()
{
    QString words = sentence();
    words.removeIf([](QChar c) { return c.isDigit(); });
    if (words == m_said)
        return;
    m_said = words;
    m_announcer.announce(accessibleDescription().isEmpty() ? sentence() : QString(sentence() + u' ' + accessibleDescription()));
}

void Banner::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_said.clear();
    // Its texts may be set only after it is shown.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (isVisible())
                say();
        },
        Qt::QueuedConnection);
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleDescription(detail);
    arrange();
}

void Banner::setDetailAction(const QString &text)
{
    m_detailAction->setText(text);
    m_detailAction->setVisible(!text.isEmpty());
    arrange();
}

QPushButton *Banner::addButton(const QString &text, const QString &iconName, ButtonVariant variant)
{
    auto *button = new QPushButton(text, this);
    if (!iconName.isEmpty())
        button->setIcon(tintedIcon(iconName, m_tone));
    button->setAutoDefault(false);
    setButtonVariant(button, variant);
    m_buttonRow->addWidget(button, 0, Qt::AlignVCenter);
    arrange();
    return button;
}

QSize Banner::minimumSizeHint() const
{
    // The layout alone would keep the window as wide as the line that does not wrap now.
    return {leastWidth, QWidget::minimumSizeHint().height()};
}

bool Banner::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
    const bool isDone = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeLink();
    return isDone;
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.softFill(m_tone));
    paintBottomLine(painter, rect(), theme.frame(m_tone));
    // Beside its first line, also where higher buttons have the sentence in the middle.
    const int above = std::max(0, m_sentence->height() - m_sentence->heightForWidth(m_sentence->width())) / 2;
    const QRect icon(spacing::step16,
                     m_sentence->y() + above + (m_sentence->fontMetrics().height() - metrics::buttonIcon) / 2,
                     metrics::buttonIcon, metrics::buttonIcon);
    paintTintedIcon(painter, m_tone == Tone::Error ? u"error"_s : m_tone == Tone::Ok ? u"check"_s : u"warning"_s,
                    QStyle::visualRect(layoutDirection(), rect(), icon), theme.color(m_tone));
}

void Banner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Banner::arrange()
{
    const bool isNarrow = width() < narrowBelow;
    m_row->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Below the text the row begins at the left with the most important button.
    m_buttonRow->setDirection(isNarrow ? QBoxLayout::LeftToRight : QBoxLayout::RightToLeft);
    m_row->setAlignment(m_buttonRow, isNarrow ? Qt::AlignLeading : Qt::Alignment());

    // A label that wraps asks for a column; only one that does not can have the link right behind its last
    // word.
    const QMargins margins = m_row->contentsMargins();
    const int buttons = isNarrow ? 0 : m_buttonRow->sizeHint().width() + m_row->spacing();
    const int room = width() - margins.left() - margins.right() - buttons;
    const int link = m_detailAction->isHidden() ? 0 : m_detailAction->sizeHint().width();
    const bool fits = m_detail->fontMetrics().horizontalAdvance(m_detail->text()) + link <= room;
    m_detail->setWordWrap(!fits);
    m_detailRow->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool needsOwnLine = link > 0 && !fits && !linkFitsLastLine(room);
    m_linkRoom->changeSize(fits ? link : 0, needsOwnLine ? metrics::toolRowHeight : 0,
                           fits ? QSizePolicy::Expanding : QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_detailRow->invalidate();
    placeLink();
}

void Banner::placeLink()
{
    // Not in the layout: it is higher than its line, to be hit, and must not push the lines apart.
    QRect link(QPoint(), m_detailAction->sizeHint());
    const QRect text = m_detail->geometry();
    if (m_detail->wordWrap() && !linkFitsLastLine(text.width())) {
        link.moveTopLeft({text.left() - spacing::step4, text.bottom() + 1});
    } else {
        const int end = lastLineWidth(text.width());
        const int lastLine = text.bottom() + 1 - m_detail->fontMetrics().lineSpacing() / 2;
        const int left = isRightToLeft() ? text.right() + 1 - end - link.width() : text.left() + end;
        link.moveTopLeft({left, lastLine - link.height() / 2});
    }
    m_detailAction->setGeometry(link);
}

bool Banner::linkFitsLastLine(int room) const
{
    return lastLineWidth(room) + m_detailAction->sizeHint().width() <= room;
}

int Banner::lastLineWidth(int room) const
{
    QTextLayout layout(m_detail->text(), m_detail->font());
    qreal width = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(room);
        width = line.naturalTextWidth();
    }
    layout.endLayout();
    return qCeil(width);
}

void Banner::applyTone()
{
    const QColor text = Theme::of(QApplication::palette()).color(m_tone);
    QPalette own;
    own.setColor(QPalette::ButtonText, text); // the buttons are written in it
    setPalette(own);
    m_sentence->setTone(m_tone);
    m_detail->setTone(m_tone);
    m_detailAction->setTone(m_tone);
    update();
}

} // namespace roundtable
