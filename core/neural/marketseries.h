// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/market.h"
#include "core/synth/lambertw.h"
#include "core/synth/stylisedfacts.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

// A trained generator of return series (marketgenerator.h or convolutiongenerator.h) and the units of its assets.
struct MarketSeriesModel {
    SeriesNetwork network = SeriesNetwork::StochasticVolatility;
    std::vector<double> mean; // of the daily log returns it was trained on, one an asset
    std::vector<double> deviation;
    std::int64_t factors = 1;
    std::vector<HeavyTail> tails; // of each asset in its deviations; of SeriesNetwork::TemporalConvolution, else none
    std::vector<float> weights;

    [[nodiscard]] std::size_t assets() const { return mean.size(); }
};

struct MarketSeriesPlan {
    SeriesNetwork network = SeriesNetwork::StochasticVolatility;
    int steps = 150;
    int pathsInStep = 2;         // each as long as the history
    int windowsInStep = 48;      // that a critic sees of either kind
    int windowDays = 256;        // of the critic of single series
    int factors = 5;             // at most one an asset
    double generatorRate = 2e-3; // learning rate; falls to nothing over the second half
    double criticRate = 4e-4;
    double criticWeight = 0.1; // of the critics' opinion in the generator's loss; 0 = moments only
    double momentWeight = 10.0;
    int checkpointEvery = 10; // steps
    std::uint64_t seed = 1;
    std::vector<SteeringAct> steering; // by step; both critics are what is called the discriminator there
    std::string requestSha256;  // what a checkpoint belongs to
    double fractionBegin = 0.0; // of the whole run's progress
    double fractionEnd = 1.0;
};

struct TrainedMarketSeries {
    MarketSeriesModel model;
    int steps = 0;
    int rollbacks = 0; // returns to a checkpoint because a loss was not finite
    std::vector<SteeringAct> steering; // all that was done
};

inline constexpr std::size_t fewestMarketDays = 512;

// Trains on daily log returns. Two critics look at generated windows: one at single series of windowDays days, one at
// all assets over 16 days; both are trained with the hinge loss (Lim and Ye 2017). The generator is also held to the
// moments of marketmoments.h, as others add economic terms to theirs (Vuletić, Prenzel and Cucuringu 2024, Quantitative
// Finance 24, 175-199). The model is the running mean of the generator's weights.
//
// After each step it reports "series.loss", "cross.loss" and "moments". A loss that is not finite takes everything back
// to the last checkpoint and halves the learning rates, three times at most. Stopped, it keeps a checkpoint and goes on
// from it bit for bit. Steered by the plan's acts and by those of context.steering, of which it tells each as
// steeredPoint() does; held, it shows a MarketPreview. TooFewRows below fewestMarketDays days; NumericFailure for series
// that do not vary or after the third rollback, and what fitHeavyTail() refuses; Cancelled; ModelMismatch, FileCorrupt of
// a checkpoint; OutOfMemory.
Result<TrainedMarketSeries> trainMarketSeries(const MarketSeriesPlan& plan, const MarketPath& history,
                                              const RunContext& context);

struct PathOrder {
    int paths = 1;
    int days = 252;
    std::uint64_t seed = 1;
};

// Path i depends on the seed and i only, so more paths begin with the same ones. Cancelled, OutOfMemory.
Result<std::vector<MarketPath>> generatePaths(const MarketSeriesModel& model, const PathOrder& order,
                                              const std::stop_token& stop = {});

// A safetensors file. The same model gives the same bytes.
std::vector<std::byte> writeMarketSeries(const MarketSeriesModel& model);
// FileNotFound, FileUnreadable, FileCorrupt.
Result<MarketSeriesModel> readMarketSeries(const std::filesystem::path& path);

} // namespace riskloom
