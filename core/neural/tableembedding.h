// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/data/split.h"
#include "core/data/table.h"
#include "core/neural/ganlayout.h"
#include "core/run/synthjudgement.h"
#include "core/run/synthembedding.h"
#include "core/synth/baselines.h"
#include "core/synth/tableencoding.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace riskloom {

struct EmbeddedTables {
    const TableEncoding& encoding; // that was fitted on the training rows
    const GanLayout& layout;
    const Table& real;
    const Split& split;
    const Table& synthetic;
    const BaselineRows& baselines;
    const Table* tvae = nullptr; // may be left out
    std::vector<std::string> columns;
    std::size_t rows = 0; // of every candidate: no more than any of them has
};

// Trains the classifier of EmbeddingJudgement on one half of the training rows and judges every candidate by it, of no
// more rows than the other half has. The same tables, seed and
// build give the same bits, for any number of threads. TooFewRows; Cancelled.
Result<EmbeddingJudgement> judgeEmbedding(const EmbeddedTables& tables, std::uint64_t seed, const RunContext& context);

// Puts it into the judgement it belongs to. A classifier without a finite solution costs its own figures alone: the judgement
// says why there are none. Any other error is given back.
Result<> addEmbedding(SynthJudgement& judgement, Result<EmbeddingJudgement> found);

} // namespace riskloom
