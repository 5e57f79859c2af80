// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gannetwork.h"

#include "core/neural/gankernels.h"
#include "core/neural/ganlosses.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {
namespace {

namespace kernels = gankernels;

constexpr densekernels::AdamBetas betas{0.5, 0.9};
constexpr float temperature = 0.2F; // of the Gumbel-softmax

// A part of a buffer as a matrix.
struct Matrix {
    float* data = nullptr;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t stride = 0;

    [[nodiscard]] at::Tensor tensor() const
    {
        const auto n = [](std::size_t value) { return static_cast<std::int64_t>(value); };
        return at::from_blob(data, {n(rows), n(columns)}, {n(stride), 1}, at::TensorOptions(at::kFloat));
    }
};

// out = a · b, where either may be transposed.
void multiply(const Matrix& out, const at::Tensor& a, const at::Tensor& b)
{
    at::Tensor into = out.tensor();
    at::mm_out(into, a, b);
}

struct Layer {
    std::size_t inputs = 0;
    std::size_t units = 0;
    std::size_t offset = 0; // of its weights in the flat vectors
};

std::span<float> part(std::vector<float>& values, std::size_t offset, std::size_t count)
{
    return std::span(values).subspan(offset, count);
}

} // namespace

struct GanNetwork::Impl {
    GanLayout layout;
    GanOptions options;
    kernels::Dropout dropout;
    GanState held;
    std::vector<float> generatorGradient, discriminatorGradient;

    std::size_t rows = 0;   // of a batch
    std::size_t groups = 0; // rows / pac
    std::size_t most = 0;   // groups of the discriminator's batch

    // Generator: rows × generatorInputs, [last hidden … first hidden | noise | condition].
    std::vector<Layer> generatorLayers; // the hidden ones, then the output
    std::vector<float> stack, stackGradient, logits, logitsGradient;
    std::vector<std::vector<float>> normalised, means, deviations, productGradient;

    // Discriminator: groups × pac · rowWidth; real, generated, and those in between.
    std::vector<Layer> discriminatorLayers;
    std::vector<float> input, inputGradient, outputs;
    std::vector<std::vector<float>> hidden, slopes, hiddenGradient;

    Impl(GanLayout layoutGiven, GanOptions optionsGiven, const GanState& state)
        : layout(std::move(layoutGiven)), options(optionsGiven), dropout(densekernels::dropoutFor(options.dropout)),
          held(state), rows(options.batchRows), groups(rows / layout.pac), most(penalised() ? 3 * groups : 2 * groups)
    {
        assert(rows % layout.pac == 0);
        const c10::InferenceMode guard;
        generatorGradient.resize(layout.generatorParameters());
        discriminatorGradient.resize(layout.discriminatorParameters());
        std::size_t offset = 0;
        std::size_t width = layout.latent() + layout.conditions;
        for (const std::size_t units : layout.generatorUnits) {
            generatorLayers.push_back({width, units, offset});
            offset += width * units + 2 * units;
            width += units;
            normalised.emplace_back(rows * units);
            productGradient.emplace_back(rows * units);
            means.emplace_back(units);
            deviations.emplace_back(units);
        }
        generatorLayers.push_back({width, layout.data, offset});
        stack.resize(rows * width);
        stackGradient.resize(rows * width);
        logits.resize(rows * layout.data);
        logitsGradient.resize(rows * layout.data);

        offset = 0;
        width = layout.pac * layout.rowWidth();
        input.resize(most * width);
        inputGradient.resize(groups * width);
        outputs.resize(most);
        for (const std::size_t units : layout.discriminatorUnits) {
            discriminatorLayers.push_back({width, units, offset});
            offset += width * units + units;
            width = units;
            hidden.emplace_back(most * units);
            slopes.emplace_back(most * units);
            hiddenGradient.emplace_back(most * units);
        }
        discriminatorLayers.push_back({width, 1, offset});
    }

