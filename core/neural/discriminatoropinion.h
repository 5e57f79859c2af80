// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/ganlayout.h"
#include "core/synth/tableencoding.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

// What a discriminator says of single rows, without dropout. It sees packs of rows, so a row stands in `packs` of them, at
// another place in each, among real rows that are the same for every row that is asked about; its opinion is the mean. So two
// rows differ by nothing but themselves. A row comes with the condition that asks for one of its own slots, as in training.
class DiscriminatorOpinion {
public:
    // `real`: rows the company is drawn from.
    DiscriminatorOpinion(const GanLayout& layout, const EncodedTable& real, std::size_t packs, Random& random);

    // One number a row; `parameters` of the discriminator in the order of GanLayout. The conditions are drawn.
    [[nodiscard]] std::vector<double> of(std::span<const float> parameters, const EncodedTable& rows, Random& random) const;

    // Rows × rowWidth, each with a condition for one of its slots drawn uniformly among the columns that have conditions.
    [[nodiscard]] std::vector<float> expanded(const EncodedTable& rows, Random& random) const;
    // Pack k without the row that is asked about: pac × rowWidth, zeros at the place k mod pac.
    [[nodiscard]] std::span<const float> company(std::size_t pack) const;
    [[nodiscard]] std::size_t packs() const { return m_packs; }

private:
    GanLayout m_layout;
    std::size_t m_packs;
    std::vector<float> m_company;
};

// Rows of an encoded table, in the given order.
EncodedTable picked(const EncodedTable& table, std::span<const std::uint32_t> rows);

} // namespace riskloom
