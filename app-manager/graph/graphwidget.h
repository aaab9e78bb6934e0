// SPDX-FileCopyrightText: 2026 Roundtable contributors
// SPDX-License-Identifier: MIT

#pragma once

#include "app-manager/diagnostics/diagnosticshistory.h"
#include "app-manager/graph/graphpicture.h"
#include "app-manager/graph/timewindow.h"

#include <QtWidgets/QWidget>

namespace roundtable::manager {

/// \brief Users and messages per second over time, with one time axis and one crosshair.
///
/// Everything is worked out in refresh() and in handlers; a paint event only draws, and draws anew only what has changed. The history is looked at, never changed,
/// and must outlive the widget.
///
/// Keys: Left and Right move the crosshair (with Shift by one column, with Ctrl to the next event) and scroll at the edges,
/// Page Up and Page Down scroll by half a window, Home and End go to the oldest sample and to now, Escape hides the crosshair.
/// With the mouse the graphs are dragged through time.
class GraphWidget final : public QWidget {
    Q_OBJECT

public:
    explicit GraphWidget(const DiagnosticsHistory &history, QWidget *parent = nullptr);

    [[nodiscard]] TimeWindow window() const { return m_window; }
    void setWindow(TimeWindow window);
    void setMarks(const QList<EventMark> &marks);
    void setSelectedMark(std::optional<quint64> id);
    [[nodiscard]] std::optional<quint64> selectedMark() const { return m_content.selectedMark; }

    /// Samples go on being kept while the picture stands still.
    void setPaused(bool paused);
    [[nodiscard]] bool isPaused() const { return m_heldEnd.has_value(); }

    /// Shows what the history holds by now.
    void refresh(std::chrono::milliseconds now);

    /// Scrolls so that \a time is shown, if it is not.
    void reveal(std::chrono::milliseconds time);
    /// By this many halves of what is shown; negative: to what was earlier. Never before the oldest sample nor beyond now.
    void scrollByHalves(int halves);
    void scrollToNow() { scrollTo(m_now); }
    void scrollToOldest();

    /// What the crosshair says; empty while there is none.
    [[nodiscard]] QString spokenReadout() const { return m_crosshair ? m_readout.spoken : QString(); }
    [[nodiscard]] bool isReadByKeys() const { return m_crosshair && m_crosshairByKeys; }
    /// What both graphs show in a sentence: now, peak, average, and which time.
    [[nodiscard]] QString spokenSummary() const;
    [[nodiscard]] const GraphScene &scene() const { return m_scene; }
    [[nodiscard]] std::chrono::milliseconds from() const;
    [[nodiscard]] std::chrono::milliseconds to() const;

    /// The picture without the crosshair, for a file.
    [[nodiscard]] QImage picture() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// A click on the line or the icon of an event.
    void markActivated(quint64 id);
    /// True while the picture stands still: paused, or scrolled back.
    void pausedChanged(bool paused);
    void crosshairMoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    /// Where the mouse took hold of the graphs.
    struct Drag {
        qreal from;
        std::chrono::milliseconds end;
        bool isMoving = false;
    };

    void rebuild();
    void scrollTo(std::chrono::milliseconds end);
    void followMouse(QPointF place);
    void setCrosshair(std::optional<std::chrono::milliseconds> time, bool byKeys);
    void moveCrosshair(int columns);
    void moveCrosshairToMark(int direction);
    void updateReadout();
    [[nodiscard]] int crosshairColumn() const;
    [[nodiscard]] std::optional<quint64> markAt(QPointF place) const;
    [[nodiscard]] std::chrono::milliseconds columnWidth() const;
    void speak();
    void handleCrosshairKey(QKeyEvent *event, int direction);

    const DiagnosticsHistory &m_history;
    TimeWindow m_window = TimeWindow::OneHour;
    std::chrono::milliseconds m_now{0};
    std::optional<std::chrono::milliseconds> m_heldEnd;
    GraphContent m_content;
    GraphFonts m_fonts;
    GraphSceneBuilder m_builder;
    GraphScene m_scene;
    GraphPicture m_picture;
    std::optional<std::chrono::milliseconds> m_crosshair;
    bool m_crosshairByKeys = false;
    std::optional<qreal> m_mouseX; ///< of the mouse over the plots; the crosshair stays below it while the graphs go on
    std::optional<Drag> m_drag;
    bool m_focusByKeys = false;
    GraphReadout m_readout;
};

} // namespace roundtable::manager
