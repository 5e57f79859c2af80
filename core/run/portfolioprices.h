// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/pricedesk.h"

namespace riskloom {

// Describes every asset, finds splits and outliers, and says what each policy for gaps would leave. The stages are
// "prices", "audit". A rate that is missing is told, not refused: extendPrices() would. Other errors of it, those of
// readPrices(), marketHistory() and parseGroupLimits(); Cancelled.
Result<PriceDeskReport> describePrices(const PriceDeskRequest& request, const Table& table, const RunContext& context);

} // namespace riskloom
