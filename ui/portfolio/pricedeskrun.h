// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/pricedesk.h"
#include "core/store/workspace.h"

#include <optional>

namespace riskloom {

inline constexpr char pricesKind[] = "portfolio.prices";

// A finished look at prices read back: what was asked and what came out.
struct PriceDeskRun {
    RunRecord record;
    PriceDeskRequest request;
    PriceDeskReport report;
};

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<PriceDeskRun> readPriceDeskRun(const RunRecord& record);

// What every page draws.
struct PriceDeskSelection {
    std::optional<PriceDeskRun> run;
};

} // namespace riskloom
