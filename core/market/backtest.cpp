// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/backtest.h"


#include <algorithm>
#include <numeric>
#include <string>

namespace riskloom {
namespace {

class Portfolio {
public:
    Portfolio(const MarketHistory& history, const SimulationRule& rule)
        : m_history(history), m_rule(rule), m_weights(history.assets.size()), m_volatility(history.assets.size())
    {
    }

    // Lets a day pass; gives the growth of the whole.
    double drift(std::size_t day)
    {
        double growth = (1.0 - invested()) * m_rule.cashGrowth;
        for (std::size_t i = 0; i < m_weights.size(); ++i) {
            m_weights[i] *= m_history.relative(day, i);
            growth += m_weights[i];
        }
        for (double& weight : m_weights)
            weight /= growth;
        return growth;
    }

    [[nodiscard]] bool holdsDead(std::size_t day) const
    {
        for (std::size_t i = 0; i < m_weights.size(); ++i)
            if (m_weights[i] > 0.0 && !m_history.isAlive(day, i))
                return true;
        return false;
    }

    // The dead part of a target stays cash.
    [[nodiscard]] std::vector<double> livingPart(std::vector<double> weights, std::size_t day) const
    {
        for (std::size_t i = 0; i < weights.size(); ++i)
            if (!m_history.isAlive(day, i))
                weights[i] = 0.0;
        return weights;
    }

    Result<ExecutedTrade> trade(std::vector<double> target)
    {
        ExecutedTrade done;
        done.cashBefore = 1.0 - invested();
        RISKLOOM_TRY(done.outcome, tradeOutcome(m_rule.costs, {m_weights, target, m_volatility}));
        m_weights = std::move(target);
        done.cashTarget = 1.0 - invested();
        return done;
    }

    void setVolatility(const std::vector<double>& volatility) { m_volatility = volatility; }
    [[nodiscard]] const std::vector<double>& weights() const { return m_weights; }

private:
    [[nodiscard]] double invested() const { return std::accumulate(m_weights.begin(), m_weights.end(), 0.0); }

    const MarketHistory& m_history;
    const SimulationRule& m_rule;
    std::vector<double> m_weights;
    std::vector<double> m_volatility;
};

} // namespace

Result<std::vector<Rebalance>> rebalances(std::size_t days, const Schedule& schedule)
{
    const auto window = static_cast<std::size_t>(schedule.window);
    const auto delay = static_cast<std::size_t>(schedule.delay);
    std::vector<Rebalance> all;
    for (std::size_t day = window; day + delay + 1 < days; day += static_cast<std::size_t>(schedule.rebalanceDays))
        all.push_back({day, day + delay});
    if (all.empty())
        return Error{ErrorCode::TooFewDays, {std::to_string(days), std::to_string(window + delay + 2)}, {}};
    return all;
}

std::vector<std::size_t> eligibleAssets(const MarketHistory& history, std::size_t decided, int window)
{
    const auto length = static_cast<std::size_t>(window);
    std::vector<std::size_t> eligible;
    for (std::size_t i = 0; i < history.assets.size(); ++i) {
        bool alive = true;
        bool moved = false;
        for (std::size_t day = decided - length; day <= decided && alive; ++day) {
            alive = history.isAlive(day, i);
            moved = moved || (day > decided - length && history.relative(day, i) != 1.0);
        }
        if (alive && moved)
            eligible.push_back(i);
    }
    return eligible;
}

Result<Simulation> simulate(const MarketHistory& history, std::span<const TargetWeights> targets, std::size_t lastDay,
                            const SimulationRule& rule)
{
    Simulation simulation;
    Portfolio portfolio(history, rule);
    const std::size_t first = targets.front().day;
    std::size_t next = 0;
    for (std::size_t day = first; day <= lastDay; ++day) {
        simulation.growth.push_back(day == first ? 1.0 : portfolio.drift(day));
        const bool due = next < targets.size() && targets[next].day == day;
        if (!due && !portfolio.holdsDead(day))
            continue;
        if (due && !targets[next].volatility.empty())
            portfolio.setVolatility(targets[next].volatility);
        simulation.forcedSales += due ? 0 : 1;
        auto done = portfolio.trade(portfolio.livingPart(due ? targets[next].weights : portfolio.weights(), day));
        if (!done)
            return Error{ErrorCode::CostsTooHigh, {isoDate(history.days[day])}, {}};
        done->day = static_cast<std::int64_t>(day - first);
        simulation.trades.push_back(*done);
        next += due ? 1 : 0;
    }
    simulation.weights = portfolio.weights();
    return simulation;
}

std::vector<double> netGrowth(std::span<const double> growth, std::span<const ExecutedTrade> trades)
{
    std::vector<double> net(growth.begin(), growth.end());
    for (const ExecutedTrade& trade : trades)
        net[static_cast<std::size_t>(trade.day)] *= trade.outcome.remainder;
    return net;
}

std::vector<double> netGrowthAt(double proportional, std::span<const double> growth, std::span<const ExecutedTrade> trades)
{
    std::vector<double> net(growth.begin(), growth.end());
    for (const ExecutedTrade& trade : trades)
        net[static_cast<std::size_t>(trade.day)] *= remainderAt(proportional, trade.outcome, trade.cashBefore, trade.cashTarget);
    return net;
}

} // namespace riskloom
