// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/describe/class.hpp>

#include <vector>

namespace riskloom {

// What is expected of a portfolio, a year: standard deviation and mean of its returns.
struct RiskAndReturn {
    double risk = 0.0;
    double expected = 0.0;
};
BOOST_DESCRIBE_STRUCT(RiskAndReturn, (), (risk, expected))

struct EfficientPortfolio : RiskAndReturn {
    std::vector<double> weights;
};
BOOST_DESCRIBE_STRUCT(EfficientPortfolio, (RiskAndReturn), (weights))

} // namespace riskloom
