// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/gannetwork.h"

#include "core/neural/gancritic.h"
#include "core/neural/gankernels.h"
#include "core/neural/ganlosses.h"
#include "core/neural/generatorinput.h"
#include "core/neural/informer.h"
#include "core/neural/matrices.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace riskloom {
namespace {

namespace kernels = gankernels;

constexpr densekernels::AdamBetas betas{0.5, 0.9};
constexpr float temperature = 0.2F; // of the Gumbel-softmax

struct Layer {
    std::size_t inputs = 0;
    std::size_t units = 0;
    std::size_t offset = 0; // of its weights in the flat vectors
};

} // namespace

struct GanNetwork::Impl {
    GanLayout layout;
    GanOptions options;
    GanState held;
    std::vector<float> generatorGradient, discriminatorGradient, informerGradient;

    std::size_t rows = 0;   // of a batch
    std::size_t groups = 0; // rows / pac
    std::size_t most = 0;   // groups of the discriminator's batch
    GanCritic critic;
    std::vector<float> inputGradient; // of the critic, groups × inputWidth
    Informer informer;

    // Generator: rows of [last hidden … first hidden | dense input], and the places of the input's other 1.
    GeneratorInput input;
    std::vector<std::int32_t> asked, places; // asked: counted in the condition, for the critic
    std::vector<float> otherWeights;
    std::vector<Layer> generatorLayers; // the hidden ones, then the output
    std::vector<float> stack, stackGradient, logits, logitsGradient;
    std::vector<std::vector<float>> normalised, means, deviations, productGradient;

    Impl(GanLayout layoutGiven, GanOptions optionsGiven, const GanState& state)
        : layout(std::move(layoutGiven)), options(optionsGiven), held(state), rows(options.batchRows),
          groups(rows / layout.pac), most(penalised() ? 3 * groups : 2 * groups), critic(layout, options, most),
          inputGradient(groups * critic.inputWidth()), informer(layout, rows), input(layout)
    {
        assert(rows % layout.pac == 0);
        const c10::InferenceMode guard;
        generatorGradient.resize(layout.generatorParameters());
        discriminatorGradient.resize(layout.discriminatorParameters());
        informerGradient.resize(layout.informerParameters());
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
        asked.resize(rows);
        places.resize(rows * input.chosen());
        stack.resize(rows * stackWidth());
        stackGradient.resize(rows * stackWidth());
        logits.resize(rows * layout.data);
        logitsGradient.resize(rows * layout.data);
        critic.take(held.discriminator, held.directions);
    }

    [[nodiscard]] bool penalised() const { return options.loss == GanLoss::WassersteinGp; }
    [[nodiscard]] std::size_t hiddenGenerator() const { return generatorLayers.size() - 1; }
    [[nodiscard]] std::size_t randomInputs() const { return layout.latent() + layout.conditions; }
    [[nodiscard]] std::size_t hiddenInputs(const Layer& layer) const { return layer.inputs - randomInputs(); }
    [[nodiscard]] std::size_t stackWidth() const { return hiddenInputs(generatorLayers.back()) + input.dense(); }

    // What layer l of the generator reads of hidden units and noise, and of the rest of the dense input.
    [[nodiscard]] Matrix layerInput(std::vector<float>& values, std::size_t l) const
    {
        const std::size_t hidden = hiddenInputs(generatorLayers[l]);
        return {values.data() + stackWidth() - input.dense() - hidden, rows, hidden + layout.noise, stackWidth()};
    }
    [[nodiscard]] Matrix others() { return {stack.data() + stackWidth() - input.others().size(), rows, input.others().size(), stackWidth()}; }
    // Where layer l of the generator writes.
    [[nodiscard]] float* layerOutput(std::vector<float>& values, std::size_t l) const
    {
        return layerInput(values, l).data - generatorLayers[l].units;
    }
    // The weights of what layerInput() gives, and where those of the noise begin.
    [[nodiscard]] Matrix weights(std::vector<float>& flat, const Layer& layer) const
    {
        return {flat.data() + layer.offset, hiddenInputs(layer) + layout.noise, layer.units, layer.units};
    }
    [[nodiscard]] float* noiseWeights(std::vector<float>& flat, const Layer& layer) const
    {
        return flat.data() + layer.offset + hiddenInputs(layer) * layer.units;
    }
    static float* behindWeights(std::vector<float>& flat, const Layer& layer)
    {
        return flat.data() + layer.offset + layer.inputs * layer.units;
    }