    [[nodiscard]] bool penalised() const { return options.loss == GanLoss::WassersteinGp; }
    [[nodiscard]] std::size_t hiddenGenerator() const { return generatorLayers.size() - 1; }
    [[nodiscard]] std::size_t hiddenDiscriminator() const { return discriminatorLayers.size() - 1; }
    [[nodiscard]] std::size_t stackWidth() const { return generatorLayers.back().inputs; }
    [[nodiscard]] std::size_t inputWidth() const { return discriminatorLayers.front().inputs; }

    // What layer l of the generator reads: the right end of the stack.
    [[nodiscard]] Matrix layerInput(std::vector<float>& values, std::size_t l) const
    {
        const std::size_t width = generatorLayers[l].inputs;
        return {values.data() + stackWidth() - width, rows, width, stackWidth()};
    }
    // Where layer l of the generator writes.
    [[nodiscard]] float* layerOutput(std::vector<float>& values, std::size_t l) const
    {
        return values.data() + stackWidth() - generatorLayers[l].inputs - generatorLayers[l].units;
    }
    static Matrix weights(std::vector<float>& flat, const Layer& layer)
    {
        return {flat.data() + layer.offset, layer.inputs, layer.units, layer.units};
    }
    static float* behindWeights(std::vector<float>& flat, const Layer& layer)
    {
        return flat.data() + layer.offset + layer.inputs * layer.units;
    }

    void generate(std::span<const GanCondition> conditions, const GanNoise& noise, float* fake);
    void judge(std::size_t count, const std::vector<std::uint16_t>& bits);
    void toHidden(std::size_t count);
    void mix(const std::vector<float>& mixing);
    double penalise(double& meanNorm);
    void discriminatorWeights(std::size_t count, std::size_t plain);
    void generatorWeights();
};

// Writes rows × rowWidth generated rows with their conditions.
void GanNetwork::Impl::generate(std::span<const GanCondition> conditions, const GanNoise& noise, float* fake)
{
    const std::size_t right = layout.latent() + layout.conditions;
    for (std::size_t i = 0; i < rows; ++i) {
        float* own = stack.data() + (i + 1) * stackWidth() - right;
        std::copy_n(noise.latent.data() + i * layout.latent(), layout.latent(), own);
        writeCondition(layout, conditions[i], own + layout.latent());
        writeCondition(layout, conditions[i], fake + i * layout.rowWidth() + layout.data);
    }
    for (std::size_t l = 0; l < hiddenGenerator(); ++l) {
        const Layer& layer = generatorLayers[l];
        multiply({normalised[l].data(), rows, layer.units, layer.units}, layerInput(stack, l).tensor(),
                 weights(held.generator, layer).tensor());
        const float* gain = behindWeights(held.generator, layer);
        kernels::batchNormForward(normalised[l].data(),
                                  {gain, gain + layer.units, means[l].data(), deviations[l].data()},
                                  layerOutput(stack, l), stackWidth(), {rows, layer.units});
    }
    const Layer& last = generatorLayers.back();
    multiply({logits.data(), rows, layout.data, layout.data}, layerInput(stack, hiddenGenerator()).tensor(),
             weights(held.generator, last).tensor());
    const float* bias = behindWeights(held.generator, last);
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < layout.data; ++j)
            logits[i * layout.data + j] += bias[j];
    kernels::activateSpans(logits.data(), noise.gumbel.data(), temperature, layout.spans, fake, layout.rowWidth(),
                           {rows, layout.data});
}

// The first `count` groups of the input through the discriminator.
void GanNetwork::Impl::judge(std::size_t count, const std::vector<std::uint16_t>& bits)
{
    Matrix from{input.data(), count, inputWidth(), inputWidth()};
    std::size_t used = 0;
    for (std::size_t l = 0; l < hiddenDiscriminator(); ++l) {
        const Layer& layer = discriminatorLayers[l];
        const Matrix to{hidden[l].data(), count, layer.units, layer.units};
        multiply(to, from.tensor(), weights(held.discriminator, layer).tensor());
        kernels::leakyForward(to.data, behindWeights(held.discriminator, layer), bits.data() + used, dropout,
                              slopes[l].data(), {count, layer.units});
        used += count * layer.units;
        from = to;
    }
    const Layer& last = discriminatorLayers.back();
    const float* w = held.discriminator.data() + last.offset;
    densekernels::outputLogits(from.data, w, w[last.inputs], std::span(outputs).first(count), last.inputs);
}

