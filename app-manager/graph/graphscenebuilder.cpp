// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphscenebuilder.h"

#include "app-manager/graph/clocktext.h"

#include <QtCore/QDateTime>

namespace roundtable::manager {

namespace {

constexpr qreal tagGap = 6;
constexpr qreal averageGap = 10;
constexpr qreal tagPadding = 8;
constexpr qreal leastTagWidth = 58;
constexpr qreal tickGap = 8;

QString timeLabel(std::chrono::milliseconds time, const GraphSceneBuilder::Frame &frame)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.count(), frame.zone);
    // Where a day begins its name says more than a row of zeros.
    if (frame.tickStep >= std::chrono::hours(24) || local.time().msecsSinceStartOfDay() == 0)
        return frame.locale.toString(local, QStringLiteral("ddd d"));
    return clockText(local.time(), frame.locale, frame.tickStep < std::chrono::minutes(1) ? ClockDigits::Seconds : ClockDigits::Minutes);
}

/// "Thu 20 Mar, 12:00 – 13:00"; both days where there are two.
QString periodText(const GraphSceneBuilder::Frame &frame)
{
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(frame.from.count(), frame.zone);
    const QDateTime end = QDateTime::fromMSecsSinceEpoch((frame.from + frame.span).count(), frame.zone);
    const ClockDigits digits = frame.tickStep < std::chrono::minutes(1) ? ClockDigits::Seconds : ClockDigits::Minutes;
    //: How a day is written, in Qt's letters: Thu 20 Mar
    const QString dayFormat = GraphSceneBuilder::tr("ddd d MMM");
    const QString from = frame.locale.toString(begin, dayFormat) + QStringLiteral(", ") + clockText(begin.time(), frame.locale, digits);
    QString to = clockText(end.time(), frame.locale, digits);
    if (begin.date() != end.date())
        to.prepend(frame.locale.toString(end, dayFormat) + QStringLiteral(", "));
    return GraphSceneBuilder::tr("%1 – %2", "from, to").arg(from, to);
}

} // namespace

int GraphSceneBuilder::columnCount(QSizeF size, DeviceSnap snap, qreal scale)
{
    return std::max(qRound(GraphLayout::forSize(size, scale).users.width() * snap.ratio()), 1);
}

QString GraphSceneBuilder::rateText(double rate, const QLocale &locale)
{
    return locale.toString(rate, 'f', rate < 99.95 ? 1 : 0);
}

GraphScene GraphSceneBuilder::build(const GraphContent &content, const Frame &frame)
{
    GraphScene scene;
    scene.layout = GraphLayout::forSize(frame.size, frame.fonts.scale);
    scene.time = TimeScale(frame.from, frame.span, scene.layout.users.left(), scene.layout.users.width());

    scene.period = periodText(frame);
    scene.isHeld = frame.isHeld;
    scene.users.area = scene.layout.users;
    scene.users.title = tr("Users online");
    fillPlot(scene.users, content.users, m_usersScale, frame);
    scene.users.curve = GraphCurve::of(content.users, GraphCurve::Style::Steps, scene.users.area.left(), m_usersScale, frame.snap, usersLine);

    scene.messages.area = scene.layout.messages;
    scene.messages.title = tr("Messages per second");
    fillPlot(scene.messages, content.messageRate, m_messagesScale, frame);
    scene.messages.curve = GraphCurve::of(content.messageRate, GraphCurve::Style::Means, scene.messages.area.left(), m_messagesScale,
                                          frame.snap, messagesLine);

    // Whoever reports tells both figures, so both graphs have their gaps at the same times.
    scene.users.gaps = GraphCurve::gaps(content.users, scene.users.area, frame.snap);
    scene.messages.gaps = GraphCurve::gaps(content.users, scene.messages.area, frame.snap);

    const auto &users = scene.users.curve;
    placeNow(scene.users, m_usersScale, frame, content.usersNow,
             //: The present number of people online
             content.usersNow ? tr("%1 now").arg(frame.locale.toString(qRound64(*content.usersNow))) : QString());
    placeAverage(scene.users, m_usersScale, frame, users.average ? tr("avg %1").arg(frame.locale.toString(qRound64(*users.average))) : QString());
    //: The highest number of people online in the graph
    placePeak(scene.users, users.peak ? tr("peak %1").arg(frame.locale.toString(qRound64(users.peak->value))) : QString());

    const auto &messages = scene.messages.curve;
    placeNow(scene.messages, m_messagesScale, frame, content.rateNow,
             content.rateNow ? tr("%1 now").arg(rateText(*content.rateNow, frame.locale)) : QString());
    placeAverage(scene.messages, m_messagesScale, frame, messages.average ? tr("avg %1").arg(rateText(*messages.average, frame.locale)) : QString());
    placePeak(scene.messages, messages.peak ? tr("peak %1").arg(rateText(messages.peak->value, frame.locale)) : QString());

    for (const std::chrono::milliseconds tick : scene.time.ticks(frame.tickStep, frame.zone))
        scene.timeTicks.append({QPointF(scene.time.x(tick), scene.layout.timeTop + scene.layout.scale * GraphLayout::timeHeight / 2), timeLabel(tick, frame)});

    // It ends with the plots: the values stand beside it.
    const QRectF lane(0, scene.layout.laneTop, scene.layout.users.right() + MarkLane::iconSize / 2, scene.layout.scale * GraphLayout::laneHeight);
    scene.marks = MarkLane(lane, QFontMetricsF(frame.fonts.meta), QFontMetricsF(frame.fonts.metaStrong))
                      .place(content.marks, scene.time, content.selectedMark);
    return scene;
}

