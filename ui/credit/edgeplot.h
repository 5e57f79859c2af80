// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/binning.h"
#include "core/credit/variablecounts.h"
#include "ui/charts/plotwidget.h"

#include <optional>
#include <vector>

namespace riskloom {

// The distribution of a numeric variable with the edges of its bins, which can be dragged. Goods and bads of every narrow
// cell are stacked; a cell's height is its rows by unit of value, so areas compare. The open cells at the ends are drawn
// as wide as the typical one.
class EdgePlot : public PlotWidget {
    Q_OBJECT

public:
    explicit EdgePlot(QWidget* parent = nullptr);
    void setVariable(const VariableCounts& counts, const BinnedVariable& binning);
    void setChosenBin(int bin); // of the intervals, -1 = none

    QSize sizeHint() const override { return {440, 220}; }
    QSize minimumSizeHint() const override { return {200, 130}; }

Q_SIGNALS:
    void edgeDragged(double from, double to); // not dropped yet
    void dragCancelled();
    void edgeMoved(double from, double to);
    void edgeWanted(double value); // double click between edges
    void binPressed(int bin);

protected:
    bool hasFixedX() const override { return true; }
    void drawData(QPainter& painter, const QRectF& area, Shade shade) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Cell {
        double low, high, good, bad; // heights, by unit of value
    };
    struct Drag {
        double from, to;
    };
    [[nodiscard]] std::optional<double> edgeNear(double pixel) const;

    VariableCounts m_counts;
    std::vector<Cell> m_cells;
    std::vector<double> m_edges;  // between intervals, ascending
    std::vector<double> m_locked;
    int m_chosen = -1;
    std::optional<Drag> m_drag;
};

} // namespace riskloom
