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
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_question->setObjectName(u"problemQuestion"_s);
    m_explanation->setObjectName(u"problemExplanation"_s);
    m_code->setObjectName(u"problemCommand"_s);
    m_details->setObjectName(u"problemDetails"_s);
    m_copy->setObjectName(u"copyProblemCommand"_s);
    m_copy->setIcon(tintedIcon(u"copy"_s, Tone::Error));
    setButtonVariant(m_details, ButtonVariant::Flat);
    setButtonVariant(m_copy, ButtonVariant::Outlined);
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
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::step16, spacing::step12, spacing::step16, spacing::step12);
    row->setSpacing(spacing::step12);
    row->addWidget(new IconLabel(u"error"_s, Tone::Error, metrics::buttonIcon, this), 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_details);
    row->addWidget(m_copy);

    connect(m_copy, &QAbstractButton::clicked, this, &ProblemStrip::copyCommand);
    connect(m_details, &QAbstractButton::clicked, this, [this] { Q_EMIT detailsRequested(m_question->text(), m_detailsText); });
}

QString ProblemStrip::question() const
{
    return m_question->text();
}

void ProblemStrip::setProblem(const QString &question, const QString &explanation, const QString &command, const QString &details)
{
    const bool isNews = question != m_question->text();
    m_command = command;
    m_detailsText = details;
    m_question->setText(question);
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    m_code->setText(command);
    m_code->setVisible(!command.isEmpty());
    m_copy->setVisible(!command.isEmpty());
    m_details->setVisible(!details.isEmpty());
    arrange();
    setAccessibleName(question);
    setAccessibleDescription(explanation + u' ' + command);
    if (isNews && isVisible()) {
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ProblemStrip::arrange()
{
    // The command stands at the end of the sentence where both fit into one line, else below it.
    const int buttons = m_copy->sizeHint().width() + m_details->sizeHint().width();
    const int room = width() - buttons - metrics::buttonIcon - 5 * spacing::step16;
    const int sentence = m_explanation->fontMetrics().horizontalAdvance(m_explanation->text()) + spacing::step4;
    const bool fits = sentence + m_code->sizeHint().width() < room;
    m_explanation->setWordWrap(!fits);
    m_explanationRow->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
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
    for (QPushButton *button : {m_details, m_copy}) {
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
