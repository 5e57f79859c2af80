// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Normal draws with mean 0 and a given covariance matrix, which may be singular.
class CorrelatedNormals {
public:
    // size × size values; rounding that makes the matrix a little indefinite is taken as 0.
    CorrelatedNormals(std::span<const double> covariance, std::size_t size);

    [[nodiscard]] std::size_t size() const { return m_size; }
    void draw(std::span<double> into, Random& random); // size() values, O(size²)
    [[nodiscard]] std::span<const double> root() const { return m_root; } // row by row, root · rootᵀ = covariance

private:
    std::size_t m_size;
    std::vector<double> m_root; // row by row, root · rootᵀ = covariance
    std::vector<double> m_independent;
};

} // namespace riskloom
