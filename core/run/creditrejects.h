// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/rejects.h"

namespace riskloom {

// Fits a card on approved applicants alone and, for each method of reject inference, one on everybody with the outcomes
// the method assumes: bins, regression and points anew. All four are judged on the same held-out rows. Where true
// outcomes of rejected applicants are known they are only held against the result. Stages "sample", "binning",
// "fitting", "judging".
//
// The errors of prepareCreditSample(), fitCreditBinning() and fitScorecard(); BadChoice for a rejected value the
// decision column does not have, and for no decision column where every row has an outcome.
Result<CreditRejectsReport> inferRejects(const CreditRejectsRequest& request, const Table& table,
                                         const RunContext& context);

} // namespace riskloom
