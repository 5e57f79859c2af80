// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaxis.h"

#include "ui/widgets/format.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

// The smallest of 1, 2, 5 times a power of ten that is not below `value`.
double niceStep(double value)
{
    const double power = std::pow(10.0, std::floor(std::log10(value)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= value * (1.0 - 1e-9))
            return factor * power;
    return 10.0 * power;
}

// Whole years, or quarters and months of one.
double yearStep(double value)
{
    if (value > 0.5)
        return niceStep(std::max(value, 1.0));
    return value > 0.25 ? 0.5 : value > 1.0 / 12.0 ? 0.25 : 1.0 / 12.0;
}

Day firstDay(int year) { return dayFromDate(year, 1, 1).value_or(0); }

AxisTicks linearTicks(double low, double high, const AxisSpec& spec, int most)
{
    AxisTicks ticks;
    const double step = (high - low) / std::max(most - 1, 1);
    ticks.step = spec.numbers == AxisNumbers::Year ? yearStep(step) : niceStep(step);
    ticks.minimum = spec.minimum ? low : std::floor(low / ticks.step + 1e-9) * ticks.step;
    ticks.maximum = spec.maximum ? high : std::ceil(high / ticks.step - 1e-9) * ticks.step;
    const double shown = spec.numbers == AxisNumbers::Percent ? ticks.step * 100.0 : ticks.step;
    ticks.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(shown) + 1e-9)));
    return ticks;
}

AxisTicks logarithmicTicks(double low, double high)
{
    AxisTicks ticks;
    ticks.minimum = std::pow(10.0, std::floor(std::log10(low) + 1e-9));
    ticks.maximum = std::pow(10.0, std::ceil(std::log10(high) - 1e-9));
    if (ticks.maximum <= ticks.minimum)
        ticks.maximum = ticks.minimum * 10.0;
    ticks.step = 10.0;
    ticks.decimals = 0;
    return ticks;
}

} // namespace

double decimalYear(Day day)
{
    const int year = 1970 + static_cast<int>(std::floor(monthIndex(day) / 12.0));
    const Day first = firstDay(year);
    return year + static_cast<double>(day - first) / static_cast<double>(firstDay(year + 1) - first);
}

Day dayOfDecimalYear(double year)
{
    const int whole = static_cast<int>(std::floor(year));
    const Day first = firstDay(whole);
    return first + static_cast<Day>(std::lround((year - whole) * static_cast<double>(firstDay(whole + 1) - first)));
}

AxisTicks niceTicks(double low, double high, const AxisSpec& spec, int most)
{
    low = spec.minimum.value_or(low);
    high = spec.maximum.value_or(high);
    if (!std::isfinite(low) || !std::isfinite(high))
        return {};
    if (spec.scale == AxisScale::Logarithmic) {
        high = high > 0.0 ? high : 1.0;
        return logarithmicTicks(low > 0.0 ? low : high / 1000.0, high);
    }
    if (high <= low) { // one value: a little room at both sides
        const double room = low == 0.0 ? 1.0 : std::abs(low) * 0.1;
        low -= spec.minimum ? 0.0 : room;
        high += room;
        if (high <= low)
            high = low + room;
    }
    return linearTicks(low, high, spec, most);
}

QString axisLabel(double value, const AxisSpec& spec, int decimals)
{
    if (spec.numbers == AxisNumbers::Percent)
        return formatPercent(value, decimals);
    if (spec.numbers == AxisNumbers::Year)
        return decimals == 0 ? QString::number(std::lround(value)) : QString::fromStdString(isoDate(dayOfDecimalYear(value)).substr(0, 7));
    if (spec.scale == AxisScale::Logarithmic)
        return formatSignificant(value, 1);
    return std::abs(value) >= 1e7 ? formatSignificant(value, 3) : formatNumber(value, decimals);
}

QString axisReading(double value, const AxisSpec& spec)
{
    if (spec.numbers == AxisNumbers::Percent)
        return formatPercent(value, 1);
    if (spec.numbers == AxisNumbers::Year)
        return formatDay(dayOfDecimalYear(value));
    if (value == std::round(value) && std::abs(value) < 1e9)
        return formatInteger(static_cast<std::int64_t>(value));
    return formatSignificant(value, 4);
}

} // namespace riskloom
