// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/perceptron.h"

#include "core/neural/rowkernels.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace riskloom {

using rowkernels::Linear;
using rowkernels::tileRows;

Perceptron::Perceptron(std::vector<std::size_t> widths)
    : m_widths(std::move(widths)), m_values(m_widths.size()), m_gradients(m_widths.size())
{
}

std::size_t Perceptron::parameterCount() const
{
    std::size_t count = 0;
    for (std::size_t l = 0; l + 1 < m_widths.size(); ++l)
        count += Linear{m_widths[l], m_widths[l + 1]}.parameterCount();
    return count;
}

void Perceptron::initialise(std::span<float> parameters, double outputScale, Random& random) const
{
    std::ranges::fill(parameters, 0.0F);
    std::size_t offset = 0;
    for (std::size_t l = 0; l + 1 < m_widths.size(); ++l) {
        const Linear layer{m_widths[l], m_widths[l + 1]};
        const double scale = (l + 2 == m_widths.size() ? outputScale : 1.0) / std::sqrt(static_cast<double>(layer.inputs));
        for (float& weight : parameters.subspan(offset, layer.weightCount()))
            weight = static_cast<float>(scale * random.normal());
        offset += layer.parameterCount();
    }
}

void Perceptron::prepare(std::size_t rows)
{
    m_tiles = rowkernels::tilesFor(rows);
    for (std::size_t l = 0; l < m_widths.size(); ++l) {
        m_values[l].resize(m_tiles * tileRows * m_widths[l]);
        m_gradients[l].resize(m_tiles * tileRows * m_widths[l]);
    }
}

void Perceptron::forward(std::span<const float> parameters, std::span<const float> rows, std::span<float> outputs)
{
    prepare(rows.size() / inputs());
    rowkernels::toTiles(rows, inputs(), {m_values[0].data(), inputs() * tileRows});
    const float* weights = parameters.data();
    for (std::size_t l = 0; l + 1 < m_widths.size(); ++l) {
        const Linear layer{m_widths[l], m_widths[l + 1]};
        rowkernels::linear(layer, weights, {m_values[l].data(), layer.inputs * tileRows},
                           {m_values[l + 1].data(), layer.outputs * tileRows}, m_tiles);
        if (l + 2 < m_widths.size())
            rowkernels::hyperbolicTangent(m_values[l + 1]);
        weights += layer.parameterCount();
    }
    rowkernels::fromTiles({m_values.back().data(), this->outputs() * tileRows}, this->outputs(), outputs);
}

void Perceptron::backward(std::span<const float> parameters, std::span<const float> outputGradient, std::span<float> gradient)
{
    rowkernels::toTiles(outputGradient, outputs(), {m_gradients.back().data(), outputs() * tileRows});
    std::size_t offset = parameterCount();
    for (std::size_t l = m_widths.size() - 1; l-- > 0;) {
        const Linear layer{m_widths[l], m_widths[l + 1]};
        offset -= layer.parameterCount();
        const rowkernels::Tiles behind{m_gradients[l + 1].data(), layer.outputs * tileRows};
        if (l + 2 < m_widths.size())
            rowkernels::hyperbolicTangentBackward(m_values[l + 1], m_gradients[l + 1]);
        rowkernels::linearGradient(layer, {m_values[l].data(), layer.inputs * tileRows}, behind, gradient.data() + offset, m_tiles);
        if (l > 0)
            rowkernels::linearToInputs(layer, parameters.data() + offset, behind, {m_gradients[l].data(), layer.inputs * tileRows},
                                       m_tiles);
    }
}

} // namespace riskloom
