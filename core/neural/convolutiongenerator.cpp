// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/neural/convolutiongenerator.h"

#include "core/neural/flatslices.h"

#include <ATen/ATen.h>
#include <ATen/CPUGeneratorImpl.h>

#include <cmath>
#include <cstddef>
#include <utility>

namespace riskloom {
namespace {

constexpr std::int64_t layers = 8;
constexpr std::int64_t ownChannels = ConvolutionGenerator::ownChannels;
constexpr std::int64_t levels = layers + 1; // the noise itself is the first
constexpr std::int64_t sharedLatents = 4;   // channels of noise beside the shared shocks, for volatility
constexpr double gateAtStart = -1.0;
constexpr double leastBound = 0.5; // deviations

static_assert((std::int64_t{1} << layers) == receptiveField);

// The weights of a stack of convolutions by name, views of the flat tensor.
struct Stack {
    std::vector<at::Tensor> kernels; // channels × (2 · channels): of the day, then of the day before
    std::vector<at::Tensor> biases;  // channels
    std::vector<at::Tensor> slopes;  // channels, below 0

    Stack(FlatSlices& slices, std::int64_t channels)
    {
        for (std::int64_t layer = 0; layer < layers; ++layer) {
            kernels.push_back(slices.next({channels, 2 * channels}));
            biases.push_back(slices.next({channels}));
            slopes.push_back(slices.next({channels}));
        }
    }
};

std::int64_t stackParameters(std::int64_t channels)
{
    return layers * (2 * channels * channels + 2 * channels);
}

struct Weights {
    Stack shared;
    Stack own;
    at::Tensor sharedRead; // assets × 2 × (levels · shared channels): value, gate
    at::Tensor ownRead;    // assets × 2 × (levels · own channels)
    at::Tensor bias;       // assets × 2
    at::Tensor bound;      // assets, before softplus

