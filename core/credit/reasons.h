// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecard.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// What the points of a case are held against, of one variable. From the development sample's counts in the bins.
struct PointsReference {
    double median = 0.0; // half of the sample has no more; the lower of two
    // The most that an interval or a category group gives which somebody fell into: nobody is told that a missing value
    // would have served better.
    double maximum = 0.0;
};
BOOST_DESCRIBE_STRUCT(PointsReference, (), (median, maximum))

// One a variable of the card, in its order. A variable nobody was counted in has the median 0.
std::vector<PointsReference> pointsReferences(const Scorecard& card);

// One variable's share in the score of one case: a bar of its waterfall.
struct PointsLoss {
    std::string variable;
    std::size_t bin = 0; // the case's
    double points = 0.0;
    double lostToMedian = 0.0; // median - points; negative where the case does better
    double lostToMaximum = 0.0;
};
BOOST_DESCRIBE_STRUCT(PointsLoss, (), (variable, bin, points, lostToMedian, lostToMaximum))

// One a variable of the card, in its order. bins: the case's bin in each of them.
std::vector<PointsLoss> pointsLosses(const Scorecard& card, std::span<const PointsReference> references,
                                     std::span<const std::uint16_t> bins);

// Two customs of the field: what was lost against the median applicant, or against the best that can be had. They rank
// differently, so a report says which it used.
BOOST_DEFINE_ENUM_CLASS(ReasonBasis, Median, Maximum)

struct ReasonOptions {
    ReasonBasis basis = ReasonBasis::Maximum;
    std::size_t most = 4;                // 12 CFR 1002.9(b)(2), commentary: more than four are hardly of use
    std::vector<std::string> ineligible; // variables never given as a reason, such as protected ones
};

// The variables that cost the case most, first the costliest; none that cost nothing. Equal losses keep the order of
// the card.
std::vector<PointsLoss> principalReasons(std::span<const PointsLoss> losses, const ReasonOptions& options);

} // namespace riskloom
