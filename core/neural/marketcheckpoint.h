// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/neural/flatweights.h"
#include "core/neural/networkcheckpoint.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

struct CriticState {
    FlatWeights::State weights;
    std::vector<float> directions;
};

// Where the training of a market generator stands between two steps. It needs no state of a random generator: every
// step draws from one of its own, seeded by the plan's seed and the step.
struct MarketTrainingState {
    std::int64_t step = 0;
    std::int64_t rollbacks = 0;
    FlatWeights::State generator;
    std::vector<float> meanWeights; // of the generator
    CriticState series;
    CriticState cross;
    std::vector<double> seriesLoss; // one a step, like the next two
    std::vector<double> crossLoss;
    std::vector<double> moments;
};

// A safetensors file. The same state gives the same bytes.
std::vector<std::byte> writeMarketCheckpoint(const MarketTrainingState& state, const std::string& requestSha256,
                                             const TrainingPlace& place);

// `like` is a state of the same training, whose sizes the file must have. ModelMismatch when it was written for another
// request or in another place; FileCorrupt for anything no training could have written.
Result<MarketTrainingState> readMarketCheckpoint(const std::filesystem::path& path, const MarketTrainingState& like,
                                                 const std::string& requestSha256, const TrainingPlace& place);

} // namespace riskloom
