// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/marketnetwork.h"

namespace riskloom {

inline constexpr std::int64_t receptiveField = 256; // days of noise that a day's return is made of, its own among them

// The generator of return series that is a temporal convolutional network and nothing else, as the pure one of Wiese,
// Knobloch, Korn and Kretschmer 2020 (Quantitative Finance 20, 1419-1440), for several assets at once. Two stacks of causal
// convolutions, kernels of 2 days with dilations 1, 2, 4 … 128, read normal noise:
//
//   h^0 = noise,  h^{l+1}_t = PReLU(now_l h^l_t + before_l h^l_{t - 2^l} + bias_l)
//
// one stack the noise that all assets share, the other, with the same weights for every asset, the asset's own. All levels of
// both are read by a gated linear unit (Dauphin et al. 2017, ICML), whose result ends at a bound, which is learned too:
//
//   u_{a,t} = bound_a tanh(y_{a,t} / bound_a),  y_{a,t} = value_a(h_t) sigmoid(gate_a(h_t))
//   x_{a,t} = location_a + scale_a u_{a,t} exp(δ_a u²_{a,t} / 2)
//
// What u learns are returns made normal by Lambert's W (core/synth/lambertw.h); the last line, which is not learned, gives
// them their heavy tails back. The values begin as the shared shocks' loadings and own noise, the kernels as sums, so that
// the levels begin as moving averages over 2, 4 … 256 days: a start for volatility that clusters.
class ConvolutionGenerator : public MarketNetwork {
public:
    ConvolutionGenerator(std::int64_t factors, std::vector<HeavyTail> tails);

    [[nodiscard]] std::int64_t parameters() const override;
    [[nodiscard]] at::Tensor initialWeights(const at::Tensor& loadings, std::uint64_t seed) const override;
    [[nodiscard]] at::Tensor generate(const at::Tensor& weights, const MarketNoise& noise) const override;

    // The same from noise that is given: shared channels × paths × (days + receptiveField - 1), and assets × ownChannels × paths
    // × the same. In the type of the weights.
    [[nodiscard]] at::Tensor fromNoise(const at::Tensor& weights, const at::Tensor& shared, const at::Tensor& own) const;
    [[nodiscard]] std::int64_t sharedChannels() const;
    static constexpr std::int64_t ownChannels = 3; // the asset's shock, and two for its volatility

private:
    std::int64_t m_factors;
    std::vector<HeavyTail> m_tails;
};

} // namespace riskloom
