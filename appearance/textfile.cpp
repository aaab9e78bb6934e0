// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "appearance/textfile.h"

#include <QtCore/QDir>
#include <QtCore/QFuture>
#include <QtCore/QPromise>
#include <QtCore/QSaveFile>
#include <QtCore/QThreadPool>
#include <QtWidgets/QFileDialog>

#include <memory>

namespace roundtable {

TextFile::TextFile(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

void TextFile::ask(const QString &title, const QString &suggestedName, const QString &nameFilter, const QByteArray &content)
{
    auto *dialog = new QFileDialog(m_window, title, QDir::homePath(), nameFilter);
    dialog->setObjectName(QStringLiteral("saveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(suggestedName);
    connect(dialog, &QFileDialog::fileSelected, this, [this, content](const QString &path) { write(path, content); });
    connect(dialog, &QDialog::rejected, this, &QObject::deleteLater);
    dialog->open();
}

void TextFile::write(const QString &path, const QByteArray &content)
{
    // A slow disk must not stop the window; what is left of the window when it is done, the future knows.
    const auto promise = std::make_shared<QPromise<QString>>();
    promise->future().then(this, [this, path](const QString &reason) {
        if (reason.isEmpty())
            Q_EMIT written(path);
        else
            Q_EMIT failed(tr("%1 could not be written: %2").arg(QDir::toNativeSeparators(path), reason));
        deleteLater();
    });
    QThreadPool::globalInstance()->start([promise, path, content] {
        promise->start();
        QSaveFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
        promise->addResult(written ? QString() : file.errorString());
        promise->finish();
    });
}

} // namespace roundtable
