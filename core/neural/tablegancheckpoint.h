// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/neural/checkpointowner.h"
#include "core/neural/gannetwork.h"
#include "core/run/steeringact.h"
#include "core/run/syntheticfilm.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace riskloom {

class SafeTensors;

// The averaged generator after a judged epoch, in the order of GanLayout.
struct LearnedEpoch {
    int epoch = 0; // 0 = none
    double quality = 0.0;
    std::vector<float> generator;
    std::vector<float> informer; // of its code, else none
    std::vector<float> norms;    // σ of each layer of the discriminator then, with the spectral norm, else none
};

// Where the training of a table GAN stands between two epochs: everything that decides how it goes on.
struct TableGanState {
    GanState networks;
    std::string random; // state of the generator of batches and noise
    int epoch = 0;      // finished
    int rollBacks = 0;
    std::int64_t privateSteps = 0; // of the discriminator by DP-SGD, those thrown away by a roll-back included
    std::int64_t steps = 0;        // of both networks begun, single ones not counted: what a SteeringAct says
    LearnedEpoch best;             // of its own judgements, whatever epoch a run was asked to keep
    bool bestTold = false;         // whether half of the code could be read in it; true without a code
    std::vector<MetricPoint> history;  // everything told so far
    SyntheticFilm film;                // what was shown of the judged epochs
    std::vector<LearnedEpoch> epochs;  // generators that can still be kept, by epoch
    std::vector<SteeringAct> steering; // by step; those from `steps` on are still to come
};

// The best one with 0, else the one of that epoch; none when it is not stored.
std::optional<LearnedEpoch> learnedEpoch(const TableGanState& state, int epoch);

// So many bytes of learned epochs are kept; beyond them they are thinned out.
inline constexpr std::size_t mostEpochBytes = std::size_t{16} << 20U;

// The owner of the checkpoints of such a training.
CheckpointOwner tableGanOwner(std::string requestSha256, TrainingPlace place);

// A safetensors file. The same state gives the same bytes.
std::vector<std::byte> writeTableGanCheckpoint(const TableGanState& state, const CheckpointOwner& owner);

// ModelMismatch when it was written for another request or in another place; FileCorrupt for anything no training could
// have written. `path` names the file in errors.
Result<TableGanState> readTableGanCheckpoint(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout,
                                             const CheckpointOwner& owner);

// All of it but what goes on training: the artifact "epochs" of a finished run, from which another epoch can be kept.
std::vector<std::byte> writeLearnedEpochs(const TableGanState& state, const CheckpointOwner& owner);

// Of that artifact, without the networks, or of a checkpoint. Errors as readTableGanCheckpoint().
Result<TableGanState> readLearnedEpochs(const SafeTensors& file, const std::filesystem::path& path, const GanLayout& layout,
                                        const CheckpointOwner& owner);

} // namespace riskloom
