// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/series.h"
#include "ui/widgets/clipboard.h"

#include <optional>
#include <vector>

namespace riskloom {

// What LineChart needs to know of its series to answer the pointer, without Qt Charts.
std::optional<double> nearestX(const std::vector<Series>& series, const std::vector<bool>& hidden, double x);
// The line's value at x: between its points for lines, the last one for steps; nothing outside its points.
std::optional<double> valueAt(const Series& series, double x);

// What the series is called at a point of it: the point's own label where it has one.
QString nameAt(const Series& series, double x);
std::vector<double> distinctX(const std::vector<Series>& series, const std::vector<bool>& hidden, const ValueWindow& window);
// One row for every distinct x; one column for every series, its bounds after it.
PlainTable seriesTable(const std::vector<Series>& series, const AxisSpec& x, const AxisSpec& y);
QString seriesSummary(const std::vector<Series>& series, const AxisSpec& x, const AxisSpec& y);

} // namespace riskloom
