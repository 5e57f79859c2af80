// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/neural/checkpointowner.h"
#include "core/neural/densenetwork.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

// Where a training stands between two steps: everything that decides how it goes on.
struct TrainingState {
    DenseState network;
    std::string random;              // state of the generator of batch order and dropout
    std::vector<std::int64_t> order; // of the rows in the current epoch
    std::int64_t position = 0;       // rows of the current epoch already used
    double lossSum = 0.0;            // of the current epoch's rows
    std::vector<double> trainLoss;   // one a finished epoch, like the next two
    std::vector<double> validationLoss;
    std::vector<double> validationAuc;
    int bestEpoch = 0; // the epoch with the lowest validation loss, from 1; 0 = none yet
    std::vector<float> bestParameters;

    [[nodiscard]] int epochs() const { return static_cast<int>(trainLoss.size()); }
};

// What a checkpoint must fit.
struct TrainingOwner {
    std::string requestSha256;
    std::size_t parameters = 0;
    std::size_t rows = 0; // that are trained on
    TrainingPlace place;
};

// A safetensors file. The same state gives the same bytes.
std::vector<std::byte> writeCheckpoint(const TrainingState& state, const TrainingOwner& owner);

// ModelMismatch when it was written for another request or in another place; FileCorrupt for anything no training could
// have written.
Result<TrainingState> readCheckpoint(const std::filesystem::path& path, const TrainingOwner& owner);

} // namespace riskloom
