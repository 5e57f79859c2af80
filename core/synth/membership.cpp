// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synth/membership.h"

#include <cmath>
#include <cstddef>

namespace riskloom {
namespace {

constexpr std::size_t nearest = 5;
constexpr double epsilon = 1e-4; // a copy lies at distance 0

} // namespace

Result<std::vector<double>> membershipScores(const MixedRows& attacked, const MixedRows& synthetic,
                                             const MixedRows& reference, const PairWork& work)
{
    RISKLOOM_TRY(const Neighbours toSynthetic, nearestRows(attacked, synthetic, nearest, OwnRow::Counted, work));
    RISKLOOM_TRY(const Neighbours toReference, nearestRows(attacked, reference, nearest, OwnRow::Counted, work));
    std::vector<double> scores(attacked.rows);
    for (std::size_t row = 0; row < attacked.rows; ++row)
        for (std::size_t k = 0; k < nearest; ++k)
            scores[row] += std::log((static_cast<double>(toReference.distancesOf(row)[k]) + epsilon) /
                                    (static_cast<double>(toSynthetic.distancesOf(row)[k]) + epsilon)) /
                           static_cast<double>(nearest);
    return scores;
}

} // namespace riskloom
