// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/gancheckpoint.h"
#include "core/neural/learningmarket.h"
#include "core/run/policyalgorithm.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

struct PolicyPlan {
    PolicyAlgorithm algorithm = PolicyAlgorithm::Eiie;
    PolicyEvaluator evaluator = PolicyEvaluator::Cnn;
    std::int64_t steps = 3000;   // of the optimiser for Eiie, of the environments for the others
    std::size_t batchSteps = 64; // consecutive ones in a batch of Eiie
    double learningRate = 1e-3;
    double entropyWeight = 0.001;
    double discount = 0.9;
    std::uint64_t seed = 1;
};

// The training of one policy. Each update draws its random numbers from the seed and its own number, so that a state and
// the plan are all that is needed to go on to the same bytes. One object, one thread; it holds on to the market.
class PolicyLearner {
public:
    virtual ~PolicyLearner() = default;
    PolicyLearner(const PolicyLearner&) = delete;
    PolicyLearner& operator=(const PolicyLearner&) = delete;

    [[nodiscard]] virtual std::int64_t updates() const = 0; // that make up the whole training
    // Takes some milliseconds. false: a number was not finite, and the state is not to be used.
    virtual bool update() = 0;
    // The weights of all assets, decided from the windows that end on a day, when `last` were decided before. Nothing: what
    // is held is kept without a trade.
    [[nodiscard]] virtual std::optional<std::vector<double>> decide(std::size_t windowEnd, std::span<const double> last) = 0;

    [[nodiscard]] const FlatTrainingState& state() const { return m_state; }
    // A state of the same plan and market.
    void restore(FlatTrainingState state) { m_state = std::move(state); }
    [[nodiscard]] bool finished() const { return m_state.step >= updates(); }

protected:
    explicit PolicyLearner(const LearningMarket& market, PolicyPlan plan) : m_market(market), m_plan(plan) {}

    [[nodiscard]] Random randomOfUpdate() const { return Random(stepSeed(m_plan.seed, m_state.step, 0)); }
    // Falls to a tenth over the training.
    [[nodiscard]] double learningRate() const
    {
        return m_plan.learningRate * (1.0 - 0.9 * static_cast<double>(m_state.step) / static_cast<double>(updates()));
    }
    void note(const char* curve, double value) { m_state.curves[curve].push_back(value); }

    const LearningMarket& m_market;
    PolicyPlan m_plan;
    FlatTrainingState m_state;
};

// Weights that begin the net of a learner, with moments of 0.
FlatWeights::State freshWeights(std::vector<float> values);

// Curves, one value an update: "reward" (of a step, log return after costs where that is the reward), "turnover", and
// "objective" (Eiie), "entropy", "kl", "explainedVariance" (policy gradients), "loss", "value" (Dqn).
std::unique_ptr<PolicyLearner> makeLearner(const LearningMarket& market, const PolicyPlan& plan);

std::unique_ptr<PolicyLearner> makeEiieLearner(const LearningMarket& market, const PolicyPlan& plan);
std::unique_ptr<PolicyLearner> makeGradientLearner(const LearningMarket& market, const PolicyPlan& plan);
std::unique_ptr<PolicyLearner> makeTemplateLearner(const LearningMarket& market, const PolicyPlan& plan);

} // namespace riskloom
