// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliodecision.h"

#include "core/market/fewassets.h"
#include "core/run/assetamounts.h"
#include "core/run/portfoliocourse.h"

#include <algorithm>
#include <utility>

namespace riskloom {
namespace {

constexpr double basisPoint = 1e-4;

double costOf(const PortfolioBacktestRequest& request) { return (request.commission + request.halfSpread) * basisPoint; }

Result<Eigen::VectorXd> weightsIn(const std::vector<std::string>& texts, const std::vector<std::string>& assets)
{
    RISKLOOM_TRY(const std::vector<double> given, parseWeights(texts, assets));
    return Eigen::VectorXd(Eigen::Map<const Eigen::VectorXd>(given.data(), static_cast<Eigen::Index>(given.size())));
}

} // namespace

Result<Wishes> readWishes(const PortfolioBacktestRequest& request, const std::vector<std::string>& assets)
{
    const auto n = static_cast<Eigen::Index>(assets.size());
    Wishes wishes;
    RISKLOOM_TRY(std::vector<GroupLimit> groups, parseGroupLimits(request.groups, assets));
    wishes.limits = {request.cap, std::move(groups)};
    RISKLOOM_CHECK(checkLimits(wishes.limits, n));
    if (request.maximumAssets > 0)
        RISKLOOM_CHECK(checkLimits({request.cap, {}}, std::min<Eigen::Index>(n, request.maximumAssets)));
    if (!request.riskBudgets.empty()) {
        RISKLOOM_TRY(const Eigen::VectorXd given, weightsIn(request.riskBudgets, assets));
        wishes.riskBudgets = riskBudgets(given);
    }
    if (!request.marketWeights.empty()) {
        RISKLOOM_TRY(wishes.marketWeights, weightsIn(request.marketWeights, assets));
        if (!(wishes.marketWeights.sum() > 0.0))
            return Error{ErrorCode::BadWeights, {request.marketWeights.front(), ""}, {}};
        wishes.marketWeights /= wishes.marketWeights.sum();
    }
    RISKLOOM_TRY(wishes.views, parseViews(request.views, assets));
    return wishes;
}

Eigen::MatrixXd returnsOn(const MarketHistory& history, std::span<const std::size_t> days, const std::vector<std::size_t>& assets)
{
    Eigen::MatrixXd returns(static_cast<Eigen::Index>(days.size()), static_cast<Eigen::Index>(assets.size()));
    for (Eigen::Index t = 0; t < returns.rows(); ++t)
        for (Eigen::Index i = 0; i < returns.cols(); ++i)
            returns(t, i) = history.relative(days[static_cast<std::size_t>(t)], assets[static_cast<std::size_t>(i)]) - 1.0;
    return returns;
}

Sight sightOf(const PortfolioBacktestRequest& request, const Wishes& wishes, std::vector<std::size_t> assets, Eigen::MatrixXd returns)
{
    Sight sight;
    EstimateRule estimateRule{request.covariance, request.mean, request.halfLife, {}};
    if (request.mean == MeanMethod::BlackLitterman)
        estimateRule.beliefs = {sharesOn(wishes.marketWeights, assets), request.riskAversion, dailyRate(request.riskFreeRate),
                                viewsOn(wishes.views, assets)};
    sight.estimates = estimate(std::move(returns), estimateRule);
    sight.rule.limits = limitsOn(wishes.limits, assets);
    sight.rule.riskBudgets = sharesOn(wishes.riskBudgets, assets);
    sight.rule.riskAversion = request.riskAversion;
    sight.rule.riskFree = dailyRate(request.riskFreeRate);
    sight.rule.tail = request.tail;
    sight.rule.kellyFraction = request.kellyFraction;
    sight.rule.turnoverPrice = request.turnoverPenalty * costOf(request) / request.rebalanceDays;
    sight.rule.maximumAssets = request.maximumAssets;
    sight.assets = std::move(assets);
    return sight;
}

Result<Decision> decide(StrategyKind strategy, const Sight& sight, const PreviousDecision& previous)
{
    Result<Allocation> found = allocation(strategy, sight.estimates, sight.rule, previous);
    if (!found && found.error().code == ErrorCode::NoExcessReturn) {
        RISKLOOM_TRY(Allocation instead, allocation(StrategyKind::MinimumVariance, sight.estimates, sight.rule, previous));
        return Decision{std::move(instead), true};
    }
    if (!found)
        return found.error();
    return Decision{*std::move(found), false};
}

std::vector<double> spread(const Eigen::VectorXd& values, const std::vector<std::size_t>& assets, std::size_t all)
{
    std::vector<double> whole(all);
    for (std::size_t i = 0; i < assets.size(); ++i)
        whole[assets[i]] = values[static_cast<Eigen::Index>(i)];
    return whole;
}

SimulationRule simulationRule(const PortfolioBacktestRequest& request)
{
    return {.costs = {.proportional = costOf(request), .impact = request.impact, .participation = request.participation},
            .cashGrowth = 1.0 + dailyRate(request.riskFreeRate)};
}

} // namespace riskloom
