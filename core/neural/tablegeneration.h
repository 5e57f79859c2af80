// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/runcontext.h"
#include "core/data/table.h"
#include "core/neural/generatormodel.h"
#include "core/run/generation.h"
#include "core/run/synthtable.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace riskloom {

// Rows from the weights of a finished run: the same weights, rows, seed and rules give the same table. Categories come
// by their true frequency, which the report shows beside that of the training rows, unless rules say otherwise: then
// rows are drawn and those that keep the rules are taken (core/synth/ruledrows.h). FieldOutOfRange without rows;
// FileNotFound, FileCorrupt, ModelMismatch; errors of holdCode(), parseRowRules(), checkPrivateRules() and drawByRules();
// Cancelled.
struct GenerateRequest {
    std::int64_t rows = 0;
    std::uint64_t seed = 1;
    std::vector<std::string> rules = {};
    HeldCode code = {};
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

// Rows of a generator in both forms; the same seed gives the same rows. Cancelled.
struct DrawnTable {
    EncodedTable encoded;
    Table table;
};
Result<DrawnTable> drawBoth(const GeneratorModel& model, std::size_t rows, std::uint64_t seed, const RunContext& context);
Result<Table> drawTable(const GeneratorModel& model, std::size_t rows, std::uint64_t seed, const RunContext& context);

} // namespace riskloom
