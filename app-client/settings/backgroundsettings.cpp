// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/settings/backgroundsettings.h"

#include <QtCore/QEvent>

namespace roundtable::client {

BackgroundSettings::BackgroundSettings() : m_writer(new QSettings)
{
    start();
}

BackgroundSettings::BackgroundSettings(const QString &path, Format format)
    : QSettings(path, format), m_writer(new QSettings(path, format))
{
    start();
}

BackgroundSettings::~BackgroundSettings()
{
    m_thread.quit();
    m_thread.wait(); // and QSettings writes what is left
}

void BackgroundSettings::start()
{
    m_writer->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_writer, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("settings"));
    m_thread.start(QThread::LowPriority);
}

void BackgroundSettings::save()
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer] { writer->sync(); });
}

bool BackgroundSettings::event(QEvent *event)
{
    return event->type() == QEvent::UpdateRequest || QSettings::event(event);
}

} // namespace roundtable::client
