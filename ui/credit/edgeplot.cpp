// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credit/edgeplot.h"

#include "core/credit/binningedit.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr double grabDistance = 6.0; // pixels to either side of an edge
constexpr int goodSeries = 0;
constexpr int badSeries = 1;

std::vector<double> edgesOf(const BinnedVariable& binning)
{
    std::vector<double> edges;
    for (const Bin& bin : binning.bins)
        if (bin.kind == BinKind::Interval && std::isfinite(bin.upper))
            edges.push_back(bin.upper);
    return edges;
}

// The width that the open cells at both ends are drawn with.
double typicalWidth(const std::vector<double>& cuts)
{
    if (cuts.size() < 2)
        return cuts.empty() ? 1.0 : std::max(std::abs(cuts.front()), 1.0);
    return (cuts.back() - cuts.front()) / static_cast<double>(cuts.size() - 1);
}

} // namespace

EdgePlot::EdgePlot(QWidget* parent) : PlotWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::ClickFocus);
}

void EdgePlot::setVariable(const VariableCounts& counts, const BinnedVariable& binning)
{
    m_counts = counts;
    m_edges = edgesOf(binning);
    m_locked = binning.lockedCuts;
    m_cells.clear();
    const std::vector<double>& cuts = counts.cuts;
    const double width = typicalWidth(cuts);
    const double lowest = cuts.empty() ? 0.0 : cuts.front() - width;
    double highest = 0.0;
    for (std::size_t i = 0; i <= cuts.size(); ++i) {
        const double low = i == 0 ? lowest : cuts[i - 1];
        const double high = i == cuts.size() ? low + width : cuts[i];
        const double span = std::max(high - low, 1e-300);
        m_cells.push_back({low, high, counts.train.good[i] / span, counts.train.bad[i] / span});
        highest = std::max(highest, m_cells.back().good + m_cells.back().bad);
    }
    setAxes({QString::fromStdString(counts.name)}, {tr("Rows by unit"), AxisScale::Linear, AxisNumbers::Plain, 0.0});
    setRange({m_cells.front().low, m_cells.back().high, 0.0, highest});
    setAccessibleName(tr("Distribution of %1 with the edges of its bins").arg(QString::fromStdString(counts.name)));
    setToolTip(tr("Drag an edge to move it, double-click to set a new one. The field and buttons above do the same from the keyboard."));
    update();
}

void EdgePlot::setChosenBin(int bin)
{
    m_chosen = bin;
    update();
}

void EdgePlot::drawData(QPainter& painter, const QRectF& area, Shade shade) const
{
    const Colours& c = colours(shade);
    if (m_chosen >= 0 && m_chosen <= static_cast<int>(m_edges.size())) {
        const auto at = static_cast<std::size_t>(m_chosen);
        const double left = at == 0 ? area.left() : toX(m_edges[at - 1], area);
        const double right = at == m_edges.size() ? area.right() : toX(m_edges[at], area);
        painter.fillRect(QRectF(QPointF(left, area.top()), QPointF(right, area.bottom())), c.accentSoft);
    }
    painter.setPen(Qt::NoPen);
    for (const Cell& cell : m_cells) {
        const double left = toX(cell.low, area);
        const double width = std::max(toX(cell.high, area) - left - 0.5, 0.5);
        painter.setBrush(seriesColour(goodSeries, shade));
        painter.drawRect(QRectF(QPointF(left, toY(cell.good, area)), QSizeF(width, area.bottom() - toY(cell.good, area))));
        painter.setBrush(seriesColour(badSeries, shade));
        painter.drawRect(QRectF(QPointF(left, toY(cell.good + cell.bad, area)),
                                QSizeF(width, toY(cell.good, area) - toY(cell.good + cell.bad, area))));
    }
    for (const double edge : m_edges) {
        const bool dragged = m_drag && m_drag->from == edge;
        const bool locked = std::ranges::find(m_locked, edge) != m_locked.end();
        const double x = toX(dragged ? m_drag->to : edge, area);
        painter.setPen(QPen(dragged ? c.accent : c.text, dragged || locked ? 2.5 : 1.5, locked ? Qt::SolidLine : Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setBrush(dragged ? c.accent : c.text);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(QPointF(x, area.top() + 4.0), 4.0, 4.0);
    }
}

std::optional<double> EdgePlot::edgeNear(double pixel) const
{
    std::optional<double> nearest;
    double distance = grabDistance;
    for (const double edge : m_edges) {
        if (const double away = std::abs(toX(edge, area()) - pixel); away <= distance) {
            nearest = edge;
            distance = away;
        }
    }
    return nearest;
}

void EdgePlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double pixel = event->position().x();
    if (const std::optional<double> edge = edgeNear(pixel)) {
        m_drag = Drag{*edge, *edge};
        update();
        return;
    }
    const double value = fromX(pixel, area());
    Q_EMIT binPressed(static_cast<int>(std::ranges::upper_bound(m_edges, value) - m_edges.begin()));
}

void EdgePlot::mouseMoveEvent(QMouseEvent* event)
{
    const double pixel = event->position().x();
    if (!m_drag) {
        setCursor(edgeNear(pixel) ? Qt::SplitHCursor : Qt::ArrowCursor);
        return;
    }
    const std::optional<double> cut = nearestCut(m_counts, fromX(pixel, area()));
    if (!cut || *cut == m_drag->to)
        return;
    m_drag->to = *cut;
    Q_EMIT edgeDragged(m_drag->from, m_drag->to);
    update();
}

void EdgePlot::mouseReleaseEvent(QMouseEvent*)
{
    if (!m_drag)
        return;
    const Drag drag = *std::exchange(m_drag, std::nullopt);
    if (drag.from != drag.to)
        Q_EMIT edgeMoved(drag.from, drag.to);
    update();
}

void EdgePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_drag.reset();
    if (!edgeNear(event->position().x()))
        Q_EMIT edgeWanted(fromX(event->position().x(), area()));
}

void EdgePlot::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape || !m_drag) {
        PlotWidget::keyPressEvent(event);
        return;
    }
    m_drag.reset();
    Q_EMIT dragCancelled();
    update();
}

} // namespace riskloom
