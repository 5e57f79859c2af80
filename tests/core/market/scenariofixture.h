// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/market/scenariomodel.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom::testing {

// Independent days of assets that share half of what moves them.
inline JointGrowth randomGrowth(std::size_t days, std::size_t assets, std::uint64_t seed)
{
    Random random(seed);
    JointGrowth growth{assets, {}};
    for (std::size_t day = 0; day < days; ++day) {
        const double shared = random.normal();
        for (std::size_t a = 0; a < assets; ++a)
            growth.values.push_back(std::exp(0.0003 + 0.01 * (shared + random.normal())));
    }
    return growth;
}

inline std::vector<double> logSeries(const JointGrowth& growth, std::size_t asset)
{
    std::vector<double> series;
    for (std::size_t day = 0; day < growth.days(); ++day)
        series.push_back(std::log(growth.at(day, asset)));
    return series;
}

inline double meanOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

// Divided by n - 1.
inline double varianceOf(const std::vector<double>& values)
{
    const double centre = meanOf(values);
    double sum = 0.0;
    for (const double value : values)
        sum += (value - centre) * (value - centre);
    return sum / static_cast<double>(values.size() - 1);
}

} // namespace riskloom::testing
