// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/diagnostics/samplestore.h"

#include "app-manager/diagnostics/samplefile.h"

namespace roundtable::manager {

SampleStore::SampleStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_file(new SampleFile(path))
{
    m_thread.setObjectName(QStringLiteral("samples"));
    m_file->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_file, &QObject::deleteLater);
    connect(m_file, &SampleFile::loaded, this, &SampleStore::loaded);
    connect(m_file, &SampleFile::saved, this, &SampleStore::saved);
    connect(m_file, &SampleFile::failed, this, &SampleStore::failed);
    m_thread.start(QThread::LowPriority);
}

SampleStore::~SampleStore()
{
    // What is queued comes before the end: the last samples are written.
    QMetaObject::invokeMethod(m_file, &SampleFile::close);
    QMetaObject::invokeMethod(m_file, [thread = &m_thread] { thread->quit(); });
    m_thread.wait();
}

void SampleStore::load()
{
    QMetaObject::invokeMethod(m_file, &SampleFile::load);
}

void SampleStore::save(const StoredSamples &samples, const QList<EventRecord> &events)
{
    if (!samples.isEmpty() || !events.isEmpty())
        QMetaObject::invokeMethod(m_file, [file = m_file, samples, events] { file->save(samples, events); });
}

} // namespace roundtable::manager
