// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/ganlayout.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// The random input of a table GAN's generator, [noise | start | code | condition], taken apart: the slots of the start and the
// condition are zeros but for a 1 each, so their weights are chosen rows and no product is made of them. What is left is
// dense: the noise, then the offsets of the start and the code, whose weights do not lie side by side.
class GeneratorInput {
public:
    explicit GeneratorInput(const GanLayout& layout);

    [[nodiscard]] std::size_t dense() const { return m_noise + m_others.size(); }
    // Offsets of the start and code: their places, counted from the first of the noise on.
    [[nodiscard]] std::span<const std::size_t> others() const { return m_others; }
    [[nodiscard]] std::size_t chosen() const { return m_chosen; } // places that are named for a row

    // One row: `latent` as in GanNoise, with its start written. `dense` gets dense() values, `places` the chosen() places of a
    // 1, counted in the same way; below 0 where there is none.
    void split(const float* latent, GanCondition condition, float* dense, std::int32_t* places) const;

    // The weights of the others, others × units, out of those of a layer (from the first of the noise on) and back.
    void gather(const float* weights, std::size_t units, std::vector<float>& own) const;
    void scatter(const std::vector<float>& own, std::size_t units, float* weights) const;

private:
    const GanLayout& m_layout;
    std::size_t m_noise;
    std::vector<std::size_t> m_others;
    std::size_t m_chosen = 0;
};

} // namespace riskloom
