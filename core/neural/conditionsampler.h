// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/ganlayout.h"
#include "core/synth/tableencoding.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace riskloom {

// Which rows have which slot in the columns that can be conditioned on.
class SlotIndex {
public:
    SlotIndex(const GanLayout& layout, const EncodedTable& rows);
    [[nodiscard]] const std::vector<std::uint32_t>& rowsWith(GanCondition condition) const;
    // One of them by chance; any row when none has the slot, or nothing is asked for.
    [[nodiscard]] std::uint32_t draw(GanCondition condition, Random& random) const;

private:
    std::size_t m_rows;
    std::vector<std::vector<std::vector<std::uint32_t>>> m_rowsOf; // [span][slot]
};

// Which slot of which column the generator is asked for.
class ConditionSampler {
public:
    ConditionSampler(const GanLayout& layout, const TableEncoding& encoding);

    // Training by sampling (Xu et al. 2019, section 4.3): a column uniformly, a slot of it by ln(1 + rows), so that rare
    // slots are seen, and a row uniformly among those that have it. Both have the batch's length. Without columns that
    // can be conditioned on, rows alone are drawn.
    void drawForTraining(const EncodedTable& rows, Random& random, std::span<GanCondition> conditions,
                         std::span<std::uint32_t> chosen);

    // For generation: the slot by how frequent it really is. With the log shares of training every table would have too
    // many of the rare ones.
    void drawTrue(Random& random, std::span<GanCondition> conditions) const;
    // The slot that these rows, one a condition, have in a column drawn uniformly.
    void drawFrom(const EncodedTable& rows, Random& random, std::span<GanCondition> conditions) const;

private:
    struct Choice {
        std::int32_t span = 0;
        std::size_t column = 0;
        std::vector<double> logReached;  // running sums
        std::vector<double> trueReached;
    };

    const GanLayout& m_layout;
    std::vector<Choice> m_choices;
    std::optional<SlotIndex> m_index; // of the rows of training
};

} // namespace riskloom
