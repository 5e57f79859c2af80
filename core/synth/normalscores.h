// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// What a Gaussian copula is made of (Nelsen 2006, An Introduction to Copulas, section 2.4): normal scores of ranks, their
// correlation, and correlated probabilities drawn from it.

// Positions ascending by place, ties in random order.
std::vector<std::uint32_t> rankedByPlace(std::span<const double> places, Random& random);

// Φ⁻¹((rank + ½) / count), rank 0 first.
std::vector<double> normalScores(std::size_t count);

// Cholesky's factor of the correlation of columns of normal scores, lower triangle row by row. `scores`: column after
// column, each of them a permutation of the same values. NumericFailure.
Result<std::vector<double>> correlationFactor(std::span<const double> scores, std::size_t columns);

// One object, one thread. The factor outlives it.
class CorrelatedProbabilities {
public:
    CorrelatedProbabilities(std::span<const double> factor, std::size_t columns);
    // One a column, uniform on [0, 1); valid until the next draw.
    std::span<const double> draw(Random& random);

private:
    std::span<const double> m_factor;
    std::vector<double> m_independent;
    std::vector<double> m_drawn;
};

} // namespace riskloom
