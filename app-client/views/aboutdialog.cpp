// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/aboutdialog.h"

#include "appearance/spacing.h"
#include "appearance/textlabel.h"
#include "appearance/tintedicon.h"
#include "protocol/version.h"

#include <QtCore/QSysInfo>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

constexpr int leastWidth = 340;
constexpr int usualWidth = 480;
constexpr int logoSize = 64;

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"aboutDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Roundtable"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(leastWidth);

    const auto addText = [this](QBoxLayout *to, TextStyle style, Tone tone, const QString &text) {
        auto *label = new TextLabel(style, tone, this);
        label->setText(text);
        label->setWordWrap(true);
        to->addWidget(label);
        return label;
    };
    auto *logo = new QLabel(this);
    logo->setPixmap(applicationIcon(Program::Client).pixmap(logoSize));
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    addText(names, TextStyle::Title, Tone::Text, u"Roundtable"_s);
    addText(names, TextStyle::Body, Tone::Meta, tr("Version %1").arg(QStringLiteral(ROUNDTABLE_VERSION)));
    names->addStretch();
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::step16);
    head->addWidget(logo);
    head->addLayout(names, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::step24, spacing::step24, spacing::step24, spacing::step16);
    column->setSpacing(spacing::step12);
    column->addLayout(head);
    addText(column, TextStyle::Body, Tone::Text, tr("A window to chat in, for servers that speak Chat Protocol, version\u00A0%1.").arg(protocolVersion));
    column->addSpacing(spacing::step4);
    addText(column, TextStyle::BodyStrong, Tone::Text, tr("What version 3 cannot do"));
    auto *limits = new QVBoxLayout;
    limits->setSpacing(spacing::step8);
    column->addLayout(limits);
    for (const QString &limit :
         {tr("No direct messages, rooms, files, editing or “is typing”: there is one room, and everybody in it reads everything."),
          tr("No list of who is online: “Seen recently” is made of the messages that arrived here."),
          tr("No history on the server: what was said while you were away cannot be shown. What you have seen is kept on this computer."),
          tr("No encryption: name, password and messages can be read on the way."),
          tr("No proof of names: a name that arrives with another id than before carries a warning.")}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(spacing::step8);
        auto *dot = new TextLabel(TextStyle::Body, Tone::Meta, this);
        dot->setText(u"•"_s);
        row->addWidget(dot, 0, Qt::AlignTop);
        addText(row, TextStyle::Body, Tone::Meta, limit);
        row->setStretch(1, 1);
        limits->addLayout(row);
    }
    column->addStretch();

    auto *copy = new QPushButton(tr("Copy version"), this);
    copy->setObjectName(u"copyVersion"_s);
    copy->setIcon(tintedIcon(u"copy"_s, Tone::Text));
    copy->setToolTip(versionLine());
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [] { QGuiApplication::clipboard()->setText(versionLine()); });
    auto *close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"close"_s);
    close->setDefault(true);
    close->setFocus(Qt::OtherFocusReason);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(spacing::step12);
    buttons->addStretch();
    buttons->addWidget(copy);
    buttons->addWidget(close);
    column->addSpacing(spacing::step4);
    column->addLayout(buttons);
    resize(usualWidth, heightForWidth(usualWidth));
}

QString AboutDialog::versionLine()
{
    return u"roundtable-client %1, Qt %2, %3"_s.arg(QStringLiteral(ROUNDTABLE_VERSION), QString::fromLatin1(qVersion()),
                                                     QSysInfo::prettyProductName());
}

} // namespace roundtable::client
