// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/describe/class.hpp>

#include <span>

namespace riskloom {

// What a trade costs, as a share of the portfolio's value. z is the share of the value that is bought or sold of one
// asset, σ the asset's daily volatility:
//     proportional · |z|  +  impact · σ · |z|^(3/2) · √participation
// The second term is the square-root law of market impact (Almgren, Thum, Hauptmann and Li 2005, Risk 18(7), 58-62) for a
// portfolio that is worth `participation` of what is traded of an asset in a day.
struct CostModel {
    double proportional = 0.0;  // half the spread and the commission, on both sides: 0.001 = 10 basis points
    double impact = 0.0;        // about 1 on equity markets; 0 = none
    double participation = 0.0; // value of the portfolio over an asset's daily volume
};

// Weights of the assets, which with the cash left over add up to 1.
struct Trade {
    std::span<const double> drifted;    // before it
    std::span<const double> target;     // after it
    std::span<const double> volatility; // daily, of every asset; read only when there is impact
};

// What a trade does to the value of the portfolio.
struct TradeOutcome {
    double remainder = 1.0;  // μ: value after the trade over value before it
    double impactCost = 0.0; // share of the value before it
    double sold = 0.0;       // drifted weights of the assets that are sold, added up
    double soldTarget = 0.0; // their target weights
    double turnover = 0.0;   // Σ |target - drifted| over the assets
};
BOOST_DESCRIBE_STRUCT(TradeOutcome, (), (remainder, impactCost, sold, soldTarget, turnover))

// μ such that the budget holds: what is sold, less its costs, and the cash pay for what is bought and its costs. Solved
// to 1e-14 by iterating (Jiang, Xu and Liang 2017, arXiv 1706.10059, section 2.3)
//     μ = (1 - c w'₀ - (2c - c²) Σ max(w'ᵢ - μ wᵢ, 0) - (1 - c) I(μ)) / (1 - c w₀)
// with the cash weights w'₀ and w₀ and the impact I. NotConverged when no such μ is found: costs eat up the portfolio.
Result<TradeOutcome> tradeOutcome(const CostModel& costs, const Trade& trade);

// The remainder at another proportional cost, from a stored outcome: exact at the cost it was stored for, and elsewhere as
// long as the same assets are sold, which can differ only for trades smaller than the costs themselves.
double remainderAt(double proportional, const TradeOutcome& stored, double cashBefore, double cashTarget);

} // namespace riskloom
