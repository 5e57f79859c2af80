// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketcritic.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <algorithm>
#include <cmath>

namespace riskloom {

struct MarketCritic::Parts {
    CriticShape shape;
    FlatWeights weights;
    at::Tensor directions; // one value an output of every layer
};

namespace {

constexpr double leak = 0.2;
constexpr double tiny = 1e-12;

std::int64_t inputsOf(const CriticShape& shape, std::size_t layer)
{
    return layer == 0 ? shape.inputs : shape.layers[layer - 1].outputs;
}

std::int64_t kernelSize(const CriticShape& shape)
{
    return shape.dimensions == 1 ? shape.kernel : shape.kernel * shape.kernel;
}

std::int64_t readoutSize(const CriticShape& shape)
{
    return shape.layers.back().outputs * std::max<std::int64_t>(1, shape.places);
}

at::Tensor initialWeights(const CriticShape& shape, at::Generator random)
{
    std::vector<at::Tensor> parts;
    for (std::size_t layer = 0; layer < shape.layers.size(); ++layer) {
        const std::int64_t in = inputsOf(shape, layer) * kernelSize(shape);
        const std::int64_t out = shape.layers[layer].outputs;
        parts.push_back(at::randn({out * in}, random) * std::sqrt(2.0 / static_cast<double>(in)));
        parts.push_back(at::zeros({out}));
    }
    parts.push_back(at::randn({readoutSize(shape)}, random) * 0.1);
    parts.push_back(at::zeros({1}));
    return at::cat(parts);
}

std::int64_t outputsOfAll(const CriticShape& shape)
{
    std::int64_t total = 1;
    for (const CriticLayer& layer : shape.layers)
        total += layer.outputs;
    return total;
}

// The matrix over its largest singular value; `direction` is moved towards the left singular vector.
at::Tensor normalised(const at::Tensor& matrix, at::Tensor direction)
{
    at::Tensor right;
    {
        const at::NoGradGuard constant;
        right = at::matmul(matrix.t(), direction);
        right = right / (right.norm() + tiny);
        const at::Tensor left = at::matmul(matrix, right);
        direction.copy_(left / (left.norm() + tiny));
    }
    return matrix / at::dot(direction.clone(), at::matmul(matrix, right));
}

} // namespace

MarketCritic::MarketCritic(CriticShape shape, std::uint64_t seed)
{
    const at::NoGradGuard constant;
    auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
    const at::Tensor initial = initialWeights(shape, random);
    at::Tensor directions = at::randn({outputsOfAll(shape)}, random);
    m_parts = std::make_unique<Parts>(Parts{std::move(shape), FlatWeights(initial, {0.0, 0.9}), std::move(directions)});
}

MarketCritic::~MarketCritic() = default;
MarketCritic::MarketCritic(MarketCritic&&) noexcept = default;

at::Tensor MarketCritic::judge(const at::Tensor& windows)
{
    Parts& parts = *m_parts;
    std::int64_t weight = 0;
    std::int64_t direction = 0;
    const auto next = [&](std::int64_t count) {
        const at::Tensor part = parts.weights.tensor().narrow(0, weight, count);
        weight += count;
        return part;
    };
    const auto nextMatrix = [&](std::int64_t rows, std::int64_t columns) {
        const at::Tensor matrix =
            normalised(next(rows * columns).view({rows, columns}), parts.directions.narrow(0, direction, rows));
        direction += rows;
        return matrix;
    };
    const CriticShape& shape = parts.shape;
    const std::vector<std::int64_t> none(static_cast<std::size_t>(shape.dimensions), 0);
    const std::vector<std::int64_t> one(static_cast<std::size_t>(shape.dimensions), 1);
    const std::vector<std::int64_t> padding(static_cast<std::size_t>(shape.dimensions), shape.padding);
    at::Tensor hidden = windows;
    for (std::size_t i = 0; i < shape.layers.size(); ++i) {
        const CriticLayer& layer = shape.layers[i];
        const std::int64_t in = inputsOf(shape, i);
        std::vector<std::int64_t> sizes{layer.outputs, in};
        sizes.insert(sizes.end(), static_cast<std::size_t>(shape.dimensions), shape.kernel);
        const at::Tensor kernel = nextMatrix(layer.outputs, in * kernelSize(shape)).view(sizes);
        const std::vector<std::int64_t> stride(static_cast<std::size_t>(shape.dimensions), layer.stride);
        hidden = at::leaky_relu(
            at::convolution(hidden, kernel, next(layer.outputs), stride, padding, one, false, none, 1), leak);
    }
    const at::Tensor output = nextMatrix(1, readoutSize(shape));
    hidden = shape.places > 0 ? hidden.flatten(1) : hidden.flatten(2).mean(at::IntArrayRef{2});
    return (at::matmul(hidden, output.t()) + next(1)).view({-1});
}

FlatWeights& MarketCritic::weights()
{
    return m_parts->weights;
}

const FlatWeights& MarketCritic::weights() const
{
    return m_parts->weights;
}

std::vector<float> MarketCritic::directions() const
{
    const float* values = m_parts->directions.data_ptr<float>();
    return {values, values + m_parts->directions.numel()};
}

void MarketCritic::restoreDirections(const std::vector<float>& directions)
{
    std::ranges::copy(directions, m_parts->directions.data_ptr<float>());
}

} // namespace riskloom
