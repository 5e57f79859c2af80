// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/simulatedtruth.h"
#include "core/data/schema.h"
#include "core/data/table.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace riskloom {

struct SimulatedPortfolioOptions {
    std::size_t applications = 120'000; // at least one
    std::uint64_t seed = 1;
    // Standard deviation of a risk, in log odds, that the old policy's clerks saw and no column holds. At 0 a decision
    // says nothing about the outcome that the columns do not say; above it, rejected applicants are worse than alike
    // approved ones, and no reject inference can know by how much.
    double unrecordedRisk = 0.0;
};

// A SIMULATED portfolio of loan applications: no row stands for a person. What public data lack is in it: dates,
// rejected applicants with the outcome they would have had, protected attributes and overrides.
//
// Columns, beside the characteristics of simulatedTruth():
//   application_id      "SIMULATED-0000001", … (Id)
//   application_date    24 months from 2022-01, ascending (Date)
//   sample_weight       applications that a row stands for: 2 where the channel is "online", else 1 (Weight)
//   sex, age_band       no effect of their own on the outcome (Protected)
//   policy_score        by which the old policy decided, higher is safer (Ignore, as are all that follow but outcome)
//   policy_decision     "approve" or "decline": what the score said
//   override_side       "low side": approved below the cut-off, "high side": declined above it; missing for none
//   override_reason, override_by
//   final_decision      "approve" or "decline"
//   days_past_due_max   worst within twelve months; missing for declined applications
//   outcome             "good", "indeterminate" or "bad", missing for declined applications (Target, bad = "bad")
//   true_outcome        the same for every application, what nobody could know outside a simulation
struct SimulatedPortfolio {
    Table table;
    Schema schema;
    SimulatedTruth truth;
};

// The same options always give the same bytes.
SimulatedPortfolio simulatedPortfolio(const SimulatedPortfolioOptions& options = {});

// ln(bad : good) of every row as its columns tell it, by the truth: no model can know more. Whatever unrecorded risk
// there was is not in it.
std::vector<double> recordedLogOdds(const SimulatedPortfolio& portfolio);

} // namespace riskloom
