// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/neural/marketseries.h"
#include "core/run/market.h"

namespace riskloom {

// From a table of prices to a generator of returns (marketseries.h), judged beside three rivals that need no training.
// Stages "sample", "training", "judging". Only the training days are seen by the training and by the rivals.
//
// Gives the artifact "weights" (safetensors) and checkpoints; goes on from context.resumeFrom. Computes on the CPU.
// Same request, table, threads and build: the same bytes, resumed or not. Errors: those of readPrices(),
// marketHistory(), trainMarketSeries() and fitGarchMarket().
Result<MarketGanReport> trainMarketGan(const MarketGanRequest& request, const Table& table, const RunContext& context);

} // namespace riskloom
