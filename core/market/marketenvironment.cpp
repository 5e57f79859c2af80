// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/marketenvironment.h"

#include "core/base/wideclones.h"
#include "core/market/fourdoubles.h"
#include "core/market/riskmeasures.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t lanes = 4;
constexpr double memory = 1.0 / 252.0; // weight of a new step in the running Sharpe ratio
constexpr double farthest = 10.0;      // the differential ratio is kept within: its denominator can be almost 0
constexpr double tail = 0.05;
constexpr double quantileStep = 0.02; // of the running value at risk, as a share of where it began
constexpr int mostRounds = 64;        // never reached: every round but the last moves an asset among the sold

// Trades from `weights` to `target` and lets a step pass; `weights` are then those after it.
//
// The remainder factor solves g(μ) = 1 - c w'₀ - (2c - c²) Σ max(w'ᵢ - μ wᵢ, 0) - μ (1 - c w₀) = 0 (costs.h without
// impact). g is concave, falling and not above 0 at μ = 1, so that Newton's steps from there fall to the root without
// passing it, and reach it after finitely many since g is linear in pieces.
RISKLOOM_WIDE EnvironmentStep tradeAndDrift(double* weights, const double* target, const double* growth, std::size_t stride,
                                            double c, double cashGrowth)
{
    Four before{};
    Four after{};
    Four apart{};
    for (std::size_t i = 0; i < stride; i += lanes) {
        const Four w = load(weights + i);
        const Four t = load(target + i);
        const Four d = t - w;
        before += w;
        after += t;
        apart += d < 0.0 ? -d : d;
    }
    EnvironmentStep done;
    done.turnover = total(apart);
    const double cashBefore = 1.0 - total(before);
    const double cashTarget = 1.0 - total(after);
    if (c > 0.0 && done.turnover > 0.0) {
        const double both = 2.0 * c - c * c;
        for (int round = 0; round < mostRounds; ++round) {
            const Four mu = {done.remainder, done.remainder, done.remainder, done.remainder};
            Four sold{};
            Four soldTarget{};
            for (std::size_t i = 0; i < stride; i += lanes) {
                const Four w = load(weights + i);
                const Four t = load(target + i);
                const Four none{};
                sold += w > mu * t ? w : none;
                soldTarget += w > mu * t ? t : none;
            }
            const double next = (1.0 - c * cashBefore - both * total(sold)) / (1.0 - c * cashTarget - both * total(soldTarget));
            const bool settled = !(next < done.remainder);
            done.remainder = settled ? done.remainder : next;
            if (settled)
                break;
        }
    }
    Four sum{};
    for (std::size_t i = 0; i < stride; i += lanes) {
        const Four held = load(target + i) * load(growth + i);
        store(weights + i, held);
        sum += held;
    }
    done.growth = cashTarget * cashGrowth + total(sum);
    const double inverse = 1.0 / done.growth;
    for (std::size_t i = 0; i < stride; i += lanes)
        store(weights + i, load(weights + i) * inverse);
    return done;
}

} // namespace

MarketTape::MarketTape(const MarketHistory& history, int stepDays, double cashGrowth)
    : m_assets(history.assets.size()), m_days(history.days.size()), m_stride((m_assets + lanes - 1) / lanes * lanes),
      m_stepDays(stepDays), m_cashGrowth(std::pow(cashGrowth, stepDays)), m_growth(m_days * m_stride, 0.0),
      m_alive(history.alive), m_allAlive(m_days)
{
    for (std::size_t day = 0; day < m_days; ++day) {
        const auto first = m_alive.begin() + static_cast<std::ptrdiff_t>(day * m_assets);
        m_allAlive[day] = std::all_of(first, first + static_cast<std::ptrdiff_t>(m_assets), [](auto alive) { return alive != 0; });
    }
    for (std::size_t day = 0; day <= lastDay(); ++day)
        for (std::size_t i = 0; i < m_assets; ++i) {
            double& product = m_growth[day * m_stride + i] = 1.0;
            for (std::size_t d = day + 1; d <= day + static_cast<std::size_t>(stepDays); ++d)
                product *= history.relative(d, i);
        }
}

