// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/table.h"
#include "core/run/credit.h"
#include "core/run/creditsample.h"

#include <vector>

namespace riskloom {

// What is known of a variable from its bins and its counts of the training rows: all of a summary but what takes a second
// sample or other variables.
VariableSummary summariseVariable(const BinnedVariable& variable, const VariableCounts& counts, double woeAdjustment);

// Fills in the stability of the summaries of the binned variables. counts: one for each of them, with the second sample
// in it (countOtherRows()).
void compareSamples(std::vector<VariableSummary>& summaries, const std::vector<BinnedVariable>& variables,
                    const std::vector<VariableCounts>& counts);

// Fills in what the weights of evidence of the usable inputs tell of one another on the training rows. UnknownColumn,
// WrongColumnType.
Result<> compareVariables(std::vector<VariableSummary>& summaries, const std::vector<BinnedVariable>& variables,
                          const Table& table, const CreditRows& train);

} // namespace riskloom
