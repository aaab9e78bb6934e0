// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-client/views/historyexporter.h"

#include "app-client/history/messagestore.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace roundtable::client {

namespace {

/// What no file system takes in a name.
QString asFileName(QString name)
{
    for (QChar &c : name) {
        if (c == u'/' || c == u'\\' || c == u':' || !c.isPrint())
            c = u'-';
    }
    return name;
}

} // namespace

HistoryExporter::HistoryExporter(MessageStore &store, QWidget *window)
    : QObject(window)
    , m_store(store)
    , m_window(window)
{
    connect(&m_store, &MessageStore::exportProgressed, this, [this](int rows, int total) {
        if (m_isBusy && rows < total)
            Q_EMIT progressed(m_path, double(rows) / total);
    });
    connect(&m_store, &MessageStore::exportFinished, this, [this](const QString &path, const QString &error) {
        m_isBusy = false;
        Q_EMIT finished(path, error);
    });
}

void HistoryExporter::ask(const QString &room)
{
    if (m_isBusy)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(m_window, tr("Export the history"), QDir(folder).exists() ? folder : QDir::homePath());
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString text = tr("Text (*.txt)");
    const QString html = tr("Web page (*.html)");
    const QString json = tr("JSON, for programs (*.json)");
    dialog->setNameFilters({text, html, json});
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(asFileName(room) + u".txt"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [=](const QString &filter) {
        dialog->setDefaultSuffix(filter == html ? u"html"_s : filter == json ? u"json"_s : u"txt"_s);
        const QString typed = dialog->selectedFiles().value(0);
        if (!typed.isEmpty())
            dialog->selectFile(QFileInfo(typed).completeBaseName() + u'.' + dialog->defaultSuffix());
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_isBusy = true;
        m_path = path;
        Q_EMIT started(path);
        m_store.exportRoom(path, formatOf(path));
    });
    dialog->open();
}

ExportFormat HistoryExporter::formatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "html"_L1 || suffix == "htm"_L1)
        return ExportFormat::Html;
    return suffix == "json"_L1 ? ExportFormat::Json : ExportFormat::Text;
}

} // namespace roundtable::client
