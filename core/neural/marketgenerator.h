// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/marketnetwork.h"

namespace riskloom {

// The generator of return series, a stochastic volatility network as in Wiese, Knobloch, Korn and Kretschmer 2020
// (Quantitative Finance 20, 1419-1440) for several assets at once. In units of each asset's deviation:
//
//   x_{a,t} = mean_a + exp(h_{a,t}) (s_{a,t} + sum over k = 1 … 10 of echo_k s_{a,t-k})
//   s_{a,t} = (sum over f of loading_{a,f} w_{f,t} + own_a e_{a,t}) / norm of these weights
//
// The shocks w (shared) and e (each asset's own) are normal noise made heavy-tailed, u exp(d u² / 2) (Goerg 2015, The
// Scientific World Journal 2015, 909231). The log volatility h is made of noise up to the day before only: a temporal
// convolutional network over the shared shocks and over noise that remembers for 2, 8, 30 and 120 days, plus each
// asset's own remembering noise and its own past shocks, by which losses make the next days wilder. Noise with a long
// memory is what lets a small network keep volatility clustered over 250 days.
class MarketGenerator : public MarketNetwork {
public:
    MarketGenerator(std::int64_t assets, std::int64_t factors) : m_shape{assets, factors} {}

    [[nodiscard]] std::int64_t parameters() const override;
    [[nodiscard]] at::Tensor initialWeights(const at::Tensor& loadings, std::uint64_t seed) const override;
    [[nodiscard]] at::Tensor generate(const at::Tensor& weights, const MarketNoise& noise) const override;

    struct Shape {
        std::int64_t assets = 1;
        std::int64_t factors = 1;
    };

private:
    Shape m_shape;
};

} // namespace riskloom
