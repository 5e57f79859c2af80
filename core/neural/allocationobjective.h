// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/marketenvironment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Consecutive steps of one portfolio: step b trades at the close of firstDay + b · stepDays.
struct AllocationBatch {
    std::size_t firstDay = 0;         // at least one step after the tape's first day
    std::span<const double> before;   // weights of the step before the first, one an asset
    std::span<const double> weights;  // steps × assets; the rest of each step is cash
};

struct AllocationValue {
    double objective = 0.0; // per step: mean log return, Sharpe ratio, or less the mean loss of the worst 5 %
    double logReturn = 0.0; // mean, after costs
    double turnover = 0.0;  // mean Σ |Δw|
};

// What the steps earn after the exact remainder factor μ, and the gradient of the objective by the weights, through μ and
// through the drift of the weights before: a weight that is bought today costs again when it is sold tomorrow (Jiang, Xu and
// Liang 2017, section 2.3, with μ itself in place of their approximation). Weights of assets are free and cash is what they
// leave over. μ is differentiable but where an asset turns from bought to sold. The derivative of the Sharpe ratio of the
// steps is what the differential Sharpe ratio adds up to.
class AllocationObjective {
public:
    AllocationObjective(const MarketTape& tape, double proportional, PolicyReward reward);

    // gradient: steps × assets.
    AllocationValue evaluate(const AllocationBatch& batch, std::span<double> gradient);

private:
    void forward(const AllocationBatch& batch);
    void differentiate();

    const MarketTape& m_tape;
    double m_cost;
    PolicyReward m_reward;
    std::vector<double> m_drifted;   // steps × assets
    std::vector<double> m_remainder; // the next five of every step
    std::vector<double> m_divisor;   // of μ
    std::vector<double> m_growth;
    std::vector<double> m_driftGrowth;
    std::vector<double> m_logReturn;
    std::vector<double> m_derivative; // of the objective by the log return
    double m_turnover = 0.0;
};

} // namespace riskloom
