// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"
#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/credit.h"
#include "core/run/creditbinning.h"
#include "core/run/creditsample.h"

#include <vector>

namespace riskloom {

// From table to scorecard, judged on rows it has not seen. Stages "sample", "binning", "fitting", "judging". The errors
// are those of prepareCreditSample(), fitCreditBinning() and fitScorecard().
Result<CreditScorecardReport> buildScorecard(const CreditScorecardRequest& request, const Table& table,
                                             const RunContext& context);

// The columns "score", "probabilityOfBad", "points <variable>" for each variable of the card, and "remark": missing
// when there is nothing to say, or "unseenCategory" for a level that no training row had, "unseenMissing" for a missing
// value where no training row lacked one, "unseenSpecial" for a special value nobody had; several are joined by "; ".
// Values of a kind never seen score as if the variable said nothing. Rows keep their order. Overridden points
// that have run out by today give way to the fitted ones. UnknownColumn, WrongColumnType.
Result<Table> scoreWithScorecard(const Scorecard& fitted, Day today, const Table& table);

} // namespace riskloom
