// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/scenarios.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Follows courses that are pieces of one history. Within a piece an asset's worth is its level over its level where the
// piece began, so a day needs no products of its own: with a rebalance every day it is one precomputed number, else one sum
// over the assets. Gives what valueAlong() gives for the same days, to rounding. Constant once made.
class PieceWalk {
public:
    PieceWalk(const JointGrowth& history, const HoldingRule& rule);

    // Into `values`, as many as the pieces have days.
    void along(std::span<const HistoryPiece> pieces, std::span<double> values) const;

private:
    void alongDays(std::span<const HistoryPiece> pieces, std::span<double> values) const;
    void alongPeriods(std::span<const HistoryPiece> pieces, std::span<double> values) const;

    [[nodiscard]] std::size_t levelBefore(std::size_t day) const; // row of the levels that a piece begins at

    std::size_t m_assets;
    std::size_t m_stride; // assets and cash, filled up to whole lanes
    std::size_t m_period; // days between rebalances
    double m_keptOfFee;   // by a day
    double m_cost;
    std::vector<double> m_weights; // m_stride of them
    std::vector<double> m_daily;   // of each day, when rebalances are daily: value after it over value before it
    std::vector<double> m_left;    // share of the value that the rebalance at its end leaves
    std::vector<double> m_levels;  // rows of m_stride, anew from 1 every so many days
    std::vector<double> m_inverses;
};

} // namespace riskloom
