// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/preflight.h"

#include "core/neural/cartpole.h"
#include "core/neural/categoricalactor.h"
#include "core/neural/deepq.h"
#include "core/neural/onpolicy.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <utility>

namespace riskloom {
namespace {

constexpr std::size_t side = 8; // environments
constexpr int judgedEpisodes = 100;
constexpr double longEnough = 475.0;
constexpr double rightEnough = 0.9;
constexpr double exploredSteps = 10000.0; // of Dqn, until few of its actions are random
constexpr double leastExplored = 0.04;

// An algorithm at work on a task with choices, whichever it is.
class TaskLearner {
public:
    TaskLearner(PolicyAlgorithm algorithm, Task& task, std::size_t choices, std::int64_t mostSteps, std::uint64_t seed)
        : m_random(seed), m_mostSteps(mostSteps), m_choices(choices)
    {
        std::vector<float> values;
        if (algorithm == PolicyAlgorithm::Dqn) {
            m_net = std::make_unique<Perceptron>(std::vector<std::size_t>{task.observationSize(), 64, 64, choices});
            values.resize(m_net->parameterCount());
            m_net->initialise(values, 1.0, m_random);
            m_rate = 1e-3;
            DeepQOptions options;
            options.actions = choices;
            options.rolloutSteps = 32;
            options.learningSteps = 128;
            options.capacity = 50000;
            options.discount = 0.98;
            options.targetRounds = 1;
            m_stepsInUpdate = static_cast<std::int64_t>(side) * options.rolloutSteps;
            m_deepQ = std::make_unique<DeepQTrainer>(task, *m_net, options);
            m_buffer = m_deepQ->emptyBuffer();
            m_deepQ->restart(m_random);
        } else {
            m_actor = std::make_unique<CategoricalActor>(task.observationSize(), choices);
            values.resize(m_actor->parameterCount());
            m_actor->initialise(values, m_random);
            m_rate = algorithm == PolicyAlgorithm::Ppo ? 1e-3 : 2e-3;
            OnPolicyOptions options = onPolicyOptions(algorithm);
            if (algorithm == PolicyAlgorithm::Ppo) {
                options.rolloutSteps = 64;
                options.discount = 0.98;
                options.lambda = 0.9;
                options.epochs = 10;
                options.targetKl = 0.05;
            }
            m_stepsInUpdate = static_cast<std::int64_t>(side) * options.rolloutSteps;
            m_onPolicy = std::make_unique<OnPolicyTrainer>(task, *m_actor, options);
            m_onPolicy->restart(m_random);
        }
        m_weights = freshWeights(std::move(values));
    }

    // Mean length of the episodes that ended; 0 when none did.
    double update()
    {
        const double left = 1.0 - static_cast<double>(m_steps) / static_cast<double>(m_mostSteps);
        const double rate = m_rate * std::max(left, 0.05);
        m_steps += m_stepsInUpdate;
        if (m_onPolicy)
            return m_onPolicy->update(m_weights, rate, m_random).finishedSteps;
        const double explore = std::max(leastExplored, 1.0 - static_cast<double>(m_steps) / exploredSteps);
        return m_deepQ->update(m_weights, m_target, m_buffer, m_round++, explore, rate, m_random).finishedSteps;
    }

    void best(std::span<const float> observations, std::span<float> actions)
    {
        if (m_actor) {
            m_actor->best(m_weights.values, observations, actions);
            return;
        }
        m_scores.resize(actions.size() * m_choices);
        m_net->forward(m_weights.values, observations, m_scores);
        for (std::size_t row = 0; row < actions.size(); ++row) {
            const auto first = m_scores.begin() + static_cast<std::ptrdiff_t>(row * m_choices);
            actions[row] = static_cast<float>(std::max_element(first, first + static_cast<std::ptrdiff_t>(m_choices)) - first);
        }
    }

