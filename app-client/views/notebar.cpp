// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/notebar.h"

#include "appearance/banner.h"

#include <QtCore/QFileInfo>
#include <QtCore/QUrl>
#include <QtGui/QDesktopServices>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

NoteBar::NoteBar(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_showFile(m_banner->addButton(tr("Show in folder")))
{
    setObjectName(u"noteBar"_s);
    m_showFile->setObjectName(u"showFileButton"_s);
    auto *close = m_banner->addButton(tr("Close"), {}, ButtonVariant::Flat);
    close->setObjectName(u"closeNoteButton"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_banner);
    connect(m_showFile, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_file).absolutePath())); });
    connect(close, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void NoteBar::tell(Tone tone, const QString &sentence, const QString &file)
{
    m_file = file;
    m_banner->setTone(tone);
    m_showFile->setVisible(!file.isEmpty());
    show();
    m_banner->setSentence(sentence);
}

QString NoteBar::sentence() const
{
    return m_banner->sentence();
}

} // namespace roundtable::client
