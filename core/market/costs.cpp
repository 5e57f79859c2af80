// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/costs.h"

#include <cmath>
#include <cstddef>
#include <numeric>

namespace riskloom {
namespace {

constexpr int mostIterations = 500;
constexpr double closeEnough = 1e-14;

double impactOf(const CostModel& costs, const Trade& trade, double remainder)
{
    if (costs.impact == 0.0 || costs.participation == 0.0)
        return 0.0;
    double sum = 0.0;
    for (std::size_t i = 0; i < trade.target.size(); ++i)
        sum += trade.volatility[i] * std::pow(std::abs(remainder * trade.target[i] - trade.drifted[i]), 1.5);
    return costs.impact * std::sqrt(costs.participation) * sum;
}

double cashOf(std::span<const double> weights)
{
    return 1.0 - std::accumulate(weights.begin(), weights.end(), 0.0);
}

// What is sold at a remainder: Σ of the drifted and of the target weights.
void sumSales(const Trade& trade, double remainder, TradeOutcome& outcome)
{
    outcome.sold = 0.0;
    outcome.soldTarget = 0.0;
    for (std::size_t i = 0; i < trade.target.size(); ++i)
        if (trade.drifted[i] > remainder * trade.target[i]) {
            outcome.sold += trade.drifted[i];
            outcome.soldTarget += trade.target[i];
        }
}

} // namespace

Result<TradeOutcome> tradeOutcome(const CostModel& costs, const Trade& trade)
{
    TradeOutcome outcome;
    for (std::size_t i = 0; i < trade.target.size(); ++i)
        outcome.turnover += std::abs(trade.target[i] - trade.drifted[i]);
    sumSales(trade, 1.0, outcome);
    if (outcome.turnover == 0.0 || (costs.proportional == 0.0 && (costs.impact == 0.0 || costs.participation == 0.0)))
        return outcome;

    const double c = costs.proportional;
    const double cashBefore = cashOf(trade.drifted);
    const double cashTarget = cashOf(trade.target);
    double remainder = 1.0 - 2.0 * c + c * c;
    for (int i = 0; i < mostIterations; ++i) {
        sumSales(trade, remainder, outcome);
        outcome.impactCost = impactOf(costs, trade, remainder);
        const double sales = outcome.sold - remainder * outcome.soldTarget;
        const double next = (1.0 - c * cashBefore - (2.0 * c - c * c) * sales - (1.0 - c) * outcome.impactCost) /
                            (1.0 - c * cashTarget);
        if (!(next > 0.0))
            break;
        const double step = std::abs(next - remainder);
        remainder = next;
        if (step < closeEnough) {
            outcome.remainder = remainder;
            return outcome;
        }
    }
    return Error{ErrorCode::NotConverged, {"transaction remainder factor", std::to_string(mostIterations)}, {}};
}

double remainderAt(double proportional, const TradeOutcome& stored, double cashBefore, double cashTarget)
{
    if (stored.turnover == 0.0)
        return 1.0;
    // The equation above is linear in μ once it is known which assets are sold.
    const double c = proportional;
    const double both = 2.0 * c - c * c;
    return (1.0 - c * cashBefore - both * stored.sold - (1.0 - c) * stored.impactCost) /
           (1.0 - c * cashTarget - both * stored.soldTarget);
}

} // namespace riskloom
