// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/neural/gantraining.h"

#include <vector>

namespace riskloom {

// Several trainings of the same rows, which differ by first weights, batches and noise alone.
struct GanStudyPlan {
    GanPlan plan; // its seed is that of the first; keepEpoch is of the kept training
    int seeds = 1;
    int keepSeed = 0; // from 1; 0 = the median one
};

struct GanStudy {
    std::vector<TableGanState> trainings; // by number, each with its own best
    std::size_t kept = 0;
    LearnedEpoch epoch; // of the kept one: the one that was asked for, or its best

    [[nodiscard]] const TableGanState& state() const { return trainings[kept]; }
};

// Trains them as many side by side as context.threads, each on one thread (setThreads() is left at 1), so that a training
// depends on its number alone and the first is what a single run on one thread is. The names of their points begin with
// "seed1." …; plan.firstPoints are told once. Judges are called from several threads. Checkpoints every few seconds and when
// it is stopped; goes on from context.resumeFrom, a checkpoint or writeStudy(), to the same bytes. Kept is the one asked for or
// the one of median quality, of two in the middle the lower; with keepEpoch that epoch of it, trained again in silence when it
// is not stored. Errors of trainGan().
Result<GanStudy> trainGans(const GanStudyPlan& plan, const GanRows& rows, const JudgeGenerator& judge, const RunContext& context);

// The artifact "epochs" of a finished study.
std::vector<std::byte> writeStudy(const GanStudy& study, const CheckpointOwner& owner);

// The place of the median, of two in the middle the lower; of equal values the earlier.
std::size_t medianPlace(const std::vector<double>& values);

} // namespace riskloom