// From `outputs`, which hold derivatives now, to the gradients of every hidden layer's product.
void GanNetwork::Impl::toHidden(std::size_t count)
{
    const std::size_t top = hiddenDiscriminator() - 1;
    kernels::outerTimesSlopes(std::span(outputs).first(count),
                              held.discriminator.data() + discriminatorLayers.back().offset, slopes[top].data(),
                              hiddenGradient[top].data(), discriminatorLayers[top].units);
    for (std::size_t l = top; l-- > 0;) {
        const Layer& above = discriminatorLayers[l + 1];
        const Matrix to{hiddenGradient[l].data(), count, above.inputs, above.inputs};
        const Matrix from{hiddenGradient[l + 1].data(), count, above.units, above.units};
        multiply(to, from.tensor(), weights(held.discriminator, above).tensor().t());
        kernels::timesSlopes(to.data, slopes[l].data(), {count, above.inputs});
    }
}

// The third part of the input: groups between a real one and a generated one.
void GanNetwork::Impl::mix(const std::vector<float>& mixing)
{
    const std::size_t width = inputWidth();
    const float* real = input.data();
    const float* fake = input.data() + groups * width;
    float* between = input.data() + 2 * groups * width;
    for (std::size_t g = 0; g < groups; ++g)
        for (std::size_t j = 0; j < width; ++j, ++real, ++fake, ++between)
            *between = mixing[g] * *real + (1.0F - mixing[g]) * *fake;
}

// λ · mean (‖∂D/∂x‖ - 1)² over the groups in between. Afterwards their rows of the input and of the hidden layers hold
// what takes the place of activations in the gradients of the weights (see the field's derivation: with u the product of
// weights and slopes above a layer, ∂norm/∂W is an outer product of u and of what flows up from the norm).
double GanNetwork::Impl::penalise(double& meanNorm)
{
    const std::size_t width = inputWidth();
    const std::size_t first = 2 * groups;
    const Layer& bottom = discriminatorLayers.front();
    const Matrix up{hiddenGradient[0].data() + first * bottom.units, groups, bottom.units, bottom.units};
    const Matrix gradient{input.data() + first * width, groups, width, width};
    multiply(gradient, up.tensor(), weights(held.discriminator, bottom).tensor().t());
    double total = 0.0;
    meanNorm = 0.0;
    for (std::size_t g = 0; g < groups; ++g) {
        float* row = gradient.data + g * width;
        double square = 0.0;
        for (std::size_t j = 0; j < width; ++j)
            square += static_cast<double>(row[j]) * static_cast<double>(row[j]);
        const double norm = std::sqrt(square);
        total += (norm - 1.0) * (norm - 1.0) / static_cast<double>(groups);
        meanNorm += norm / static_cast<double>(groups);
        const double factor = 2.0 * options.penalty / static_cast<double>(groups) * (norm - 1.0) / std::max(norm, 1e-12);
        for (std::size_t j = 0; j < width; ++j)
            row[j] *= static_cast<float>(factor);
    }
    Matrix from = gradient;
    for (std::size_t l = 0; l < hiddenDiscriminator(); ++l) {
        const Layer& layer = discriminatorLayers[l];
        const Matrix to{hidden[l].data() + first * layer.units, groups, layer.units, layer.units};
        multiply(to, from.tensor(), weights(held.discriminator, layer).tensor());
        kernels::timesSlopes(to.data, slopes[l].data() + first * layer.units, {groups, layer.units});
        from = to;
    }
    return options.penalty * total;
}

