// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/random.h"
#include "core/base/result.h"
#include "core/base/runcontext.h"
#include "core/neural/ganlayout.h"
#include "core/run/synthcode.h"
#include "core/synth/tableencoding.h"
#include "core/synth/tablestart.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace riskloom {

// A generator that is ready to draw rows: the encoding of its table, and its layers with the batch normalisation folded
// into weights and biases.
struct GeneratorModel {
    TableEncoding encoding;
    GanLayout layout; // of the encoding; the discriminator's part is not used
    TableStart start; // of the rows that the generator begins from; nothing when the layout has no start
    std::vector<std::vector<float>> weights; // a layer: inputs × units, the output layer last
    std::vector<std::vector<float>> biases;
    // ln of the factor that sets the mean probability of each slot right, added to its logit; 0 where nothing was adjusted.
    std::vector<float> adjustment; // data
    HeldCode held; // not in the file
};

// Folds the statistics of `rows` noise vectors with conditions of true frequency into the weights, layer by layer: after
// averaging, the statistics of the training's batches belong to other weights (Izmailov et al. 2018, "Averaging weights
// leads to wider optima", section 3.2). `parameters` in the order of GanLayout.
GeneratorModel foldGenerator(const TableEncoding& encoding, const GanLayout& layout, std::span<const float> parameters,
                             std::size_t rows, Random& random, const TableStart& start = {});

// Sets the shares of slots right: repeats p ← p · wanted / mean p on the logits of so many drawn rows, column by column
// (iterative proportional fitting, Deming and Stephan 1940). The rows that are asked for a slot in the column keep it.
void adjustShares(GeneratorModel& model, std::size_t rows, Random& random);

// Makes the model draw every row with this code. NotSupported when it has no such code; FieldOutOfRange, counted from 1.
Result<> holdCode(GeneratorModel& model, const HeldCode& code);

// Draws rows, in blocks with random numbers of their own on context.threads threads. A row's slots are drawn from the softmax
// of its logits (Gumbel maximum), but the one it was asked for is kept. The same model and seed give the same bits on any
// number of threads. Cancelled.
Result<EncodedTable> drawRows(const GeneratorModel& model, std::size_t count, std::uint64_t seed, const RunContext& context = {});

// Safetensors: the weights, and the encoding as JSON beside them. The same model gives the same bytes.
std::vector<std::byte> writeGenerator(const GeneratorModel& model);
// FileNotFound, FileCorrupt, ModelMismatch.
Result<GeneratorModel> readGenerator(const std::filesystem::path& path);

} // namespace riskloom
