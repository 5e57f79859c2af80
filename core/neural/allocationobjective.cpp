// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/allocationobjective.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

constexpr double tail = 0.05;
constexpr int mostRounds = 64;

// The remainder factor as numerator over divisor, found as in marketenvironment.cpp.
struct Remainder {
    double value = 1.0;
    double divisor = 1.0;
};

Remainder remainderOf(std::span<const double> drifted, std::span<const double> target, double c)
{
    const double both = 2.0 * c - c * c;
    const double cashBefore = 1.0 - std::accumulate(drifted.begin(), drifted.end(), 0.0);
    const double cashTarget = 1.0 - std::accumulate(target.begin(), target.end(), 0.0);
    Remainder remainder;
    for (int round = 0; round < mostRounds; ++round) {
        double sold = 0.0;
        double soldTarget = 0.0;
        for (std::size_t i = 0; i < target.size(); ++i)
            if (drifted[i] > remainder.value * target[i]) {
                sold += drifted[i];
                soldTarget += target[i];
            }
        remainder.divisor = 1.0 - c * cashTarget - both * soldTarget;
        const double next = (1.0 - c * cashBefore - both * sold) / remainder.divisor;
        if (!(next < remainder.value))
            break;
        remainder.value = next;
    }
    return remainder;
}

} // namespace

AllocationObjective::AllocationObjective(const MarketTape& tape, double proportional, PolicyReward reward)
    : m_tape(tape), m_cost(proportional), m_reward(reward)
{
}

void AllocationObjective::forward(const AllocationBatch& batch)
{
    const std::size_t assets = m_tape.assets();
    const std::size_t steps = batch.weights.size() / assets;
    m_drifted.resize(steps * assets);
    for (auto* values : {&m_remainder, &m_divisor, &m_growth, &m_driftGrowth, &m_logReturn, &m_derivative})
        values->resize(steps);
    m_turnover = 0.0;
    const auto stepDays = static_cast<std::size_t>(m_tape.stepDays());
    const auto grown = [&](std::span<const double> weights, std::size_t day) {
        double growth = m_tape.cashGrowth();
        for (std::size_t i = 0; i < assets; ++i)
            growth += weights[i] * (m_tape.growth(day)[i] - m_tape.cashGrowth());
        return growth;
    };
    for (std::size_t b = 0; b < steps; ++b) {
        const std::size_t day = batch.firstDay + b * stepDays;
        const std::span<const double> before = b == 0 ? batch.before : batch.weights.subspan((b - 1) * assets, assets);
        const std::span<const double> target = batch.weights.subspan(b * assets, assets);
        const std::span<double> drifted = std::span(m_drifted).subspan(b * assets, assets);
        m_driftGrowth[b] = grown(before, day - stepDays);
        for (std::size_t i = 0; i < assets; ++i) {
            drifted[i] = before[i] * m_tape.growth(day - stepDays)[i] / m_driftGrowth[b];
            m_turnover += std::abs(target[i] - drifted[i]) / static_cast<double>(steps);
        }
        const Remainder remainder = remainderOf(drifted, target, m_cost);
        m_remainder[b] = remainder.value;
        m_divisor[b] = remainder.divisor;
        m_growth[b] = grown(target, day);
        m_logReturn[b] = std::log(remainder.value * m_growth[b]);
    }
}

void AllocationObjective::differentiate()
{
    const auto n = static_cast<double>(m_logReturn.size());
    const double mean = std::accumulate(m_logReturn.begin(), m_logReturn.end(), 0.0) / n;
    switch (m_reward) {
    case PolicyReward::LogReturn:
        std::ranges::fill(m_derivative, 1.0 / n);
        return;
    case PolicyReward::DifferentialSharpe: {
        double variance = 1e-12; // of returns that do not vary there is no ratio
        for (const double value : m_logReturn)
            variance += (value - mean) * (value - mean) / n;
        const double deviation = std::sqrt(variance);
        for (std::size_t b = 0; b < m_logReturn.size(); ++b)
            m_derivative[b] = (1.0 - mean * (m_logReturn[b] - mean) / variance) / deviation / n;
        return;
    }
    case PolicyReward::NegativeCvar: {
        std::vector<std::size_t> order(m_logReturn.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t b) { return m_logReturn[b]; });
        const std::size_t worst = std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(tail * n)));
        std::ranges::fill(m_derivative, 0.0);
        for (std::size_t k = 0; k < worst; ++k)
            m_derivative[order[k]] = 1.0 / static_cast<double>(worst);
        return;
    }
    }
}

AllocationValue AllocationObjective::evaluate(const AllocationBatch& batch, std::span<double> gradient)
{
    forward(batch);
    differentiate();
    const std::size_t assets = m_tape.assets();
    const std::size_t steps = m_logReturn.size();
    const auto n = static_cast<double>(steps);
    const auto stepDays = static_cast<std::size_t>(m_tape.stepDays());
    const double both = 2.0 * m_cost - m_cost * m_cost;
    std::ranges::fill(gradient, 0.0);
    std::vector<double> byDrifted(assets);
    for (std::size_t b = 0; b < steps; ++b) {
        const std::size_t day = batch.firstDay + b * stepDays;
        double along = 0.0;
        for (std::size_t i = 0; i < assets; ++i) {
            const std::size_t at = b * assets + i;
            const bool sold = m_drifted[at] > m_remainder[b] * batch.weights[at];
            const double slope = ((sold ? both : 0.0) - m_cost) / m_divisor[b];
            gradient[at] += m_derivative[b] * (slope + (m_tape.growth(day)[i] - m_tape.cashGrowth()) / m_growth[b]);
            byDrifted[i] = -m_derivative[b] * slope / m_remainder[b];
            along += byDrifted[i] * m_drifted[at];
        }
        for (std::size_t i = 0; b > 0 && i < assets; ++i) {
            const double growth = m_tape.growth(day - stepDays)[i];
            gradient[(b - 1) * assets + i] += (byDrifted[i] * growth - along * (growth - m_tape.cashGrowth())) / m_driftGrowth[b];
        }
    }
    AllocationValue value;
    value.turnover = m_turnover;
    value.logReturn = std::accumulate(m_logReturn.begin(), m_logReturn.end(), 0.0) / n;
    if (m_reward == PolicyReward::DifferentialSharpe) {
        double variance = 1e-12;
        for (const double logReturn : m_logReturn)
            variance += (logReturn - value.logReturn) * (logReturn - value.logReturn) / n;
        value.objective = value.logReturn / std::sqrt(variance);
    } else if (m_reward == PolicyReward::NegativeCvar) {
        for (std::size_t b = 0; b < steps; ++b)
            value.objective += m_derivative[b] * m_logReturn[b];
    } else {
        value.objective = value.logReturn;
    }
    return value;
}

} // namespace riskloom