    void generate(std::span<const GanCondition> conditions, const GanNoise& noise, float* fake);
    void startDiscriminator();
    enum class Side { Real, Generated };
    double addRows(std::size_t count, const std::uint16_t* bits, Side side, DiscriminatorTerms& terms);
    void product(std::size_t l, float* into);
    void weightGradient(std::size_t l, std::vector<float>& above);
    void generatorWeights();
};

// Writes rows × rowWidth generated rows; the places of their conditions are left alone.
void GanNetwork::Impl::generate(std::span<const GanCondition> conditions, const GanNoise& noise, float* fake)
{
    for (std::size_t i = 0; i < rows; ++i) {
        const GanCondition condition = conditions[i];
        asked[i] = condition.span < 0
                       ? -1
                       : static_cast<std::int32_t>(layout.spans[static_cast<std::size_t>(condition.span)].condition) + condition.slot;
        input.split(noise.latent.data() + i * layout.latent(), condition, stack.data() + (i + 1) * stackWidth() - input.dense(),
                    places.data() + i * input.chosen());
    }
    for (std::size_t l = 0; l < hiddenGenerator(); ++l) {
        const Layer& layer = generatorLayers[l];
        product(l, normalised[l].data());
        const float* gain = behindWeights(held.generator, layer);
        kernels::batchNormForward(normalised[l].data(),
                                  {gain, gain + layer.units, means[l].data(), deviations[l].data()},
                                  layerOutput(stack, l), stackWidth(), {rows, layer.units});
    }
    const Layer& last = generatorLayers.back();
    product(hiddenGenerator(), logits.data());
    const float* bias = behindWeights(held.generator, last);
    for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < layout.data; ++j)
            logits[i * layout.data + j] += bias[j];
    kernels::activateSpans(logits.data(), noise.gumbel.data(), temperature, layout.spans, fake, layout.rowWidth(),
                           {rows, layout.data});
}

// Of layer l's input with its weights, without bias.
void GanNetwork::Impl::product(std::size_t l, float* into)
{
    const Layer& layer = generatorLayers[l];
    const Matrix out{into, rows, layer.units, layer.units};
    multiply(out, layerInput(stack, l), weights(held.generator, layer));
    if (const std::size_t count = input.others().size(); count > 0) {
        input.gather(noiseWeights(held.generator, layer), layer.units, otherWeights);
        addProduct(out, others(), {otherWeights.data(), count, layer.units, layer.units});
    }
    kernels::addChosenRows(noiseWeights(held.generator, layer), places, into, layer.units, {rows, layer.units});
}

// From the gradient of that product to that of the weights.
void GanNetwork::Impl::weightGradient(std::size_t l, std::vector<float>& above)
{
    const Layer& layer = generatorLayers[l];
    const Matrix product{above.data(), rows, layer.units, layer.units};
    multiply(weights(generatorGradient, layer), layerInput(stack, l).transposed(), product);
    float* own = noiseWeights(generatorGradient, layer);
    std::fill_n(own + layout.noise * layer.units, (randomInputs() - layout.noise) * layer.units, 0.0F);
    if (const std::size_t count = input.others().size(); count > 0) {
        otherWeights.resize(count * layer.units);
        multiply({otherWeights.data(), count, layer.units, layer.units}, others().transposed(), product);
        input.scatter(otherWeights, layer.units, own);
    }
    kernels::addToChosenRows(above.data(), places, own, {rows, layer.units});
}

