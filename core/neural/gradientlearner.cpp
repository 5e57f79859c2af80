// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/allocationactor.h"
#include "core/neural/allocationtask.h"
#include "core/neural/onpolicy.h"
#include "core/neural/policylearner.h"

#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t portfolios = 16; // side by side

OnPolicyOptions optionsOf(const PolicyPlan& plan)
{
    OnPolicyOptions options = onPolicyOptions(plan.algorithm);
    options.discount = plan.discount;
    options.entropyWeight = plan.entropyWeight;
    options.epochs = 4;
    if (plan.algorithm == PolicyAlgorithm::Ppo) {
        options.rolloutSteps = 64;
        options.lambda = 0.9;
    } else if (plan.algorithm == PolicyAlgorithm::Reinforce) {
        options.rolloutSteps = 50; // years of steps do not end by themselves
    }
    return options;
}

// A policy gradient on the market. Every update begins with portfolios on new days, so that nothing but the weights of the
// net goes from one to the next.
class GradientLearner : public PolicyLearner {
public:
    GradientLearner(const LearningMarket& market, const PolicyPlan& plan)
        : PolicyLearner(market, plan), m_task(market, portfolios), m_actor(market.windows, plan.evaluator),
          m_options(optionsOf(plan)), m_trainer(m_task, m_actor, m_options)
    {
        std::vector<float> values(m_actor.parameterCount());
        Random random(stepSeed(plan.seed, 0, 1));
        m_actor.initialise(values, random);
        m_state.nets["policy"] = freshWeights(std::move(values));
        for (const char* curve : {"reward", "turnover", "entropy", "kl", "explainedVariance"})
            m_state.curves[curve] = {};
    }

    std::int64_t updates() const override
    {
        const auto steps = static_cast<std::int64_t>(portfolios) * m_options.rolloutSteps;
        return (m_plan.steps + steps - 1) / steps;
    }

    bool update() override
    {
        Random random = randomOfUpdate();
        m_trainer.restart(random);
        const OnPolicySummary summary = m_trainer.update(m_state.nets["policy"], learningRate(), random);
        const MarketTally tally = m_task.takeTally();
        note("reward", tally.logReturn);
        note("turnover", tally.turnover);
        note("entropy", summary.entropy);
        note("kl", summary.kl);
        note("explainedVariance", summary.explainedVariance);
        ++m_state.step;
        return std::isfinite(summary.reward) && std::isfinite(summary.entropy) && std::isfinite(summary.explainedVariance);
    }

    std::optional<std::vector<double>> decide(std::size_t windowEnd, std::span<const double> last) override
    {
        std::vector<float> observation(m_task.observationSize());
        observation[0] = static_cast<float>(windowEnd);
        for (std::size_t i = 0; i < last.size(); ++i)
            observation[i + 1] = static_cast<float>(last[i]);
        std::vector<float> scores(m_task.actionSize());
        m_actor.best(m_state.nets["policy"].values, observation, scores);
        std::vector<double> weights(last.size());
        softmaxWeights(scores, weights);
        return weights;
    }

private:
    AllocationTask m_task;
    AllocationActor m_actor;
    OnPolicyOptions m_options;
    OnPolicyTrainer m_trainer;
};

} // namespace

std::unique_ptr<PolicyLearner> makeGradientLearner(const LearningMarket& market, const PolicyPlan& plan)
{
    return std::make_unique<GradientLearner>(market, plan);
}

} // namespace riskloom
