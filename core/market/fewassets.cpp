// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/fewassets.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

namespace riskloom {

using Eigen::Index;
using Eigen::VectorXd;

std::vector<std::size_t> keptAssets(StrategyKind strategy, const VectorXd& weights, const AllocationRule& rule)
{
    constexpr double held = 1e-9;
    const bool unlimited = strategy == StrategyKind::EqualWeight || strategy == StrategyKind::BuyAndHold ||
                           strategy == StrategyKind::PassiveAggressive || strategy == StrategyKind::MovingAverageReversion;
    const auto most = static_cast<std::size_t>(rule.maximumAssets);
    const auto now = static_cast<std::size_t>((weights.array() > held).count());
    if (unlimited || most == 0 || now <= most)
        return {};
    // A few at a time: what is left changes which of the others are worth their place.
    const std::size_t dropped = std::max<std::size_t>(1, (now - most) / 4);
    std::vector<std::size_t> order(static_cast<std::size_t>(weights.size()));
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return weights[static_cast<Index>(i)]; });
    std::vector<std::size_t> needed; // by groups with a minimum
    for (const GroupLimit& group : rule.limits.groups) {
        auto left = static_cast<std::size_t>(std::ceil(group.minimum / rule.limits.cap - 1e-12));
        for (std::size_t at = 0; at < order.size() && left > 0; ++at)
            if (std::ranges::find(group.members, order[at]) != group.members.end()) {
                needed.push_back(order[at]);
                --left;
            }
    }
    std::vector<std::size_t> gone;
    for (std::size_t at = now; at-- > 0 && gone.size() < dropped;)
        if (std::ranges::find(needed, order[at]) == needed.end())
            gone.push_back(order[at]);
    if (gone.empty())
        gone.push_back(order[now - 1]);
    std::vector<std::size_t> kept;
    for (std::size_t asset = 0; asset < order.size(); ++asset)
        if (std::ranges::find(gone, asset) == gone.end())
            kept.push_back(asset);
    return kept;
}

Estimates estimatesOn(const Estimates& estimates, const std::vector<std::size_t>& assets)
{
    Estimates some;
    if (estimates.returns.size() > 0)
        some.returns = estimates.returns(Eigen::all, assets);
    if (estimates.mean.size() > 0)
        some.mean = estimates.mean(assets);
    some.covariance = estimates.covariance(assets, assets);
    some.shrinkage = estimates.shrinkage;
    return some;
}

AllocationRule ruleOn(const AllocationRule& rule, const std::vector<std::size_t>& assets)
{
    AllocationRule own = rule;
    own.limits = limitsOn(rule.limits, assets);
    own.riskBudgets = sharesOn(rule.riskBudgets, assets);
    return own;
}

VectorXd sharesOn(const VectorXd& shares, const std::vector<std::size_t>& assets)
{
    if (shares.size() == 0)
        return {};
    const VectorXd some = shares(assets);
    return some.sum() > 0.0 ? VectorXd(some / some.sum()) : VectorXd();
}

} // namespace riskloom