RewardStart rewardStart(const MarketTape& tape, std::size_t firstDay, std::size_t lastDay)
{
    RewardStart start{0.0, 0.0, 0.0};
    std::vector<double> losses;
    for (std::size_t day = firstDay; day <= std::min(lastDay, tape.lastDay()); ++day) {
        double growth = 0.0;
        for (std::size_t i = 0; i < tape.assets(); ++i)
            growth += tape.growth(day)[i] / static_cast<double>(tape.assets());
        losses.push_back(-std::log(growth));
    }
    const auto n = static_cast<double>(losses.size());
    for (const double loss : losses) {
        start.mean -= loss / n;
        start.square += loss * loss / n;
    }
    std::ranges::sort(losses);
    start.valueAtRisk = std::max(quantileOfSorted(losses, 1.0 - tail), 1e-6);
    return start;
}

MarketEnvironments::MarketEnvironments(const MarketTape& tape, EnvironmentRule rule, std::size_t count)
    : m_tape(tape), m_rule(rule), m_day(count), m_weights(count * tape.stride()), m_last(count), m_first(count), m_second(count),
      m_masked(tape.stride())
{
    for (std::size_t i = 0; i < count; ++i)
        reset(i, 0);
}

void MarketEnvironments::reset(std::size_t environment, std::size_t day) { reset(environment, day, {}); }

void MarketEnvironments::reset(std::size_t environment, std::size_t day, std::span<const double> weights)
{
    m_day[environment] = day;
    double* held = m_weights.data() + environment * m_tape.stride();
    std::fill_n(held, m_tape.stride(), 0.0);
    std::ranges::copy(weights, held);
    m_last[environment] = {};
    const bool cvar = m_rule.reward == PolicyReward::NegativeCvar;
    m_first[environment] = cvar ? m_rule.start.valueAtRisk : m_rule.start.mean;
    m_second[environment] = m_rule.start.square;
}

const double* MarketEnvironments::living(std::size_t day, const double* target)
{
    if (m_tape.allAlive(day))
        return target;
    for (std::size_t i = 0; i < m_tape.assets(); ++i)
        m_masked[i] = m_tape.isAlive(day, i) ? target[i] : 0.0;
    return m_masked.data();
}

void MarketEnvironments::step(std::span<const double> targets, std::span<double> rewards)
{
    const std::size_t stride = m_tape.stride();
    for (std::size_t e = 0; e < m_day.size(); ++e) {
        const std::size_t day = m_day[e];
        m_last[e] = tradeAndDrift(m_weights.data() + e * stride, living(day, targets.data() + e * stride), m_tape.growth(day),
                                  stride, m_rule.proportional, m_tape.cashGrowth());
        rewards[e] = reward(e, std::log(m_last[e].remainder * m_last[e].growth));
        m_day[e] = day + static_cast<std::size_t>(m_tape.stepDays());
    }
}

double MarketEnvironments::reward(std::size_t environment, double logReturn)
{
    double& first = m_first[environment];
    double& second = m_second[environment];
    switch (m_rule.reward) {
    case PolicyReward::LogReturn:
        return logReturn;
    case PolicyReward::DifferentialSharpe: {
        const double meanStep = logReturn - first;
        const double squareStep = logReturn * logReturn - second;
        const double variance = second - first * first;
        const double raised = (second * meanStep - 0.5 * first * squareStep) / (variance * std::sqrt(variance));
        first += memory * meanStep;
        second += memory * squareStep;
        return variance > 0.0 ? std::clamp(raised, -farthest, farthest) : 0.0;
    }
    case PolicyReward::NegativeCvar: {
        // With `first` at the value at risk the mean of this is minus the mean loss beyond it; `first` goes there by
        // stochastic approximation of the quantile.
        const double loss = -logReturn;
        const double reward = -(first + std::max(loss - first, 0.0) / tail);
        first += quantileStep * m_rule.start.valueAtRisk * ((loss > first ? 1.0 : 0.0) - tail);
        return reward;
    }
    }
    return 0.0;
}

} // namespace riskloom
