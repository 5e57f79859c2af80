// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/pricewindows.h"
#include "core/neural/actorcritic.h"
#include "core/neural/assetevaluator.h"
#include "core/neural/perceptron.h"

#include <memory>
#include <vector>

namespace riskloom {

// Independent normal scores for cash and every asset: means from the shared evaluator (cash: a learned number), one learned
// deviation for all. The value function sees the mean window of all assets, the share of cash and how concentrated the
// weights are, so that neither depends on the order of the assets. Observations and actions are those of AllocationTask.
class AllocationActor : public ActorCritic {
public:
    AllocationActor(const PriceWindows& windows, PolicyEvaluator evaluator);

    [[nodiscard]] std::size_t parameterCount() const override { return valueOffset() + m_value.parameterCount(); }
    void initialise(std::span<float> parameters, Random& random) const override;
    void draw(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions,
              ActionRatings ratings, Random& random) override;
    void best(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions) override;
    void values(std::span<const float> parameters, std::span<const float> observations, std::span<float> values) override;
    void rate(std::span<const float> parameters, std::span<const float> observations, std::span<const float> actions,
              ActionRatings ratings) override;
    void backward(std::span<const float> parameters, ActionRatings gradient, std::span<float> weightGradient) override;

private:
    // Behind the evaluator's weights: the score of cash, the logarithm of the deviation, the value function.
    [[nodiscard]] std::size_t cashOffset() const { return m_evaluator->parameterCount(); }
    [[nodiscard]] std::size_t deviationOffset() const { return cashOffset() + 1; }
    [[nodiscard]] std::size_t valueOffset() const { return cashOffset() + 2; }
    [[nodiscard]] std::size_t width() const { return m_windows.assets() + 1; } // of observations and of actions

    void scoreMeans(std::span<const float> parameters, std::span<const float> observations);
    void fill(float logDeviation, ActionRatings ratings) const;

    const PriceWindows& m_windows;
    std::unique_ptr<AssetEvaluator> m_evaluator;
    Perceptron m_value;
    std::vector<float> m_scores; // of assets
    std::vector<float> m_means;  // rows × width
    std::vector<float> m_apart;  // (action - mean) / deviation, the same
    std::vector<float> m_features;
    std::vector<float> m_scoreGradient;
};

} // namespace riskloom
