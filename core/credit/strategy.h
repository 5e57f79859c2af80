// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecounts.h"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <span>
#include <vector>

namespace riskloom {

// What an approved applicant brings in or costs, in one unit of money.
struct ProfitTerms {
    double profitPerGood = 0.2;
    double lossPerBad = 1.0;
};
BOOST_DESCRIBE_STRUCT(ProfitTerms, (), (profitPerGood, lossPerBad))

// What happens when everyone at or above a score is approved. Rates are 0 where there is nobody to count.
struct CutOff {
    double score = 0.0; // +inf: nobody is approved
    double approvedGood = 0.0;
    double approvedBad = 0.0;
    double approvalRate = 0.0; // of all applicants
    double badRate = 0.0;      // of the approved
    double profit = 0.0;       // profitPerGood · approvedGood - lossPerBad · approvedBad
    double ks = 0.0;           // share of the goods approved - share of the bads approved
};
BOOST_DESCRIBE_STRUCT(CutOff, (), (score, approvedGood, approvedBad, approvalRate, badRate, profit, ks))

// Every cut-off that makes a difference, ascending: one at each distinct score and, last, the one that approves nobody.
struct StrategyTable {
    double good = 0.0; // of all applicants
    double bad = 0.0;
    std::vector<CutOff> cutOffs; // never empty
};
BOOST_DESCRIBE_STRUCT(StrategyTable, (), (good, bad, cutOffs))

// Three answers to where the cut-off belongs; they differ, because the widest gap between goods and bads knows nothing
// of what a bad costs (Hand 2009, "Measuring classifier performance", Machine Learning 77, 103-123). Of cut-offs that
// are equally good the one approving more is taken.
struct MarkedCutOffs {
    CutOff ksOptimal;      // highest ks
    CutOff mostProfitable; // highest profit in this sample
    // The lowest score from which on every score is worth approving: P(good) · profit > P(bad) · loss, Elkan 2001, "The
    // foundations of cost-sensitive learning", IJCAI, 973-978.
    CutOff bayes;
};
BOOST_DESCRIBE_STRUCT(MarkedCutOffs, (), (ksOptimal, mostProfitable, bayes))

struct StrategyConstraints {
    double minimumApprovalRate = 0.0; // 0 … 1
    double maximumBadRate = 1.0;      // of the approved, 0 … 1
};
BOOST_DESCRIBE_STRUCT(StrategyConstraints, (), (minimumApprovalRate, maximumBadRate))

// MaximumBadRate: no group from the top down has so low a bad rate. Both: none that is large enough has.
BOOST_DEFINE_ENUM_CLASS(ConstraintClash, None, MaximumBadRate, Both)

// The most profitable cut-off within the constraints and, for saying what they cost, how far each goes under the other.
struct ConstrainedCutOff {
    ConstraintClash clash = ConstraintClash::None;
    CutOff best;          // None alone; it approves somebody
    CutOff lowestBadRate; // that approves the minimum
    CutOff mostApproved;  // whose bad rate is at most the maximum; nobody on MaximumBadRate
};
BOOST_DESCRIBE_STRUCT(ConstrainedCutOff, (), (clash, best, lowestBadRate, mostApproved))

// Below the lower score declined, from the upper score on approved, between them a person looks.
struct ReferZone {
    double declineBelow = 0.0;
    double approveFrom = 0.0;
    double declinedRate = 0.0; // the three rates add up to 1
    double referredRate = 0.0;
    double approvedRate = 0.0;
    double declinedBadRate = 0.0;
    double referredBadRate = 0.0;
    double approvedBadRate = 0.0;
};
BOOST_DESCRIBE_STRUCT(ReferZone, (),
                      (declineBelow, approveFrom, declinedRate, referredRate, approvedRate, declinedBadRate,
                       referredBadRate, approvedBadRate))

// All of these cost the number of distinct scores at most and may be called while a slider moves.

StrategyTable strategyTable(const ScoreCounts& counts, const ProfitTerms& terms);

// The row of a cut-off at any score. O(log n).
const CutOff& cutOffAt(const StrategyTable& table, double score);

// probabilityOfBad: calibrated, one for each of the scores the table was made from.
MarkedCutOffs markedCutOffs(const StrategyTable& table, std::span<const double> probabilityOfBad,
                            const ProfitTerms& terms);

// The table needs an applicant.
ConstrainedCutOff bestCutOff(const StrategyTable& table, const StrategyConstraints& constraints);

// declineBelow <= approveFrom.
ReferZone referZone(const StrategyTable& table, double declineBelow, double approveFrom);

} // namespace riskloom
