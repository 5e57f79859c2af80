// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"
#include "ui/widgets/valuecolumn.h"

#include <cstddef>

namespace riskloom {

class NextRun;

enum class PointsColumn { Variable, Bin, Points, Count, Good, Bad, BadRate, Woe, Iv };

// The scorecard as it is used: a row for every bin of every variable, in the order of the card, with the counts of the
// training rows. Bad rate and weight of evidence are empty for bins nobody fell into. Points set by hand, on the card or
// for the run to come (`next`, nullptr = none), stand out, and who set them and why is in the row's tool tip.
TableContent pointsTable(const Scorecard& card, const NextRun* next);

// The bin of a row of that table.
struct BinOfCard {
    const ScorecardVariable* variable = nullptr;
    std::size_t bin = 0;
};
BinOfCard binOfRow(const Scorecard& card, std::size_t row);

// What the regression gives the bin: its points, unless they were set by hand.
double fittedPoints(const Scorecard& card, const BinOfCard& place);

} // namespace riskloom
