// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/rebalancegoals.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace riskloom {
namespace {

constexpr double tolerance = 1e-12; // of weights

// Cash over goes to what is below its target, cash missing is raised from what is above.
void settleCash(std::span<const Position> positions, const std::vector<bool>& fixed, std::vector<double>& weights)
{
    double over = 0.0;
    for (std::size_t i = 0; i < positions.size(); ++i)
        over += positions[i].target - weights[i];
    const double side = over > 0.0 ? 1.0 : -1.0;
    std::vector<double> gaps(positions.size());
    for (std::size_t i = 0; i < positions.size(); ++i)
        gaps[i] = fixed[i] ? 0.0 : std::max(0.0, side * (positions[i].target - weights[i]));
    const std::vector<double> filled = fillGaps(gaps, std::abs(over));
    for (std::size_t i = 0; i < positions.size(); ++i)
        weights[i] += side * filled[i];
}

} // namespace

std::vector<double> fillGaps(std::span<const double> gaps, double amount)
{
    std::vector<double> widest(gaps.begin(), gaps.end());
    std::ranges::sort(widest, std::ranges::greater());
    // The level all filled gaps end on: the k widest give Σ - k · level = amount, and the next one is not above it.
    double level = 0.0;
    double sum = 0.0;
    for (std::size_t k = 0; k < widest.size(); ++k) {
        sum += widest[k];
        level = (sum - amount) / static_cast<double>(k + 1);
        if (k + 1 == widest.size() || level >= widest[k + 1])
            break;
    }
    level = std::max(level, 0.0);
    std::vector<double> filled(gaps.size());
    for (std::size_t i = 0; i < gaps.size(); ++i)
        filled[i] = std::max(0.0, gaps[i] - level);
    return filled;
}

RebalanceGoals rebalanceGoals(std::span<const Position> positions, double total, RebalanceTo to, const RebalanceBands& bands,
                              double minimumTicket)
{
    const std::size_t n = positions.size();
    RebalanceGoals goals{std::vector<double>(n), std::vector<double>(n), std::vector<bool>(n), std::vector<bool>(n)};
    std::vector<double> before(n);
    std::vector<double> first(n); // where the bands alone would take it
    std::vector<bool> fixed(n);
    for (std::size_t i = 0; i < n; ++i) {
        const auto& [value, target, tradable] = positions[i];
        before[i] = first[i] = value / total;
        fixed[i] = !tradable;
        goals.bands[i] = std::min(bands.absolute, bands.relative * target);
        const double off = before[i] - target;
        goals.outside[i] = std::abs(off) > goals.bands[i] + tolerance;
        if (!tradable || !goals.outside[i] || to == RebalanceTo::CashOnly)
            continue;
        first[i] = to == RebalanceTo::Target ? target : target + std::copysign(goals.bands[i], off);
    }
    for (;;) {
        for (std::size_t i = 0; i < n; ++i)
            goals.weights[i] = fixed[i] ? before[i] : first[i];
        settleCash(positions, fixed, goals.weights);
        std::size_t smallest = n;
        for (std::size_t i = 0; i < n; ++i) {
            const double trade = std::abs(goals.weights[i] - before[i]);
            if (trade <= tolerance || trade * total >= minimumTicket * (1.0 - tolerance))
                continue;
            if (smallest == n || trade < std::abs(goals.weights[smallest] - before[smallest]))
                smallest = i;
        }
        if (smallest == n)
            return goals;
        fixed[smallest] = true;
        goals.small[smallest] = true;
    }
}

} // namespace riskloom
