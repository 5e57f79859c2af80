// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/discrimination.h"
#include "core/credit/proportion.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// The outcome of someone whose loan nobody knows, such as a declined applicant.
inline constexpr std::uint8_t unknownOutcome = 255;

// One value a row. Groups are those of one protected attribute; the model never reads it, only this measurement does.
struct GroupedDecisions {
    std::span<const std::uint16_t> group;   // index into the names
    std::span<const std::uint8_t> approved; // 1 or 0
    std::span<const std::uint8_t> bad;      // 1, 0 or unknownOutcome
    std::span<const double> probability;    // of bad, calibrated
    std::span<const double> weights = {};   // empty = 1 each
};

// How a group fares beside the reference group. Gaps are group - reference. The interval of every figure says how much
// of it may be chance: with few rows most of it.
struct GroupFairness {
    std::string name;
    Proportion approval;
    ProportionRatio adverseImpactRatio; // approval rate over the reference group's
    // Of those with a known outcome: goods approved (true positives, "equal opportunity": Hardt, Price and Srebro 2016,
    // NeurIPS 29, 3315-3323) and bads approved (false positives).
    Proportion goodsApproved;
    Proportion badsApproved;
    ProportionDifference goodsApprovedGap;
    ProportionDifference badsApprovedGap;
    Proportion badRate;
    double meanProbability = 0.0; // of those whose outcome the bad rate counts
    std::vector<CalibrationRow> calibration;
    // Mean probability of bad less the reference group's, in standard deviations of all rows.
    double standardisedMeanDifference = 0.0;
};
BOOST_DESCRIBE_STRUCT(GroupFairness, (),
                      (name, approval, adverseImpactRatio, goodsApproved, badsApproved, goodsApprovedGap,
                       badsApprovedGap, badRate, meanProbability, calibration, standardisedMeanDifference))

// names: one a group. The reference group's own ratio is 1 and its gaps 0 with intervals of no meaning. O(n log n).
std::vector<GroupFairness> groupFairness(const GroupedDecisions& decisions, std::span<const std::string> names,
                                         std::size_t reference, int calibrationBands = 5);

// The ratio against a line that the user chose: a screen that says where to look, not a rule of law. Uncertain: below
// the line, but chance may have put it there.
BOOST_DEFINE_ENUM_CLASS(ImpactScreen, Clear, Uncertain, Flagged)

ImpactScreen screenImpact(const ProportionRatio& ratio, double line);

} // namespace riskloom
