// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/market.h"

#include <cstdint>
#include <filesystem>

namespace riskloom {

inline constexpr int generatedPathDays = 252; // a year

// Courses of a trained generator as the table of core/market/pricepaths.h, each a year long. Path i depends on the weights,
// the seed and i only. NotSupported for a generator of pictures, ModelMismatch, FileCorrupt of its file; Cancelled,
// OutOfMemory.
struct MarketPathsRequest {
    std::int64_t paths = 0;
    std::uint64_t seed = 1;
};
Result<Table> generateMarketPaths(const std::filesystem::path& weights, const MarketGanReport& report,
                                  const MarketPathsRequest& request, const RunContext& context);

} // namespace riskloom
