// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/actorcritic.h"
#include "core/neural/perceptron.h"

#include <vector>

namespace riskloom {

// Chooses one of some actions by a softmax over their scores. Policy and value function have a net each, with two layers of
// 64 tanh units.
class CategoricalActor : public ActorCritic {
public:
    CategoricalActor(std::size_t observationSize, std::size_t actions);

    [[nodiscard]] std::size_t parameterCount() const override { return m_policy.parameterCount() + m_value.parameterCount(); }
    void initialise(std::span<float> parameters, Random& random) const override;
    void draw(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions,
              ActionRatings ratings, Random& random) override;
    void best(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions) override;
    void values(std::span<const float> parameters, std::span<const float> observations, std::span<float> values) override;
    void rate(std::span<const float> parameters, std::span<const float> observations, std::span<const float> actions,
              ActionRatings ratings) override;
    void backward(std::span<const float> parameters, ActionRatings gradient, std::span<float> weightGradient) override;

private:
    void logProbabilities(std::span<const float> parameters, std::span<const float> observations);
    void fill(std::span<const float> actions, ActionRatings ratings) const;

    Perceptron m_policy;
    Perceptron m_value;
    std::vector<float> m_logs; // rows × actions
    std::vector<float> m_taken;
    std::vector<float> m_logGradient;
};

} // namespace riskloom
