// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/marketgenerator.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <array>
#include <cmath>
#include <cstddef>

namespace riskloom {
namespace {

constexpr std::array sharedHalfLives{2.0, 8.0, 30.0, 120.0}; // days
constexpr std::array ownHalfLives{5.0, 60.0};
constexpr double shockHalfLife = 10.0;
constexpr std::array<std::int64_t, 4> dilations{1, 2, 4, 8};
constexpr std::int64_t channels = 16;
constexpr std::int64_t states = 6; // of the market's volatility
constexpr std::int64_t echoes = 10;
constexpr std::int64_t warmUp = 600;   // days: five half-lives of the longest memory
constexpr double mostHeaviness = 0.25; // moments up to the fourth exist below it
constexpr double mostSquare = 30.0;    // of a shock inside the exponential, 5.5 deviations
constexpr double lowestLogVolatility = -3.0;
constexpr double highestLogVolatility = 2.0;

constexpr auto sharedMemories = static_cast<std::int64_t>(sharedHalfLives.size());
constexpr auto ownMemories = static_cast<std::int64_t>(ownHalfLives.size());

std::int64_t inputs(const MarketGenerator::Shape& shape)
{
    return 2 * sharedMemories + shape.factors;
}

// The weights by name, as views of the flat tensor. Its order is the order of the members.
struct Weights {
    at::Tensor inputKernel; // channels × inputs × 1
    at::Tensor inputBias;
    std::array<at::Tensor, dilations.size()> kernels; // channels × channels × 2
    std::array<at::Tensor, dilations.size()> biases;
    at::Tensor outputKernel;    // states × channels × 1
    at::Tensor volatility;      // assets × states
    at::Tensor ownVolatility;   // assets × own memories
    at::Tensor leverage;        // assets
    at::Tensor level;           // assets, of the log volatility
    at::Tensor mean;            // assets
    at::Tensor loadings;        // assets × factors
    at::Tensor own;             // assets
    at::Tensor heaviness;       // assets, before softplus
    at::Tensor sharedHeaviness; // factors
    at::Tensor echo;            // 10
};

template <class Visit>
void visit(Weights& weights, const MarketGenerator::Shape& shape, Visit&& part)
{
    part(weights.inputKernel, {channels, inputs(shape), 1});
    part(weights.inputBias, {channels});
    for (std::size_t level = 0; level < dilations.size(); ++level) {
        part(weights.kernels[level], {channels, channels, 2});
        part(weights.biases[level], {channels});
    }
    part(weights.outputKernel, {states, channels, 1});
    part(weights.volatility, {shape.assets, states});
    part(weights.ownVolatility, {shape.assets, ownMemories});
    for (at::Tensor* each : {&weights.leverage, &weights.level, &weights.mean})
        part(*each, {shape.assets});
    part(weights.loadings, {shape.assets, shape.factors});
    part(weights.own, {shape.assets});
    part(weights.heaviness, {shape.assets});
    part(weights.sharedHeaviness, {shape.factors});
    part(weights.echo, {echoes});
}

Weights unpack(const MarketGenerator::Shape& shape, const at::Tensor& flat)
{
    Weights weights;
    std::int64_t begin = 0;
    visit(weights, shape, [&](at::Tensor& part, std::vector<std::int64_t> sizes) {
        std::int64_t count = 1;
        for (const std::int64_t size : sizes)
            count *= size;
        part = flat.narrow(0, begin, count).view(sizes);
        begin += count;
    });
    return weights;
}

// x_t = p x_{t-1} + sqrt(1 - p²) white_t along the last dimension, of unit variance; the first days are dropped until
// `days` are left. Plain loops: the noise has no gradient, and a recursion is what tensors do worst.
at::Tensor remembering(const at::Tensor& white, double halfLife, std::int64_t days)
{
    const auto memory = static_cast<float>(std::exp2(-1.0 / halfLife));
    const float fresh = std::sqrt(1.0F - memory * memory);
    const at::Tensor in = white.contiguous();
    const std::int64_t length = in.size(-1);
    std::vector<std::int64_t> sizes = in.sizes().vec();
    sizes.back() = days;
    at::Tensor out = at::empty(sizes);
    const float* from = in.data_ptr<float>();
    float* to = out.data_ptr<float>();
    for (std::int64_t row = 0; row < in.numel() / length; ++row, from += length, to += days) {
        float state = 0.0F;
        for (std::int64_t t = 0; t < length; ++t) {
            state = memory * state + fresh * from[t];
            if (t >= length - days)
                to[t - (length - days)] = state;
        }
    }
    return out;
}

at::Tensor heavy(const at::Tensor& shocks, const at::Tensor& heaviness)
{
    const at::Tensor d = at::softplus(heaviness).clamp_max(mostHeaviness).view({1, -1, 1});
    return shocks * at::exp(0.5 * d * shocks.square().clamp_max(mostSquare));
}

} // namespace

std::int64_t MarketGenerator::parameters() const
{
    Weights weights;
    std::int64_t total = 0;
    visit(weights, m_shape, [&total](at::Tensor&, std::vector<std::int64_t> sizes) {
        std::int64_t count = 1;
        for (const std::int64_t size : sizes)
            count *= size;
        total += count;
    });
    return total;
}

at::Tensor MarketGenerator::initialWeights(const at::Tensor& loadings, std::uint64_t seed) const
{
    const at::NoGradGuard constant;
    auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
    at::Tensor flat = at::zeros({parameters()});
    Weights weights = unpack(m_shape, flat);
    const auto draw = [&random](at::Tensor& part, double deviation) { part.normal_(0.0, deviation, random); };
    draw(weights.inputKernel, std::sqrt(1.0 / static_cast<double>(inputs(m_shape))));
    for (at::Tensor& kernel : weights.kernels)
        draw(kernel, std::sqrt(0.5 / static_cast<double>(channels)));
    draw(weights.outputKernel, std::sqrt(1.0 / static_cast<double>(channels)));
    draw(weights.volatility, 0.1);
    weights.volatility.select(1, 0).add_(0.3); // one state that all assets share to begin with
    weights.ownVolatility.fill_(0.15);
    weights.leverage.fill_(-0.05);
    weights.level.fill_(-0.1);
    weights.loadings.copy_(loadings);
    weights.own.fill_(0.85);
    weights.heaviness.fill_(-3.0); // 0.05 after softplus
    weights.sharedHeaviness.fill_(-2.5);
    return flat;
}

at::Tensor MarketGenerator::generate(const at::Tensor& weights, const MarketNoise& noise) const
{
    const Weights net = unpack(m_shape, weights);
    auto random = at::make_generator<at::CPUGeneratorImpl>(noise.seed);
    const std::int64_t length = noise.days + echoes;
    const auto white = [&](std::int64_t rows, std::int64_t days) {
        return at::randn({noise.paths, rows, days}, random);
    };
    const auto perAsset = [this](const at::Tensor& values) { return values.view({1, m_shape.assets, 1}); };
    // What is known the day before the first day, and so on: one day earlier than the shocks.
    const auto dayBefore = [&](const at::Tensor& values) { return values.narrow(2, echoes - 1, noise.days); };

    const at::Tensor memoryNoise = white(sharedMemories, warmUp + length);
    const at::Tensor shared = white(m_shape.factors, length);
    const at::Tensor own = white(m_shape.assets, warmUp + length);
    const at::Tensor ownNoise = white(m_shape.assets, warmUp + length);

    std::vector<at::Tensor> parts;
    for (std::int64_t k = 0; k < sharedMemories; ++k)
        parts.push_back(remembering(memoryNoise.narrow(1, k, 1), sharedHalfLives[static_cast<std::size_t>(k)], length));
    parts.push_back(memoryNoise.narrow(2, warmUp, length));
    parts.push_back(shared);
    at::Tensor hidden = at::tanh(at::conv1d(at::cat(parts, 1), net.inputKernel, net.inputBias));
    for (std::size_t level = 0; level < dilations.size(); ++level) {
        const at::Tensor padded = at::constant_pad_nd(hidden, {dilations[level], 0});
        hidden = hidden + at::tanh(at::conv1d(padded, net.kernels[level], net.biases[level], at::IntArrayRef{1},
                                              at::IntArrayRef{0}, at::IntArrayRef{dilations[level]}));
    }
    at::Tensor logVolatility =
        at::matmul(net.volatility, dayBefore(at::conv1d(hidden, net.outputKernel))) + perAsset(net.level);
    for (std::int64_t k = 0; k < ownMemories; ++k)
        logVolatility =
            logVolatility + perAsset(net.ownVolatility.select(1, k)) *
                                dayBefore(remembering(ownNoise, ownHalfLives[static_cast<std::size_t>(k)], length));
    logVolatility = logVolatility + perAsset(net.leverage) * dayBefore(remembering(own, shockHalfLife, length));

    const at::Tensor scale = at::sqrt(net.loadings.square().sum(1) + net.own.square());
    const at::Tensor ownShocks = heavy(own.narrow(2, warmUp, length), net.heaviness);
    const at::Tensor shocks =
        (at::matmul(net.loadings, heavy(shared, net.sharedHeaviness)) + perAsset(net.own) * ownShocks) /
        perAsset(scale);
    at::Tensor sum = shocks.narrow(2, echoes, noise.days);
    for (std::int64_t k = 1; k <= echoes; ++k)
        sum = sum + net.echo.select(0, k - 1) * shocks.narrow(2, echoes - k, noise.days);
    return perAsset(net.mean) + at::exp(logVolatility.clamp(lowestLogVolatility, highestLogVolatility)) * sum;
}

} // namespace riskloom
