// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGui/QSyntaxHighlighter>

namespace roundtable {

/// \brief Shows the emoji of a QTextDocument in colour while it is typed; the document itself keeps plain
/// text.
class EmojiHighlighter final : public QSyntaxHighlighter {
    Q_OBJECT

public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override;
};

} // namespace roundtable
