// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/linechart.h"

#include <optional>
#include <vector>

namespace riskloom {

// The part of the plane a chart shows, in axis values.
struct ValueWindow {
    double xLow = 0.0, xHigh = 1.0;
    double yLow = 0.0, yHigh = 1.0;
};

struct AxisPair {
    AxisSpec x, y;
};

// What LineChart needs to know of its series, without Qt Charts.
ValueWindow valueWindow(const std::vector<Series>& series, const std::vector<bool>& hidden, const AxisPair& axes);
std::optional<double> nearestX(const std::vector<Series>& series, const std::vector<bool>& hidden, double x);
// The line's value at x: between its points for lines, the last one for steps; nothing outside its points.
std::optional<double> valueAt(const Series& series, double x);

// What the series is called at a point of it: the point's own label where it has one.
QString nameAt(const Series& series, double x);
std::vector<double> distinctX(const std::vector<Series>& series, const std::vector<bool>& hidden, const ValueWindow& window);
QList<QPointF> clipped(const ReferenceLine& line, const ValueWindow& window); // its part inside, or nothing
QList<QPointF> asSteps(const QList<QPointF>& points);
// One row for every distinct x; one column for every series, its bounds after it.
PlainTable seriesTable(const std::vector<Series>& series, const AxisSpec& x, const AxisSpec& y);
QString seriesSummary(const std::vector<Series>& series, const AxisSpec& x, const AxisSpec& y);

} // namespace riskloom
