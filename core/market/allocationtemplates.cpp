// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/allocationtemplates.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <numeric>

namespace riskloom {
namespace {

// Equal parts of the assets with the highest scores; the earlier one of two that are equal.
void bestThird(std::span<const double> scores, std::span<double> weights)
{
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t asset) { return scores[asset]; });
    const std::size_t kept = std::max<std::size_t>(1, scores.size() / 3);
    std::ranges::fill(weights, 0.0);
    for (std::size_t i = 0; i < kept; ++i)
        weights[order[i]] = 1.0 / static_cast<double>(kept);
}

std::vector<double> negated(std::vector<double> values)
{
    for (double& value : values)
        value = -value;
    return values;
}

} // namespace

void fillTemplates(const PriceWindows& windows, std::size_t day, int recentDays, std::span<const double> held,
                   std::span<double> weights)
{
    const std::size_t assets = windows.assets();
    const std::size_t n = windows.window();
    std::vector<float> path(n);
    std::vector<double> whole(assets);
    std::vector<double> recent(assets);
    std::vector<double> volatility(assets);
    for (std::size_t i = 0; i < assets; ++i) {
        windows.copy(day, i, path.data(), 1);
        whole[i] = -path.front();
        recent[i] = -path[n - 1 - static_cast<std::size_t>(recentDays)];
        double squares = 0.0;
        for (std::size_t s = 1; s < n; ++s)
            squares += std::pow(static_cast<double>(path[s]) - path[s - 1], 2);
        volatility[i] = squares > 0.0 ? std::sqrt(squares) : std::numeric_limits<double>::infinity();
    }
    const auto part = [&](AllocationTemplate which) { return weights.subspan(static_cast<std::size_t>(which) * assets, assets); };
    std::ranges::copy(held, part(AllocationTemplate::Hold).begin());
    std::ranges::fill(part(AllocationTemplate::EqualWeight), 1.0 / static_cast<double>(assets));
    std::ranges::fill(part(AllocationTemplate::HalfCash), 0.5 / static_cast<double>(assets));
    double inverses = 0.0;
    for (std::size_t i = 0; i < assets; ++i)
        inverses += part(AllocationTemplate::InverseVolatility)[i] = 1.0 / volatility[i];
    for (double& weight : part(AllocationTemplate::InverseVolatility))
        weight = inverses > 0.0 ? weight / inverses : 1.0 / static_cast<double>(assets);
    bestThird(negated(volatility), part(AllocationTemplate::LowVolatility));
    bestThird(whole, part(AllocationTemplate::Winners));
    bestThird(negated(whole), part(AllocationTemplate::Losers));
    bestThird(recent, part(AllocationTemplate::RecentWinners));
    bestThird(negated(recent), part(AllocationTemplate::RecentLosers));
}

} // namespace riskloom
