// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/neural/ganlayout.h"
#include "core/synth/tableencoding.h"

#include <cstdint>
#include <span>
#include <vector>

namespace riskloom {

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

private:
    struct Choice {
        std::int32_t span = 0;
        std::size_t column = 0;
        std::vector<double> logReached;  // running sums
        std::vector<double> trueReached;
    };
    void indexRows(const EncodedTable& rows);

    std::vector<Choice> m_choices;
    std::vector<std::vector<std::vector<std::uint32_t>>> m_rowsOfSlot; // [choice][slot]
};

} // namespace riskloom