    [[nodiscard]] std::int64_t steps() const { return m_steps; }
    [[nodiscard]] bool atEnd() const { return m_steps >= m_mostSteps; }

private:
    Random m_random;
    std::int64_t m_mostSteps;
    std::size_t m_choices;
    std::int64_t m_steps = 0;
    std::int64_t m_stepsInUpdate = 0;
    std::int64_t m_round = 0;
    double m_rate = 0.0;
    FlatWeights::State m_weights;
    std::vector<float> m_target;
    ReplayBuffer m_buffer;
    std::vector<float> m_scores;
    std::unique_ptr<Perceptron> m_net;
    std::unique_ptr<DeepQTrainer> m_deepQ;
    std::unique_ptr<CategoricalActor> m_actor;
    std::unique_ptr<OnPolicyTrainer> m_onPolicy;
};

// Mean length of 100 episodes, all side by side.
double judgedLength(TaskLearner& learner, std::uint64_t seed)
{
    CartPole poles(judgedEpisodes);
    Random random(seed);
    std::vector<float> observations(judgedEpisodes * poles.observationSize());
    std::vector<float> actions(judgedEpisodes);
    std::vector<float> rewards(judgedEpisodes);
    std::vector<Episode> episodes(judgedEpisodes);
    std::vector<int> lengths(judgedEpisodes, 0);
    for (std::size_t e = 0; e < judgedEpisodes; ++e)
        poles.restart(e, random);
    for (int step = 0; step < CartPole::mostSteps; ++step) {
        poles.observe(observations);
        learner.best(observations, actions);
        poles.step(actions, rewards, episodes);
        for (std::size_t e = 0; e < judgedEpisodes; ++e)
            if (lengths[e] == 0 && episodes[e] != Episode::GoesOn)
                lengths[e] = step + 1;
    }
    double sum = 0.0;
    for (const int length : lengths)
        sum += length;
    return sum / judgedEpisodes;
}

double judgedNames(TaskLearner& learner, std::uint64_t seed)
{
    IdentityTask task(side, seed);
    Random random(seed);
    std::vector<float> observations(side * task.observationSize());
    std::vector<float> actions(side);
    std::vector<float> rewards(side);
    std::vector<Episode> episodes(side);
    for (std::size_t e = 0; e < side; ++e)
        task.restart(e, random);
    double right = 0.0;
    for (int step = 0; step < IdentityTask::mostSteps; ++step) {
        task.observe(observations);
        learner.best(observations, actions);
        task.step(actions, rewards, episodes);
        for (const float reward : rewards)
            right += reward / static_cast<double>(side) / IdentityTask::mostSteps;
    }
    return right;
}

} // namespace

Result<TaskOutcome> learnIdentity(PolicyAlgorithm algorithm, std::uint64_t seed, const RunContext& context)
{
    constexpr std::int64_t mostSteps = 20000;
    IdentityTask task(side, seed);
    TaskLearner learner(algorithm, task, IdentityTask::symbols, mostSteps, seed);
    TaskOutcome outcome;
    while (!learner.atEnd() && outcome.value < rightEnough) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        learner.update();
        outcome = {judgedNames(learner, seed + 1), learner.steps()};
    }
    return outcome;
}

Result<TaskOutcome> learnCartPole(PolicyAlgorithm algorithm, std::uint64_t seed, std::int64_t mostSteps,
                                  const RunContext& context)
{
    constexpr double worthJudging = 350.0; // mean length while learning, with chance in every action
    CartPole poles(side);
    TaskLearner learner(algorithm, poles, 2, mostSteps, seed);
    TaskOutcome outcome;
    double length = 0.0;
    int updates = 0;
    while (!learner.atEnd() && outcome.value < longEnough) {
        if (context.stopRequested())
            return Error{ErrorCode::Cancelled, {}, {}};
        if (const double finished = learner.update(); finished > 0.0)
            length = 0.7 * length + 0.3 * finished;
        ++updates;
        if ((length > worthJudging && updates % 4 == 0) || learner.atEnd())
            outcome = {judgedLength(learner, seed + 1), learner.steps()};
    }
    return outcome;
}

} // namespace riskloom
