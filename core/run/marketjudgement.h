// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/data/table.h"
#include "core/run/market.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace riskloom {

// Daily log returns of the price columns of a table, on days on which every asset is quoted.
struct MarketReturns {
    std::vector<std::string> assets;
    std::vector<std::string> days; // ISO 8601, one a return
    MarketPath train;
    MarketPath holdout;
};

// The newest holdoutShare of the days is the holdout. Errors: those of readPrices() and marketHistory().
Result<MarketReturns> marketReturns(const MarketGanRequest& request, const Table& table);

// Days of `real` in blocks of mean length blockDays, all assets together (Politis and Romano 1994).
std::vector<MarketPath> resampledPaths(const MarketPath& real, int paths, double blockDays, Random& random);

// Independent normal days with the means and covariances of `real`.
std::vector<MarketPath> gaussianPaths(const MarketPath& real, int paths, Random& random);

// Log returns of the index that holds all assets in equal parts.
std::vector<double> equalWeightReturns(const MarketPath& path);

// Each figure's mean over the paths and 95 % band.
IndexRisk indexRisk(std::span<const MarketPath> paths);

// Of the training days' own figures, with the bands of resampled paths.
IndexRisk indexRisk(const MarketPath& real, std::span<const MarketPath> resampled);

// At most 100 days of the generated paths, and the held-out ones beside.
FanChart fanChart(std::span<const MarketPath> generated, const MarketPath& holdout);

// The held-out days' facts as targets, with mean and band of generated paths as long; they pass inside the band.
Result<std::vector<FactVerdict>> heldOutVerdicts(const MarketPath& holdout, std::span<const MarketPath> generated,
                                                 const std::stop_token& stop);

} // namespace riskloom