// From the gradient of the logits to all gradients of the generator.
void GanNetwork::Impl::generatorWeights()
{
    const Layer& last = generatorLayers.back();
    const Matrix above{logitsGradient.data(), rows, layout.data, layout.data};
    weightGradient(hiddenGenerator(), logitsGradient);
    float* bias = behindWeights(generatorGradient, last);
    std::fill_n(bias, layout.data, 0.0F);
    kernels::addColumnSums(above.data, bias, {rows, layout.data});

    // Only the hidden part of a layer's input needs a gradient; the random part lies behind it.
    const std::size_t hiddenWidth = hiddenInputs(last);
    Matrix lastWeights = weights(held.generator, last);
    lastWeights.rows = hiddenWidth;
    multiply({stackGradient.data(), rows, hiddenWidth, stackWidth()}, above, lastWeights.transposed());
    for (std::size_t l = hiddenGenerator(); l-- > 0;) {
        const Layer& layer = generatorLayers[l];
        const Matrix product{productGradient[l].data(), rows, layer.units, layer.units};
        float* gain = behindWeights(generatorGradient, layer);
        kernels::batchNormBackward({normalised[l].data(), behindWeights(held.generator, layer), deviations[l].data(),
                                    layerOutput(stack, l), layerOutput(stackGradient, l), stackWidth(), gain,
                                    gain + layer.units},
                                   product.data, {rows, layer.units});
        weightGradient(l, productGradient[l]);
        const std::size_t below = hiddenInputs(layer);
        if (below == 0)
            continue;
        Matrix own = weights(held.generator, layer);
        own.rows = below;
        addProduct({layerInput(stackGradient, l).data, rows, below, stackWidth()}, product, own.transposed());
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

GanNoiseShape GanNetwork::privateNoise(std::size_t realRows) const
{
    return {m_impl->rows, realRows + m_impl->rows, 0, m_impl->discriminatorGradient.size()};
}

GanNoiseShape GanNetwork::generatorNoise() const { return {m_impl->rows, m_impl->groups, 0, 0, m_impl->rows}; }

// Of the spectral norm the power iteration goes one step, before anything is computed with the weights.
void GanNetwork::Impl::startDiscriminator()
{
    if (held.directions.empty())
        return;
    critic.turn(held.directions);
    critic.take(held.discriminator, held.directions);
}

DiscriminatorTerms GanNetwork::discriminatorBackward(std::span<const float> real,
                                                     std::span<const GanCondition> conditions, const GanNoise& noise)
{
    const c10::InferenceMode guard;
    Impl& d = *m_impl;
    d.startDiscriminator();
    std::ranges::copy(real, d.critic.group(0));
    d.generate(conditions, noise, d.critic.group(d.groups));
    if (d.penalised())
        d.critic.mix(noise.mixing, d.groups);
    d.critic.judge(d.most, noise.dropout.data(), d.asked);

    DiscriminatorTerms terms;
    const std::span<float> ofReal = d.critic.outputs(0, d.groups);
    const std::span<float> ofFake = d.critic.outputs(d.groups, d.groups);
    for (std::size_t g = 0; g < d.groups; ++g) {
        terms.real += static_cast<double>(ofReal[g]) / static_cast<double>(d.groups);
        terms.fake += static_cast<double>(ofFake[g]) / static_cast<double>(d.groups);
    }
    terms.loss = ganlosses::realPart(d.options.loss, ofReal) + ganlosses::fakePart(d.options.loss, ofFake);
    // The output itself is differentiated in between.
    std::ranges::fill(d.critic.outputs(2 * d.groups, d.most - 2 * d.groups), 1.0F);
    d.critic.toHidden(d.most);
    if (d.penalised())
        terms.loss += d.critic.penalise(d.groups, terms.gradientNorm);
    d.critic.gradient(d.most, 2 * d.groups, d.discriminatorGradient);
    d.critic.throughNorm(d.discriminatorGradient);
    return terms;
}

// Adds the clipped gradients of the first `count` rows of the input and their part of the sums in `terms`; gives how many
// were clipped.
double GanNetwork::Impl::addRows(std::size_t count, const std::uint16_t* bits, Side side, DiscriminatorTerms& terms)
{
    critic.judge(count, bits, asked);
    const std::span<float> outputs = critic.outputs(0, count);
    const auto rowCount = static_cast<double>(count);
    const bool real = side == Side::Real;
    for (const float output : outputs)
        (real ? terms.real : terms.fake) += static_cast<double>(output);
    const double loss = real ? ganlosses::realPart(options.loss, outputs) : ganlosses::fakePart(options.loss, outputs);
    terms.loss += loss * rowCount / static_cast<double>(rows);
    for (float& derivative : outputs) // of the mean, but each row counts for itself here
        derivative *= static_cast<float>(rowCount);
    critic.toHidden(count);
    const double clipped = critic.clip(count, options.clipNorm) * rowCount;
    critic.gradient(count, count, discriminatorGradient, GanCritic::Sum::Added);
    return clipped;
}

DiscriminatorTerms GanNetwork::privateBackward(std::span<const float> real, const GanNoise& noise)
{
    const c10::InferenceMode guard;
    Impl& d = *m_impl;
    assert(d.layout.pac == 1 && d.layout.conditions == 0 && !d.penalised());
    d.startDiscriminator();
    std::ranges::fill(d.discriminatorGradient, 0.0F);
    DiscriminatorTerms terms;
    const std::size_t width = d.critic.inputWidth();
    const std::size_t realRows = real.size() / width;
    const std::size_t units = d.critic.hiddenUnits();
    for (std::size_t first = 0; first < realRows; first += d.most) { // chance may choose more than there is room for
        const std::size_t count = std::min(d.most, realRows - first);
        std::ranges::copy(real.subspan(first * width, count * width), d.critic.group(0));
        terms.clipped += d.addRows(count, noise.dropout.data() + first * units, Impl::Side::Real, terms);
    }
    const std::vector<GanCondition> nothing(d.rows);
    d.generate(nothing, noise, d.critic.group(0));
    d.addRows(d.rows, noise.dropout.data() + realRows * units, Impl::Side::Generated, terms);
    const auto share = static_cast<double>(std::max<std::size_t>(realRows, 1));
    terms.real /= share;
    terms.clipped /= share;
    terms.fake /= static_cast<double>(d.rows);
    const auto deviation = static_cast<float>(d.options.noiseMultiplier * d.options.clipNorm);
    const float part = 1.0F / static_cast<float>(d.rows);
    for (std::size_t i = 0; i < d.discriminatorGradient.size(); ++i)
        d.discriminatorGradient[i] = (d.discriminatorGradient[i] + deviation * noise.normals[i]) * part;
    d.critic.throughNorm(d.discriminatorGradient);
    return terms;
}

GeneratorTerms GanNetwork::generatorBackward(std::span<const GanCondition> conditions, const GanNoise& noise)
{
    const c10::InferenceMode guard;
    Impl& d = *m_impl;
    d.generate(conditions, noise, d.critic.group(0));
    d.critic.judge(d.groups, noise.dropout.data(), d.asked);
    GeneratorTerms terms;
    terms.loss = ganlosses::generatorPart(d.options.loss, d.critic.outputs(0, d.groups));
    d.critic.toHidden(d.groups);
    d.critic.toData(d.groups, d.inputGradient.data());
    if (d.layout.code() > 0) {
        const Informer::Terms information =
            d.informer.backward(d.held.informer, d.critic.group(0), d.layout.rowWidth(), noise, d.options.informationWeight,
                                d.informerGradient, d.inputGradient.data());
        terms.levelInformation = information.levels;
        terms.numberInformation = information.numbers;
        terms.loss -= d.options.informationWeight * (information.levels + information.numbers);
    }
    const kernels::Shape shape{d.rows, d.layout.data};
    kernels::activateSpansBackward(d.critic.group(0), d.inputGradient.data(), d.layout.rowWidth(), temperature,
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
    const auto step = densekernels::adamStep(d.options.discriminatorRate, d.options.weightDecay, ++d.held.discriminatorSteps, betas);
    densekernels::adam(d.held.discriminator, d.discriminatorGradient, d.held.discriminatorFirst,
                       d.held.discriminatorSecond, step);
    if (d.options.loss == GanLoss::WassersteinClip) {
        const auto clip = static_cast<float>(d.options.clip);
        for (float& weight : d.held.discriminator)
            weight = std::clamp(weight, -clip, clip);
    }
    d.critic.take(d.held.discriminator, d.held.directions);
}

void GanNetwork::updateGenerator()
{
    Impl& d = *m_impl;
    ++d.held.steps;
    const auto step = densekernels::adamStep(d.options.generatorRate, d.options.weightDecay, d.held.steps, betas);
    densekernels::adam(d.held.generator, d.generatorGradient, d.held.generatorFirst, d.held.generatorSecond, step);
    if (!d.held.informer.empty())
        densekernels::adam(d.held.informer, d.informerGradient, d.held.informerFirst, d.held.informerSecond, step);
    const auto moved = static_cast<float>(1.0 - d.options.averaging);
    for (std::size_t i = 0; i < d.held.average.size(); ++i)
        d.held.average[i] += moved * (d.held.generator[i] - d.held.average[i]);
}

std::span<const float> GanNetwork::discriminatorGradient() const { return m_impl->discriminatorGradient; }
std::span<const float> GanNetwork::generatorGradient() const { return m_impl->generatorGradient; }
std::span<const float> GanNetwork::informerGradient() const { return m_impl->informerGradient; }
const GanState& GanNetwork::state() const { return m_impl->held; }
std::vector<float> GanNetwork::discriminatorNorms() const { return m_impl->critic.norms(); }

void GanNetwork::setLearningRates(double generator, double discriminator)
{
    m_impl->options.generatorRate = generator;
    m_impl->options.discriminatorRate = discriminator;
}

} // namespace riskloom