// Weights take all `count` groups; biases only the `plain` ones, because a norm does not depend on them.
void GanNetwork::Impl::discriminatorWeights(std::size_t count, std::size_t plain)
{
    Matrix from{input.data(), count, inputWidth(), inputWidth()};
    for (std::size_t l = 0; l < hiddenDiscriminator(); ++l) {
        const Layer& layer = discriminatorLayers[l];
        const Matrix gradient{hiddenGradient[l].data(), count, layer.units, layer.units};
        multiply(weights(discriminatorGradient, layer), from.tensor().t(), gradient.tensor());
        float* bias = behindWeights(discriminatorGradient, layer);
        std::fill_n(bias, layer.units, 0.0F);
        kernels::addColumnSums(gradient.data, bias, {plain, layer.units});
        from = {hidden[l].data(), count, layer.units, layer.units};
    }
    const Layer& last = discriminatorLayers.back();
    float* gradient = discriminatorGradient.data() + last.offset;
    std::fill_n(gradient, last.inputs + 1, 0.0F);
    for (std::size_t g = 0; g < count; ++g) {
        const float* row = from.data + g * last.inputs;
        for (std::size_t j = 0; j < last.inputs; ++j)
            gradient[j] += outputs[g] * row[j];
        if (g < plain)
            gradient[last.inputs] += outputs[g];
    }
}

// From the gradient of the logits to all gradients of the generator.
void GanNetwork::Impl::generatorWeights()
{
    const Layer& last = generatorLayers.back();
    const Matrix above{logitsGradient.data(), rows, layout.data, layout.data};
    multiply(weights(generatorGradient, last), layerInput(stack, hiddenGenerator()).tensor().t(), above.tensor());
    float* bias = behindWeights(generatorGradient, last);
    std::fill_n(bias, layout.data, 0.0F);
    kernels::addColumnSums(above.data, bias, {rows, layout.data});

    // Only the hidden part of a layer's input needs a gradient; noise and conditions lie behind it.
    const std::size_t right = layout.latent() + layout.conditions;
    const std::size_t hiddenWidth = last.inputs - right;
    Matrix lastWeights = weights(held.generator, last);
    lastWeights.rows = hiddenWidth;
    multiply({stackGradient.data(), rows, hiddenWidth, stackWidth()}, above.tensor(), lastWeights.tensor().t());
    for (std::size_t l = hiddenGenerator(); l-- > 0;) {
        const Layer& layer = generatorLayers[l];
        const Matrix product{productGradient[l].data(), rows, layer.units, layer.units};
        float* gain = behindWeights(generatorGradient, layer);
        kernels::batchNormBackward({normalised[l].data(), behindWeights(held.generator, layer), deviations[l].data(),
                                    layerOutput(stack, l), layerOutput(stackGradient, l), stackWidth(), gain,
                                    gain + layer.units},
                                   product.data, {rows, layer.units});
        multiply(weights(generatorGradient, layer), layerInput(stack, l).tensor().t(), product.tensor());
        const std::size_t below = layer.inputs - right;
        if (below == 0)
            continue;
        Matrix own = weights(held.generator, layer);
        own.rows = below;
        at::Tensor into = Matrix{layerInput(stackGradient, l).data, rows, below, stackWidth()}.tensor();
        at::addmm_out(into, into, product.tensor(), own.tensor().t());
    }
}

GanNetwork::GanNetwork(GanLayout layout, GanOptions options, const GanState& state)
    : m_impl(std::make_unique<Impl>(std::move(layout), options, state))
{
}
GanNetwork::~GanNetwork() = default;
GanNetwork::GanNetwork(GanNetwork&&) noexcept = default;
GanNetwork& GanNetwork::operator=(GanNetwork&&) noexcept = default;

GanNoiseShape GanNetwork::discriminatorNoise() const
{
    return {m_impl->rows, m_impl->most, m_impl->penalised() ? m_impl->groups : 0};
}

GanNoiseShape GanNetwork::generatorNoise() const { return {m_impl->rows, m_impl->groups, 0}; }

