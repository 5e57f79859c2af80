// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

constexpr double everything = std::numeric_limits<double>::max();

struct Range {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    void take(const std::vector<double>& values, const AxisSpec& spec)
    {
        for (const double value : values)
            if (std::isfinite(value) && (spec.scale == AxisScale::Linear || value > 0.0)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    }
    bool empty() const { return low > high; }
    // Room for half a marker, so that none is cut at the edge.
    void widen(const AxisSpec& spec)
    {
        if (empty() || spec.scale == AxisScale::Logarithmic || spec.numbers == AxisNumbers::Year)
            return;
        const double room = 0.02 * (high - low);
        low -= room;
        high += room;
    }
};

// Liang and Barsky's clipping of a line by one edge pair: how much of [from, to] is left.
bool clipAxis(double start, double direction, double low, double high, double& from, double& to)
{
    if (direction == 0.0)
        return start >= low && start <= high;
    double a = (low - start) / direction;
    double b = (high - start) / direction;
    if (a > b)
        std::swap(a, b);
    from = std::max(from, a);
    to = std::min(to, b);
    return from <= to;
}

} // namespace

ReferenceLine ReferenceLine::vertical(const QString& name, double x)
{
    return {name, {x, -everything}, {x, everything}};
}

ReferenceLine ReferenceLine::horizontal(const QString& name, double y)
{
    return {name, {-everything, y}, {everything, y}};
}

ValueWindow valueWindow(const std::vector<Series>& series, const std::vector<bool>& hidden, const AxisPair& axes)
{
    Range x;
    Range y;
    for (std::size_t i = 0; i < series.size(); ++i) {
        x.take(series[i].x, axes.x);
        if (hidden[i])
            continue;
        y.take(series[i].y, axes.y);
        y.take(series[i].lower, axes.y);
        y.take(series[i].upper, axes.y);
    }
    if (std::ranges::any_of(series, [](const Series& one) { return one.look == SeriesLook::Markers; })) {
        x.widen(axes.x);
        y.widen(axes.y);
    }
    ValueWindow window;
    if (!x.empty()) {
        window.xLow = x.low;
        window.xHigh = x.high;
    }
    if (!y.empty()) {
        window.yLow = y.low;
        window.yHigh = y.high;
    }
    return window;
}

QList<QPointF> clipped(const ReferenceLine& line, const ValueWindow& window)
{
    const auto tame = [](double value, double low, double high) { // ends "everywhere" would overflow
        const double room = high - low;
        return std::clamp(value, low - 1e3 * room, high + 1e3 * room);
    };
    const bool upright = line.from.x() == line.to.x();
    const bool level = line.from.y() == line.to.y();
    const QPointF from(upright ? line.from.x()
                       : level ? tame(line.from.x(), window.xLow, window.xHigh)
                               : line.from.x(),
                       upright ? tame(line.from.y(), window.yLow, window.yHigh) : line.from.y());
    const QPointF to(upright ? line.to.x()
                     : level ? tame(line.to.x(), window.xLow, window.xHigh)
                             : line.to.x(),
                     upright ? tame(line.to.y(), window.yLow, window.yHigh) : line.to.y());
    const QPointF direction = to - from;
    double start = 0.0;
    double end = 1.0;
    if (!clipAxis(from.x(), direction.x(), window.xLow, window.xHigh, start, end) ||
        !clipAxis(from.y(), direction.y(), window.yLow, window.yHigh, start, end))
        return {};
    return {from + start * direction, from + end * direction};
}

QList<QPointF> asSteps(const QList<QPointF>& points)
{
    QList<QPointF> steps;
    for (const QPointF& point : points) {
        if (!steps.isEmpty())
            steps.append({point.x(), steps.last().y()});
        steps.append(point);
    }
    return steps;
}

} // namespace riskloom
