// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QObject>

class QWidget;

namespace roundtable {

/// \brief Asks for the name of a file and writes it. Deletes itself when it is done.
///
/// What was there before is replaced only when everything has been written.
class TextFile final : public QObject {
    Q_OBJECT

public:
    explicit TextFile(QWidget *window);

    void ask(const QString &title, const QString &suggestedName, const QString &nameFilter, const QByteArray &content);

Q_SIGNALS:
    void written(const QString &path);
    void failed(const QString &sentence);

private:
    void write(const QString &path, const QByteArray &content);

    QWidget *m_window;
};

} // namespace roundtable