    Weights(FlatSlices slices, std::int64_t assets, std::int64_t channels)
        : shared(slices, channels),
          own(slices, ownChannels),
          sharedRead(slices.next({assets, 2, levels * channels})),
          ownRead(slices.next({assets, 2, levels * ownChannels})),
          bias(slices.next({assets, 2})),
          bound(slices.next({assets}))
    {
    }
};

// groups × channels × paths × more days to groups × (levels · channels) × (paths · days), the newest days.
at::Tensor readLevels(const at::Tensor& noise, const Stack& stack, std::int64_t days)
{
    const std::int64_t groups = noise.size(0);
    const std::int64_t channels = noise.size(1);
    const std::int64_t paths = noise.size(2);
    const auto newest = [days](const at::Tensor& all) { return all.narrow(3, all.size(3) - days, days); };
    std::vector<at::Tensor> read{newest(noise)};
    at::Tensor hidden = noise;
    for (std::int64_t layer = 0; layer < layers; ++layer) {
        const auto i = static_cast<std::size_t>(layer);
        const std::int64_t dilation = std::int64_t{1} << layer;
        const std::int64_t length = hidden.size(3) - dilation;
        const at::Tensor both = at::cat({hidden.narrow(3, dilation, length), hidden.narrow(3, 0, length)}, 1);
        const at::Tensor sums = at::bmm(stack.kernels[i].expand({groups, channels, 2 * channels}),
                                        both.view({groups, 2 * channels, paths * length})) +
                                stack.biases[i].view({1, channels, 1});
        hidden = at::prelu(sums, stack.slopes[i]).view({groups, channels, paths, length});
        read.push_back(newest(hidden));
    }
    return at::cat(read, 1).view({groups, levels * channels, paths * days});
}

void start(Stack& stack, at::Generator random)
{
    for (std::size_t i = 0; i < stack.kernels.size(); ++i) {
        at::Tensor& kernel = stack.kernels[i];
        const std::int64_t channels = kernel.size(0);
        kernel.normal_(0.0, 0.1 / std::sqrt(2.0 * static_cast<double>(channels)), random);
        kernel.add_(at::eye(channels).repeat({1, 2}) / std::sqrt(2.0));
        stack.slopes[i].fill_(1.0);
    }
}

at::Tensor column(const std::vector<HeavyTail>& tails, double HeavyTail::*part)
{
    at::Tensor values = at::empty({static_cast<std::int64_t>(tails.size())});
    float* to = values.data_ptr<float>();
    for (const HeavyTail& tail : tails)
        *to++ = static_cast<float>(tail.*part);
    return values.view({1, -1, 1});
}

} // namespace

ConvolutionGenerator::ConvolutionGenerator(std::int64_t factors, std::vector<HeavyTail> tails)
    : m_factors(factors), m_tails(std::move(tails))
{
}

std::int64_t ConvolutionGenerator::sharedChannels() const
{
    return m_factors + sharedLatents;
}

std::int64_t ConvolutionGenerator::parameters() const
{
    const auto assets = static_cast<std::int64_t>(m_tails.size());
    const std::int64_t channels = sharedChannels();
    return stackParameters(channels) + stackParameters(ownChannels) + assets * (2 * levels * (channels + ownChannels) + 3);
}

at::Tensor ConvolutionGenerator::initialWeights(const at::Tensor& loadings, std::uint64_t seed) const
{
    const at::NoGradGuard constant;
    auto random = at::make_generator<at::CPUGeneratorImpl>(seed);
    const auto assets = static_cast<std::int64_t>(m_tails.size());
    const std::int64_t channels = sharedChannels();
    at::Tensor flat = at::zeros({parameters()});
    Weights net(FlatSlices(flat), assets, channels);
    start(net.shared, random);
    start(net.own, random);
    const double unit = 1.0 + std::exp(-gateAtStart); // over the gate's first state
    const at::Tensor shared = net.sharedRead.view({assets, 2, levels, channels});
    const at::Tensor own = net.ownRead.view({assets, 2, levels, ownChannels});
    shared.select(1, 0).select(1, 0).narrow(1, 0, m_factors).copy_(unit * loadings);
    own.select(1, 0).select(1, 0).select(1, 0).copy_(unit * at::sqrt((1.0 - loadings.square().sum(1)).clamp_min(0.1)));
    shared.select(1, 1).narrow(1, 3, levels - 3).select(2, m_factors).fill_(0.1); // volatility of the market
    own.select(1, 1).narrow(1, 3, levels - 5).select(2, 1).fill_(0.1);            // and of the asset
    own.select(1, 1).narrow(1, 1, levels - 4).select(2, 0).fill_(-0.05);          // wilder after its losses
    shared.select(1, 1).select(1, 0).narrow(1, 0, m_factors).copy_(-0.1 * loadings); // wilder on days of shared losses
    net.bias.select(1, 1).fill_(gateAtStart);
    net.bound.fill_(3.0); // 3.5 deviations: with volatility that clusters, shocks end before normal ones do
    return flat;
}

at::Tensor ConvolutionGenerator::fromNoise(const at::Tensor& weights, const at::Tensor& shared, const at::Tensor& own) const
{
    const auto assets = static_cast<std::int64_t>(m_tails.size());
    const std::int64_t days = shared.size(2) - receptiveField + 1;
    const Weights net(FlatSlices(weights), assets, sharedChannels());
    const at::Tensor ofShared = readLevels(shared.unsqueeze(0), net.shared, days).squeeze(0);
    const at::Tensor ofOwn = readLevels(own, net.own, days);
    const at::Tensor sum = at::matmul(net.sharedRead.view({2 * assets, -1}), ofShared).view({assets, 2, -1}) +
                           at::bmm(net.ownRead, ofOwn) + net.bias.unsqueeze(2);
    const at::Tensor open = (sum.select(1, 0) * at::sigmoid(sum.select(1, 1))).view({assets, -1, days}).transpose(0, 1);
    const at::Tensor bound = (leastBound + at::softplus(net.bound)).view({1, assets, 1});
    const at::Tensor u = bound * at::tanh(open / bound);
    return column(m_tails, &HeavyTail::location) +
           column(m_tails, &HeavyTail::scale) * u * at::exp(0.5 * column(m_tails, &HeavyTail::heaviness) * u.square());
}

at::Tensor ConvolutionGenerator::generate(const at::Tensor& weights, const MarketNoise& noise) const
{
    auto random = at::make_generator<at::CPUGeneratorImpl>(noise.seed);
    const std::int64_t length = noise.days + receptiveField - 1;
    const auto assets = static_cast<std::int64_t>(m_tails.size());
    const at::Tensor shared = at::randn({sharedChannels(), noise.paths, length}, random);
    return fromNoise(weights, shared, at::randn({assets, ownChannels, noise.paths, length}, random));
}

} // namespace riskloom
