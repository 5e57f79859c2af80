// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/market.h"
#include "core/store/workspace.h"

#include <optional>

namespace riskloom {

inline constexpr char marketKind[] = "synth.market";

// A finished run of the market generator read back: what was asked and what came out.
struct MarketRun {
    RunRecord record;
    MarketGanRequest request;
    MarketGanReport report;
};

// BadJson, UnknownField or BadFieldType when a stored text does not fit, e.g. from a newer version of the program.
Result<MarketRun> readMarketRun(const RunRecord& record);

// What every page draws.
struct MarketSelection {
    std::optional<MarketRun> market;
};

} // namespace riskloom
