// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/rowkernels.h"

#include "core/base/wideclones.h"
#include "core/neural/rowvector.h"

#include <algorithm>

namespace riskloom::rowkernels {
namespace {

constexpr std::size_t chunk = 16; // tiles whose rows are added up in registers before they go to the gradient

// N outputs of one tile at once. Weight (output, input) lies at weights[output · outputStep + input · inputStep].
template <std::size_t N>
[[gnu::always_inline]] inline void product(const float* weights, std::size_t outputStep, std::size_t inputStep,
                                           std::size_t inputs, const float* bias, const float* x, float* y)
{
    Eight low[N];
    Eight high[N];
    for (std::size_t k = 0; k < N; ++k)
        low[k] = high[k] = all(bias != nullptr ? bias[k] : 0.0F);
    for (std::size_t i = 0; i < inputs; ++i) {
        const Eight x0 = load(x + i * tileRows);
        const Eight x1 = load(x + i * tileRows + 8);
        for (std::size_t k = 0; k < N; ++k) {
            const Eight w = all(weights[k * outputStep + i * inputStep]);
            low[k] += w * x0;
            high[k] += w * x1;
        }
    }
    for (std::size_t k = 0; k < N; ++k) {
        store(y + k * tileRows, low[k]);
        store(y + k * tileRows + 8, high[k]);
    }
}

[[gnu::always_inline]] inline void productOfTile(const float* weights, std::size_t outputStep, std::size_t inputStep,
                                                 std::size_t inputs, std::size_t outputs, const float* bias, const float* x,
                                                 float* y)
{
    std::size_t o = 0;
    for (; o + 4 <= outputs; o += 4)
        product<4>(weights + o * outputStep, outputStep, inputStep, inputs, bias != nullptr ? bias + o : nullptr, x,
                   y + o * tileRows);
    const float* rest = bias != nullptr ? bias + o : nullptr;
    if (outputs - o == 3)
        product<3>(weights + o * outputStep, outputStep, inputStep, inputs, rest, x, y + o * tileRows);
    else if (outputs - o == 2)
        product<2>(weights + o * outputStep, outputStep, inputStep, inputs, rest, x, y + o * tileRows);
    else if (outputs - o == 1)
        product<1>(weights + o * outputStep, outputStep, inputStep, inputs, rest, x, y + o * tileRows);
}

// Adds Σ over the rows of some tiles of outputs' gradients times inputs, for O × I weights.
template <std::size_t O, std::size_t I>
[[gnu::always_inline]] inline void outer(const float* x, std::size_t xStep, const float* y, std::size_t yStep, std::size_t tiles,
                                         float* gradient, std::size_t inputs)
{
    Eight sums[O][I] = {};
    for (std::size_t t = 0; t < tiles; ++t)
        for (std::size_t half = 0; half < tileRows; half += 8) {
            Eight in[I];
            for (std::size_t i = 0; i < I; ++i)
                in[i] = load(x + t * xStep + i * tileRows + half);
            for (std::size_t o = 0; o < O; ++o) {
                const Eight out = load(y + t * yStep + o * tileRows + half);
                for (std::size_t i = 0; i < I; ++i)
                    sums[o][i] += out * in[i];
            }
        }
    for (std::size_t o = 0; o < O; ++o)
        for (std::size_t i = 0; i < I; ++i)
            gradient[o * inputs + i] += total(sums[o][i]);
}

template <std::size_t O>
[[gnu::always_inline]] inline void outerOfOutputs(std::size_t inputs, const float* x, std::size_t xStep, const float* y,
                                                  std::size_t yStep, std::size_t tiles, float* gradient)
{
    std::size_t i = 0;
    for (; i + 4 <= inputs; i += 4)
        outer<O, 4>(x + i * tileRows, xStep, y, yStep, tiles, gradient + i, inputs);
    for (; i < inputs; ++i)
        outer<O, 1>(x + i * tileRows, xStep, y, yStep, tiles, gradient + i, inputs);
}

} // namespace

RISKLOOM_WIDE void linear(Linear layer, const float* parameters, Tiles x, Tiles y, std::size_t tiles)
{
    const float* bias = parameters + layer.weightCount();
    for (std::size_t t = 0; t < tiles; ++t)
        productOfTile(parameters, layer.inputs, 1, layer.inputs, layer.outputs, bias, x.values + t * x.step,
                      y.values + t * y.step);
}

RISKLOOM_WIDE void linearToInputs(Linear layer, const float* parameters, Tiles y, Tiles x, std::size_t tiles)
{
    for (std::size_t t = 0; t < tiles; ++t)
        productOfTile(parameters, 1, layer.inputs, layer.outputs, layer.inputs, nullptr, y.values + t * y.step,
                      x.values + t * x.step);
}

RISKLOOM_WIDE void linearGradient(Linear layer, Tiles x, Tiles y, float* gradient, std::size_t tiles)
{
    float* bias = gradient + layer.weightCount();
    for (std::size_t first = 0; first < tiles; first += chunk) {
        const std::size_t count = std::min(chunk, tiles - first);
        const float* in = x.values + first * x.step;
        const float* out = y.values + first * y.step;
        std::size_t o = 0;
        for (; o + 2 <= layer.outputs; o += 2)
            outerOfOutputs<2>(layer.inputs, in, x.step, out + o * tileRows, y.step, count, gradient + o * layer.inputs);
        for (; o < layer.outputs; ++o)
            outerOfOutputs<1>(layer.inputs, in, x.step, out + o * tileRows, y.step, count, gradient + o * layer.inputs);
        for (o = 0; o < layer.outputs; ++o) {
            Eight sum{};
            for (std::size_t t = 0; t < count; ++t)
                sum += load(out + t * y.step + o * tileRows) + load(out + t * y.step + o * tileRows + 8);
            bias[o] += total(sum);
        }
    }
}

RISKLOOM_WIDE void relu(std::span<float> values)
{
    for (float& value : values)
        value = value > 0.0F ? value : 0.0F;
}

RISKLOOM_WIDE void reluBackward(std::span<const float> outputs, std::span<float> gradient)
{
    const float* __restrict out = outputs.data();
    float* __restrict g = gradient.data();
    for (std::size_t i = 0; i < gradient.size(); ++i)
        g[i] = out[i] > 0.0F ? g[i] : 0.0F;
}

RISKLOOM_WIDE void hyperbolicTangent(std::span<float> values)
{
    for (std::size_t i = 0; i < values.size(); i += 8)
        store(values.data() + i, tangent(load(values.data() + i)));
}

RISKLOOM_WIDE void hyperbolicTangentBackward(std::span<const float> outputs, std::span<float> gradient)
{
    const float* __restrict out = outputs.data();
    float* __restrict g = gradient.data();
    for (std::size_t i = 0; i < gradient.size(); ++i)
        g[i] *= 1.0F - out[i] * out[i];
}

RISKLOOM_WIDE void sigmoid(std::span<float> values)
{
    for (std::size_t i = 0; i < values.size(); i += 8)
        store(values.data() + i, logistic(load(values.data() + i)));
}

void toTiles(std::span<const float> rows, std::size_t features, Tiles tiles)
{
    const std::size_t count = rows.size() / features;
    const std::size_t whole = tilesFor(count) * tileRows;
    for (std::size_t row = 0; row < whole; ++row) {
        float* place = tiles.values + row / tileRows * tiles.step + row % tileRows;
        for (std::size_t f = 0; f < features; ++f)
            place[f * tileRows] = row < count ? rows[row * features + f] : 0.0F;
    }
}

void fromTiles(Tiles tiles, std::size_t features, std::span<float> rows)
{
    for (std::size_t row = 0; row < rows.size() / features; ++row) {
        const float* place = tiles.values + row / tileRows * tiles.step + row % tileRows;
        for (std::size_t f = 0; f < features; ++f)
            rows[row * features + f] = place[f * tileRows];
    }
}

} // namespace riskloom::rowkernels
