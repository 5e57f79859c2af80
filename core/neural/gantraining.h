// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/neural/gannetwork.h"
#include "core/neural/ganstepper.h"
#include "core/neural/tablegancheckpoint.h"
#include "core/run/steeringact.h"

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
    double mostEpsilon = 0.0; // no epoch that could give away more is begun; 0 = as many as there are
    std::vector<SteeringAct> steering; // by step; none with options.privacy
    EncodedTable starts; // rows that the generator begins from; none when the layout has no start
    std::string requestSha256;
    double fractionBegin = 0.0; // of the whole run's progress
    double fractionEnd = 1.0;
    std::vector<MetricPoint> firstPoints; // told before the first epoch
    std::size_t shares = 1; // trainings that share the room for films and learned epochs
};

// Trains for so many epochs of rows / batchRows steps of both networks, at least one, and keeps the averaged generator of
// the best judgement or of the last one; with a code, of the best judgement of an epoch in which at least half of it could be
// read, and the newest as long as there is none. With keepEpoch it ends after that one, which is judged. With DP-SGD every
// step chooses each row for itself with probability batchRows / rows.
// Asks for a stop before each step; then it keeps a checkpoint of the last whole epoch and ends with Cancelled. From that
// checkpoint it goes on as if it had never stopped, bit for bit. What the learned epochs of context.resumeFrom (a checkpoint,
// or writeLearnedEpochs()) hold is taken from there: with keepEpoch that one, without it the best of a training that has
// ended; then nothing is trained.
//
// A loss that is not finite takes both networks back to the end of the last epoch and halves the learning rates; after
// the fifth time NumericFailure, and also when after it not one epoch fits into mostEpsilon.
//
// Steering: the plan's acts, and without privacy those of context.steering, are carried out before a step; the state lists
// them all. While it is paused, a preview shows the networks as they are. Each act is told as a point "steered.<what>" at its
// step: its rate, or how many single steps of the kind have been made there. A training taken from context.resumeFrom must
// have been steered by the plan's acts, or the plan has none; else it is trained anew.
Result<TableGanState> trainGan(const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context);

// The same from a state; context.resumeFrom is not read.
Result<TableGanState> goOnTraining(const GanPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context,
                                   TableGanState state);
TableGanState firstState(const GanPlan& plan);
// Steps of an epoch on so many rows.
std::size_t stepsOfEpoch(std::size_t rows, std::size_t batchRows);

} // namespace riskloom
