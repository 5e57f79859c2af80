// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom::testing {

// A card on edited bins with overridden points, rows to score of which few are like those it was fitted on, and what
// scoreRows() gives them.
struct ScoredCard {
    Scorecard card;
    Table rows;
    std::vector<double> scores;
};

// Names, levels and numbers with everything that an export has to escape or could round.
std::vector<ScoredCard> randomCards(std::uint64_t seed, std::size_t count);

} // namespace riskloom::testing
