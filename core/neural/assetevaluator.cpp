// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/assetevaluator.h"

#include "core/neural/rowkernels.h"

#include <algorithm>
#include <cmath>

namespace riskloom {

using rowkernels::Linear;
using rowkernels::Tiles;
using rowkernels::tileRows;

void AssetEvaluator::drawWeights(std::span<float> weights, double gain, std::size_t inputs, Random& random)
{
    const double scale = gain / std::sqrt(static_cast<double>(inputs));
    for (float& weight : weights)
        weight = static_cast<float>(scale * random.normal());
}

void AssetEvaluator::initialise(std::span<float> parameters, Random& random) const
{
    constexpr double headGain = 0.1;
    std::ranges::fill(parameters, 0.0F);
    initialiseTrunk(parameters.first(trunkParameters()), random);
    drawWeights(parameters.subspan(trunkParameters(), m_features), headGain, m_features, random);
}

void AssetEvaluator::prepare(std::size_t rows)
{
    m_rows = rows;
    m_tiles = rowkernels::tilesFor(rows);
    m_windows.assign(m_tiles * tileRows * m_window, 0.0F);
    m_featureValues.assign(m_tiles * tileRows * (m_features + 1), 0.0F);
    m_featureGradient.resize(m_featureValues.size());
    m_scores.assign(m_tiles * tileRows, 0.0F);
    prepareTrunk();
}

float* AssetEvaluator::rowWindow(std::size_t row)
{
    return m_windows.data() + row / tileRows * m_window * tileRows + row % tileRows;
}

float& AssetEvaluator::rowWeight(std::size_t row)
{
    return m_featureValues[row / tileRows * (m_features + 1) * tileRows + m_features * tileRows + row % tileRows];
}

void AssetEvaluator::forward(std::span<const float> parameters, std::span<float> scores)
{
    trunkForward(parameters.data());
    rowkernels::linear(Linear{m_features + 1, 1}, parameters.data() + trunkParameters(),
                       Tiles{m_featureValues.data(), (m_features + 1) * tileRows}, Tiles{m_scores.data(), tileRows}, m_tiles);
    std::copy_n(m_scores.begin(), m_rows, scores.begin());
}

void AssetEvaluator::backward(std::span<const float> parameters, std::span<const float> scoreGradient, std::span<float> gradient)
{
    std::ranges::fill(m_scores, 0.0F);
    std::ranges::copy(scoreGradient, m_scores.begin());
    const Linear head{m_features + 1, 1};
    const std::size_t step = (m_features + 1) * tileRows;
    const Tiles scores{m_scores.data(), tileRows};
    rowkernels::linearGradient(head, Tiles{m_featureValues.data(), step}, scores, gradient.data() + trunkParameters(), m_tiles);
    rowkernels::linearToInputs(head, parameters.data() + trunkParameters(), scores, Tiles{m_featureGradient.data(), step}, m_tiles);
    trunkBackward(parameters.data(), gradient.data());
}

std::unique_ptr<AssetEvaluator> makeEvaluator(PolicyEvaluator kind, std::size_t window)
{
    switch (kind) {
    case PolicyEvaluator::Mlp:
        return makeMlpEvaluator(window);
    case PolicyEvaluator::Cnn:
        return makeCnnEvaluator(window);
    case PolicyEvaluator::Lstm:
        return makeLstmEvaluator(window);
    }
    return nullptr;
}

} // namespace riskloom
