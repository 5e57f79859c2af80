// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/policy.h"

namespace riskloom {

// Learns policies on the days before the split, one a seed, and judges them on the days from it on, beside 1/N and buy and
// hold: kind "portfolio.policy". Stages "prices", "preflight", "training", "evidence". No day from the split on reaches
// training, units or the start of rewards; a decision sees the window that ends on its day and is traded `delay` days later.
// Where policies learn from generated days, the same seeds learn from the history as well, so that the report says what that
// gained; checks before the flight are on the history. `paths`: of LearningSource::GivenPaths, null otherwise.
//
// Gives the artifact "weights" (safetensors: the net of every seed) and checkpoints; goes on from context.resumeFrom.
// Computes on the CPU. Same request, table, seed and build: the same bytes, resumed or not and on any number of threads.
// Errors: those of readPrices(), marketHistory(), generatedHistory(), simulate() and trainPolicies(); BadFieldType for a day
// that is none, TooFewDays, Cancelled.
Result<PortfolioPolicyReport> runPortfolioPolicy(const PortfolioPolicyRequest& request, const Table& table,
                                                 const RunContext& context, const Table* paths = nullptr);

} // namespace riskloom
