// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/linkquestion.h"

#include "appearance/controlproperties.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr qsizetype lineLength = 60;

/// An address has no spaces to wrap at.
QString inLines(const QString &address)
{
    QStringList lines;
    for (qsizetype at = 0; at < address.size(); at += lineLength)
        lines.append(address.mid(at, lineLength));
    return lines.join(u'\n');
}

} // namespace

LinkQuestion::LinkQuestion(const QUrl &target, QWidget *parent)
    : QMessageBox(parent)
{
    const QString address = QString::fromLatin1(target.toEncoded());
    const bool isMail = target.scheme() == "mailto"_L1;
    setObjectName(u"linkQuestion"_s);
    setWindowTitle(isMail ? tr("Write a mail") : tr("Open a link"));
    setTextFormat(Qt::PlainText);
    setText((isMail ? tr("Write to this address?") : tr("Open this address in the browser?")) + u"\n\n"_s + inLines(address));

    const bool hasName = !target.userInfo().isEmpty();
    if (hasName) {
        // "https://bank.example@elsewhere.example" is made to be misread.
        setIcon(QMessageBox::Warning);
        setInformativeText(tr("This leads to %1. What stands before the @ is a name to sign in with there, and a password if there is one.")
                               .arg(inLines(target.host(QUrl::FullyEncoded))));
    }

    QPushButton *open = addButton(isMail ? tr("&Write") : tr("&Open"), QMessageBox::AcceptRole);
    open->setObjectName(u"openButton"_s);
    setButtonVariant(open, ButtonVariant::Primary);
    if (!hasName)
        setDefaultButton(open);
    QPushButton *copy = addButton(tr("&Copy address"), QMessageBox::ActionRole);
    copy->setObjectName(u"copyAddressButton"_s);
    connect(copy, &QPushButton::clicked, this, [address] { QGuiApplication::clipboard()->setText(address); });
    QPushButton *cancel = addButton(QMessageBox::Cancel);
    setEscapeButton(cancel);
    if (hasName)
        setDefaultButton(cancel);
}

} // namespace roundtable::client
