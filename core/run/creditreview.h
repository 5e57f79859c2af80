// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/run/credit.h"
#include "core/run/creditsample.h"

#include <span>
#include <vector>

namespace riskloom {

// The parts of a scorecard's report that a review needs beside its quality. Each takes the scores of all rows of the
// table.

ScoreReview reviewScores(std::span<const double> scores, const CreditSample& sample);

// By month, of the score in ten bands of the training rows and of every variable of the card, each month's rows whatever
// their outcome against the training rows. Empty without a date column.
Result<StabilityMatrix> reviewStability(const CreditScorecardRequest& request, const Scorecard& card,
                                        std::span<const double> scores, const Table& table, const CreditSample& sample);

// Of every protected column, on the held-out rows, when everyone at or above the most profitable cut-off of the training
// rows is approved. Numbers make four groups of about equally many rows; missing values are a group named "". The largest
// group is the reference. The frontier is fairnessfrontier.h's. WrongColumnType for dates and texts; UnknownColumn;
// Cancelled.
Result<std::vector<AttributeFairness>> reviewFairness(const CreditScorecardRequest& request, const Scorecard& card,
                                                      std::span<const double> scores, const Table& table,
                                                      const CreditSample& sample, const RunContext& context);

} // namespace riskloom