DiscriminatorTerms GanNetwork::discriminatorBackward(std::span<const float> real,
                                                     std::span<const GanCondition> conditions, const GanNoise& noise)
{
    const c10::InferenceMode guard;
    Impl& d = *m_impl;
    std::ranges::copy(real, d.input.begin());
    d.generate(conditions, noise, d.input.data() + d.groups * d.inputWidth());
    if (d.penalised())
        d.mix(noise.mixing);
    d.judge(d.most, noise.dropout);

    DiscriminatorTerms terms;
    const std::span<float> ofReal = part(d.outputs, 0, d.groups);
    const std::span<float> ofFake = part(d.outputs, d.groups, d.groups);
    for (std::size_t g = 0; g < d.groups; ++g) {
        terms.real += static_cast<double>(ofReal[g]) / static_cast<double>(d.groups);
        terms.fake += static_cast<double>(ofFake[g]) / static_cast<double>(d.groups);
    }
    terms.loss = ganlosses::realPart(d.options.loss, ofReal) + ganlosses::fakePart(d.options.loss, ofFake);
    std::ranges::fill(std::span(d.outputs).subspan(2 * d.groups), 1.0F); // the output itself is differentiated there
    d.toHidden(d.most);
    if (d.penalised())
        terms.loss += d.penalise(terms.gradientNorm);
    d.discriminatorWeights(d.most, 2 * d.groups);
    return terms;
}

GeneratorTerms GanNetwork::generatorBackward(std::span<const GanCondition> conditions, const GanNoise& noise)
{
    const c10::InferenceMode guard;
    Impl& d = *m_impl;
    d.generate(conditions, noise, d.input.data());
    d.judge(d.groups, noise.dropout);
    GeneratorTerms terms;
    terms.loss = ganlosses::generatorPart(d.options.loss, std::span(d.outputs).first(d.groups));
    d.toHidden(d.groups);
    const Layer& bottom = d.discriminatorLayers.front();
    const Matrix up{d.hiddenGradient[0].data(), d.groups, bottom.units, bottom.units};
    multiply({d.inputGradient.data(), d.groups, d.inputWidth(), d.inputWidth()}, up.tensor(),
             Impl::weights(d.held.discriminator, bottom).tensor().t());
    const kernels::Shape shape{d.rows, d.layout.data};
    kernels::activateSpansBackward(d.input.data(), d.inputGradient.data(), d.layout.rowWidth(), temperature,
                                   d.layout.spans, d.logitsGradient.data(), shape);
    const auto rows = static_cast<double>(d.rows);
    terms.condition = kernels::conditionCrossEntropy(d.logits.data(), conditions, d.layout.spans,
                                                     static_cast<float>(1.0 / rows), d.logitsGradient.data(),
                                                     d.layout.data) /
                      rows;
    terms.loss += terms.condition;
    d.generatorWeights();
    return terms;
}

void GanNetwork::updateDiscriminator()
{
    Impl& d = *m_impl;
    const auto step = densekernels::adamStep(d.options.discriminatorRate, d.options.weightDecay, d.held.steps + 1, betas);
    densekernels::adam(d.held.discriminator, d.discriminatorGradient, d.held.discriminatorFirst,
                       d.held.discriminatorSecond, step);
    if (d.options.loss == GanLoss::WassersteinClip) {
        const auto clip = static_cast<float>(d.options.clip);
        for (float& weight : d.held.discriminator)
            weight = std::clamp(weight, -clip, clip);
    }
}

void GanNetwork::updateGenerator()
{
    Impl& d = *m_impl;
    ++d.held.steps;
    const auto step = densekernels::adamStep(d.options.generatorRate, d.options.weightDecay, d.held.steps, betas);
    densekernels::adam(d.held.generator, d.generatorGradient, d.held.generatorFirst, d.held.generatorSecond, step);
    const auto moved = static_cast<float>(1.0 - d.options.averaging);
    for (std::size_t i = 0; i < d.held.average.size(); ++i)
        d.held.average[i] += moved * (d.held.generator[i] - d.held.average[i]);
}

std::span<const float> GanNetwork::discriminatorGradient() const { return m_impl->discriminatorGradient; }
std::span<const float> GanNetwork::generatorGradient() const { return m_impl->generatorGradient; }
const GanState& GanNetwork::state() const { return m_impl->held; }

void GanNetwork::setLearningRates(double generator, double discriminator)
{
    m_impl->options.generatorRate = generator;
    m_impl->options.discriminatorRate = discriminator;
}

} // namespace riskloom
