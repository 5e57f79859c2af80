// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/neural/checkpointowner.h"
#include "core/neural/flatweights.h"
#include "core/run/steeringact.h"

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
    // Of a training that can be steered, as writeGanCheckpoint() keeps them:
    std::int64_t begun = 0; // steps, those thrown away by a roll-back included
    std::vector<SteeringAct> steering; // all acts; those before `begun` are done
    std::string shown; // what it has shown on the way and its report repeats, as it writes it; "" = nothing
};

// A seed for one purpose, below 16, in one step, so that a resumed training draws what it would have drawn.
std::uint64_t stepSeed(std::uint64_t seed, std::int64_t step, std::uint64_t purpose);

// Where a step draws its numbers from. Single steps, which somebody asks for between two, draw their own.
struct StepDraws {
    std::uint64_t seed = 0;
    std::int64_t step = 0;

    // The n-th single step, from 1, after so many steps were begun.
    [[nodiscard]] static StepDraws single(std::uint64_t seed, std::int64_t begun, std::int64_t n);
    [[nodiscard]] std::uint64_t operator()(std::uint64_t purpose) const { return stepSeed(seed, step, purpose); }
};

// A state among other things of a file, its names behind a prefix, and back: `like` is a state of the same training, whose
// names and sizes the file must have. FileCorrupt for anything no training could have written.
void addTrainingState(SafeTensorsWriter& writer, const std::string& prefix, const FlatTrainingState& state);
Result<FlatTrainingState> readTrainingState(const SafeTensors& file, const std::string& prefix, const FlatTrainingState& like);

// A safetensors file. The same state gives the same bytes.
std::vector<std::byte> writeGanCheckpoint(const FlatTrainingState& state, const CheckpointOwner& owner);

// A checkpoint of an earlier version, which knows of no steering, has had none, and nothing shown. `like` is a state of the
// same training, whose names and sizes the file must have. ModelMismatch when it was written for another format, request or
// place; FileCorrupt for anything no training could have written.
Result<FlatTrainingState> readGanCheckpoint(const std::filesystem::path& path, const FlatTrainingState& like,
                                           const CheckpointOwner& owner);

} // namespace riskloom
