// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/synthfairness.h"
#include "core/run/synthsegments.h"
#include "core/run/usecomparison.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// A variable in the bins that were fitted on the real training rows.
struct UseVariable {
    std::string name;
    double realIv = 0.0;
    double syntheticIv = 0.0;
    double woeDifference = 0.0; // the largest |real - synthetic| of a bin that has rows on both sides
    double psi = 0.0;           // synthetic against real training rows
    double heldOutPsi = 0.0;    // held-out against real training rows: what chance alone does
};
BOOST_DESCRIBE_STRUCT(UseVariable, (), (name, realIv, syntheticIv, woeDifference, psi, heldOutPsi))

// Train on synthetic, test on real (Esteban et al. 2017): of what use are the synthetic rows to somebody who builds a
// scorecard, or a network? The comparison that it is itself is of scorecards.
struct UseTest : UseComparison {
    std::string target;
    std::string badValue;
    std::int64_t heldOutRows = 0;
    std::int64_t heldOutBads = 0;
    double realBadRate = 0.0;
    double syntheticBadRate = 0.0;
    std::vector<UseVariable> variables;   // greatest PSI first
    std::optional<RareSegments> rare;     // none in reports of earlier versions
    std::optional<FairnessGaps> fairness; // none when no column is protected
    std::optional<UseComparison> network; // none in reports of earlier versions
};
BOOST_DESCRIBE_STRUCT(UseTest, (UseComparison),
                      (target, badValue, heldOutRows, heldOutBads, realBadRate, syntheticBadRate, variables, rare,
                       fairness, network))

struct UseSides {
    const Table& real;
    std::span<const std::uint32_t> training; // as many synthetic rows are fair to them
    std::span<const std::uint32_t> heldOut;
    const Table& synthetic;
    std::vector<std::string>
        columns; // all but the target and the protected ones may become inputs; both tables have them
    std::string target;
    std::string badValue;
    std::vector<std::string> protectedColumns = {}; // those among the columns count
    FitUseModel network = {}; // what fits the credit pane's network; none: scorecards alone
};

// Cards are fitted as "credit.scorecard" does by default, networks on the same rows in the same bins. What keeps the card
// on real rows from being fitted or judged is an error: NoTarget, UnknownColumn, TargetMissing, TargetNotBinary,
// BadValueNotFound, TooFewOutcomes, NoUsableVariables, NotConverged; the other models tell it in `failure`. Cancelled.
Result<UseTest> useTest(const UseSides& sides, std::uint64_t seed, const RunContext& context);

} // namespace riskloom
