// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/neural/checkpointowner.h"
#include "core/neural/gannetwork.h"
#include "core/run/syntheticfilm.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

class SafeTensors;

// The averaged generator after an epoch, in the order of GanLayout.
struct LearnedEpoch {
    int epoch = 0;
    std::vector<float> generator;
    std::vector<float> informer; // of its code, else none
};

// Where the training of a table GAN stands between two epochs: everything that decides how it goes on.
struct TableGanState {
    GanState networks;
    std::string random; // state of the generator of batches and noise
    int epoch = 0;      // finished
    int rollBacks = 0;
    int bestEpoch = 0;  // 0 = none judged yet
    std::int64_t privateSteps = 0; // of the discriminator by DP-SGD, those thrown away by a roll-back included
    double bestQuality = 0.0;
    bool bestTold = false;            // whether half of the code could be read in it; true without a code
    std::vector<float> best;          // the averaged generator of that epoch
    std::vector<float> bestInformer;  // what reads the code, of that epoch
    std::vector<MetricPoint> history; // everything told so far
    SyntheticFilm film;               // what was shown of the judged epochs
    std::vector<LearnedEpoch> epochs; // generators that can still be kept, by epoch
};

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
