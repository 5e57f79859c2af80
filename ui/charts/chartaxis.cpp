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

AxisTicks linearTicks(double low, double high, const AxisSpec& spec, int most)
{
    AxisTicks ticks;
    ticks.step = niceStep((high - low) / std::max(most - 1, 1));
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
    if (spec.scale == AxisScale::Logarithmic)
        return formatSignificant(value, 1);
    return std::abs(value) >= 1e7 ? formatSignificant(value, 3) : formatNumber(value, decimals);
}

QString axisReading(double value, const AxisSpec& spec)
{
    if (spec.numbers == AxisNumbers::Percent)
        return formatPercent(value, 1);
    if (value == std::round(value) && std::abs(value) < 1e9)
        return formatInteger(static_cast<std::int64_t>(value));
    return formatSignificant(value, 4);
}

} // namespace riskloom
