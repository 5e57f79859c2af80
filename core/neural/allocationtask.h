// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/learningmarket.h"
#include "core/neural/task.h"

#include <vector>

namespace riskloom {

// What a rollout through the market came to, per step.
struct MarketTally {
    double logReturn = 0.0; // after costs
    double turnover = 0.0;
};

// What tasks on a market share: portfolios that begin on any training day with equal weights and run to the end of the
// training days. Rewards are handed on in units of about 1. With PolicyReward::LogReturn that of 1/N over the same step,
// without costs, is taken away from them: it does not depend on what is done, so the best policy stays the same while most of the
// noise leaves (an input-driven baseline, Mao et al. 2019, ICLR).
class MarketTask : public Task {
public:
    MarketTask(const LearningMarket& market, std::size_t environments);

    [[nodiscard]] std::size_t environments() const override { return m_environments.count(); }
    void restart(std::size_t environment, Random& random) override;
    // Since the last call.
    MarketTally takeTally();

protected:
    // What is to be held, environments × stride of the tape; a row that begins with a negative number stands for no trade.
    void trade(std::span<float> rewards, std::span<Episode> episodes);
    [[nodiscard]] std::size_t assets() const { return m_market.tape.assets(); }

    const LearningMarket& m_market;
    MarketEnvironments m_environments;
    std::vector<double> m_targets;
    std::vector<double> m_last; // weights that were decided last, environments × assets

private:
    std::vector<double> m_rewards;
    std::vector<double> m_equal; // log return of 1/N of the step from each day on
    MarketTally m_tally;
    double m_steps = 0.0;
};

// Actions are scores of cash and of every asset, whose softmax is held: they have no bounds, so that any weights can be
// reached. An observation is the day its windows end on and the weights decided last; AllocationActor knows the windows.
class AllocationTask : public MarketTask {
public:
    using MarketTask::MarketTask;

    [[nodiscard]] std::size_t observationSize() const override { return 1 + assets(); }
    [[nodiscard]] std::size_t actionSize() const override { return 1 + assets(); }
    void observe(std::span<float> observations) const override;
    void step(std::span<const float> actions, std::span<float> rewards, std::span<Episode> episodes) override;
};

// Weights of a softmax over scores, cash first among the scores and left out of the weights.
void softmaxWeights(std::span<const float> scores, std::span<double> weights);

} // namespace riskloom
