// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/onpolicy.h"

#include "core/neural/densekernels.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace riskloom {
namespace {

double variance(std::span<const float> values)
{
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double sum = 0.0;
    for (const float value : values)
        sum += (value - mean) * (value - mean);
    return sum / n;
}

double meanOf(std::span<const float> values)
{
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

OnPolicyOptions onPolicyOptions(PolicyAlgorithm method)
{
    OnPolicyOptions options;
    options.method = method;
    if (method == PolicyAlgorithm::Ppo)
        return options;
    options.lambda = 1.0;
    options.rolloutSteps = method == PolicyAlgorithm::A2c ? 8 : 250;
    return options;
}

void adamStepCut(FlatWeights::State& weights, std::span<float> gradient, double learningRate, double longest)
{
    double squares = 0.0;
    for (const float value : gradient)
        squares += static_cast<double>(value) * value;
    if (const double length = std::sqrt(squares); length > longest)
        for (float& value : gradient)
            value *= static_cast<float>(longest / length);
    ++weights.steps;
    densekernels::adam(weights.values, gradient, weights.firstMoment, weights.secondMoment,
                       densekernels::adamStep(learningRate, 0.0, weights.steps));
    std::ranges::fill(gradient, 0.0F);
}

OnPolicyTrainer::OnPolicyTrainer(Task& task, ActorCritic& actor, OnPolicyOptions options)
    : m_task(task), m_actor(actor), m_options(options), m_lengths(task.environments())
{
    const std::size_t rows = static_cast<std::size_t>(options.rolloutSteps) * task.environments();
    m_observations.resize(rows * task.observationSize());
    m_actions.resize(rows * task.actionSize());
    for (auto* values : {&m_logProbabilities, &m_entropies, &m_values, &m_rewards, &m_advantages, &m_returns})
        values->resize(rows);
    m_episodes.resize(rows);
    m_current.resize(task.environments() * task.observationSize());
    m_next.resize(task.environments());
    m_gradient.resize(actor.parameterCount());
}

void OnPolicyTrainer::restart(Random& random)
{
    for (std::size_t e = 0; e < m_task.environments(); ++e)
        m_task.restart(e, random);
    std::ranges::fill(m_lengths, 0);
}

void OnPolicyTrainer::roll(std::span<const float> parameters, Random& random)
{
    const std::size_t count = m_task.environments();
    std::vector<float> cutValues(count);
    m_summary = {};
    m_task.observe(m_current);
    for (std::size_t step = 0; step < static_cast<std::size_t>(m_options.rolloutSteps); ++step) {
        const auto part = [&](auto& values, std::size_t width) { return std::span(values).subspan(step * count * width, count * width); };
        std::ranges::copy(m_current, part(m_observations, m_task.observationSize()).begin());
        m_actor.draw(parameters, m_current, part(m_actions, m_task.actionSize()),
                     {part(m_logProbabilities, 1), part(m_entropies, 1), part(m_values, 1)}, random);
        const std::span<float> rewards = part(m_rewards, 1);
        const std::span<Episode> episodes = part(m_episodes, 1);
        m_task.step(part(m_actions, m_task.actionSize()), rewards, episodes);
        m_summary.reward += meanOf(rewards) / m_options.rolloutSteps;
        m_task.observe(m_current);
        // What would have come after the time was over is worth what the value function says.
        if (std::ranges::any_of(episodes, [](Episode episode) { return episode == Episode::Truncated; })) {
            m_actor.values(parameters, m_current, cutValues);
            for (std::size_t e = 0; e < count; ++e)
                if (episodes[e] == Episode::Truncated)
                    rewards[e] += static_cast<float>(m_options.discount) * cutValues[e];
        }
        bool begun = false;
        for (std::size_t e = 0; e < count; ++e) {
            ++m_lengths[e];
            if (episodes[e] == Episode::GoesOn)
                continue;
            m_summary.finishedSteps += m_lengths[e];
            ++m_summary.finished;
            m_lengths[e] = 0;
            m_task.restart(e, random);
            begun = true;
        }
        if (begun)
            m_task.observe(m_current);
    }
    m_actor.values(parameters, m_current, m_next);
    if (m_summary.finished > 0)
        m_summary.finishedSteps /= m_summary.finished;
    m_summary.entropy = meanOf(m_entropies);
}

void OnPolicyTrainer::estimateAdvantages()
{
    const std::size_t count = m_task.environments();
    const auto discount = static_cast<float>(m_options.discount);
    const auto decay = static_cast<float>(m_options.discount * m_options.lambda);
    for (std::size_t e = 0; e < count; ++e) {
        float advantage = 0.0F;
        float next = m_next[e];
        for (std::size_t step = static_cast<std::size_t>(m_options.rolloutSteps); step-- > 0;) {
            const std::size_t at = step * count + e;
            const float on = m_episodes[at] == Episode::GoesOn ? 1.0F : 0.0F;
            advantage = m_rewards[at] + discount * on * next - m_values[at] + decay * on * advantage;
            next = m_values[at];
            m_advantages[at] = advantage;
            m_returns[at] = advantage + m_values[at];
        }
    }
    const double spread = variance(m_returns);
    m_summary.explainedVariance = spread > 0.0 ? 1.0 - variance(m_advantages) / spread : 0.0;
}

void OnPolicyTrainer::learn(FlatWeights::State& weights, double learningRate, std::span<const std::size_t> rows)
{
    const std::size_t n = rows.size();
    const auto gather = [&](const std::vector<float>& from, std::size_t width, std::vector<float>& to) {
        to.resize(n * width);
        for (std::size_t i = 0; i < n; ++i)
            std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(rows[i] * width), width,
                        to.begin() + static_cast<std::ptrdiff_t>(i * width));
    };
    gather(m_observations, m_task.observationSize(), m_rows);
    gather(m_actions, m_task.actionSize(), m_rowActions);
    m_rated.resize(3 * n);
    m_ratingGradient.resize(3 * n);
    const auto ratings = [n](std::vector<float>& values) {
        const std::span all(values);
        return ActionRatings{all.first(n), all.subspan(n, n), all.subspan(2 * n, n)};
    };
    const ActionRatings rated = ratings(m_rated);
    const ActionRatings gradient = ratings(m_ratingGradient);
    m_actor.rate(weights.values, m_rows, m_rowActions, rated);

    const bool ppo = m_options.method == PolicyAlgorithm::Ppo;
    double mean = 0.0;
    double deviation = 1.0;
    if (ppo && n > 1) {
        std::vector<float> advantages;
        gather(m_advantages, 1, advantages);
        mean = meanOf(advantages);
        deviation = std::sqrt(variance(advantages)) + 1e-8;
    }
    const auto scale = static_cast<float>(1.0 / static_cast<double>(n));
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t row = rows[i];
        const auto advantage = static_cast<float>((m_advantages[row] - mean) / deviation);
        const float change = rated.logProbability[i] - m_logProbabilities[row];
        const float ratio = ppo ? std::exp(change) : 1.0F;
        const auto clip = static_cast<float>(m_options.clip);
        const bool clipped = ppo && (advantage > 0.0F ? ratio > 1.0F + clip : ratio < 1.0F - clip);
        gradient.logProbability[i] = clipped ? 0.0F : -advantage * ratio * scale;
        gradient.entropy[i] = -static_cast<float>(m_options.entropyWeight) * scale;
        gradient.value[i] = static_cast<float>(m_options.valueWeight) * (rated.value[i] - m_returns[row]) * scale;
        m_klSum += std::expm1(static_cast<double>(change)) - change;
    }
    m_klRows += n;
    m_actor.backward(weights.values, gradient, m_gradient);
    adamStepCut(weights, m_gradient, learningRate, m_options.largestGradient);
}

OnPolicySummary OnPolicyTrainer::update(FlatWeights::State& weights, double learningRate, Random& random)
{
    roll(weights.values, random);
    estimateAdvantages();
    std::vector<std::size_t> order(m_rewards.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (m_options.method != PolicyAlgorithm::Ppo) {
        m_klSum = 0.0;
        m_klRows = 0;
        learn(weights, learningRate, order);
        return m_summary;
    }
    for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
        m_klSum = 0.0;
        m_klRows = 0;
        random.shuffle(std::span(order));
        for (std::size_t first = 0; first < order.size(); first += m_options.minibatch)
            learn(weights, learningRate, std::span(order).subspan(first, std::min(m_options.minibatch, order.size() - first)));
        m_summary.kl = lastKl();
        if (m_summary.kl > 1.5 * m_options.targetKl)
            break;
    }
    return m_summary;
}

} // namespace riskloom
