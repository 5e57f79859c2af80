// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/run/market.h"
#include "core/synth/stylisedfacts.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

struct MarketWindowsModel {
    WindowUnits units;
    std::vector<float> weights;
    std::vector<float> averages; // of batch normalisation
};

inline constexpr int wholeGallery = 100; // windows

struct MarketWindowsPlan {
    int steps = 800;
    int windowsInStep = 32;
    double rate = 2e-4; // of both nets, Adam with first decay 0.5 (the authors' setting)
    int checkpointEvery = 50;
    std::uint64_t seed = 1;
    std::vector<SteeringAct> steering; // by step
    std::string requestSha256;
    double fractionBegin = 0.0;
    double fractionEnd = 1.0;
    std::uint64_t gallerySeed = 1;
};

struct TrainedMarketWindows {
    MarketWindowsModel model;
    // Of every checkpoint before the end, 25 windows; of the end, wholeGallery; all from the same noise.
    std::vector<Gallery> galleries;
    std::vector<SteeringAct> steering; // all that was done
};

// Trains the generator of windowgenerator.h on windows that begin on random days, against a convolutional critic with
// spectral instead of batch normalisation, by the non-saturating loss (Goodfellow et al. 2014). After each step it
// reports "critic.loss" and "generator.loss", of each gallery a MarketPreview as it is made, and one while it is held, with
// a gallery of the model as it is. Stopped, it keeps a checkpoint and goes on from it bit for bit. Steered by the
// plan's acts and by those of context.steering, of which it tells each as steeredPoint() does.
// TooFewRows below 512 days; NumericFailure for a loss that is not finite; Cancelled; ModelMismatch, FileCorrupt of a
// checkpoint; OutOfMemory.
Result<TrainedMarketWindows> trainMarketWindows(const MarketWindowsPlan& plan, const MarketPath& history,
                                                const WindowUnits& units, const RunContext& context);

// Window i depends on the seed and i only. OutOfMemory.
Result<std::vector<MarketWindow>> generateMarketWindows(const MarketWindowsModel& model, int count, std::uint64_t seed);

std::vector<std::byte> writeMarketWindows(const MarketWindowsModel& model);
Result<MarketWindowsModel>
readMarketWindows(const std::filesystem::path& path); // FileNotFound, FileUnreadable, FileCorrupt

} // namespace riskloom
