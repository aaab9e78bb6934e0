// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtCore/QStringList>
#include <QtCore/QVariantList>

namespace roundtable::client {

/// \brief What a person typed into the find field, as a condition over the history: every word, anywhere, in any case.
///
/// Words of three letters and more go through the full-text index; shorter ones are compared row by row.
class SearchQuery {
public:
    explicit SearchQuery(const QString &text);

    [[nodiscard]] bool isEmpty() const { return m_words.isEmpty(); }
    /// Behind WHERE; to be bound: the room's key, then values().
    [[nodiscard]] QString condition() const;
    [[nodiscard]] QVariantList values() const;

private:
    [[nodiscard]] QStringList indexedWords() const;
    [[nodiscard]] QStringList shortWords() const;

    QStringList m_words;
};

} // namespace roundtable::client
