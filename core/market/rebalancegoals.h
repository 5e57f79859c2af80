// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/enum.hpp>

#include <span>
#include <vector>

namespace riskloom {

// How far an asset outside its band is moved. CashOnly: bands are not read; only cash that is over is invested, and only
// what is missing to the cash of the target is raised.
BOOST_DEFINE_ENUM_CLASS(RebalanceTo, Target, BandEdge, CashOnly)

// When an asset is off its target. It is outside when its weight differs by more than the smaller of `absolute` and
// `relative` times its target: the 5/25 rule (Swedroe 1998, What Wall Street Doesn't Want You to Know) with 0.05 and
// 0.25. 0 for both: whatever is not on target. An asset with target 0 has no band.
struct RebalanceBands {
    double absolute = 0.05;
    double relative = 0.25;
};

// One asset at its price of now.
struct Position {
    double value = 0.0;  // of what is held
    double target = 0.0; // weight
    bool tradable = true;
};

// What trading aims at, before lots and costs.
struct RebalanceGoals {
    std::vector<double> weights; // of every asset; the weight it has when it is left alone
    std::vector<double> bands;   // how far each may be off
    std::vector<bool> outside;   // whether it was
    std::vector<bool> small;     // left alone because its ticket would be below the minimum
};

// Weights are shares of `total`: all positions and the cash, with what comes in or goes out counted already, above 0.
// First every asset outside its band goes to its target or to the band's edge. What is then over of cash is given to
// assets below their targets, the furthest first, so that the largest shortfall becomes as small as it can; what is
// missing is raised from assets above their targets in the same way. So nothing is sold that cash can do, and nobody is
// bought above or sold below its target. As long as a trade is smaller than `minimumTicket`, the smallest is dropped and
// its money goes to the others.
RebalanceGoals rebalanceGoals(std::span<const Position> positions, double total, RebalanceTo to, const RebalanceBands& bands,
                              double minimumTicket);

// How much of each gap is filled when `amount` is given to gaps, the widest first: Σ of the squares of what is left is as
// small as it can be. All of every gap when the amount suffices. Gaps and amount are not negative.
std::vector<double> fillGaps(std::span<const double> gaps, double amount);

} // namespace riskloom
