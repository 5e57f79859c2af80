// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/vaenetwork.h"

#include "core/neural/gankernels.h"
#include "core/neural/matrices.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {
namespace {

constexpr float firstDeviation = 0.1F;
constexpr float leastDeviation = 0.01F;
constexpr float greatestDeviation = 1.0F;
constexpr float leastShare = 1e-30F; // whose logarithm is taken

struct Layer {
    std::size_t inputs = 0;
    std::size_t units = 0;
    std::size_t offset = 0; // of its weights in the flat vectors; its biases lie behind them

    [[nodiscard]] std::size_t biases() const { return offset + inputs * units; }
    [[nodiscard]] std::size_t end() const { return biases() + units; }
};

} // namespace

struct VaeNetwork::Impl {
    GanLayout layout;
    VaeOptions options;
    std::size_t rows;
    std::vector<Layer> layers; // encoder, [μ | v], decoder, output
    std::size_t middle = 0;    // the layer of [μ | v]
    std::vector<float> held, gradient, first, second;
    std::int64_t steps = 0;

    std::vector<std::vector<float>> values;    // of every layer's output, behind its ReLU where it has one
    std::vector<std::vector<float>> gradients; // of its product
    std::vector<float> latent, latentGradient, decoded;

    Impl(const GanLayout& layoutGiven, const VaeOptions& optionsGiven, Random& random)
        : layout(layoutGiven),
          options(optionsGiven),
          rows(options.batchRows),
          latent(rows * options.latent),
          latentGradient(rows * options.latent),
          decoded(rows * layout.data)
    {
        std::size_t offset = 0;
        std::size_t width = layout.data;
        const auto addLayer = [&](std::size_t units) {
            layers.push_back({width, units, offset});
            offset = layers.back().end();
            values.emplace_back(rows * units);
            gradients.emplace_back(rows * units);
            const double bound = 1.0 / std::sqrt(static_cast<double>(width));
            while (held.size() < offset)
                held.push_back(static_cast<float>((2.0 * random.uniform() - 1.0) * bound));
            width = units;
        };
        for (const std::size_t units : options.units)
            addLayer(units);
        middle = layers.size();
        addLayer(2 * options.latent);
        width = options.latent;
        for (const std::size_t units : options.units)
            addLayer(units);
        addLayer(layout.data);
        held.insert(held.end(), layout.data, firstDeviation);
        gradient.resize(held.size());
        first.resize(held.size());
        second.resize(held.size());
    }

    [[nodiscard]] float* deviations() { return held.data() + layers.back().end(); }
    [[nodiscard]] bool linear(std::size_t l) const { return l == middle || l + 1 == layers.size(); }

    void forward(std::size_t l, const float* input, std::size_t count);
    void through(std::size_t begin, std::size_t end, const float* input, std::size_t count);
    void weightGradient(std::size_t l, const float* input);
    void inputGradient(std::size_t l, float* into);
    void back(std::size_t begin, std::size_t end, const float* input);
    double reconstruction(std::span<const float> x);
    double divergence(std::span<const float> noise);
};

void VaeNetwork::Impl::forward(std::size_t l, const float* input, std::size_t count)
{
    const Layer& layer = layers[l];
    float* output = values[l].data();
    multiply({output, count, layer.units, layer.units}, factor(input, count, layer.inputs),
             factor(held.data() + layer.offset, layer.inputs, layer.units));
    const float* bias = held.data() + layer.biases();
    if (!linear(l)) {
        densekernels::activate(output, bias, {count, layer.units});
        return;
    }
    for (std::size_t i = 0; i < count; ++i, output += layer.units)
        for (std::size_t j = 0; j < layer.units; ++j)
            output[j] += bias[j];
}

void VaeNetwork::Impl::through(std::size_t begin, std::size_t end, const float* input, std::size_t count)
{
    for (std::size_t l = begin; l < end; ++l) {
        forward(l, input, count);
        input = values[l].data();
    }
}

// From the gradient of the layer's product to that of its weights and, where no ReLU has summed them, its biases.
void VaeNetwork::Impl::weightGradient(std::size_t l, const float* input)
{
    const Layer& layer = layers[l];
    multiply({gradient.data() + layer.offset, layer.inputs, layer.units, layer.units},
             factor(input, rows, layer.inputs).transposed(), factor(gradients[l].data(), rows, layer.units));
    if (!linear(l))
        return;
    float* bias = gradient.data() + layer.biases();
    std::fill_n(bias, layer.units, 0.0F);
    gankernels::addColumnSums(gradients[l].data(), bias, {rows, layer.units});
}

void VaeNetwork::Impl::inputGradient(std::size_t l, float* into)
{
    const Layer& layer = layers[l];
    multiply({into, rows, layer.inputs, layer.inputs}, factor(gradients[l].data(), rows, layer.units),
             factor(held.data() + layer.offset, layer.inputs, layer.units).transposed());
}

// From the gradient of the last of these layers, which is linear, to those of all their weights.
void VaeNetwork::Impl::back(std::size_t begin, std::size_t end, const float* input)
{
    for (std::size_t l = end; l-- > begin;) {
        weightGradient(l, l == begin ? input : values[l - 1].data());
        if (l == begin)
            return;
        inputGradient(l, gradients[l - 1].data());
        densekernels::activateBackward(gradients[l - 1].data(), values[l - 1].data(), 1.0F,
                                       gradient.data() + layers[l - 1].biases(), {rows, layers[l - 1].units});
    }
}

