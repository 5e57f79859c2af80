// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/credit/binning.h"
#include "core/data/table.h"
#include "core/run/credit.h"
#include "core/run/creditsample.h"

#include <vector>

namespace riskloom {

// What a model may read: the inputs of the request that are worth it, in their order there, and the others with the
// reason why they are not.
struct CreditBinning {
    std::vector<BinnedVariable> variables;
    std::vector<DroppedVariable> dropped;
    std::vector<VariableCounts> counts; // of the variables and of those dropped as "lowIv"; training rows alone
    std::vector<BinnedVariable> counted; // the binning of each of the counts
    std::vector<VariableSummary> summaries; // of every column that was binned, the strength on the training rows alone
};

BinningOptions binningOptions(const CreditBinningRequest& request);

// Bins every input column on the training rows alone, automatically or by its plan. Nothing but the named inputs is looked at, so protected columns
// stay out unless somebody names them; a name given twice counts once, and the outcome itself is dropped as "target".
// UnknownColumn, also for a plan; the errors of applyPlan(); NoUsableVariables when none is left; Cancelled. Asks for a
// stop before each column.
Result<CreditBinning> fitCreditBinning(const CreditBinningRequest& request, const Table& table, const CreditRows& train,
                                       const RunContext& context);

// Counts the rows that were not fitted on in the same cells: the out-of-time or else the held-out rows, and all rows by
// month when the request names a date column. UnknownColumn, WrongColumnType.
Result<> countOtherRows(std::vector<VariableCounts>& counts, const CreditSampleRequest& request, const Table& table,
                        const CreditSample& sample);

} // namespace riskloom
