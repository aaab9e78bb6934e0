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

constexpr int columnsPerKey = 9;
constexpr qreal markReach = 8; ///< how far beside an event line a click still means it
constexpr int wheelSteps = 8; ///< of the wheel for a whole window

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
    return {1148, qRound(GraphLayout::heightFor(GraphLayout::usersHeight, GraphLayout::messagesHeight))};
}

QSize GraphWidget::minimumSizeHint() const
{
    return {480, qRound(GraphLayout::heightFor(GraphLayout::leastPlotHeight, GraphLayout::leastPlotHeight))};
}

milliseconds GraphWidget::columnWidth() const
{
    const int columns = GraphSceneBuilder::columnCount(size(), DeviceSnap(devicePixelRatioF()));
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
    const milliseconds oldest = m_now - SampleSeries::minutesKept * milliseconds(SampleSeries::minute);
    const bool wasPaused = isPaused();
    if (end >= m_now)
        m_heldEnd.reset();
    else
        m_heldEnd = std::max(end, oldest + spanOf(m_window));
    rebuild();
    if (wasPaused != isPaused())
        Q_EMIT pausedChanged(isPaused());
}

void GraphWidget::reveal(milliseconds time)
{
    if (time < from() || time > to())
        scrollTo(time + spanOf(m_window) / 2);
}

void GraphWidget::rebuild()
{
    const TextSizes sizes(font());
    m_fonts = {sizes.meta, sizes.metaStrong, sizes.bodyStrong};
    const DeviceSnap snap(devicePixelRatioF());
    const int columns = GraphSceneBuilder::columnCount(size(), snap);
    DiagnosticsHistory::Columns found = m_history.columns(from(), spanOf(m_window), columns, m_now);
    m_content.users = std::move(found.users);
    m_content.messageRate = std::move(found.messageRate);
    m_scene = m_builder.build(m_content,
                              {.size = size(),
                               .snap = snap,
                               .from = from(),
                               .span = spanOf(m_window),
                               .tickStep = tickStepOf(m_window),
                               .zone = QTimeZone::systemTimeZone(),
                               .locale = locale(),
                               .fonts = m_fonts});
    updateReadout();
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
    QAccessibleValueChangeEvent changed(this, spokenReadout());
    QAccessible::updateAccessibility(&changed);
}

void GraphWidget::moveCrosshair(int columns)
{
    const auto count = static_cast<int>(m_content.users.size());
    if (count == 0)
        return;
    const int present = crosshairColumn();
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
    QImage image((QSizeF(size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    const Theme &theme = Theme::of(palette());
    image.fill(theme.base);
    QPainter painter(&image);
    GraphPainter(painter, theme, m_fonts, DeviceSnap(ratio)).paint(m_scene, m_content.selectedMark);
    return image;
}

void GraphWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(palette());
    GraphPainter graph(painter, theme, m_fonts, DeviceSnap(devicePixelRatioF()));
    graph.paint(m_scene, m_content.selectedMark);
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
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LocaleChange)
        rebuild();
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

void GraphWidget::handleCrosshairKey(QKeyEvent *event, int direction)
{
    if (event->modifiers() & Qt::ControlModifier)
        moveCrosshairToMark(direction);
    else
        moveCrosshair(direction * (event->modifiers() & Qt::ShiftModifier ? 1 : columnsPerKey));
}

void GraphWidget::keyPressEvent(QKeyEvent *event)
{
    const milliseconds half = milliseconds(spanOf(m_window)) / 2;
    switch (event->key()) {
    case Qt::Key_Left: handleCrosshairKey(event, -1); break;
    case Qt::Key_Right: handleCrosshairKey(event, 1); break;
    case Qt::Key_PageUp: scrollTo(to() - half); break;
    case Qt::Key_PageDown: scrollTo(to() + half); break;
    case Qt::Key_Home: scrollTo(milliseconds(0)); break;
    case Qt::Key_End: scrollTo(m_now); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const int column = crosshairColumn(); column >= 0) {
            if (const auto mark = markAt(QPointF(m_scene.time.x(*m_crosshair), m_scene.layout.users.center().y())))
                Q_EMIT markActivated(*mark);
        }
        break;
    case Qt::Key_Escape:
        if (!m_crosshair) {
            QWidget::keyPressEvent(event);
            return;
        }
        setCrosshair(std::nullopt, true);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    event->accept();
}

void GraphWidget::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF place = event->position();
    const GraphLayout &layout = m_scene.layout;
    const bool inPlots = place.x() >= layout.users.left() && place.x() < layout.users.right() && place.y() >= layout.users.top()
        && place.y() < layout.messages.bottom();
    if (inPlots)
        setCrosshair(m_scene.time.time(place.x()), false);
    else if (!m_crosshairByKeys)
        setCrosshair(std::nullopt, false);
    setCursor(markAt(place) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GraphWidget::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        if (const auto mark = markAt(event->position()))
            Q_EMIT markActivated(*mark);
    }
    QWidget::mousePressEvent(event);
}

void GraphWidget::leaveEvent(QEvent *event)
{
    if (!m_crosshairByKeys)
        setCrosshair(std::nullopt, false);
    QWidget::leaveEvent(event);
}

void GraphWidget::wheelEvent(QWheelEvent *event)
{
    // Sideways, or with Shift: up and down belongs to the page the graphs are on.
    const QPoint delta = event->angleDelta();
    const int sideways = delta.x() != 0 ? delta.x() : (event->modifiers() & Qt::ShiftModifier ? delta.y() : 0);
    if (sideways == 0) {
        event->ignore();
        return;
    }
    scrollTo(to() - milliseconds(spanOf(m_window)) * sideways / (QWheelEvent::DefaultDeltasPerStep * wheelSteps));
    event->accept();
}

} // namespace roundtable::manager