// The first part of the loss; leaves the gradient of the decoder's output and of the deviations.
double VaeNetwork::Impl::reconstruction(std::span<const float> x)
{
    gankernels::activateSpans(values.back().data(), nullptr, 1.0F, layout.spans, decoded.data(), layout.data,
                              {rows, layout.data});
    const auto factor = static_cast<float>(options.lossFactor / static_cast<double>(rows));
    const float* deviation = deviations();
    float* deviationGradient = gradient.data() + layers.back().end();
    std::fill_n(deviationGradient, layout.data, 0.0F);
    double total = 0.0;
    for (std::size_t i = 0; i < rows; ++i) {
        const float* truth = x.data() + i * layout.data;
        const float* guess = decoded.data() + i * layout.data;
        float* change = gradients.back().data() + i * layout.data;
        for (const GanSpan& span : layout.spans) {
            if (span.offset) {
                const std::size_t j = span.begin;
                const float away = guess[j] - truth[j];
                const float s = deviation[j];
                total += static_cast<double>(away * away / (2.0F * s * s) + std::log(s));
                change[j] = factor * away / (s * s) * (1.0F - guess[j] * guess[j]);
                deviationGradient[j] += factor * (1.0F / s - away * away / (s * s * s));
            }
            for (std::size_t k = span.firstSlot(); k < span.end(); ++k) {
                change[k] = factor * (guess[k] - truth[k]);
                if (truth[k] > 0.0F)
                    total -= static_cast<double>(std::log(std::max(guess[k], leastShare)));
            }
        }
    }
    return total * options.lossFactor / static_cast<double>(rows);
}

// The second part of the loss; from the gradient of the latent vectors to that of [μ | v].
double VaeNetwork::Impl::divergence(std::span<const float> noise)
{
    const std::size_t width = options.latent;
    const float share = 1.0F / static_cast<float>(rows);
    double total = 0.0;
    for (std::size_t i = 0; i < rows; ++i) {
        const float* mean = values[middle].data() + 2 * i * width;
        const float* logVariance = mean + width;
        float* meanGradient = gradients[middle].data() + 2 * i * width;
        float* logVarianceGradient = meanGradient + width;
        for (std::size_t j = 0; j < width; ++j) {
            const float deviation = gankernels::expOf(0.5F * logVariance[j]);
            const float variance = deviation * deviation;
            total += 0.5 * static_cast<double>(mean[j] * mean[j] + variance - 1.0F - logVariance[j]);
            const float up = latentGradient[i * width + j];
            meanGradient[j] = up + share * mean[j];
            logVarianceGradient[j] = 0.5F * (up * noise[i * width + j] * deviation + share * (variance - 1.0F));
        }
    }
    return total / static_cast<double>(rows);
}

VaeNetwork::VaeNetwork(const GanLayout& layout, const VaeOptions& options, Random& random)
    : m_impl(std::make_unique<Impl>(layout, options, random))
{
}
VaeNetwork::~VaeNetwork() = default;
VaeNetwork::VaeNetwork(VaeNetwork&&) noexcept = default;
VaeNetwork& VaeNetwork::operator=(VaeNetwork&&) noexcept = default;

double VaeNetwork::backward(std::span<const float> rows, std::span<const float> noise)
{
    Impl& d = *m_impl;
    assert(rows.size() == d.rows * d.layout.data && noise.size() == d.latent.size());
    const c10::InferenceMode guard;
    d.through(0, d.middle + 1, rows.data(), d.rows);
    const std::size_t width = d.options.latent;
    for (std::size_t i = 0; i < d.rows; ++i) {
        const float* mean = d.values[d.middle].data() + 2 * i * width;
        for (std::size_t j = 0; j < width; ++j)
            d.latent[i * width + j] = mean[j] + gankernels::expOf(0.5F * mean[width + j]) * noise[i * width + j];
    }
    d.through(d.middle + 1, d.layers.size(), d.latent.data(), d.rows);
    const double reconstruction = d.reconstruction(rows);
    d.back(d.middle + 1, d.layers.size(), d.latent.data());
    d.inputGradient(d.middle + 1, d.latentGradient.data());
    const double divergence = d.divergence(noise);
    d.back(0, d.middle + 1, rows.data());
    return reconstruction + divergence;
}

void VaeNetwork::update()
{
    Impl& d = *m_impl;
    const auto decay = static_cast<float>(d.options.decay);
    for (std::size_t i = 0; i < d.held.size(); ++i)
        d.gradient[i] += decay * d.held[i];
    densekernels::adam(d.held, d.gradient, d.first, d.second,
                       densekernels::adamStep(d.options.learningRate, 0.0, ++d.steps));
    for (std::size_t j = 0; j < d.layout.data; ++j)
        d.deviations()[j] = std::clamp(d.deviations()[j], leastDeviation, greatestDeviation);
}

void VaeNetwork::decode(std::span<const float> latent, std::span<float> rows)
{
    Impl& d = *m_impl;
    const std::size_t count = latent.size() / d.options.latent;
    assert(count <= d.rows && rows.size() == count * d.layout.data);
    const c10::InferenceMode guard;
    d.through(d.middle + 1, d.layers.size(), latent.data(), count);
    gankernels::activateSpans(d.values.back().data(), nullptr, 1.0F, d.layout.spans, rows.data(), d.layout.data,
                              {count, d.layout.data});
}

std::span<float> VaeNetwork::parameters()
{
    return m_impl->held;
}
std::span<const float> VaeNetwork::gradient() const
{
    return m_impl->gradient;
}
std::span<const float> VaeNetwork::deviations() const
{
    return {m_impl->deviations(), m_impl->layout.data};
}

} // namespace riskloom
