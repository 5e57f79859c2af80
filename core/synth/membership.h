// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/mixedrows.h"
#include "core/synth/neighbours.h"

#include <vector>

namespace riskloom {

// Was this row among those the generator was trained on? The attack of van Breugel et al. 2023, "Membership inference
// attacks against synthetic data through overfitting detection" (DOMIAS): how much denser the synthetic rows lie around it
// than real ones do, ln(p_G / p_R). Both densities are those of the k nearest rows (Loftsgaarden and Quesenberry 1965); the
// logarithm is averaged over k = 1 … 5, and what is the same for every row is left out:
//   mean over k of ln((distance to the k-th nearest reference row + ε) / (distance to the k-th nearest synthetic row + ε))
// `reference` are real rows that are neither trained on nor attacked. One score a row of `attacked`, higher = more likely a
// member. TooFewRows with fewer than five rows on a side; Cancelled.
Result<std::vector<double>> membershipScores(const MixedRows& attacked, const MixedRows& synthetic,
                                             const MixedRows& reference, const PairWork& work = {});

} // namespace riskloom
