// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/credit/bootstrap.h"
#include "core/run/synthsegments.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace riskloom {

// How much less (or more) a group is approved than the largest one, by each of the two cards. Each approves the same
// share of the held-out rows, those it finds least risky. Intervals: percentiles of resamples of the held-out rows,
// drawn in the group and in the reference group apart; 0 resamples where there are fewer than fewestOfGroup rows on a
// side.
struct GroupGap {
    std::string attribute; // the protected column
    std::string group;     // "" = missing
    std::string reference;
    std::int64_t rows = 0; // held out, with an outcome
    std::int64_t goods = 0;
    double trainingShare = 0.0; // of the group among the rows
    double syntheticShare = 0.0;
    Proportion trainingBadRate; // of its rows with an outcome, Wilson
    Proportion syntheticBadRate;
    BootstrapInterval approvalReal; // approval rate less that of the reference group (demographic parity)
    BootstrapInterval approvalSynthetic;
    BootstrapInterval approvalDifference; // synthetic card less real card, from the same resamples
    BootstrapInterval
        goodsReal; // the same among those that turned out good (equal opportunity; Hardt, Price, Srebro 2016)
    BootstrapInterval goodsSynthetic;
    BootstrapInterval goodsDifference;
};
BOOST_DESCRIBE_STRUCT(GroupGap, (),
                      (attribute, group, reference, rows, goods, trainingShare, syntheticShare, trainingBadRate,
                       syntheticBadRate, approvalReal, approvalSynthetic, approvalDifference, goodsReal, goodsSynthetic,
                       goodsDifference))

struct FairnessGaps {
    double approvedShare = 0.0;   // of the held-out rows: the share of goods among the training rows
    std::vector<GroupGap> groups; // attribute by attribute, all but the reference group
};
BOOST_DESCRIBE_STRUCT(FairnessGaps, (), (approvedShare, groups))

inline constexpr std::int64_t fewestOfGroup = 30; // rows, or goods, below which nothing is said of a gap

// Rows of a table with an outcome.
struct OutcomeRows {
    std::span<const std::uint32_t> rows;
    std::span<const std::uint8_t> bad;
};

struct FairnessSides {
    const Table& real;
    OutcomeRows training; // of the real table
    const Table& synthetic;
    OutcomeRows drawn;                         // of the synthetic table
    std::vector<std::string> protectedColumns; // numbers are cut into quarters of the training rows
    JudgedCards cards;
};

// Without a card from synthetic rows its gaps are left out. UnknownColumn; WrongColumnType for dates; Cancelled.
Result<FairnessGaps> fairnessGaps(const FairnessSides& sides, std::uint64_t seed, const RunContext& context);

} // namespace riskloom
