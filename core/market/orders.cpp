// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/orders.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace riskloom {
namespace {

constexpr double sameWeight = 1e-9;
constexpr double almostWhole = 1e-9; // of a lot

// Which holding an item of the choice stands for.
struct Items {
    std::vector<LotItem> list;
    std::vector<std::size_t> holding;
};

std::int64_t lotsUp(double value, double lotValue)
{
    return static_cast<std::int64_t>(std::ceil(value / lotValue - almostWhole));
}

LotItem itemOf(const Holding& holding, double goal, const OrderRule& rule)
{
    LotItem item{.value = holding.units * holding.price, .goal = goal, .lotValue = rule.lot * holding.price};
    item.sells = goal < item.value;
    item.fewest = std::max<std::int64_t>(1, lotsUp(rule.minimumTicket, item.lotValue));
    item.most = lotsUp(item.sells ? item.value : goal - item.value, item.lotValue);
    return item;
}

Items plannedItems(std::span<const Holding> holdings, const OrderPlan& plan, const OrderRule& rule)
{
    Items items;
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        const PlannedOrder& order = plan.orders[i];
        if (std::abs(order.goal - order.before) <= sameWeight)
            continue;
        items.list.push_back(itemOf(holdings[i], order.goal * plan.total, rule));
        items.holding.push_back(i);
    }
    return items;
}

// When the plan does not raise the cash that is missing: nothing is bought, and everything that is quoted may be sold.
Items salesOnly(std::span<const Holding> holdings, const OrderPlan& plan, const OrderRule& rule)
{
    Items items;
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        if (!holdings[i].quoted || holdings[i].units <= 0.0)
            continue;
        LotItem item = itemOf(holdings[i], 0.0, rule);
        item.goal = std::min(item.value, plan.orders[i].goal * plan.total);
        items.list.push_back(item);
        items.holding.push_back(i);
    }
    return items;
}

OrderReason whyNotTraded(const LotItem& item)
{
    const auto apart = [&](std::int64_t lots) { return std::abs(item.after(lots) - item.goal); };
    return apart(item.fewest) < apart(0) ? OrderReason::CashSpent : OrderReason::BelowLot;
}

void explain(OrderPlan& plan, std::span<const Holding> holdings, const RebalanceGoals& goals, RebalanceTo to)
{
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        PlannedOrder& order = plan.orders[i];
        if (!holdings[i].quoted)
            order.reason = OrderReason::NotQuoted;
        else if (goals.small[i])
            order.reason = OrderReason::BelowTicket;
        else if (std::abs(order.before - holdings[i].target) <= sameWeight)
            order.reason = OrderReason::OnTarget;
        else
            order.reason = goals.outside[i] && to == RebalanceTo::CashOnly ? OrderReason::CashOnly : OrderReason::WithinBand;
    }
}

OrderReason whyTraded(const PlannedOrder& order, bool outside, RebalanceTo to)
{
    if (outside && to != RebalanceTo::CashOnly)
        return OrderReason::OutsideBand;
    return order.units > 0.0 ? OrderReason::InvestsCash : OrderReason::RaisesCash;
}

} // namespace

Result<OrderPlan> planOrders(std::span<const Holding> holdings, double cash, const OrderRule& rule, const std::stop_token& stop)
{
    OrderPlan plan{.orders = std::vector<PlannedOrder>(holdings.size()), .total = cash};
    std::vector<Position> positions;
    for (const Holding& holding : holdings) {
        positions.push_back({holding.units * holding.price, holding.target, holding.quoted});
        plan.total += positions.back().value;
    }
    if (plan.total <= 0.0) // no less goes out than there is
        return Error{ErrorCode::NotEnoughCash, {std::to_string(std::max(1LL, std::llround(std::ceil(-plan.total))))}, {}};
    const RebalanceGoals goals = rebalanceGoals(positions, plan.total, rule.to, rule.bands, rule.minimumTicket);
    for (std::size_t i = 0; i < holdings.size(); ++i) {
        plan.orders[i].before = positions[i].value / plan.total;
        plan.orders[i].goal = goals.weights[i];
        plan.orders[i].band = goals.bands[i];
    }
    explain(plan, holdings, goals, rule.to);

    Items items = plannedItems(holdings, plan, rule);
    Result<LotChoice> choice = chooseLots(items.list, rule.costs, cash, stop);
    if (!choice && choice.error().code == ErrorCode::NotEnoughCash) {
        items = salesOnly(holdings, plan, rule);
        choice = chooseLots(items.list, rule.costs, cash, stop);
    }
    if (!choice)
        return choice.error();

    std::vector<double> values;
    for (const Position& position : positions)
        values.push_back(position.value);
    for (std::size_t k = 0; k < items.list.size(); ++k) {
        const LotItem& item = items.list[k];
        const std::size_t i = items.holding[k];
        PlannedOrder& order = plan.orders[i];
        const std::int64_t lots = choice->lots[k];
        if (lots == 0) {
            if (std::abs(order.goal - order.before) > sameWeight)
                order.reason = whyNotTraded(item);
            continue;
        }
        const double whole = static_cast<double>(lots) * rule.lot;
        order.units = item.sells ? -std::min(whole, holdings[i].units) : whole;
        order.value = item.traded(lots);
        order.cost = rule.costs.of(order.value);
        order.reason = whyTraded(order, goals.outside[i], rule.to);
        values[i] = item.after(lots);
        plan.cost += order.cost;
        plan.turnover += order.value / plan.total;
    }
    plan.cashAfter = std::max(0.0, choice->cashLeft);
    plan.smallest = choice->smallest;
    for (std::size_t i = 0; i < holdings.size(); ++i)
        plan.orders[i].after = values[i] / (plan.total - plan.cost);
    return plan;
}

} // namespace riskloom
