// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/synth/mixedrows.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace riskloom {

// How a search over pairs of rows is carried out. The result does not depend on the number of threads.
struct PairWork {
    int threads = 1;
    std::stop_token stop = {}; // asked every few milliseconds
};

// The k nearest of every query, nearest first; of two as near the one with the lower number.
struct Neighbours {
    std::size_t k = 0;
    std::vector<float> distances;    // [query · k + place], Gower's
    std::vector<std::uint32_t> rows; // of the references

    [[nodiscard]] std::span<const float> distancesOf(std::size_t query) const
    {
        return std::span(distances).subspan(query * k, k);
    }
    [[nodiscard]] std::vector<float> distancesAt(std::size_t place) const; // of all queries, place 0 … k-1
};

// LeftOut: queries and references are the same rows, and no row is its own neighbour.
enum class OwnRow : std::uint8_t { Counted, LeftOut };

// Every pair is looked at: O(queries · references · columns), some billions of cells a second. Both have the same columns.
// TooFewRows with fewer than k references; Cancelled.
Result<Neighbours> nearestRows(const MixedRows& queries, const MixedRows& references, std::size_t k, OwnRow own,
                               const PairWork& work = {});

// How many of the balls each point lies in: a ball around every centre with its radius, the edge included. Cancelled.
Result<std::vector<std::int32_t>> ballCounts(const MixedRows& points, const MixedRows& centres,
                                             std::span<const float> radii, const PairWork& work = {});

// How many of the rows lie in the ball of some centre, and how many of the rows' own balls hold some centre.
struct BallPass {
    std::size_t inside = 0;
    std::size_t filled = 0;
};
Result<BallPass> ballPass(const MixedRows& rows, std::span<const float> ownRadii, const MixedRows& centres,
                          std::span<const float> radii, const PairWork& work = {});

// Σ over the references of exp(-distance / bandwidth), for every query. Cancelled.
Result<std::vector<double>> kernelSums(const MixedRows& queries, const MixedRows& references, double bandwidth,
                                       const PairWork& work = {});

} // namespace riskloom
