// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QStringListModel>
#include <QtWidgets/QListView>

namespace roundtable::bench {

/// \brief The yardstick: the same texts in an ordinary QListView, in rows of one line and one height, which is the least that
/// a list can do, or wrapped, which is what a chat would have to do with it.
class PlainList {
public:
    enum class Rows : quint8 { OneLine, Wrapped };

    PlainList(Rows rows, const QStringList &texts, QSize size);

    /// Shows the list; comes back when it is painted.
    void open();
    /// Appends and paints.
    void append(const QString &text);
    /// Appends; it is painted with the next picture.
    void add(const QString &text);
    void scrollBy(int pixels);
    void resize(QSize size);

    [[nodiscard]] QListView &view() { return m_view; }

private:
    QStringListModel m_model;
    QListView m_view;
};

/// Does everything that is due, painting too.
void settle();

} // namespace roundtable::bench
