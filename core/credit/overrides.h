// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/proportion.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>

namespace riskloom {

// One value a case in each; weights empty = 1 each.
struct DecidedCases {
    std::span<const std::uint8_t> recommended; // 1: the score said approve
    std::span<const std::uint8_t> approved;    // 1: somebody approved
    std::span<const std::uint8_t> bad;         // 1, 0 or unknownOutcome (fairness.h)
    std::span<const double> weights = {};
};

struct DecidedGroup {
    std::int64_t cases = 0;
    Proportion badRate; // of those with a known outcome
};
BOOST_DESCRIBE_STRUCT(DecidedGroup, (), (cases, badRate))

// Overrides and how they turned out, beside the cases that were decided as the score said. A low-side override earns its
// place when its bad rate is near that of the approved; a high-side one when it is near that of the declined, whose
// outcome is seldom known (Siddiqi 2006, Credit Risk Scorecards, chapter 8).
struct OverrideReport {
    std::int64_t cases = 0;
    DecidedGroup approved; // as recommended
    DecidedGroup lowSide;  // approved although the score was too low
    DecidedGroup declined; // as recommended
    DecidedGroup highSide; // declined although the score was good enough
};
BOOST_DESCRIBE_STRUCT(OverrideReport, (), (cases, approved, lowSide, declined, highSide))

OverrideReport overrideReport(const DecidedCases& decided);

} // namespace riskloom
