// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/categoricalactor.h"

#include <algorithm>
#include <cmath>

namespace riskloom {
namespace {

constexpr std::size_t units = 64;
constexpr double policyScale = 0.01; // the first policy is almost uniform

} // namespace

CategoricalActor::CategoricalActor(std::size_t observationSize, std::size_t actions)
    : m_policy({observationSize, units, units, actions}), m_value({observationSize, units, units, 1})
{
}

void CategoricalActor::initialise(std::span<float> parameters, Random& random) const
{
    m_policy.initialise(parameters.first(m_policy.parameterCount()), policyScale, random);
    m_value.initialise(parameters.subspan(m_policy.parameterCount()), 1.0, random);
}

void CategoricalActor::logProbabilities(std::span<const float> parameters, std::span<const float> observations)
{
    const std::size_t choices = m_policy.outputs();
    m_logs.resize(observations.size() / m_policy.inputs() * choices);
    m_policy.forward(parameters, observations, m_logs);
    for (std::size_t first = 0; first < m_logs.size(); first += choices) {
        const std::span<float> logs = std::span(m_logs).subspan(first, choices);
        const float highest = std::ranges::max(logs);
        float sum = 0.0F;
        for (const float log : logs)
            sum += std::exp(log - highest);
        for (float& log : logs)
            log -= highest + std::log(sum);
    }
}

void CategoricalActor::fill(std::span<const float> actions, ActionRatings ratings) const
{
    const std::size_t choices = m_policy.outputs();
    for (std::size_t row = 0; row < actions.size(); ++row) {
        const std::span<const float> logs = std::span(m_logs).subspan(row * choices, choices);
        ratings.logProbability[row] = logs[static_cast<std::size_t>(actions[row])];
        ratings.entropy[row] = 0.0F;
        for (const float log : logs)
            ratings.entropy[row] -= std::exp(log) * log;
    }
}

void CategoricalActor::draw(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions,
                            ActionRatings ratings, Random& random)
{
    logProbabilities(parameters, observations);
    const std::size_t choices = m_policy.outputs();
    for (std::size_t row = 0; row < actions.size(); ++row) {
        double left = random.uniform();
        std::size_t choice = 0;
        for (; choice + 1 < choices; ++choice)
            if (left -= std::exp(m_logs[row * choices + choice]); left < 0.0)
                break;
        actions[row] = static_cast<float>(choice);
    }
    fill(actions, ratings);
    values(parameters, observations, ratings.value);
}

void CategoricalActor::best(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions)
{
    logProbabilities(parameters, observations);
    const auto choices = static_cast<std::ptrdiff_t>(m_policy.outputs());
    for (std::size_t row = 0; row < actions.size(); ++row) {
        const auto first = m_logs.begin() + static_cast<std::ptrdiff_t>(row) * choices;
        actions[row] = static_cast<float>(std::max_element(first, first + choices) - first);
    }
}

void CategoricalActor::values(std::span<const float> parameters, std::span<const float> observations, std::span<float> values)
{
    m_value.forward(parameters.subspan(m_policy.parameterCount()), observations, values);
}

void CategoricalActor::rate(std::span<const float> parameters, std::span<const float> observations,
                            std::span<const float> actions, ActionRatings ratings)
{
    logProbabilities(parameters, observations);
    m_taken.assign(actions.begin(), actions.end());
    fill(actions, ratings);
    values(parameters, observations, ratings.value);
}

void CategoricalActor::backward(std::span<const float> parameters, ActionRatings gradient, std::span<float> weightGradient)
{
    const std::size_t choices = m_policy.outputs();
    m_logGradient.resize(m_logs.size());
    for (std::size_t row = 0; row < m_taken.size(); ++row) {
        const std::span<const float> logs = std::span(m_logs).subspan(row * choices, choices);
        float entropy = 0.0F;
        for (const float log : logs)
            entropy -= std::exp(log) * log;
        for (std::size_t choice = 0; choice < choices; ++choice) {
            const float probability = std::exp(logs[choice]);
            const float taken = choice == static_cast<std::size_t>(m_taken[row]) ? 1.0F : 0.0F;
            m_logGradient[row * choices + choice] = gradient.logProbability[row] * (taken - probability) -
                                                    gradient.entropy[row] * probability * (logs[choice] + entropy);
        }
    }
    m_policy.backward(parameters, m_logGradient, weightGradient);
    m_value.backward(parameters.subspan(m_policy.parameterCount()), gradient.value,
                     weightGradient.subspan(m_policy.parameterCount()));
}

} // namespace riskloom
