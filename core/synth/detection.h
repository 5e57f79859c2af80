// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <cstdint>
#include <vector>

namespace riskloom {

// Can a classifier tell the synthetic rows from the real ones (Lopez-Paz and Oquab 2017, "Revisiting classifier two-sample
// tests")? One value a row in the first two: the real rows first. The log-odds of being synthetic come from boosted trees that
// never saw the row: five folds with an equal share of either side. `weights` says of every column which share of the
// trees' gains its splits bring: what gives the fake away.
struct DetectionScores {
    std::vector<double> logOdds;
    std::vector<std::uint8_t> synthetic;
    std::vector<double> weights;
};

// The same rows and seed give the same bits for any number of threads. TooFewRows with fewer than ten rows on a side;
// Cancelled.
Result<DetectionScores> detectSynthetic(const MixedRows& real, const MixedRows& synthetic, std::uint64_t seed,
                                        const PairWork& work = {});

} // namespace riskloom
