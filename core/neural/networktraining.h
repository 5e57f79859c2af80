// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/densenetwork.h"
#include "core/neural/networkcheckpoint.h"

#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

struct TrainingRows {
    std::vector<float> inputs;  // rows × inputs
    std::vector<float> targets; // 0 or 1
    std::vector<float> weights; // positive, mean 1

    [[nodiscard]] std::size_t rows() const { return targets.size(); }
    [[nodiscard]] DenseBatch view() const { return {inputs, targets, weights}; }
};

struct TrainingPlan {
    DenseLayout layout;
    DenseOptions options;
    double outputBias = 0.0; // to start from: the log-odds of the sample
    int maxEpochs = 1;
    int patience = 1;        // epochs without a lower validation loss before it stops
    int checkpointEvery = 1; // epochs
    std::uint64_t seed = 1;
    std::string requestSha256;  // what a checkpoint belongs to
    double fractionBegin = 0.0; // of the whole run's progress
    double fractionEnd = 1.0;
};

// Trains until the validation loss has not fallen for `patience` epochs, or maxEpochs. Every epoch draws a new order of
// the rows; the last batch may be smaller. After each epoch it reports "train.loss" (with dropout, as trained),
// "validation.loss" and "validation.auc"; a resumed training first repeats the points of its past.
//
// Asks for a stop before each step; then it keeps a checkpoint and ends with Cancelled. From that checkpoint it goes on
// as if it had never stopped, bit for bit. NumericFailure when a loss or a weight is not finite; the last checkpoint
// before that stays.
Result<TrainingState> trainNetwork(const TrainingPlan& plan, const TrainingRows& train, const TrainingRows& validation,
                                   const RunContext& context);

} // namespace riskloom
