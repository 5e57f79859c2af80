// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/policyreward.h"
#include "core/market/prices.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// A history as environments run through it: growth over one step of `stepDays` days, from the close of a day on. Made once
// and shared by any number of environments; it must outlive them.
class MarketTape {
public:
    // cashGrowth per day. stepDays at least 1, fewer than the days of the history.
    MarketTape(const MarketHistory& history, int stepDays, double cashGrowth);

    [[nodiscard]] std::size_t assets() const { return m_assets; }
    [[nodiscard]] std::size_t days() const { return m_days; }
    [[nodiscard]] int stepDays() const { return m_stepDays; }
    [[nodiscard]] std::size_t stride() const { return m_stride; } // assets, and zeros up to a multiple of 4
    [[nodiscard]] double cashGrowth() const { return m_cashGrowth; } // of one step
    // The last day that a step can begin on.
    [[nodiscard]] std::size_t lastDay() const { return m_days - 1 - static_cast<std::size_t>(m_stepDays); }
    // Growth of every asset from the close of `day` to that stepDays later; stride() values.
    [[nodiscard]] const double* growth(std::size_t day) const { return m_growth.data() + day * m_stride; }
    [[nodiscard]] bool allAlive(std::size_t day) const { return m_allAlive[day] != 0; }
    [[nodiscard]] bool isAlive(std::size_t day, std::size_t asset) const { return m_alive[day * m_assets + asset] != 0; }

private:
    std::size_t m_assets;
    std::size_t m_days;
    std::size_t m_stride;
    int m_stepDays;
    double m_cashGrowth;
    std::vector<double> m_growth;
    std::vector<std::uint8_t> m_alive;
    std::vector<std::uint8_t> m_allAlive;
};

// What rewards begin with, taken from the training days: mean and mean square of the log return of a step of 1/N, and the
// loss that 5 % of its steps exceed.
struct RewardStart {
    double mean = 0.0;
    double square = 1e-4;
    double valueAtRisk = 0.02;
};
RewardStart rewardStart(const MarketTape& tape, std::size_t firstDay, std::size_t lastDay);

struct EnvironmentRule {
    double proportional = 0.0; // cost of a trade, see costs.h
    PolicyReward reward = PolicyReward::LogReturn;
    RewardStart start;
};

// What a step did.
struct EnvironmentStep {
    double remainder = 1.0; // μ of the trade it began with, exact to rounding
    double growth = 1.0;    // of the portfolio afterwards, before costs
    double turnover = 0.0;  // Σ |target - drifted|
};

// Many portfolios that run through one tape, each on a day of its own. A step trades at the close of the environment's day
// to the target, pays the exact cost, and lets stepDays days pass. What the target was decided from, and how long before,
// is the caller's affair. An asset that is dead on the day of the trade is sold and its target stays cash, as in
// simulate(). One thread.
class MarketEnvironments {
public:
    MarketEnvironments(const MarketTape& tape, EnvironmentRule rule, std::size_t count);

    // All in cash on a day; the measure the reward keeps begins anew.
    void reset(std::size_t environment, std::size_t day);
    // The same with weights already held, which add up to at most 1.
    void reset(std::size_t environment, std::size_t day, std::span<const double> weights);
    // targets: count × stride() of the tape, none negative, each row at most 1 together; the rest is cash. No environment may
    // be atEnd().
    void step(std::span<const double> targets, std::span<double> rewards);

    [[nodiscard]] std::size_t count() const { return m_day.size(); }
    [[nodiscard]] std::size_t day(std::size_t environment) const { return m_day[environment]; }
    [[nodiscard]] bool atEnd(std::size_t environment) const { return m_day[environment] > m_tape.lastDay(); }
    // Weights before the next trade; stride() values.
    [[nodiscard]] std::span<const double> drifted(std::size_t environment) const
    {
        return std::span(m_weights).subspan(environment * m_tape.stride(), m_tape.stride());
    }
    [[nodiscard]] const EnvironmentStep& last(std::size_t environment) const { return m_last[environment]; }

private:
    double reward(std::size_t environment, double logReturn);
    const double* living(std::size_t day, const double* target);

    const MarketTape& m_tape;
    EnvironmentRule m_rule;
    std::vector<std::size_t> m_day;
    std::vector<double> m_weights; // count × stride
    std::vector<EnvironmentStep> m_last;
    std::vector<double> m_first;  // of the reward: running mean, or value at risk
    std::vector<double> m_second; // and running mean square
    std::vector<double> m_masked;
};

} // namespace riskloom
