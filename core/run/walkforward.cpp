// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/walkforward.h"

#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace riskloom {
namespace {

using Eigen::Index;
using Eigen::VectorXd;

VectorXd lastDecided(const DecisionPlan& plan, const std::vector<std::size_t>& assets)
{
    VectorXd weights(static_cast<Index>(assets.size()));
    for (std::size_t i = 0; i < assets.size(); ++i)
        weights[static_cast<Index>(i)] = plan.targets.back().weights[assets[i]];
    return weights;
}

VectorXd heldBefore(const DecisionPlan& plan, const std::vector<std::size_t>& assets, const MarketHistory& history,
                    std::size_t decided)
{
    std::vector<double> worth = plan.targets.back().weights;
    double whole = 1.0 - std::accumulate(worth.begin(), worth.end(), 0.0); // cash
    for (std::size_t i = 0; i < worth.size(); ++i) {
        for (std::size_t day = plan.targets.back().day + 1; day <= decided; ++day)
            worth[i] *= history.relative(day, i);
        whole += worth[i];
    }
    VectorXd held(static_cast<Index>(assets.size()));
    for (std::size_t i = 0; i < assets.size(); ++i)
        held[static_cast<Index>(i)] = worth[assets[i]] / whole;
    return held;
}

} // namespace

Result<Sight> sightOn(const PortfolioBacktestRequest& request, const MarketHistory& history, const Wishes& wishes,
                      std::size_t decided)
{
    std::vector<std::size_t> assets = eligibleAssets(history, decided, request.window);
    if (assets.size() < 2)
        return Error{ErrorCode::NothingToHold, {isoDate(history.days[decided]), std::to_string(request.window)}, {}};
    std::vector<std::size_t> days(static_cast<std::size_t>(request.window));
    std::iota(days.begin(), days.end(), decided + 1 - days.size());
    Eigen::MatrixXd returns = returnsOn(history, days, assets);
    return sightOf(request, wishes, std::move(assets), std::move(returns));
}

PreviousDecision previousOf(const DecisionPlan& plan, const Sight& sight, const MarketHistory& history,
                            std::size_t decided, int daysAgo)
{
    PreviousDecision previous;
    if (plan.targets.empty())
        return previous;
    previous.held = heldBefore(plan, sight.assets, history, decided);
    const VectorXd weights = lastDecided(plan, sight.assets);
    if (const double sum = weights.sum(); sum > 0.0) {
        previous.weights = weights / sum;
        previous.days = daysAgo;
    }
    return previous;
}

Result<> decideAll(std::vector<DecisionPlan>& plans, const Sight& sight, const MarketHistory& history,
                   const Rebalance& when, int daysAgo)
{
    const std::vector<double> volatility =
        spread(sight.estimates.covariance.diagonal().cwiseSqrt(), sight.assets, history.assets.size());
    for (DecisionPlan& plan : plans) {
        if (plan.strategy == StrategyKind::BuyAndHold && !plan.targets.empty())
            continue;
        RISKLOOM_TRY(const Decision found,
                     decide(plan.strategy, sight, previousOf(plan, sight, history, when.decided, daysAgo)));
        plan.fallbacks += found.fallback ? 1 : 0;
        plan.residual =
            std::isnan(plan.residual) ? found.allocation.residual : std::fmax(plan.residual, found.allocation.residual);
        plan.targets.push_back(
            {when.executed, spread(found.allocation.weights, sight.assets, history.assets.size()), volatility});
    }
    return {};
}

} // namespace riskloom
