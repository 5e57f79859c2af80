// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPointF>

#include <span>

namespace riskloom {

struct DecimationWindow {
    double minimum = 0.0; // part of the x axis that is shown
    double maximum = 1.0;
    int columns = 1; // pixel columns it has
};

// The points of a line (x ascending, pairs that are not finite left out) that look the same on so many pixel columns:
// first, lowest, highest and last of each column, and one point beyond either end of the window. All of them when they
// are few. At most 4 * columns + 2 points; extremes are always among them.
QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, const DecimationWindow& window);

} // namespace riskloom