void GraphSceneBuilder::fillPlot(GraphScene::Plot &plot, const SampleColumns &columns, ValueScale &scale, const Frame &frame) const
{
    scale.setPlace(plot.area.top(), plot.area.height());
    scale.fit(GraphCurve::highestOf(columns));
    plot.scale = scale;
    for (const double tick : scale.ticks())
        plot.ticks.append({QPointF(plot.area.left() - tickGap, scale.y(tick)), frame.locale.toString(tick, 'f', scale.decimals())});
}

void GraphSceneBuilder::placeNow(GraphScene::Plot &plot, const ValueScale &scale, const Frame &frame, std::optional<double> now,
                                 const QString &text) const
{
    if (!now || !plot.curve.end)
        return;
    const QPointF end(plot.curve.end->place.x(), scale.y(*now));
    const qreal width = std::max(leastTagWidth, QFontMetricsF(frame.fonts.metaStrong).horizontalAdvance(text) + 2 * tagPadding);
    const qreal height = std::round(frame.fonts.scale * tagHeight);
    const qreal top = qBound(plot.area.top(), end.y() - height / 2, plot.area.bottom() - height);
    plot.end = end;
    plot.nowTag = QRectF(plot.area.right() + tagGap, frame.snap.edge(top), width, height);
    plot.nowText = text;
}

void GraphSceneBuilder::placePeak(GraphScene::Plot &plot, const QString &text) const
{
    const auto &peak = plot.curve.peak;
    // A peak that is now is told by the tag.
    const bool isNow = peak && plot.end && (*plot.end - peak->place).manhattanLength() < tagHeight / 2;
    if (peak && peak->value > 0 && !isNow)
        plot.peak = {peak->place, text};
}

void GraphSceneBuilder::placeAverage(GraphScene::Plot &plot, const ValueScale &scale, const Frame &frame, const QString &text) const
{
    if (!plot.curve.average)
        return;
    const qreal line = scale.y(*plot.curve.average);
    qreal middle = line;
    // The tag goes first: the average stands below it, or above where there is more room.
    if (plot.nowTag) {
        const qreal least = frame.fonts.scale * (tagHeight / 2 + GraphLayout::timeHeight / 2) + 2;
        const qreal tag = plot.nowTag->center().y();
        if (std::abs(middle - tag) < least) {
            const bool below = middle >= tag || tag - least < plot.area.top();
            middle = below ? tag + least : tag - least;
        }
    }
    plot.averageLine = frame.snap.centre(line, 1);
    plot.average = GraphScene::Label{QPointF(plot.area.right() + averageGap, middle), text};
}

} // namespace roundtable::manager
