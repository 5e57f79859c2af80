// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/credit/scorecard.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// Lays out the points of the card anew from its coefficients, each rounded to a whole number. Overrides are taken off.
//   BaseSeparate  base = offset + factor · intercept; a bin has factor · coefficient · woe
//   Spread        the base is 0, and every bin of each of the n variables has (offset + factor · intercept) / n more
//   MinimumZero   the lowest bin of each variable has 0, and the base has what was taken from them
void layPoints(Scorecard& card, PointsLayout layout);

// Gives bins the points that somebody set by hand, as long as they are in force, and keeps on the card who, why and
// what the regression had given. Any overrides there were are replaced. UnknownColumn for a variable that is not on the
// card; BinNotFound for a bin it does not have; FieldOutOfRange for points that are no number; BadFieldType for a day
// that is none.
Result<> overridePoints(Scorecard& card, const std::vector<PointOverride>& overrides);

// The card as it scores on that day: overrides that have run out give way to the fitted points.
Scorecard onDay(const Scorecard& card, Day day);

// "[20, 30)", "missing", "special -9", "unseen" or "'a' 'b'", and what an edit placed there: "[20, 30) + missing". The
// same for bins that score the same values, whatever their counts.
std::string binKey(const Bin& bin);

// What whole points cost on a sample.
struct RoundingLoss {
    double auc = 0.0;
    double aucUnrounded = 0.0;
    double ks = 0.0;
    double ksUnrounded = 0.0;
    double largestPdDifference = 0.0; // of any row: PD by points against PD by coefficients
};
BOOST_DESCRIBE_STRUCT(RoundingLoss, (), (auc, aucUnrounded, ks, ksUnrounded, largestPdDifference))

// Overrides count as part of the points. UnknownColumn, WrongColumnType.
Result<RoundingLoss> roundingLoss(const Scorecard& card, const Table& table, const LabelledRows& sample);

} // namespace riskloom
