// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/portfolio.h"

namespace riskloom {

// Walks every strategy forward: each decision sees the window of returns that ends on its day and is traded `delay` days
// later, all on the same days. The same request, table and seed give the same bytes. Errors: those of readPrices(),
// marketHistory(), readWishes(), rebalances(), allocation() and crossValidate(); those of readSeries() and
// PriceNotPositive(series, day, "") when the benchmark or the risk-free series lacks a price longer than prices are carried; NothingToHold when a
// decision finds fewer than two assets with a whole window of prices; Cancelled.
Result<PortfolioBacktestReport> runPortfolioBacktest(const PortfolioBacktestRequest& request, const Table& table,
                                                     const RunContext& context);

} // namespace riskloom
