// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/deepq.h"

#include "core/neural/onpolicy.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {

DeepQTrainer::DeepQTrainer(Task& task, Perceptron& net, DeepQOptions options)
    : m_task(task), m_net(net), m_options(options), m_current(task.environments() * task.observationSize()),
      m_scores(task.environments() * options.actions), m_lengths(task.environments()), m_gradient(net.parameterCount())
{
}

ReplayBuffer DeepQTrainer::emptyBuffer() const
{
    ReplayBuffer buffer;
    buffer.observations.resize(m_options.capacity * m_task.observationSize());
    buffer.next.resize(buffer.observations.size());
    for (auto* values : {&buffer.actions, &buffer.rewards, &buffer.goesOn})
        values->resize(m_options.capacity);
    return buffer;
}

void DeepQTrainer::restart(Random& random)
{
    for (std::size_t e = 0; e < m_task.environments(); ++e)
        m_task.restart(e, random);
    std::ranges::fill(m_lengths, 0);
}

void DeepQTrainer::gather(std::span<const float> parameters, ReplayBuffer& buffer, double explore, Random& random,
                          DeepQSummary& summary)
{
    const std::size_t count = m_task.environments();
    const std::size_t width = m_task.observationSize();
    std::vector<float> actions(count);
    std::vector<float> rewards(count);
    std::vector<float> after(m_current.size());
    std::vector<Episode> episodes(count);
    int finished = 0;
    m_task.observe(m_current);
    for (int step = 0; step < m_options.rolloutSteps; ++step) {
        m_net.forward(parameters, m_current, m_scores);
        for (std::size_t e = 0; e < count; ++e) {
            const auto first = m_scores.begin() + static_cast<std::ptrdiff_t>(e * m_options.actions);
            const auto best = std::max_element(first, first + static_cast<std::ptrdiff_t>(m_options.actions));
            summary.value += *best / static_cast<double>(count) / m_options.rolloutSteps;
            const bool random_ = random.uniform() < explore;
            actions[e] = random_ ? static_cast<float>(random.below(m_options.actions)) : static_cast<float>(best - first);
        }
        m_task.step(actions, rewards, episodes);
        m_task.observe(after);
        bool begun = false;
        for (std::size_t e = 0; e < count; ++e) {
            auto place = static_cast<std::size_t>(buffer.counters[1]);
            std::copy_n(m_current.begin() + static_cast<std::ptrdiff_t>(e * width), width,
                        buffer.observations.begin() + static_cast<std::ptrdiff_t>(place * width));
            std::copy_n(after.begin() + static_cast<std::ptrdiff_t>(e * width), width,
                        buffer.next.begin() + static_cast<std::ptrdiff_t>(place * width));
            buffer.actions[place] = actions[e];
            buffer.rewards[place] = rewards[e];
            buffer.goesOn[place] = episodes[e] == Episode::Terminal ? 0.0F : 1.0F;
            buffer.counters[0] = std::min(buffer.counters[0] + 1.0F, static_cast<float>(m_options.capacity));
            buffer.counters[1] = static_cast<float>((place + 1) % m_options.capacity);
            summary.reward += rewards[e] / static_cast<double>(count) / m_options.rolloutSteps;
            ++m_lengths[e];
            if (episodes[e] == Episode::GoesOn)
                continue;
            summary.finishedSteps += m_lengths[e];
            ++finished;
            m_lengths[e] = 0;
            m_task.restart(e, random);
            begun = true;
        }
        if (begun)
            m_task.observe(after);
        std::swap(m_current, after);
    }
    if (finished > 0)
        summary.finishedSteps /= finished;
}

double DeepQTrainer::learn(FlatWeights::State& weights, const std::vector<float>& target, const ReplayBuffer& buffer,
                           double learningRate, Random& random)
{
    const std::size_t width = m_task.observationSize();
    const std::size_t n = m_options.batch;
    std::vector<std::size_t> places(n);
    m_rows.resize(n * width);
    m_nextRows.resize(n * width);
    for (std::size_t i = 0; i < n; ++i) {
        places[i] = static_cast<std::size_t>(random.below(static_cast<std::uint64_t>(buffer.counters[0])));
        const auto from = static_cast<std::ptrdiff_t>(places[i] * width);
        std::copy_n(buffer.observations.begin() + from, width, m_rows.begin() + static_cast<std::ptrdiff_t>(i * width));
        std::copy_n(buffer.next.begin() + from, width, m_nextRows.begin() + static_cast<std::ptrdiff_t>(i * width));
    }
    m_nextScores.resize(n * m_options.actions);
    m_batchScores.resize(n * m_options.actions);
    m_net.forward(target, m_nextRows, m_nextScores);
    m_net.forward(weights.values, m_rows, m_batchScores);
    m_scoreGradient.assign(n * m_options.actions, 0.0F);
    double loss = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        const auto first = m_nextScores.begin() + static_cast<std::ptrdiff_t>(i * m_options.actions);
        const float next = *std::max_element(first, first + static_cast<std::ptrdiff_t>(m_options.actions));
        const float aim =
            buffer.rewards[places[i]] + static_cast<float>(m_options.discount) * buffer.goesOn[places[i]] * next;
        const std::size_t at = i * m_options.actions + static_cast<std::size_t>(buffer.actions[places[i]]);
        const float apart = m_batchScores[at] - aim;
        loss += (std::abs(apart) < 1.0F ? 0.5F * apart * apart : std::abs(apart) - 0.5F) / static_cast<double>(n);
        m_scoreGradient[at] = std::clamp(apart, -1.0F, 1.0F) / static_cast<float>(n);
    }
    m_net.backward(weights.values, m_scoreGradient, m_gradient);
    adamStepCut(weights, m_gradient, learningRate, m_options.largestGradient);
    return loss;
}

DeepQSummary DeepQTrainer::update(FlatWeights::State& weights, std::vector<float>& target, ReplayBuffer& buffer,
                                  std::int64_t round, double explore, double learningRate, Random& random)
{
    if (round % m_options.targetRounds == 0)
        target = weights.values;
    DeepQSummary summary;
    gather(weights.values, buffer, explore, random, summary);
    if (buffer.counters[0] < static_cast<float>(m_options.batch))
        return summary;
    for (int step = 0; step < m_options.learningSteps; ++step)
        summary.loss += learn(weights, target, buffer, learningRate, random) / m_options.learningSteps;
    return summary;
}

} // namespace riskloom
