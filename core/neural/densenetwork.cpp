// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/densenetwork.h"

#include "core/base/randomwords.h"
#include "core/neural/densekernels.h"
#include "core/neural/matrices.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>

namespace riskloom {
namespace {

namespace kernels = densekernels;

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-8;

std::int64_t dimension(std::size_t n)
{
    return static_cast<std::int64_t>(n);
}

std::span<float> floats(const at::Tensor& tensor)
{
    return {tensor.data_ptr<float>(), static_cast<std::size_t>(tensor.numel())};
}

at::Tensor hostView(std::span<const float> values, at::IntArrayRef shape)
{
    return at::from_blob(const_cast<float*>(values.data()), shape, at::kFloat); // only ever copied from
}

std::vector<float> copied(const at::Tensor& tensor)
{
    const at::Tensor host = tensor.cpu();
    return {host.data_ptr<float>(), host.data_ptr<float>() + host.numel()};
}

// A linear layer as views into the flat vectors, so that the optimiser can walk these in one go.
struct Layer {
    std::size_t inputs = 0;
    std::size_t units = 0;
    std::size_t offset = 0; // of its weights in the flat vectors; the biases follow them
    at::Tensor weights;
    at::Tensor weightsTransposed;
    at::Tensor biases;
    at::Tensor weightGradient;
    at::Tensor biasGradient;

    [[nodiscard]] std::size_t weightCount() const { return inputs * units; }
};

} // namespace

struct DenseNetwork::Impl {
    DenseLayout layout;
    DenseOptions options;
    kernels::Dropout dropout;
    bool fused = true;
    std::int64_t steps = 0;

    at::Tensor parameters, gradient, firstMoment, secondMoment; // flat
    at::Tensor signs;                                           // the same; not defined when weights are free
    std::vector<Layer> layers;                                  // the hidden ones, then the output layer

    // Buffers for the most rows, and views of their first `rows` rows, made anew only when that number changes.
    struct Buffers {
        std::vector<at::Tensor> activations; // [0] the inputs, [l] the output of hidden layer l
        std::vector<at::Tensor> gradients;   // the same for their gradients; [0] is not used
        at::Tensor logits;
    } whole, part;
    std::vector<at::Tensor> activationsTransposed; // of `part`
    std::size_t rows = 0;
    std::vector<std::uint64_t> randomWords;
    std::vector<std::uint16_t> randomBits;
    std::vector<float> keptUnits; // scale or 0, for the tensor form
    std::vector<float> hostLogits;

    Impl(DenseLayout layoutGiven, DenseOptions optionsGiven, const DenseState& state);

    void prepare(std::size_t count);
    void load(std::span<const float> inputs);
    void drawBits(std::size_t count, Random& random);
    void activate(std::size_t layer, Random* random);
    void product(at::Tensor& out, const at::Tensor& a, const at::Tensor& b) const;
    void outputForward();
    double outputBackward(const DenseBatch& batch);
    void hiddenBackward(std::size_t layer);
    void forward(std::span<const float> inputs, Random* random);
    void adam(std::size_t offset, std::size_t count, double decay);
    void keepSigns();
    // What `read` finds after each chunk of rows has gone through, without dropout, one behind the other.
    template <class Read>
    std::vector<float> byChunks(std::span<const float> inputs, Read read);
    [[nodiscard]] at::Tensor inputGradients() const;

