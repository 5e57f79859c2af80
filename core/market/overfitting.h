// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <stop_token>
#include <vector>

namespace riskloom {

// How often the best of several trials turns out worse than their median on days that did not choose it.
struct OverfittingProbability {
    double probability = 0.0;          // PBO: share of the splits with a logit of 0 or less
    std::int64_t splits = 0;
    std::vector<double> logitEdges;    // of a histogram of the logits of the best trial's rank out of sample
    std::vector<std::int64_t> logitCounts;
    std::vector<std::int64_t> chosen;  // how often each trial was the best in sample
};
BOOST_DESCRIBE_STRUCT(OverfittingProbability, (), (probability, splits, logitEdges, logitCounts, chosen))

// Combinatorially symmetric cross-validation: the days in `blocks` equal blocks (an even number; days that do not fill
// them are left out at the beginning), every choice of half of them in sample, Sharpe ratios of daily returns. Bailey,
// Borwein, López de Prado and Zhu 2017, The probability of backtest overfitting, Journal of Computational Finance 20(4),
// 39-69. A trial tied with others has the mean of their ranks. At least two trials, `blocks` ≤ days / 2. Cancelled.
Result<OverfittingProbability> overfittingProbability(const std::vector<std::vector<double>>& trials, int blocks,
                                                      const std::stop_token& stop = {});

} // namespace riskloom
