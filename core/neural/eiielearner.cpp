// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/policylearner.h"

#include "core/neural/allocationobjective.h"
#include "core/neural/assetevaluator.h"
#include "core/neural/onpolicy.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr double longestGradient = 1.0;

// Weights from scores: a softmax over them and the learned score of cash. Gives the share of cash.
double softmax(float cashScore, std::span<const float> scores, std::span<double> weights)
{
    const double highest = std::max(cashScore, std::ranges::max(scores));
    const double cash = std::exp(cashScore - highest);
    double sum = cash;
    for (std::size_t i = 0; i < scores.size(); ++i)
        sum += weights[i] = std::exp(scores[i] - highest);
    for (double& weight : weights)
        weight /= sum;
    return cash / sum;
}

// A batch is a stretch of consecutive steps that begins on any training day. What was decided last for a day stands in the
// portfolio vector memory of the paper: the net reads the weights before from there, so that a batch can be computed at once.
class EiieLearner : public PolicyLearner {
public:
    EiieLearner(const LearningMarket& market, const PolicyPlan& plan)
        : PolicyLearner(market, plan), m_assets(market.tape.assets()), m_evaluator(makeEvaluator(plan.evaluator, market.windows.window())),
          m_objective(market.tape, market.rule.proportional, market.rule.reward), m_gradient(m_evaluator->parameterCount() + 1)
    {
        std::vector<float> values(m_evaluator->parameterCount() + 1, 0.0F); // the score of cash last
        Random random(stepSeed(plan.seed, 0, 1));
        m_evaluator->initialise(std::span(values).first(m_evaluator->parameterCount()), random);
        m_state.nets["policy"] = freshWeights(std::move(values));
        m_state.buffers["memory"].assign(market.tape.days() * m_assets, 1.0F / static_cast<float>(m_assets + 1));
        for (const char* curve : {"reward", "turnover", "objective"})
            m_state.curves[curve] = {};
    }

    std::int64_t updates() const override { return m_plan.steps; }

    bool update() override
    {
        Random random = randomOfUpdate();
        const auto stepDays = static_cast<std::size_t>(m_market.tape.stepDays());
        const std::size_t first = m_market.firstTrade();
        const std::size_t last = m_market.tape.lastDay();
        const std::size_t steps = std::max<std::size_t>(1, std::min(m_plan.batchSteps, (last - first) / stepDays + 1));
        const std::size_t starts = last - first - (steps - 1) * stepDays + 1;
        const std::size_t day = first + static_cast<std::size_t>(random.below(starts));
        const double objective = learn(day, steps);
        ++m_state.step;
        return std::isfinite(objective);
    }

