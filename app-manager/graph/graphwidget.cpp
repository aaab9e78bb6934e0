// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#include "app-manager/graph/graphwidget.h"

#include "app-manager/graph/graphaccessible.h"
#include "app-manager/graph/graphpainter.h"
#include "appearance/shapes.h"
#include "appearance/spacing.h"
#include "appearance/textsizes.h"

#include <QtGui/QAccessible>
#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>

namespace roundtable::manager {

using std::chrono::milliseconds;

namespace {

constexpr qreal markReach = 8; ///< how far beside an event line a click still means it

} // namespace

GraphWidget::GraphWidget(const DiagnosticsHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
{
    GraphAccessible::install();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAccessibleName(tr("Users online and messages per second"));
    setAccessibleDescription(tr("Left and Right move the crosshair, Page Up and Page Down scroll in time, End goes back to now."));
}

QSize GraphWidget::sizeHint() const
{
    return {1148, qRound(GraphLayout::heightFor(GraphLayout::usersHeight, GraphLayout::messagesHeight, textScale(font())))};
}

QSize GraphWidget::minimumSizeHint() const
{
    return {480, qRound(GraphLayout::heightFor(GraphLayout::leastPlotHeight, GraphLayout::leastPlotHeight, textScale(font())))};
}

milliseconds GraphWidget::columnWidth() const
{
    const int columns = GraphSceneBuilder::columnCount(size(), DeviceSnap(devicePixelRatioF()), m_fonts.scale);
    return std::max(milliseconds(spanOf(m_window)) / columns, milliseconds(1));
}

milliseconds GraphWidget::to() const
{
    if (m_heldEnd)
        return *m_heldEnd;
    // Columns begin at multiples of their width, so that a window that moves on does not shift samples between them.
    const milliseconds width = columnWidth();
    return m_now - m_now % width + width;
}

milliseconds GraphWidget::from() const
{
    return to() - spanOf(m_window);
}

void GraphWidget::setWindow(TimeWindow window)
{
    if (m_window == window)
        return;
    m_window = window;
    rebuild();
}

void GraphWidget::setMarks(const QList<EventMark> &marks)
{
    if (m_content.marks == marks)
        return;
    m_content.marks = marks;
    rebuild();
}

void GraphWidget::setSelectedMark(std::optional<quint64> id)
{
    if (m_content.selectedMark == id)
        return;
    m_content.selectedMark = id;
    rebuild();
}

void GraphWidget::setPaused(bool paused)
{
    if (paused == isPaused())
        return;
    m_heldEnd = paused ? std::optional(to()) : std::nullopt;
    rebuild();
    Q_EMIT pausedChanged(paused);
}

void GraphWidget::refresh(milliseconds now)
{
    m_now = std::max(m_now, now);
    if (!isHidden())
        rebuild();
}

void GraphWidget::scrollTo(milliseconds end)
{
    milliseconds oldest = m_history.users().oldest().value_or(std::chrono::duration_cast<std::chrono::seconds>(m_now));
    for (const EventMark &mark : std::as_const(m_content.marks))
        oldest = std::min(oldest, mark.time);
    const milliseconds first = std::max(end, oldest + spanOf(m_window));
    const bool wasPaused = isPaused();
    if (first >= m_now)
        m_heldEnd.reset();
    else
        m_heldEnd = first;
    rebuild();
    if (wasPaused != isPaused())
        Q_EMIT pausedChanged(isPaused());
}

void GraphWidget::scrollByHalves(int halves)
{
    scrollTo(to() + milliseconds(spanOf(m_window)) / 2 * halves);
}

void GraphWidget::scrollToOldest()
{
    scrollTo(milliseconds(0));
}

void GraphWidget::reveal(milliseconds time)
{
    if (time < from() || time > to())
        scrollTo(time + spanOf(m_window) / 2);
}

void GraphWidget::rebuild()
{
    const TextSizes sizes(font());
    m_fonts = {sizes.meta, sizes.metaStrong, sizes.bodyStrong, textScale(font())};
    const DeviceSnap snap(devicePixelRatioF());
    const int columns = GraphSceneBuilder::columnCount(size(), snap, m_fonts.scale);
    DiagnosticsHistory::Columns found = m_history.columns(from(), spanOf(m_window), columns, m_now);
    m_content.users = std::move(found.users);
    m_content.messageRate = std::move(found.messageRate);
    m_content.usersNow = found.usersNow;
    m_content.rateNow = found.rateNow;
    m_scene = m_builder.build(m_content,
                              {.size = size(),
                               .snap = snap,
                               .from = from(),
                               .span = spanOf(m_window),
                               .isHeld = isPaused(),
                               .tickStep = tickStepOf(m_window),
                               .zone = QTimeZone::systemTimeZone(),
                               .locale = locale(),
                               .fonts = m_fonts});
    if (m_mouseX && m_crosshair && !m_crosshairByKeys)
        m_crosshair = m_scene.time.time(*m_mouseX);
    updateReadout();
    m_picture.expire();
    update();
}

int GraphWidget::crosshairColumn() const
{
    const auto count = static_cast<int>(m_content.users.size());
    if (!m_crosshair || count == 0 || !m_scene.time.contains(*m_crosshair))
        return -1;
    return qBound(0, static_cast<int>((*m_crosshair - m_scene.time.from()) * count / m_scene.time.span()), count - 1);
}

void GraphWidget::updateReadout()
{
    const int column = crosshairColumn();
    m_readout = column < 0 ? GraphReadout() : GraphReadout::of(m_content, column, m_scene.time, QTimeZone::systemTimeZone(), locale());
}

void GraphWidget::setCrosshair(std::optional<milliseconds> time, bool byKeys)
{
    if (m_crosshair == time && m_crosshairByKeys == byKeys)
        return;
    m_crosshair = time;
    m_crosshairByKeys = byKeys;
    updateReadout();
    update();
    if (byKeys)
        speak();
    Q_EMIT crosshairMoved();
}

void GraphWidget::speak()
{
    // A screen reader says a changed name by itself; the value is for those that ask for it.
    QAccessibleEvent renamed(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&renamed);
    QAccessibleValueChangeEvent changed(this, spokenReadout());
    QAccessible::updateAccessibility(&changed);
}

QString GraphWidget::spokenSummary() const
{
    const auto told = [this](const GraphScene::Plot &plot) {
        QStringList parts;
        if (!plot.nowText.isEmpty())
            parts.append(plot.nowText);
        if (plot.peak)
            parts.append(plot.peak->text);
        if (plot.average)
            parts.append(plot.average->text);
        return parts.isEmpty() ? GraphReadout::tr("no reports") : locale().createSeparatedList(parts);
    };
    //: Spoken by a screen reader: which time, then the figures of the two graphs
    return tr("%1. Users online: %2. Messages per second: %3.").arg(m_scene.period, told(m_scene.users), told(m_scene.messages));
}

void GraphWidget::moveCrosshair(int columns)
{
    const auto count = static_cast<int>(m_content.users.size());
    if (count == 0)
        return;
    const int present = crosshairColumn();
    // At the edges it takes the graphs along.
    const int beyond = present < 0 ? 0 : std::min(present + columns, 0) + std::max(present + columns - (count - 1), 0);
    if (beyond < 0 || (beyond > 0 && isPaused()))
        scrollTo(to() + milliseconds(spanOf(m_window)) * beyond / count);
    int next = qBound(0, present + columns, count - 1);
    if (present < 0) {
        // It begins where there is something to tell: at the newest report.
        next = count - 1;
        while (next > 0 && m_content.users.at(next).state != SampleColumn::State::Reports)
            --next;
    }
    // The middle of the column, so that rounding cannot lead to its neighbour.
    setCrosshair(m_scene.time.from() + m_scene.time.span() * (2 * next + 1) / (2 * count), true);
}

void GraphWidget::moveCrosshairToMark(int direction)
{
    const milliseconds present = m_crosshair.value_or(direction > 0 ? m_scene.time.from() : m_scene.time.to());
    const PlacedMark *nearest = nullptr;
    for (const PlacedMark &placed : m_scene.marks) {
        const milliseconds ahead = (placed.mark.time - present) * direction;
        if (ahead > milliseconds(0) && (!nearest || ahead < (nearest->mark.time - present) * direction))
            nearest = &placed;
    }
    if (nearest)
        setCrosshair(nearest->mark.time, true);
}

std::optional<quint64> GraphWidget::markAt(QPointF place) const
{
    std::optional<quint64> found;
    qreal nearest = markReach + 1;
    for (const PlacedMark &placed : m_scene.marks) {
        if (placed.label && placed.label->contains(place))
            return placed.mark.id;
        const qreal distance = std::abs(placed.x - place.x());
        if (distance < nearest && place.y() >= m_scene.layout.users.top() && place.y() < m_scene.layout.timeTop) {
            nearest = distance;
            found = placed.mark.id;
        }
    }
    return found;
}

QImage GraphWidget::picture() const
{
    const qreal ratio = devicePixelRatioF();
    QImage image((QSizeF(size()) * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    const Theme &theme = Theme::of(palette());
    image.fill(theme.base);
    QPainter painter(&image);
    GraphPainter graph(painter, theme, m_fonts, DeviceSnap(ratio));
    graph.paint(image, m_scene, m_content.selectedMark);
    graph.paintPeriod(m_scene, m_scene.period, theme.meta);
    return image;
}

void GraphWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    const DeviceSnap snap(devicePixelRatioF());
    m_picture.paint(m_scene, m_content.selectedMark, {.theme = theme, .fonts = m_fonts, .size = size(), .snap = snap});
    m_picture.draw(painter);
    GraphPainter graph(painter, theme, m_fonts, snap);
    if (m_scene.isHeld)
        //: Above the graphs; %1 is the time they show
        graph.paintPeriod(m_scene, tr("Standing still: %1").arg(m_scene.period), theme.warn);
    if (const int column = crosshairColumn(); column >= 0)
        graph.paintCrosshair(m_scene, m_readout, m_scene.layout.users.left() + (column + 0.5) / devicePixelRatioF());
    if (m_focusByKeys)
        paintFocusRing(painter, QRectF(rect()).adjusted(4, 4, -4, -4), radius::control, theme.accent);
}

void GraphWidget::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    rebuild();
}

void GraphWidget::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    rebuild();
}

void GraphWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        rebuild();
    if (event->type() == QEvent::PaletteChange)
        m_picture.expire();
}

void GraphWidget::focusInEvent(QFocusEvent *event)
{
    m_focusByKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    QWidget::focusInEvent(event);
}

void GraphWidget::focusOutEvent(QFocusEvent *event)
{
    m_focusByKeys = false;
    QWidget::focusOutEvent(event);
}

} // namespace roundtable::manager
