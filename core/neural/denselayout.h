// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <vector>

namespace riskloom {

// A multilayer perceptron with one output: hidden layers (linear, ReLU, dropout), then linear to one logit. Without
// hidden layers it is a logistic regression. All values are 32-bit floats, matrices row-major.
struct DenseLayout {
    std::size_t inputs = 0;
    std::vector<std::size_t> hiddenUnits;

    // Layer by layer its weights (inputs × units) and its biases; the output layer last.
    [[nodiscard]] std::size_t parameterCount() const;
    friend bool operator==(const DenseLayout&, const DenseLayout&) = default;
};

// FallingOutput: every weight keeps the sign under which the output cannot rise when an input rises.
enum class WeightSigns { Free, FallingOutput };

// The sign each parameter keeps under FallingOutput: 1, -1, or 0 for a bias, which is free. Inputs fall, the output
// rises, hidden units rise and fall in turn, and a weight is positive between two that go the same way. Half of the
// units bend the output one way and half the other, so that it need not be convex; with ReLU this is the construction of
// Runje and Shankaranarayana 2023, "Constrained monotonic neural networks", ICML.
std::vector<float> fallingOutputSigns(const DenseLayout& layout);

// He et al. 2015 (uniform) for layers under a ReLU, 1/sqrt(n) for the output layer, biases 0 but the last. FallingOutput
// draws the same sizes and turns the signs.
std::vector<float> initialParameters(const DenseLayout& layout, double outputBias, Random& random,
                                     WeightSigns signs = WeightSigns::Free);

} // namespace riskloom