    std::optional<std::vector<double>> decide(std::size_t windowEnd, std::span<const double> last) override
    {
        const std::vector<float>& parameters = m_state.nets["policy"].values;
        m_evaluator->prepare(m_assets);
        for (std::size_t i = 0; i < m_assets; ++i) {
            m_market.windows.copy(windowEnd, i, m_evaluator->rowWindow(i), 16);
            m_evaluator->rowWeight(i) = static_cast<float>(last[i]);
        }
        m_scores.resize(m_assets);
        m_evaluator->forward(parameters, m_scores);
        std::vector<double> weights(m_assets);
        softmax(parameters.back(), m_scores, weights);
        return weights;
    }

private:
    double learn(std::size_t day, std::size_t steps)
    {
        FlatWeights::State& policy = m_state.nets["policy"];
        std::vector<float>& memory = m_state.buffers["memory"];
        const auto stepDays = static_cast<std::size_t>(m_market.tape.stepDays());
        const std::size_t rows = steps * m_assets;
        m_evaluator->prepare(rows);
        for (std::size_t b = 0; b < steps; ++b)
            for (std::size_t i = 0; i < m_assets; ++i) {
                const std::size_t trade = day + b * stepDays;
                m_market.windows.copy(m_market.windowEnd(trade), i, m_evaluator->rowWindow(b * m_assets + i), 16);
                m_evaluator->rowWeight(b * m_assets + i) = memory[(trade - stepDays) * m_assets + i];
            }
        m_scores.resize(rows);
        m_weights.resize(rows);
        m_byWeight.resize(rows);
        m_byScore.resize(rows);
        m_evaluator->forward(policy.values, m_scores);
        for (std::size_t b = 0; b < steps; ++b)
            softmax(policy.values.back(), std::span(m_scores).subspan(b * m_assets, m_assets),
                    std::span(m_weights).subspan(b * m_assets, m_assets));
        const auto before = memory.begin() + static_cast<std::ptrdiff_t>((day - stepDays) * m_assets);
        m_before.assign(before, before + static_cast<std::ptrdiff_t>(m_assets));
        const AllocationValue value = m_objective.evaluate({day, m_before, m_weights}, m_byWeight);

        // Rising is falling for the optimiser: the gradient changes its sign here. Daily returns are small numbers, which
        // Adam does not mind, but the cut at a length would; so they are taken in units of a step's risk.
        const double unit = m_market.rule.reward == PolicyReward::DifferentialSharpe ? 1.0 : m_market.rule.start.valueAtRisk;
        double byCash = 0.0;
        for (std::size_t b = 0; b < steps; ++b) {
            double along = 0.0;
            double invested = 0.0;
            for (std::size_t at = b * m_assets; at < (b + 1) * m_assets; ++at) {
                along += m_byWeight[at] * m_weights[at];
                invested += m_weights[at];
            }
            for (std::size_t at = b * m_assets; at < (b + 1) * m_assets; ++at)
                m_byScore[at] = static_cast<float>(-m_weights[at] * (m_byWeight[at] - along) / unit);
            byCash += (1.0 - invested) * along / unit;
        }
        m_evaluator->backward(policy.values, m_byScore, std::span(m_gradient).first(m_gradient.size() - 1));
        m_gradient.back() = static_cast<float>(byCash);
        adamStepCut(policy, m_gradient, learningRate(), longestGradient);

        for (std::size_t b = 0; b < steps; ++b)
            std::copy_n(m_weights.begin() + static_cast<std::ptrdiff_t>(b * m_assets), m_assets,
                        memory.begin() + static_cast<std::ptrdiff_t>((day + b * stepDays) * m_assets));
        note("reward", value.logReturn);
        note("turnover", value.turnover);
        note("objective", value.objective);
        return value.objective;
    }

    std::size_t m_assets;
    std::unique_ptr<AssetEvaluator> m_evaluator;
    AllocationObjective m_objective;
    std::vector<float> m_gradient;
    std::vector<float> m_scores;
    std::vector<double> m_weights;
    std::vector<double> m_before;
    std::vector<double> m_byWeight;
    std::vector<float> m_byScore;
};

} // namespace

FlatWeights::State freshWeights(std::vector<float> values)
{
    FlatWeights::State state;
    state.firstMoment.resize(values.size());
    state.secondMoment.resize(values.size());
    state.values = std::move(values);
    return state;
}

std::unique_ptr<PolicyLearner> makeEiieLearner(const LearningMarket& market, const PolicyPlan& plan)
{
    return std::make_unique<EiieLearner>(market, plan);
}

std::unique_ptr<PolicyLearner> makeLearner(const LearningMarket& market, const PolicyPlan& plan)
{
    switch (plan.algorithm) {
    case PolicyAlgorithm::Eiie:
        return makeEiieLearner(market, plan);
    case PolicyAlgorithm::Reinforce:
    case PolicyAlgorithm::A2c:
    case PolicyAlgorithm::Ppo:
        return makeGradientLearner(market, plan);
    case PolicyAlgorithm::Dqn:
        return makeTemplateLearner(market, plan);
    }
    return nullptr;
}

} // namespace riskloom
