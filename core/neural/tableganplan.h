// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/data/split.h"
#include "core/neural/gantraining.h"
#include "core/run/synthtable.h"

#include <cstddef>
#include <cstdint>

namespace riskloom {

// What follows from a request for a table GAN before anything is trained.

// A seed for each purpose, all from the request's.
struct TableGanSeeds {
    std::uint64_t split, encoding, baselines, training, folding, judging, judgement, rival, code, embedding, watching;
};
TableGanSeeds seedsOf(std::uint64_t seed);

// The rows of its table that a run is trained on, and those it holds out; they have no classes.
Result<Split> splitOf(const SynthTableRequest& request, std::size_t rows);

GanLayout layoutFor(const SynthTableRequest& request, const TableEncoding& encoding);

// Where the training lies in the whole run's progress.
inline constexpr double trainingBegins = 0.05;
inline constexpr double trainingEnds = 0.9;

// Without starts and first points. FieldOutOfRange when no noise there is keeps to the ε that is asked for.
Result<GanPlan> planFor(const SynthTableRequest& request, const GanLayout& layout, std::size_t trainRows, std::uint64_t seed);

// Rows of a training step: the request's, but no more than an eighth of the rows there are, and a multiple of the pack.
std::size_t batchRowsFor(const SynthTableRequest& request, std::size_t trainRows);

// Bytes that the training takes, up to what LibTorch needs for itself: both networks with their optimisers twice, the
// buffers of a step, the encoded rows, the generators of other epochs.
std::size_t trainingBytes(const GanLayout& layout, std::size_t batchRows, std::size_t trainRows);

} // namespace riskloom
