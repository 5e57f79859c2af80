// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/generation.h"
#include "core/run/market.h"
#include "core/run/marketstart.h"

#include <cstdint>
#include <filesystem>
#include <optional>

namespace riskloom {

inline constexpr int generatedPathDays = 252; // a year

struct MarketPathsRequest {
    std::int64_t paths = 0;
    std::uint64_t seed = 1;
    std::optional<MarketStart> start = {}; // none = the generator's own mix of states
};

struct GeneratedPaths {
    Table table;
    GenerationReport report;
};

// Courses of a trained generator as the table of core/market/pricepaths.h, each a year long. Without a start, path i
// depends on the weights, the seed and i only. With one, courses of openingDays more days are drawn and those are kept
// whose opening lies in the range; what follows the opening is the path. So the paths are the generator's own given how
// they open, no day of a path decides whether it is kept, and nothing is known of what came after the start.
//
// NotSupported for a generator of pictures, ModelMismatch, FileCorrupt of its file; TooFewRows {paths found, asked for,
// the start, share of the courses that open so} when it would take more than 50 courses a path; Cancelled, OutOfMemory.
Result<GeneratedPaths> generateMarketPaths(const std::filesystem::path& weights, const MarketGanReport& report,
                                           const MarketPathsRequest& request, const RunContext& context);

} // namespace riskloom
