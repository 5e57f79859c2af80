// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/portfoliooutlook.h"

#include "core/market/backtestpath.h"
#include "core/market/frontier.h"
#include "core/run/portfoliocourse.h"

#include <cmath>
#include <limits>
#include <utility>

namespace riskloom {
namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

void keepBeliefs(PortfolioBacktestReport& report, const Wishes& wishes, const Sight& sight, std::size_t assets)
{
    const Estimates& estimates = sight.estimates;
    if (estimates.prior.size() == 0)
        return;
    report.beliefs.assign(assets, {none, none});
    for (std::size_t i = 0; i < sight.assets.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        report.beliefs[sight.assets[i]] = {estimates.prior[at] * tradingDays, estimates.mean[at] * tradingDays};
    }
    for (const View& view : viewsOn(wishes.views, sight.assets))
        report.views.push_back({view.text, view.annual, viewedReturn(view, estimates.prior) * tradingDays,
                                viewedReturn(view, estimates.mean) * tradingDays});
}

Result<> drawFrontier(PortfolioBacktestReport& report, const Sight& sight, std::size_t assets)
{
    constexpr int points = 25;
    RISKLOOM_TRY(report.frontier, efficientFrontier(sight.estimates, sight.rule.limits, points));
    for (EfficientPortfolio& point : report.frontier) {
        const Eigen::Map<const Eigen::VectorXd> weights(point.weights.data(),
                                                        static_cast<Eigen::Index>(point.weights.size()));
        point.weights = rounded(spread(weights, sight.assets, assets));
    }
    report.frontierAssets.assign(assets, {none, none});
    for (std::size_t i = 0; i < sight.assets.size(); ++i) {
        const auto at = static_cast<Eigen::Index>(i);
        report.frontierAssets[sight.assets[i]] = {std::sqrt(sight.estimates.covariance(at, at) * tradingDays),
                                                  sight.estimates.mean[at] * tradingDays};
    }
    return {};
}

} // namespace

Result<> lookAhead(PortfolioBacktestReport& report, const PortfolioBacktestRequest& request, const Wishes& wishes,
                   const MarketHistory& history, std::span<const DecisionPlan> plans, std::size_t lastDecided)
{
    const std::size_t today = history.days.size() - 1;
    Wishes now = wishes;
    now.views = viewsKnownToday(history.days[today], wishes.views);
    const Result<Sight> sight = sightOn(request, history, now, today);
    if (!sight && sight.error().code == ErrorCode::NothingToHold)
        return {};
    if (!sight)
        return sight.error();
    const auto daysAgo = static_cast<int>(today - lastDecided);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        const PreviousDecision previous = previousOf(plans[i], *sight, history, today, daysAgo);
        Eigen::VectorXd weights = previous.held; // that is all buying and holding wants
        if (plans[i].strategy != StrategyKind::BuyAndHold) {
            RISKLOOM_TRY(Decision found, decide(plans[i].strategy, *sight, previous));
            weights = std::move(found.allocation.weights);
        }
        report.strategies[i].wanted = rounded(spread(weights, sight->assets, history.assets.size()));
    }
    RISKLOOM_CHECK(drawFrontier(report, *sight, history.assets.size()));
    keepBeliefs(report, now, *sight, history.assets.size());
    return {};
}

} // namespace riskloom
