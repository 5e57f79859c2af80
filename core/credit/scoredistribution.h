// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credit/scorecounts.h"

#include <boost/describe/class.hpp>

#include <vector>

namespace riskloom {

struct ScoreBand {
    double lower = 0.0; // lower <= score < upper
    double upper = 0.0;
    double good = 0.0;
    double bad = 0.0;
};
BOOST_DESCRIBE_STRUCT(ScoreBand, (), (lower, upper, good, bad))

// Goods and bads in bands of one width, ascending and without gaps: a histogram. The width is 1, 2 or 5 times a power
// of ten and its multiples are the edges, so that whole scores fall evenly into the bands and edges read well. At most
// about maxBands (>= 1) bands; whole scores get no band narrower than 1.
std::vector<ScoreBand> scoreDistribution(const ScoreCounts& counts, int maxBands = 40);

} // namespace riskloom
