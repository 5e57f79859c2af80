// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"
#include "ui/credit/tablecontent.h"

namespace riskloom {

enum class PointsColumn { Variable, Bin, Points, Count, Good, Bad, BadRate, Woe, Iv };

// The scorecard as it is used: a row for every bin of every variable, in the order of the card, with the counts of the
// training rows. Bad rate and weight of evidence are empty for bins nobody fell into.
TableContent pointsTable(const Scorecard& card);

} // namespace riskloom
