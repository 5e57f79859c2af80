// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/decimate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace riskloom {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

// Of one pixel column, places in the data.
struct ColumnPoints {
    std::int64_t column = -1;
    std::size_t first = none, lowest = none, highest = none, last = none;

    void start(std::int64_t at, std::size_t i)
    {
        column = at;
        first = lowest = highest = last = i;
    }
    void add(std::size_t i, std::span<const double> y)
    {
        if (y[i] < y[lowest])
            lowest = i;
        if (y[i] > y[highest])
            highest = i;
        last = i;
    }
    void write(QList<QPointF>& points, std::span<const double> x, std::span<const double> y) const
    {
        if (first == none)
            return;
        std::array places{first, lowest, highest, last};
        std::ranges::sort(places);
        const auto end = std::unique(places.begin(), places.end());
        for (auto place = places.begin(); place != end; ++place)
            points.append({x[*place], y[*place]});
    }
};

} // namespace

QList<QPointF> decimate(std::span<const double> x, std::span<const double> y, const DecimationWindow& window)
{
    const std::size_t count = std::min(x.size(), y.size());
    x = x.first(count);
    const auto begin = std::ranges::lower_bound(x, window.minimum);
    const auto end = std::upper_bound(begin, x.end(), window.maximum);
    auto from = static_cast<std::size_t>(begin - x.begin());
    auto to = static_cast<std::size_t>(end - x.begin());
    from -= from > 0 ? 1 : 0; // the line goes on beyond the edge
    to += to < count ? 1 : 0;

    const auto finite = [&](std::size_t i) { return std::isfinite(x[i]) && std::isfinite(y[i]); };
    QList<QPointF> points;
    if (to - from <= static_cast<std::size_t>(4 * window.columns)) {
        for (std::size_t i = from; i < to; ++i)
            if (finite(i))
                points.append({x[i], y[i]});
        return points;
    }
    const double width = window.maximum - window.minimum;
    ColumnPoints current;
    for (std::size_t i = from; i < to; ++i) {
        if (!finite(i))
            continue;
        const double place = width > 0 ? (x[i] - window.minimum) / width : 0.0;
        const auto column = static_cast<std::int64_t>(std::floor(place * window.columns));
        if (column != current.column || current.first == none) {
            current.write(points, x, y);
            current.start(column, i);
        } else {
            current.add(i, y);
        }
    }
    current.write(points, x, y);
    return points;
}

} // namespace riskloom
