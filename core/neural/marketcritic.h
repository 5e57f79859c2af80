// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/flatweights.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace at {
class Tensor;
} // namespace at

namespace riskloom {

struct CriticLayer {
    std::int64_t outputs = 1;
    std::int64_t stride = 1;
};

struct CriticShape {
    std::int64_t dimensions = 1; // 1: series; 2: pictures
    std::int64_t inputs = 1;     // channels
    std::int64_t kernel = 3;     // along every dimension
    std::int64_t padding = 0;
    std::vector<CriticLayer> layers = {};
    // Places the convolutions leave: each has weights of its own at the end. 0: the mean over all places is used.
    std::int64_t places = 0;
};

// Tells real windows of a series, or real pictures, from generated ones: convolutions with leaky rectifiers, then one
// number from what is left. Every layer is divided by its largest singular value, found by one power iteration a call
// (Miyato et al. 2018, ICLR), which keeps the critic from growing without bound.
class MarketCritic {
public:
    MarketCritic(CriticShape shape, std::uint64_t seed);
    ~MarketCritic();
    MarketCritic(MarketCritic&&) noexcept;

    // windows × channels × days (× rows) to windows, differentiable in the weights and the windows. Moves the power
    // iteration on.
    at::Tensor judge(const at::Tensor& windows);
    FlatWeights& weights();
    [[nodiscard]] const FlatWeights& weights() const;

    // The vectors of the power iteration, for checkpoints.
    [[nodiscard]] std::vector<float> directions() const;
    void restoreDirections(const std::vector<float>& directions);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace riskloom
