// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/passwordfield.h"

#include "appearance/controlproperties.h"
#include "appearance/spacing.h"
#include "appearance/tintedicon.h"

#include <QtCore/QEvent>
#include <QtGui/QHideEvent>
#include <QtWidgets/QStyle>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable {

namespace {

constexpr int edge = 2; ///< the strongest frame stays in sight around the button

} // namespace

PasswordField::PasswordField(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(new QToolButton(this))
{
    setEchoMode(Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase
                        | Qt::ImhSensitiveData);
    m_eye->setObjectName(u"revealButton"_s);
    m_eye->setCheckable(true);
    m_eye->setAutoRaise(true);
    m_eye->setCursor(Qt::ArrowCursor);
    m_eye->setFocusPolicy(Qt::TabFocus);
    setControlSize(m_eye, ControlSize::ToolRow);
    connect(m_eye, &QToolButton::toggled, this, [this](bool isChecked) {
        setEchoMode(isChecked ? Normal : Password);
        nameButton();
    });
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            setRevealed(false);
    });
    nameButton();
    placeButton();
}

bool PasswordField::isRevealed() const
{
    return m_eye->isChecked();
}

void PasswordField::setRevealed(bool isRevealed)
{
    m_eye->setChecked(isRevealed);
}

void PasswordField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        nameButton();
    else if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::StyleChange)
        placeButton();
}

void PasswordField::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    if (!event->spontaneous())
        setRevealed(false);
}

void PasswordField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

void PasswordField::nameButton()
{
    const QString name = isRevealed() ? tr("Hide password") : tr("Show password");
    m_eye->setIcon(tintedIcon(isRevealed() ? u"eye-off"_s : u"eye"_s));
    m_eye->setAccessibleName(name);
    m_eye->setToolTip(name);
}

void PasswordField::placeButton()
{
    const int side = height() - 2 * edge;
    const QRect right(width() - side - edge, edge, side, side);
    m_eye->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
    setTextMargins(0, 0, metrics::toolRowHeight - spacing::step8, 0);
}

} // namespace roundtable
