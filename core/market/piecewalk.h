// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/scenarios.h"

#include <cstddef>
#include <span>
#include <vector>

namespace riskloom {

// Follows courses that are pieces of one history. Within a piece an asset's worth is its level over its level where the
// piece began. As long as a piece goes on after a rebalance, the portfolio's worth is a number that is computed once for
// every day of the history; only days after a jump between two rebalances need a sum over the assets. Gives what
// valueAlong() gives for the same days, to rounding. Constant once made.
class PieceWalk {
public:
    PieceWalk(const JointGrowth& history, const HoldingRule& rule);

    // Into `values`, as many as the pieces have days.
    void along(std::span<const HistoryPiece> pieces, std::span<double> values) const;

private:
    // What a course has come to.
    struct State {
        std::vector<double> held;   // worth of every asset
        std::vector<double> shares; // the same in units of its level
        double worth = 1.0;         // before the fee
        double fees = 1.0;          // what the fee has left of 1
        double left = 0.0;          // of the worth after the rebalance at the end of the period, when it is known; else 0
        std::size_t inPeriod = 0;   // days since the last one
    };

    void alongDays(std::span<const HistoryPiece> pieces, std::span<double> values) const;
    void alongPeriods(std::span<const HistoryPiece> pieces, std::span<double> values) const;

    void fillFresh();
    void alongFresh(State& state, std::size_t from, std::span<double> values) const;
    void alongHeld(State& state, std::size_t from, std::span<double> values) const;
    void rebalance(State& state) const;
    [[nodiscard]] std::size_t levelBefore(std::size_t day) const; // row of the levels that a piece begins at
    [[nodiscard]] std::size_t daysLeft(std::size_t day) const;    // until levels begin anew

    std::size_t m_assets;
    std::size_t m_stride; // assets and cash, filled up to whole lanes
    std::size_t m_period; // days between rebalances
    double m_keptOfFee;   // by a day
    double m_cost;
    std::vector<double> m_weights; // m_stride of them
    std::vector<double> m_daily;   // of each day, when rebalances are daily: value after it over value before it
    std::vector<double> m_left;    // share of the value that the rebalance at its end leaves
    std::vector<double> m_levels;  // rows of m_stride, anew from 1 every so many days
    // Of the weights held from the day before on, after 1 … m_period days, m_period of them a day: worth over worth then.
    // Empty when that would be too much to keep.
    std::vector<double> m_fresh;
    std::vector<double> m_freshLeft; // of each day: share that the rebalance after a whole period leaves
    std::vector<double> m_feesLeft;  // after 0 … m_period days, as far as levels go on
};

} // namespace riskloom
