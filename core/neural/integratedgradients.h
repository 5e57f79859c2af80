// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/densenetwork.h"

#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// What each input adds to the logit against a baseline x', one value an input: (x - x') times the mean of the gradient
// on the straight line from x' to x (Sundararajan, Taly and Yan 2017, "Axiomatic attribution for deep networks", ICML).
// The mean is taken at the middles of `steps` equal parts. The values of a row then add up to logit(x) - logit(x') but
// for an error that falls as 1 / steps: it arises in the parts where a hidden unit wakes or falls silent, and there is
// none in a network without hidden layers.
struct PathIntegral {
    std::span<const float> baseline; // one value an input
    int steps = 64;
    std::stop_token stop = {}; // asked before every step; the values are then of no use
};

// rows × inputs, in the units of the logit. Throws what LibTorch throws.
std::vector<double> integratedGradients(DenseNetwork& network, std::span<const float> inputs, const PathIntegral& path);

} // namespace riskloom
