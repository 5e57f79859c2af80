// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/linedata.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace riskloom {
namespace {

struct LineData {
    Q_DECLARE_TR_FUNCTIONS(LineData)
};

} // namespace

std::optional<double> nearestX(const std::vector<Series>& series, const std::vector<bool>& hidden, double x)
{
    std::optional<double> best;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const std::vector<double>& values = series[i].x;
        if (hidden[i] || values.empty())
            continue;
        const auto right = std::ranges::lower_bound(values, x);
        for (const auto candidate : {right, right == values.begin() ? right : right - 1})
            if (candidate != values.end() && (!best || std::abs(*candidate - x) < std::abs(*best - x)))
                best = *candidate;
    }
    return best;
}

std::optional<double> valueAt(const Series& series, double x)
{
    const std::vector<double>& xs = series.x;
    if (xs.empty() || x < xs.front() || x > xs.back())
        return {};
    const auto right = static_cast<std::size_t>(std::ranges::lower_bound(xs, x) - xs.begin());
    std::optional<double> value;
    if (xs[right] == x) {
        // Of several points at one x, as a ROC curve has them, the last one.
        value = series.y[static_cast<std::size_t>(std::ranges::upper_bound(xs, x) - xs.begin()) - 1];
    } else if (series.look == SeriesLook::Steps) {
        value = series.y[right - 1];
    } else if (series.look != SeriesLook::Markers) {
        const double share = (x - xs[right - 1]) / (xs[right] - xs[right - 1]);
        value = series.y[right - 1] + share * (series.y[right] - series.y[right - 1]);
    }
    return value && std::isfinite(*value) ? value : std::nullopt;
}

QString nameAt(const Series& series, double x)
{
    if (series.labels.empty())
        return series.name;
    const auto after = std::ranges::upper_bound(series.x, x) - series.x.begin();
    return after > 0 ? series.labels[static_cast<std::size_t>(after) - 1] : series.name;
}

std::vector<double> distinctX(const std::vector<Series>& series, const std::vector<bool>& hidden, const ValueWindow& window)
{
    std::vector<double> all;
    for (std::size_t i = 0; i < series.size(); ++i)
        if (!hidden[i])
            std::ranges::copy_if(series[i].x, std::back_inserter(all),
                                 [&](double x) { return x >= window.xLow && x <= window.xHigh; });
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
    return all;
}

PlainTable seriesTable(const std::vector<Series>& series, const AxisSpec& x, const AxisSpec& y)
{
    PlainTable table;
    table.headers << (x.title.isEmpty() ? QStringLiteral("x") : x.title);
    bool sameX = true;
    for (const Series& one : series) {
        table.headers << (one.name.isEmpty() ? y.title : one.name);
        if (!one.lower.empty())
            table.headers << LineData::tr("%1, lower bound").arg(one.name) << LineData::tr("%1, upper bound").arg(one.name);
        sameX = sameX && one.x == series.front().x;
    }
    const auto append = [](std::vector<QVariant>& row, const Series& one, std::optional<std::size_t> i) {
        row.push_back(i ? QVariant(one.y[*i]) : QVariant());
        if (one.lower.empty())
            return;
        row.push_back(i ? QVariant(one.lower[*i]) : QVariant());
        row.push_back(i ? QVariant(one.upper[*i]) : QVariant());
    };
    if (series.empty())
        return table;
    if (sameX) { // every point, also several at one x
        for (std::size_t i = 0; i < series.front().x.size(); ++i) {
            std::vector<QVariant> row{series.front().x[i]};
            for (const Series& one : series)
                append(row, one, i);
            table.rows.push_back(std::move(row));
        }
        return table;
    }
    // Merge by x: each series gives its points in order, several at one x make several rows.
    std::vector<std::size_t> next(series.size(), 0);
    while (true) {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t s = 0; s < series.size(); ++s)
            if (next[s] < series[s].x.size())
                least = std::min(least, series[s].x[next[s]]);
        if (!std::isfinite(least))
            break;
        std::vector<QVariant> row{least};
        for (std::size_t s = 0; s < series.size(); ++s) {
            const bool here = next[s] < series[s].x.size() && series[s].x[next[s]] == least;
            append(row, series[s], here ? std::optional(next[s]++) : std::nullopt);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString seriesSummary(const std::vector<Series>& series, const AxisSpec& x, const AxisSpec& y)
{
    QStringList sentences{LineData::tr("Lines: %1.").arg(series.size())};
    for (const Series& one : series) {
        if (std::ranges::none_of(one.y, [](double value) { return std::isfinite(value); }))
            continue;
        const ValueWindow range = valueWindow({{one.name, one.x, one.y}}, {false}, {x, y});
        //: %1 name of a line, %2 title of the x axis, %3 … %4 its ends, %5 least, %6 greatest, %7 last value
        sentences << LineData::tr("%1: %2 from %3 to %4, lowest %5, highest %6, last %7.")
                         .arg(one.name, x.title, axisReading(one.x.front(), x), axisReading(one.x.back(), x),
                              axisReading(range.yLow, y), axisReading(range.yHigh, y), axisReading(one.y.back(), y));
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace riskloom
