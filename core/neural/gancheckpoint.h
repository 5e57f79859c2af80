// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/neural/checkpointowner.h"
#include "core/neural/flatweights.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace riskloom {

// Where the training of one net of flat weights, or of several, stands between two steps. It needs no state of a random
// generator: every step draws from one of its own, seeded by the request's seed and the step (stepSeed).
struct FlatTrainingState {
    std::int64_t step = 0;
    std::int64_t rollbacks = 0; // returns to a checkpoint because a number was not finite
    std::map<std::string, FlatWeights::State> nets;
    std::map<std::string, std::vector<float>> buffers; // what nets keep beside weights
    std::map<std::string, std::vector<double>> curves; // one value a step
};

// A seed for one purpose in one step, so that a resumed training draws what it would have drawn.
std::uint64_t stepSeed(std::uint64_t seed, std::int64_t step, std::uint64_t purpose);

// A state among other things of a file, its names behind a prefix, and back: `like` is a state of the same training, whose
// names and sizes the file must have. FileCorrupt for anything no training could have written.
void addTrainingState(SafeTensorsWriter& writer, const std::string& prefix, const FlatTrainingState& state);
Result<FlatTrainingState> readTrainingState(const SafeTensors& file, const std::string& prefix, const FlatTrainingState& like);

// A safetensors file. The same state gives the same bytes.
std::vector<std::byte> writeGanCheckpoint(const FlatTrainingState& state, const CheckpointOwner& owner);

// `like` is a state of the same training, whose names and sizes the file must have. ModelMismatch when it was written
// for another format, request or place; FileCorrupt for anything no training could have written.
Result<FlatTrainingState> readGanCheckpoint(const std::filesystem::path& path, const FlatTrainingState& like,
                                           const CheckpointOwner& owner);

} // namespace riskloom
