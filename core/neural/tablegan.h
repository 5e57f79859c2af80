// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/neural/ganlayout.h"
#include "core/run/generation.h"
#include "core/run/synthtable.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

// From a table to a generator of tables like it. Stages "sample", "encoding", "baselines", "training", "judging". A random
// share of the rows, holdoutShare, is kept aside; encoding, training and the choice of the best epoch see the others
// alone. While it trains, the averaged generator is judged on as many rows as are held out, from the same noise each time.
//
// Gives the artifacts "weights" (safetensors: the generator and its encoding), "film" (JSON: SyntheticFilm) and "epochs"
// (safetensors: generators of other epochs, at most 16 MiB of them) and checkpoints; goes on from context.resumeFrom, or,
// with keepEpoch, takes the generator of that epoch from it when it is there. Same request, table, threads and build: the same bytes, resumed or not. Computes on the CPU.
// Errors: those of fitTableEncoding() and trainGan(); TooFewRows with fewer than 20 rows to train on; NoUsableVariables
// when every column is constant; FieldOutOfRange; OutOfMemory, also before the training when it would need more than the
// machine can give.
Result<SynthTableReport> trainTableGan(const SynthTableRequest& request, const Table& table, const RunContext& context);

// Rows from the weights of a finished run: the same weights, rows, seed and rules give the same table. Categories come
// by their true frequency, which the report shows beside that of the training rows, unless rules say otherwise: then
// rows are drawn and those that keep the rules are taken (core/synth/ruledrows.h). FieldOutOfRange without rows;
// FileNotFound, FileCorrupt, ModelMismatch; errors of parseRowRules() and drawByRules(); Cancelled.
struct GenerateRequest {
    std::int64_t rows = 0;
    std::uint64_t seed = 1;
    std::vector<std::string> rules = {};
};
// What the weights were trained on: "only seen" looks at those of the rows that were not held out.
struct GeneratorTraining {
    SynthTableRequest request;
    const Table* table = nullptr; // nullptr = not at hand
};
struct GeneratedTable {
    Table table;
    GenerationReport report;
};
Result<GeneratedTable> generateTable(const std::filesystem::path& weights, const GenerateRequest& request,
                                     const GeneratorTraining& training, const RunContext& context);

// Rows of a training step: the request's, but no more than an eighth of the rows there are, and a multiple of the pack.
std::size_t batchRowsFor(const SynthTableRequest& request, std::size_t trainRows);

// Bytes that the training takes, up to what LibTorch needs for itself: both networks with their optimisers twice, the
// buffers of a step, the encoded rows, the generators of other epochs.
std::size_t trainingBytes(const GanLayout& layout, std::size_t batchRows, std::size_t trainRows);

} // namespace riskloom
