// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/deepq.h"
#include "core/neural/policylearner.h"
#include "core/neural/templatetask.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t portfolios = 16;
constexpr std::size_t units = 32;
constexpr double exploreFirst = 1.0; // chance of a random template, falling over the first half of the training
constexpr double exploreLast = 0.05;

DeepQOptions optionsOf(const PolicyPlan& plan)
{
    DeepQOptions options;
    options.actions = allocationTemplates;
    options.rolloutSteps = 32;
    options.learningSteps = 32;
    options.capacity = 8192;
    options.discount = plan.discount;
    options.targetRounds = 4;
    return options;
}

class TemplateLearner : public PolicyLearner {
public:
    TemplateLearner(const LearningMarket& market, const PolicyPlan& plan)
        : PolicyLearner(market, plan), m_view(market.windows, std::min(market.tape.stepDays(), static_cast<int>(market.windows.window()) - 1)), m_task(market, portfolios, m_view),
          m_net({m_view.size(), units, units, allocationTemplates}), m_options(optionsOf(plan)), m_trainer(m_task, m_net, m_options)
    {
        std::vector<float> values(m_net.parameterCount());
        Random random(stepSeed(plan.seed, 0, 1));
        m_net.initialise(values, 0.1, random);
        m_state.buffers["target"] = values;
        m_state.nets["policy"] = freshWeights(std::move(values));
        store(m_trainer.emptyBuffer());
        for (const char* curve : {"reward", "turnover", "loss", "value"})
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
        const double share = static_cast<double>(m_state.step) / static_cast<double>(updates());
        const double explore = std::max(exploreLast, exploreFirst - 2.0 * share * (exploreFirst - exploreLast));
        ReplayBuffer buffer = taken();
        const DeepQSummary summary = m_trainer.update(m_state.nets["policy"], m_state.buffers["target"], buffer, m_state.step,
                                                      explore, learningRate(), random);
        store(std::move(buffer));
        const MarketTally tally = m_task.takeTally();
        note("reward", tally.logReturn);
        note("turnover", tally.turnover);
        note("loss", summary.loss);
        note("value", summary.value);
        ++m_state.step;
        return std::isfinite(summary.loss) && std::isfinite(summary.value);
    }

    std::optional<std::vector<double>> decide(std::size_t windowEnd, std::span<const double> last) override
    {
        std::vector<float> told(m_view.size());
        m_view.describe(windowEnd, last, told);
        std::vector<float> scores(allocationTemplates);
        m_net.forward(m_state.nets["policy"].values, told, scores);
        const auto best = static_cast<std::size_t>(std::ranges::max_element(scores) - scores.begin());
        if (best == static_cast<std::size_t>(AllocationTemplate::Hold))
            return std::nullopt;
        const std::span<const double> weights = m_view.weights(windowEnd, best);
        return std::vector<double>(weights.begin(), weights.end());
    }

private:
    // The buffer lies in the state, where checkpoints find it, but for the time of an update.
    ReplayBuffer taken()
    {
        auto& buffers = m_state.buffers;
        return {std::move(buffers["observations"]), std::move(buffers["next"]),   std::move(buffers["actions"]),
                std::move(buffers["rewards"]),      std::move(buffers["goesOn"]), std::move(buffers["counters"])};
    }
    void store(ReplayBuffer buffer)
    {
        auto& buffers = m_state.buffers;
        buffers["observations"] = std::move(buffer.observations);
        buffers["next"] = std::move(buffer.next);
        buffers["actions"] = std::move(buffer.actions);
        buffers["rewards"] = std::move(buffer.rewards);
        buffers["goesOn"] = std::move(buffer.goesOn);
        buffers["counters"] = std::move(buffer.counters);
    }

    TemplateView m_view;
    TemplateTask m_task;
    Perceptron m_net;
    DeepQOptions m_options;
    DeepQTrainer m_trainer;
};

} // namespace

std::unique_ptr<PolicyLearner> makeTemplateLearner(const LearningMarket& market, const PolicyPlan& plan)
{
    return std::make_unique<TemplateLearner>(market, plan);
}

} // namespace riskloom
