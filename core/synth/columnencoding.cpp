// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/columnencoding.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace riskloom {
namespace {

constexpr int mostDecimals = 9;

bool isWhole(double value)
{
    return std::abs(value - std::round(value)) <= 1e-9 * std::max(1.0, std::abs(value));
}

int decimalsOf(std::span<const double> values)
{
    double factor = 1.0;
    for (int decimals = 0; decimals <= mostDecimals; ++decimals, factor *= 10.0)
        if (std::ranges::all_of(values, [&](double value) { return isWhole(value * factor); }))
            return decimals;
    return -1;
}

// The values that are there, ascending.
std::vector<double> presentNumbers(const Column& column, std::span<const std::uint32_t> rows)
{
    std::vector<double> values;
    values.reserve(rows.size());
    if (const NumberColumn* number = column.number()) {
        for (const std::uint32_t row : rows)
            if (!std::isnan(number->values[row]))
                values.push_back(number->values[row]);
    } else {
        for (const std::uint32_t row : rows)
            if (const Day day = column.date()->days[row]; day != missingDay)
                values.push_back(day);
    }
    std::ranges::sort(values);
    return values;
}

struct Run {
    double value = 0.0;
    std::size_t count = 0;
};

std::vector<Run> runsOf(std::span<const double> ascending)
{
    std::vector<Run> runs;
    for (const double value : ascending) {
        if (runs.empty() || runs.back().value != value)
            runs.push_back({value, 0});
        ++runs.back().count;
    }
    return runs;
}

std::vector<Run> pointMasses(std::vector<Run> runs, std::size_t rows, const EncodingOptions& options)
{
    if (runs.size() <= options.mostPoints)
        return runs;
    const double needed = options.pointShare * static_cast<double>(rows);
    std::erase_if(runs, [&](const Run& run) { return static_cast<double>(run.count) < needed || run.count < 2; });
    if (runs.size() > options.mostPoints) {
        std::ranges::stable_sort(runs, std::greater{}, &Run::count);
        runs.resize(options.mostPoints);
    }
    std::ranges::sort(runs, {}, &Run::value);
    return runs;
}

// A tail is long when it reaches far beyond where half of the values lie.
void fitTail(ColumnEncoding& encoding, std::span<const double> ascending, double longTail)
{
    const auto at = [&](double p) {
        return ascending[static_cast<std::size_t>(p * static_cast<double>(ascending.size() - 1))];
    };
    const double range = at(0.75) - at(0.25);
    const double reach = std::max(ascending.back() - at(0.5), at(0.5) - ascending.front());
    if (range > 0.0 && reach > longTail * range) {
        encoding.centre = at(0.5);
        encoding.spread = range;
    }
}

void fitValues(ColumnEncoding& encoding, const Column& column, std::span<const std::uint32_t> rows,
               const EncodingOptions& options)
{
    const std::vector<double> values = presentNumbers(column, rows);
    if (values.empty())
        return;
    encoding.least = values.front();
    encoding.greatest = values.back();
    encoding.decimals = decimalsOf(values);
    const std::vector<Run> points = pointMasses(runsOf(values), rows.size(), options);
    std::vector<double> between;
    for (const double value : values)
        if (!std::ranges::binary_search(points, value, {}, &Run::value))
            between.push_back(value);
    if (!between.empty()) {
        fitTail(encoding, between, options.longTail);
        std::vector<double> axis(between.size());
        std::ranges::transform(between, axis.begin(), [&](double x) { return toModeAxis(encoding, x); });
        encoding.modes = fitMixture(axis, options.mixture);
        for (const GaussianMode& mode : encoding.modes)
            encoding.slotShares.push_back(mode.weight * static_cast<double>(between.size()) /
                                          static_cast<double>(rows.size()));
    }
    for (const Run& point : points) {
        encoding.points.push_back(point.value);
        encoding.slotShares.push_back(static_cast<double>(point.count) / static_cast<double>(rows.size()));
    }
}

void fitLevels(ColumnEncoding& encoding, const CategoryColumn& column, std::span<const std::uint32_t> rows,
               const EncodingOptions& options)
{
    std::vector<std::size_t> counts(column.levels.size());
    for (const std::uint32_t row : rows)
        if (column.codes[row] != missingCode)
            ++counts[static_cast<std::size_t>(column.codes[row])];
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::erase_if(order, [&](std::size_t level) { return counts[level] == 0; });
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    const std::size_t own = order.size() <= options.mostLevels ? order.size() : options.mostLevels;
    encoding.ownLevels = static_cast<std::int64_t>(own);
    std::size_t others = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
        encoding.levels.push_back(column.levels[order[i]]);
        if (i < own)
            encoding.slotShares.push_back(static_cast<double>(counts[order[i]]) / static_cast<double>(rows.size()));
        else
            others += counts[order[i]];
    }
    if (others == 0)
        return;
    encoding.slotShares.push_back(static_cast<double>(others) / static_cast<double>(rows.size()));
    for (std::size_t i = own; i < order.size(); ++i)
        encoding.otherShares.push_back(static_cast<double>(counts[order[i]]) / static_cast<double>(others));
}

} // namespace

double toModeAxis(const ColumnEncoding& encoding, double x)
{
    return encoding.spread > 0.0 ? std::asinh((x - encoding.centre) / encoding.spread) : x;
}

double fromModeAxis(const ColumnEncoding& encoding, double y)
{
    double x = encoding.spread > 0.0 ? encoding.centre + encoding.spread * std::sinh(y) : y;
    if (encoding.decimals >= 0) {
        const double factor = std::pow(10.0, encoding.decimals);
        x = std::round(x * factor) / factor;
    }
    return std::clamp(x, encoding.least, encoding.greatest);
}

ColumnEncoding fitColumnEncoding(const Column& column, std::span<const std::uint32_t> rows,
                                 const EncodingOptions& options)
{
    ColumnEncoding encoding;
    encoding.name = column.name;
    if (const CategoryColumn* category = column.category()) {
        encoding.type = EncodedType::Category;
        fitLevels(encoding, *category, rows, options);
    } else {
        encoding.type = column.date() != nullptr ? EncodedType::Date : EncodedType::Number;
        fitValues(encoding, column, rows, options);
    }
    const auto gaps = std::ranges::count_if(rows, [&](std::uint32_t row) { return column.missing(row); });
    encoding.missing = gaps > 0;
    if (encoding.missing)
        encoding.slotShares.push_back(static_cast<double>(gaps) / static_cast<double>(rows.size()));
    return encoding;
}

} // namespace riskloom
