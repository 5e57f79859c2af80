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
};

BinningOptions binningOptions(const CreditBinningRequest& request);

// Bins every input column on the training rows alone. Nothing but the named inputs is looked at, so protected columns
// stay out unless somebody names them; a name given twice counts once, and the outcome itself is dropped as "target".
// UnknownColumn; NoUsableVariables when none is left; Cancelled. Asks for a stop before each column.
Result<CreditBinning> fitCreditBinning(const CreditBinningRequest& request, const Table& table, const CreditRows& train,
                                       const RunContext& context);

} // namespace riskloom
