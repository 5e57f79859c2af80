// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/market/strategykind.h"

#include <boost/describe/class.hpp>

#include <cstdint>
#include <vector>

namespace riskloom {

// What a strategy came to on the paths of combinatorial purged cross-validation, all after costs.
struct CrossValidatedStrategy {
    StrategyKind strategy = StrategyKind::EqualWeight;
    std::vector<double> sharpes; // a year, of every path, ascending
    // Value of 1 invested at the beginning, at `CrossValidation::days`: the lowest, the middle and the highest path then.
    std::vector<double> low;
    std::vector<double> middle;
    std::vector<double> high;
};
BOOST_DESCRIBE_STRUCT(CrossValidatedStrategy, (), (strategy, sharpes, low, middle, high))

struct CrossValidation {
    std::int64_t splits = 0; // 0: there are too few days, or too few assets that last
    std::int64_t paths = 0;
    std::int64_t assets = 0; // quoted on every day of the simulation; the others take no part
    std::vector<std::int64_t> days; // positions in the days of the simulation
    std::vector<CrossValidatedStrategy> strategies; // those that fit something
};
BOOST_DESCRIBE_STRUCT(CrossValidation, (), (splits, paths, assets, days, strategies))

} // namespace riskloom