    [[nodiscard]] std::size_t hiddenLayers() const { return layers.size() - 1; }
    [[nodiscard]] kernels::Shape shape(std::size_t layer) const { return {rows, layers[layer].units}; }
};

DenseNetwork::Impl::Impl(DenseLayout layoutGiven, DenseOptions optionsGiven, const DenseState& state)
    : layout(std::move(layoutGiven)),
      options(std::move(optionsGiven)),
      dropout(kernels::dropoutFor(options.dropout)),
      fused(options.device == "cpu" && options.arithmetic == DenseArithmetic::Fused),
      steps(state.steps)
{
    const std::size_t count = layout.parameterCount();
    assert(state.parameters.size() == count && state.firstMoment.size() == count && state.secondMoment.size() == count);
    const auto where = at::TensorOptions(at::kFloat).device(options.device);
    const auto upload = [&](const std::vector<float>& values) {
        return at::empty({dimension(count)}, where).copy_(hostView(values, {dimension(count)}));
    };
    parameters = upload(state.parameters);
    firstMoment = upload(state.firstMoment);
    secondMoment = upload(state.secondMoment);
    gradient = at::zeros({dimension(count)}, where);
    if (options.signs == WeightSigns::FallingOutput)
        signs = upload(fallingOutputSigns(layout));

    const auto matrix = [&](std::size_t width) {
        return at::empty({dimension(options.batchRows), dimension(width)}, where);
    };
    std::size_t offset = 0;
    std::size_t width = layout.inputs;
    std::vector<std::size_t> units = layout.hiddenUnits;
    units.push_back(1);
    for (const std::size_t out : units) {
        whole.activations.push_back(matrix(width));
        whole.gradients.push_back(matrix(width));
        Layer layer{width, out, offset, {}, {}, {}, {}, {}};
        const auto weightsOf = [&](const at::Tensor& flat) {
            return flat.narrow(0, dimension(offset), dimension(width * out)).view({dimension(width), dimension(out)});
        };
        const auto biasesOf = [&](const at::Tensor& flat) {
            return flat.narrow(0, dimension(offset + width * out), dimension(out));
        };
        layer.weights = weightsOf(parameters);
        layer.weightsTransposed = layer.weights.t();
        layer.biases = biasesOf(parameters);
        layer.weightGradient = weightsOf(gradient);
        layer.biasGradient = biasesOf(gradient);
        layers.push_back(std::move(layer));
        offset += (width + 1) * out;
        width = out;
    }
    whole.logits = matrix(1);
}

void DenseNetwork::Impl::prepare(std::size_t count)
{
    assert(count <= options.batchRows);
    if (count == rows)
        return;
    rows = count;
    const auto firstRows = [&](const at::Tensor& tensor) { return tensor.narrow(0, 0, dimension(rows)); };
    part = {};
    activationsTransposed.clear();
    for (std::size_t l = 0; l < layers.size(); ++l) {
        part.activations.push_back(firstRows(whole.activations[l]));
        part.gradients.push_back(firstRows(whole.gradients[l]));
        activationsTransposed.push_back(part.activations[l].t());
    }
    part.logits = firstRows(whole.logits);
}

void DenseNetwork::Impl::load(std::span<const float> inputs)
{
    prepare(inputs.size() / layout.inputs);
    if (fused)
        std::ranges::copy(inputs, part.activations[0].data_ptr<float>());
    else
        part.activations[0].copy_(hostView(inputs, part.activations[0].sizes()));
}

// Four decisions from each 64 bits: drawing them one by one would cost more than the matrix products.
void DenseNetwork::Impl::drawBits(std::size_t count, Random& random)
{
    randomWords.resize((count + 3) / 4);
    drawWords(random, randomWords);
    randomBits.resize(4 * randomWords.size());
    std::memcpy(randomBits.data(), randomWords.data(), 8 * randomWords.size());
}

void DenseNetwork::Impl::activate(std::size_t layer, Random* random)
{
    const at::Tensor& values = part.activations[layer + 1];
    const bool silencing = random != nullptr && dropout.threshold > 0;
    if (silencing)
        drawBits(rows * layers[layer].units, *random);
    if (fused) {
        float* data = values.data_ptr<float>();
        const float* bias = layers[layer].biases.data_ptr<float>();
        if (silencing)
            kernels::activate(data, bias, randomBits.data(), dropout, shape(layer));
        else
            kernels::activate(data, bias, shape(layer));
        return;
    }
    at::relu_(values.add_(layers[layer].biases));
    if (silencing) {
        keptUnits.resize(rows * layers[layer].units);
        std::ranges::transform(std::span(randomBits).first(keptUnits.size()), keptUnits.begin(),
                               [&](std::uint16_t bits) { return bits >= dropout.threshold ? dropout.scale : 0.0F; });
        values.mul_(hostView(keptUnits, values.sizes()).to(values.device()));
    }
}

void DenseNetwork::Impl::product(at::Tensor& out, const at::Tensor& a, const at::Tensor& b) const
{
    if (fused)
        multiply(matrixOf(out), matrixOf(a), matrixOf(b));
    else
        at::mm_out(out, a, b);
}

void DenseNetwork::Impl::outputForward()
{
    const Layer& output = layers.back();
    if (fused)
        kernels::outputLogits(part.activations.back().data_ptr<float>(), output.weights.data_ptr<float>(),
                              *output.biases.data_ptr<float>(), floats(part.logits), output.inputs);
    else
        at::mm_out(part.logits, part.activations.back(), output.weights).add_(output.biases);
}

void DenseNetwork::Impl::forward(std::span<const float> inputs, Random* random)
{
    load(inputs);
    for (std::size_t l = 0; l < hiddenLayers(); ++l) {
        product(part.activations[l + 1], part.activations[l], layers[l].weights);
        activate(l, random);
    }
    outputForward();
}

// From the logits to the loss, the gradient of the output layer and that of the last hidden layer's product.
double DenseNetwork::Impl::outputBackward(const DenseBatch& batch)
{
    Layer& output = layers.back();
    if (!fused)
        hostLogits = copied(part.logits);
    const std::span<float> derivatives = fused ? floats(part.logits) : std::span<float>(hostLogits);
    const double loss =
        kernels::crossEntropy(derivatives, batch.targets, batch.weights, 1.0F / static_cast<float>(rows));
    if (!fused) {
        part.logits.copy_(hostView(hostLogits, part.logits.sizes()));
        at::mm_out(output.weightGradient, activationsTransposed.back(), part.logits);
        at::sum_out(output.biasGradient, part.logits, {0});
        if (hiddenLayers() > 0) {
            at::mm_out(part.gradients.back(), part.logits, output.weightsTransposed);
            hiddenBackward(hiddenLayers() - 1);
        }
        return loss;
    }
    const float* activation = part.activations.back().data_ptr<float>();
    kernels::outputBackward(activation, derivatives, output.weightGradient.data_ptr<float>(), output.inputs);
    if (hiddenLayers() > 0)
        kernels::outputToHidden(activation, derivatives, output.weights.data_ptr<float>(), dropout.scale,
                                part.gradients.back().data_ptr<float>(),
                                layers[hiddenLayers() - 1].biasGradient.data_ptr<float>(), output.inputs);
    return loss;
}

// The gradient of a hidden layer's output becomes that of its product, and its column sums that of the biases.
void DenseNetwork::Impl::hiddenBackward(std::size_t layer)
{
    at::Tensor& values = part.gradients[layer + 1];
    const at::Tensor& activation = part.activations[layer + 1];
    if (fused) {
        kernels::activateBackward(values.data_ptr<float>(), activation.data_ptr<float>(), dropout.scale,
                                  layers[layer].biasGradient.data_ptr<float>(), shape(layer));
        return;
    }
    values.mul_(activation.gt(0)).mul_(dropout.scale);
    at::sum_out(layers[layer].biasGradient, values, {0});
}

void DenseNetwork::Impl::adam(std::size_t offset, std::size_t count, double decay)
{
    if (fused) {
        kernels::adam(floats(parameters).subspan(offset, count), floats(gradient).subspan(offset, count),
                      floats(firstMoment).subspan(offset, count), floats(secondMoment).subspan(offset, count),
                      kernels::adamStep(options.learningRate, decay, steps));
        return;
    }
    const auto slice = [&](const at::Tensor& flat) { return flat.narrow(0, dimension(offset), dimension(count)); };
    const auto t = static_cast<double>(steps);
    const at::Tensor g = slice(gradient);
    const at::Tensor m = slice(firstMoment).mul_(beta1).add_(g, 1.0 - beta1);
    const at::Tensor v = slice(secondMoment).mul_(beta2).addcmul_(g, g, 1.0 - beta2);
    const at::Tensor denominator = v.sqrt().mul_(1.0 / std::sqrt(1.0 - std::pow(beta2, t))).add_(epsilon);
    slice(parameters)
        .mul_(1.0 - options.learningRate * decay)
        .addcdiv_(m, denominator, -options.learningRate / (1.0 - std::pow(beta1, t)));
}

void DenseNetwork::Impl::keepSigns()
{
    if (!signs.defined())
        return;
    if (fused)
        kernels::keepSigns(floats(parameters), floats(signs));
    else
        parameters.mul_(parameters.mul(signs).ge(0));
}

// Of the rows that forward() has just seen.
at::Tensor DenseNetwork::Impl::inputGradients() const
{
    const Layer& output = layers.back();
    at::Tensor slopes = output.weightsTransposed.expand({dimension(rows), dimension(output.inputs)});
    for (std::size_t l = hiddenLayers(); l-- > 0;)
        slopes = at::mm(slopes.mul(part.activations[l + 1].gt(0)), layers[l].weightsTransposed);
    return slopes.contiguous();
}

template <class Read>
std::vector<float> DenseNetwork::Impl::byChunks(std::span<const float> inputs, Read read)
{
    const c10::InferenceMode guard;
    std::vector<float> all;
    const std::size_t most = options.batchRows * layout.inputs;
    while (!inputs.empty()) {
        const std::span<const float> chunk = inputs.first(std::min(most, inputs.size()));
        forward(chunk, nullptr);
        const std::vector<float> some = copied(read(*this));
        all.insert(all.end(), some.begin(), some.end());
        inputs = inputs.subspan(chunk.size());
    }
    return all;
}

DenseNetwork::DenseNetwork(DenseLayout layout, DenseOptions options, const DenseState& state)
{
    const c10::InferenceMode guard;
    m_impl = std::make_unique<Impl>(std::move(layout), std::move(options), state);
}

DenseNetwork::~DenseNetwork() = default;
DenseNetwork::DenseNetwork(DenseNetwork&&) noexcept = default;
DenseNetwork& DenseNetwork::operator=(DenseNetwork&&) noexcept = default;

double DenseNetwork::backward(const DenseBatch& batch, Random& random)
{
    const c10::InferenceMode guard;
    Impl& net = *m_impl;
    net.forward(batch.inputs, &random);
    const double loss = net.outputBackward(batch);
    for (std::size_t l = net.hiddenLayers(); l-- > 0;) {
        net.product(net.layers[l].weightGradient, net.activationsTransposed[l], net.part.gradients[l + 1]);
        if (l > 0) {
            net.product(net.part.gradients[l], net.part.gradients[l + 1], net.layers[l].weightsTransposed);
            net.hiddenBackward(l - 1);
        }
    }
    return loss;
}

void DenseNetwork::update()
{
    const c10::InferenceMode guard;
    Impl& net = *m_impl;
    ++net.steps;
    for (const Layer& layer : net.layers) {
        net.adam(layer.offset, layer.weightCount(), net.options.weightDecay);
        net.adam(layer.offset + layer.weightCount(), layer.units, 0.0);
    }
    net.keepSigns();
}

std::vector<float> DenseNetwork::gradient() const
{
    const c10::InferenceMode guard;
    return copied(m_impl->gradient);
}

std::vector<float> DenseNetwork::logits(std::span<const float> inputs)
{
    return m_impl->byChunks(inputs, [](const Impl& net) { return net.part.logits; });
}

std::vector<float> DenseNetwork::inputGradients(std::span<const float> inputs)
{
    return m_impl->byChunks(inputs, [](const Impl& net) { return net.inputGradients(); });
}

DenseState DenseNetwork::state() const
{
    const c10::InferenceMode guard;
    return {copied(m_impl->parameters), copied(m_impl->firstMoment), copied(m_impl->secondMoment), m_impl->steps};
}

} // namespace riskloom
