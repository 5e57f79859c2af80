// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/gannetwork.h"
#include "core/neural/tablegancheckpoint.h"
#include "core/synth/privacyaccountant.h"
#include "core/synth/tableencoding.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace riskloom {

// What an epoch's averaged generator is worth, and what there is to be told and shown of it.
struct GanJudgement {
    double quality = 0.0;
    std::vector<MetricPoint> points;
    SyntheticFilm film; // of this moment
};
using JudgeGenerator = std::function<Result<GanJudgement>(const GanState& networks, int epoch)>;

struct GanPlan {
    GanLayout layout;
    GanOptions options;
    int epochs = 1;
    int evaluateEvery = 1;
    int checkpointEvery = 1;
    int patience = 0; // judgements without a better quality before it stops; 0 = never
    int keepEpoch = 0; // whose generator is kept, and after which it stops; 0 = the best judged
    std::uint64_t seed = 1;
    enum class Keep { Best, Last };
    Keep keep = Keep::Best; // which of the judged generators; Last asks the rows for nothing
    double delta = 1e-5;    // of the ε that is told, with options.privacy
    EncodedTable starts; // rows that the generator begins from; none when the layout has no start
    std::string requestSha256;
    double fractionBegin = 0.0; // of the whole run's progress
    double fractionEnd = 1.0;
    std::vector<MetricPoint> firstPoints; // told before the first epoch
    std::size_t shares = 1; // trainings that share the room for films and learned epochs
};

// What is trained on.
struct GanRows {
    const TableEncoding& encoding;
    const EncodedTable& rows;
};

// Trains for so many epochs of rows / batchRows steps of both networks, at least one, and keeps the averaged generator of
// the best judgement, of the last one, or of keepEpoch; with a code, of the best judgement of an epoch in which at least half
// of it could be read, and the newest as long as there is none. With DP-SGD every step chooses each row for itself with
// probability
// batchRows / rows. Asks for a stop before each step; then it keeps a checkpoint of the last whole epoch and ends with
// Cancelled. From that checkpoint it goes on as if it had never stopped, bit for bit. When keepEpoch is among the learned
// epochs of context.resumeFrom (a checkpoint, or writeLearnedEpochs()), it is taken from there and nothing is trained.
//
// A loss that is not finite takes both networks back to the end of the last epoch and halves the learning rates; after
// the fifth time NumericFailure.
Result<TableGanState> trainGan(const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context);

// The same from a state; context.resumeFrom is not read.
Result<TableGanState> goOnTraining(const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context,
                                   TableGanState state);
TableGanState firstState(const GanPlan& plan);
// Keeps the generator of an epoch that was learned earlier; false when it is not stored.
bool takeEpoch(TableGanState& state, int epoch);

// Steps of an epoch on so many rows.
std::size_t stepsOfEpoch(std::size_t rows, std::size_t batchRows);

// The mechanism of such a training's steps, with DP-SGD.
SampledGaussian mechanismOf(const GanOptions& options, std::size_t rows);

} // namespace riskloom
