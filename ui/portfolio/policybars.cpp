// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/portfolio/policybars.h"

#include "ui/portfolio/portfoliotext.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace riskloom {

std::vector<Bar> seedDifferenceBars(const PolicyRun& run)
{
    std::vector<Bar> bars;
    for (const SeedResult& seed : run.report.seeds)
        bars.push_back({.label = QString::number(seed.seed),
                        .value = seed.againstEqual.value,
                        .lower = seed.againstEqual.low,
                        .upper = seed.againstEqual.high});
    return bars;
}

std::vector<Bar> weightBars(const std::vector<std::string>& assets, const std::vector<double>& weights,
                            std::size_t most)
{
    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return weights[i]; });
    std::vector<Bar> bars;
    for (const std::size_t i : order)
        if (bars.size() < most)
            bars.push_back({QString::fromStdString(assets[i]), weights[i]});
    bars.push_back({.label = PortfolioText::tr("Cash"),
                    .value = std::max(0.0, 1.0 - std::accumulate(weights.begin(), weights.end(), 0.0)),
                    .series = 1});
    return bars;
}

} // namespace riskloom
