// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/allocationactor.h"

#include "core/neural/rowkernels.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace riskloom {
namespace {

constexpr std::size_t valueUnits = 32;
constexpr float firstLogDeviation = -0.7F; // about one half

} // namespace

AllocationActor::AllocationActor(const PriceWindows& windows, PolicyEvaluator evaluator)
    : m_windows(windows), m_evaluator(makeEvaluator(evaluator, windows.window())), m_value({windows.window() + 2, valueUnits, 1})
{
}

void AllocationActor::initialise(std::span<float> parameters, Random& random) const
{
    std::ranges::fill(parameters, 0.0F);
    m_evaluator->initialise(parameters.first(cashOffset()), random);
    parameters[deviationOffset()] = firstLogDeviation;
    m_value.initialise(parameters.subspan(valueOffset()), 1.0, random);
}

void AllocationActor::scoreMeans(std::span<const float> parameters, std::span<const float> observations)
{
    const std::size_t assets = m_windows.assets();
    const std::size_t rows = observations.size() / width();
    m_evaluator->prepare(rows * assets);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t i = 0; i < assets; ++i) {
            m_windows.copy(static_cast<std::size_t>(observations[row * width()]), i, m_evaluator->rowWindow(row * assets + i),
                           rowkernels::tileRows);
            m_evaluator->rowWeight(row * assets + i) = observations[row * width() + 1 + i];
        }
    m_scores.resize(rows * assets);
    m_means.resize(rows * width());
    m_evaluator->forward(parameters, m_scores);
    for (std::size_t row = 0; row < rows; ++row) {
        m_means[row * width()] = parameters[cashOffset()];
        std::copy_n(m_scores.begin() + static_cast<std::ptrdiff_t>(row * assets), assets,
                    m_means.begin() + static_cast<std::ptrdiff_t>(row * width() + 1));
    }
}

void AllocationActor::fill(float logDeviation, ActionRatings ratings) const
{
    const auto n = static_cast<float>(width());
    const float normal = 0.5F * std::log(2.0F * std::numbers::pi_v<float>);
    for (std::size_t row = 0; row < ratings.logProbability.size(); ++row) {
        float squares = 0.0F;
        for (std::size_t k = 0; k < width(); ++k)
            squares += m_apart[row * width() + k] * m_apart[row * width() + k];
        ratings.logProbability[row] = -0.5F * squares - n * (logDeviation + normal);
        ratings.entropy[row] = n * (0.5F + normal + logDeviation);
    }
}

void AllocationActor::draw(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions,
                           ActionRatings ratings, Random& random)
{
    scoreMeans(parameters, observations);
    const float deviation = std::exp(parameters[deviationOffset()]);
    m_apart.resize(m_means.size());
    for (std::size_t k = 0; k < m_means.size(); ++k) {
        m_apart[k] = static_cast<float>(random.normal());
        actions[k] = m_means[k] + deviation * m_apart[k];
    }
    fill(parameters[deviationOffset()], ratings);
    values(parameters, observations, ratings.value);
}

void AllocationActor::best(std::span<const float> parameters, std::span<const float> observations, std::span<float> actions)
{
    scoreMeans(parameters, observations);
    std::ranges::copy(m_means, actions.begin());
}

void AllocationActor::values(std::span<const float> parameters, std::span<const float> observations, std::span<float> values)
{
    const std::size_t rows = observations.size() / width();
    const std::size_t features = m_value.inputs();
    m_features.resize(rows * features);
    for (std::size_t row = 0; row < rows; ++row) {
        float* feature = m_features.data() + row * features;
        m_windows.copy(static_cast<std::size_t>(observations[row * width()]), m_windows.assets(), feature, 1);
        float invested = 0.0F;
        float squares = 0.0F;
        for (std::size_t k = 1; k < width(); ++k) {
            invested += observations[row * width() + k];
            squares += observations[row * width() + k] * observations[row * width() + k];
        }
        feature[features - 2] = 1.0F - invested;
        feature[features - 1] = squares;
    }
    m_value.forward(parameters.subspan(valueOffset()), m_features, values);
}

void AllocationActor::rate(std::span<const float> parameters, std::span<const float> observations,
                           std::span<const float> actions, ActionRatings ratings)
{
    scoreMeans(parameters, observations);
    const float inverse = std::exp(-parameters[deviationOffset()]);
    m_apart.resize(m_means.size());
    for (std::size_t k = 0; k < m_means.size(); ++k)
        m_apart[k] = (actions[k] - m_means[k]) * inverse;
    fill(parameters[deviationOffset()], ratings);
    values(parameters, observations, ratings.value);
}

void AllocationActor::backward(std::span<const float> parameters, ActionRatings gradient, std::span<float> weightGradient)
{
    const std::size_t assets = m_windows.assets();
    const float inverse = std::exp(-parameters[deviationOffset()]);
    m_scoreGradient.resize(m_scores.size());
    for (std::size_t row = 0; row < gradient.logProbability.size(); ++row) {
        const float weight = gradient.logProbability[row];
        float squares = 0.0F;
        for (std::size_t k = 0; k < width(); ++k) {
            const float apart = m_apart[row * width() + k];
            squares += apart * apart;
            const float byMean = weight * apart * inverse;
            if (k == 0)
                weightGradient[cashOffset()] += byMean;
            else
                m_scoreGradient[row * assets + k - 1] = byMean;
        }
        const auto n = static_cast<float>(width());
        weightGradient[deviationOffset()] += weight * (squares - n) + gradient.entropy[row] * n;
    }
    m_evaluator->backward(parameters, m_scoreGradient, weightGradient);
    m_value.backward(parameters.subspan(valueOffset()), gradient.value, weightGradient.subspan(valueOffset()));
}

} // namespace riskloom
