// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/market.h"
#include "core/synth/lambertw.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace at {
class Tensor;
} // namespace at

namespace riskloom {

struct MarketNoise {
    std::int64_t paths = 1;
    std::int64_t days = 1;
    std::uint64_t seed = 1;
};

// A generator of return series of several assets, its weights a flat tensor. Without a state of its own; any thread.
class MarketNetwork {
public:
    virtual ~MarketNetwork() = default;

    [[nodiscard]] virtual std::int64_t parameters() const = 0;

    // Weights to begin with: loadings of the shared shocks are those given (assets × factors, float), the rest is drawn.
    [[nodiscard]] virtual at::Tensor initialWeights(const at::Tensor& loadings, std::uint64_t seed) const = 0;

    // paths × assets × days in deviations of each asset, differentiable in the weights. The same noise gives the same bits.
    [[nodiscard]] virtual at::Tensor generate(const at::Tensor& weights, const MarketNoise& noise) const = 0;
};

struct MarketNetworkShape {
    SeriesNetwork network = SeriesNetwork::StochasticVolatility;
    std::int64_t assets = 1;
    std::int64_t factors = 1;            // shared shocks, 1 … assets
    std::vector<HeavyTail> tails = {}; // one an asset, in its deviations; of TemporalConvolution only
};

std::unique_ptr<MarketNetwork> makeMarketNetwork(const MarketNetworkShape& shape);

} // namespace riskloom
