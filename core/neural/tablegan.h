// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/run/synthtable.h"

namespace riskloom {

// From a table to a generator of tables like it. Stages "sample", "encoding", "baselines", "training", "judging". A random
// share of the rows, holdoutShare, is kept aside; encoding, training and the choice of the best epoch see the others
// alone. While it trains, the averaged generator is judged on as many rows as are held out, from the same noise each time.
//
// Gives the artifacts "weights" (safetensors: the generator and its encoding), "film" (JSON: SyntheticFilm) and "epochs"
// (safetensors: generators of other epochs, at most 16 MiB of them) and checkpoints; goes on from context.resumeFrom, or,
// with keepEpoch, takes the generator of that epoch from it when it is there. A single training without a guarantee can be
// steered through context.steering. Same request, steering, table, threads and build: the same bytes, resumed or not, and
// steered by hand or by the request. Computes on the CPU.
// Errors: those of fitTableEncoding() and trainGan(); TooFewRows with fewer than 20 rows to train on; NoUsableVariables
// when every column is constant; FieldOutOfRange; OutOfMemory, also before the training when it would need more than the
// machine can give.
Result<SynthTableReport> trainTableGan(const SynthTableRequest& request, const Table& table, const RunContext& context);

} // namespace riskloom
