// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-client/models/timelineentry.h"
#include "app-client/timeline/messagetext.h"
#include "appearance/textsizes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QRect>
#include <QtGui/QTextLayout>

#include <memory>
#include <optional>

namespace roundtable::client {

/// What the neighbours of a row say about it.
struct RowContext {
    bool first = false;
    bool last = false;
    bool startsDay = false;
    bool startsRun = true;
    bool endsRun = true;
    bool startsUnread = false;
    bool expanded = false; ///< "Show all" was asked for
    bool muted = false; ///< of somebody who is muted here, and nobody asked to see it all the same
};

/// \brief Where everything of one row is.
/// \units logical pixels from the top left corner of the row
struct RowLayout {
    /// A line with a word in its middle: a day, or what is new.
    struct Separator {
        QString text;
        QRect textRect;
    };

    struct Gap {
        QStringList lines;
        QRect pill;
    };

    /// What stands for a run of somebody who is muted.
    struct Muted {
        QString text;
        QRect icon, textRect, show;
    };

    /// The row of 32 below a message that was not sent.
    struct Failure {
        QString sentence;
        QRect sentenceRect;
        QRect retry, copy, discard;
    };

    struct Bubble {
        QRect frame;
        bool own = false;
        bool mention = false;
        bool joinsAbove = false;
        bool joinsBelow = false;
        Delivery delivery = Delivery::Received;
        QString author;
        std::optional<QRect> avatar;
        QString name; ///< empty where none is shown
        QRect nameRect;
        QString warning; ///< beside the name; empty where there is none
        QRect warningIcon, warningRect;
        std::unique_ptr<QTextLayout> text;
        QPoint textOrigin;
        QList<LinkSpan> links;
        QList<TextSpan> mentions;
        QString time;
        QRect timeRect;
        std::optional<QRect> stateIcon;
        std::optional<QRect> clockOffIcon;
        std::optional<QRect> showAll;
        std::optional<Failure> failure;

        /// The offset in the text that is nearest to \a point of the row.
        [[nodiscard]] int textPositionAt(QPoint point) const;
        /// The link under \a point of the row; nullptr where there is none.
        [[nodiscard]] const LinkSpan *linkAt(QPoint point) const;
        /// The rectangles that \a span covers, in the row.
        [[nodiscard]] QList<QRect> rectsOf(const TextSpan &span) const;
    };

    int height = 0;
    std::optional<Separator> day;
    std::optional<Separator> unread;
    std::optional<Gap> gap;
    std::optional<Bubble> bubble;
    std::optional<Muted> muted; ///< of the first message of the run; nothing stands for the others
};

/// \brief Lays out the rows of a timeline of one width in one font. Paints nothing and asks no widget.
class TimelineLayout {
    Q_DECLARE_TR_FUNCTIONS(TimelineLayout)

public:
    /// A pane this narrow has smaller margins and fewer words.
    static constexpr int narrowBelow = 480;
    static constexpr int maxLines = 12;

    /// \a scrollBar is what the scroll bar takes of the margin on the right.
    TimelineLayout(const TextSizes &sizes, const QLocale &locale, int paneWidth, int scrollBar);

    [[nodiscard]] RowLayout layOut(const TimelineEntry &entry, const RowContext &context, const QString &ownName) const;

    [[nodiscard]] bool isNarrow() const { return m_paneWidth < narrowBelow; }
    [[nodiscard]] int margin() const { return isNarrow() ? 12 : 16; }
    /// Where what stands at the right ends.
    [[nodiscard]] int rightEdge() const;
    [[nodiscard]] int widestBubble() const;
    /// A good guess for a row nobody has laid out.
    [[nodiscard]] int estimatedHeight() const;
    [[nodiscard]] const TextSizes &sizes() const { return m_sizes; }

    // What can be clicked in a row
    [[nodiscard]] static QString showAllText() { return tr("Show all"); }
    [[nodiscard]] static QString mutedText(const MessageEntry &message);
    [[nodiscard]] static QString showText() { return tr("Show"); }
    [[nodiscard]] static QString retryText() { return tr("Retry"); }
    [[nodiscard]] static QString copyText() { return tr("Copy"); }
    [[nodiscard]] static QString discardText() { return tr("Delete"); }

private:
    [[nodiscard]] RowLayout::Separator separator(const QString &text, const QFont &font, int top) const;
    [[nodiscard]] RowLayout::Gap gap(const GapEntry &entry, int top) const;
    [[nodiscard]] RowLayout::Muted muted(const MessageEntry &message, int top) const;
    [[nodiscard]] RowLayout::Bubble bubble(const MessageEntry &message, const RowContext &context, const QString &ownName,
                                           int top) const;
    void placeName(RowLayout::Bubble &bubble, const MessageEntry &message, int widestInside) const;
    [[nodiscard]] RowLayout::Failure failure(const MessageEntry &message, int top) const;
    [[nodiscard]] std::unique_ptr<QTextLayout> textLayout(const MessageEntry &message, const QString &shown,
                                                          const RowLayout::Bubble &bubble) const;

    TextSizes m_sizes;
    QLocale m_locale;
    int m_paneWidth;
    int m_scrollBar;
};

} // namespace roundtable::client
