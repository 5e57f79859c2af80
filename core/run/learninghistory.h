// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/prices.h"
#include "core/run/policy.h"

#include <cstddef>

namespace riskloom {

// The days policies learn from when they do not learn from the history itself: request.generatedDays of them with the
// assets of the history, put together of its days before `split` or of `paths`. Where two blocks or paths meet the prices go
// on, so a window may see both. Days are counted from the history's first one; they are no dates.
// TooFewDays when fewer than 60 training days have all assets quoted; NotPricePaths, also for paths without one of the
// assets; PathsSawHeldOut when their generator was trained on a day from `split` on.
Result<MarketHistory> generatedHistory(const PortfolioPolicyRequest& request, const MarketHistory& history, std::size_t split,
                                       const Table* paths);

} // namespace riskloom
