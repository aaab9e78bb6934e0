// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/views/problemstrip.h"

#include "app-manager/views/codelabel.h"
#include "app-manager/views/iconlabel.h"
#include "appearance/controlproperties.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/theme.h"
#include "appearance/tintedicon.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace roundtable::manager {

using namespace Qt::Literals::StringLiterals;

ProblemStrip::ProblemStrip(QWidget *parent)
    : QWidget(parent)
    , m_question(new TextLabel(TextStyle::BodyStrong, Tone::Error, this))
    , m_explanation(new TextLabel(TextStyle::Body, Tone::Error, this))
    , m_code(new CodeLabel(Tone::Error, this))
    , m_details(new QPushButton(tr("Details"), this))
    , m_copy(new QPushButton(tr("Copy command"), this))
    , m_ports(new QPushButton(tr("Choose ports"), this))
    , m_listen(new QPushButton(tr("Try again"), this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_question->setObjectName(u"problemQuestion"_s);
    m_explanation->setObjectName(u"problemExplanation"_s);
    m_code->setObjectName(u"problemCommand"_s);
    m_details->setObjectName(u"problemDetails"_s);
    m_copy->setObjectName(u"copyProblemCommand"_s);
    m_copy->setIcon(tintedIcon(u"copy"_s, Tone::Error));
    m_ports->setObjectName(u"problemPorts"_s);
    m_listen->setObjectName(u"problemListen"_s);
    setButtonVariant(m_details, ButtonVariant::Flat);
    for (QPushButton *button : {m_copy, m_ports, m_listen})
        setButtonVariant(button, ButtonVariant::Outlined);
    tintButtons();

    m_explanationRow = new QBoxLayout(QBoxLayout::LeftToRight);
    m_explanationRow->setSpacing(spacing::step4);
    m_explanationRow->addWidget(m_explanation);
    m_explanationRow->addWidget(m_code, 0, Qt::AlignLeft);
    m_explanationRow->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_question);
    words->addLayout(m_explanationRow);
    m_body = new QBoxLayout(QBoxLayout::LeftToRight);
    m_body->setSpacing(spacing::step12);
    m_body->addLayout(words, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::step12);
    for (QPushButton *button : {m_details, m_copy, m_ports, m_listen})
        buttons->addWidget(button);
    m_body->addLayout(buttons);
    m_body->setAlignment(buttons, Qt::AlignRight | Qt::AlignVCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step12);
    row->setSpacing(spacing::step12);
    row->addWidget(new IconLabel(u"error"_s, Tone::Error, metrics::buttonIcon, this), 0, Qt::AlignTop);
    row->addLayout(m_body, 1);

    connect(m_copy, &QAbstractButton::clicked, this, &ProblemStrip::copyCommand);
    connect(m_ports, &QAbstractButton::clicked, this, &ProblemStrip::portsRequested);
    connect(m_listen, &QAbstractButton::clicked, this, &ProblemStrip::listenRequested);
    connect(m_details, &QAbstractButton::clicked, this, [this] { Q_EMIT detailsRequested(m_question->text(), m_detailsText); });
}

QString ProblemStrip::question() const
{
    return m_question->text();
}

void ProblemStrip::setProblem(const Problem &problem)
{
    const bool isNews = problem.question != m_question->text();
    m_command = problem.command;
    m_detailsText = problem.details;
    m_question->setText(problem.question);
    m_explanation->setText(problem.explanation);
    m_explanation->setVisible(!problem.explanation.isEmpty());
    m_code->setText(problem.command);
    m_code->setVisible(!problem.command.isEmpty());
    m_copy->setVisible(!problem.command.isEmpty());
    m_details->setVisible(!problem.details.isEmpty());
    m_ports->setVisible(problem.isOwnPort);
    m_listen->setVisible(problem.isOwnPort);
    arrange();
    setAccessibleName(problem.question);
    setAccessibleDescription(problem.explanation + u' ' + problem.command);
    if (isNews && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ProblemStrip::arrange()
{
    // The command stands at the end of the sentence where both fit into one line, else below it.
    const int inside = width() - metrics::buttonIcon - 3 * spacing::step16;
    int room = inside;
    for (const QPushButton *button : {m_details, m_copy, m_ports, m_listen})
        room -= button->isHidden() ? 0 : button->sizeHint().width() + spacing::step12;
    // Beside many buttons the words would have no room.
    const bool below = room < inside / 2;
    m_body->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (below)
        room = inside;
    const int sentence = m_explanation->fontMetrics().horizontalAdvance(m_explanation->text()) + spacing::step4;
    const bool fits = sentence + m_code->sizeHint().width() < room;
    m_explanation->setWordWrap(!fits);
    m_explanationRow->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    // As high as the words are at this width; a column of widgets asks only for what they like best.
    layout()->activate();
    // Where nothing is wrapped there is no height for a width.
    setFixedHeight(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width()) : layout()->totalSizeHint().height());
    // A strip that is just being shown has had its one event of a resize and gets none for this height.
    layout()->setGeometry(rect());
}

void ProblemStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ProblemStrip::copyCommand()
{
    constexpr auto confirmationTime = std::chrono::seconds(2);
    QGuiApplication::clipboard()->setText(m_command);
    m_copy->setText(tr("Copied"));
    QTimer::singleShot(confirmationTime, this, [this] { m_copy->setText(tr("Copy command")); });
}

void ProblemStrip::tintButtons()
{
    for (QPushButton *button : {m_details, m_copy, m_ports, m_listen}) {
        QPalette inTone;
        inTone.setColor(QPalette::ButtonText, Theme::of(palette()).error);
        button->setPalette(inTone);
    }
}

void ProblemStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tintButtons();
}

void ProblemStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    painter.fillRect(rect(), theme.errorSoft);
    paintBottomLine(painter, rect(), theme.errorFrame);
}

} // namespace roundtable::manager
